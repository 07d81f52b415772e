/** The workers as a process of its own, for journeys that kill it: `node worker-process.js SETTINGS-AS-JSON`. */
import { startTestWorkers } from '../run-workers.js'

const workers = await startTestWorkers(JSON.parse(process.argv[2] ?? ''))
process.once('SIGTERM', () => void workers.stop().then(() => process.exit(0)))
process.stdout.write('ready\n')
