/** The workers as a process of its own, for journeys that kill it: `node worker-process.js SETTINGS-AS-JSON`. */
import { createMailer } from '../../src/edges/smtp.js'
import { startTestWorkers } from '../run-workers.js'

const { smtp, ...settings } = JSON.parse(process.argv[2] ?? '')
const outgoing = smtp && { mailer: createMailer(smtp), roles: {}, deskUrl: null }
const workers = await startTestWorkers(settings, smtp ? { outgoing } : {})
process.once('SIGTERM', () => void workers.stop().then(() => process.exit(0)))
process.stdout.write('ready\n')
