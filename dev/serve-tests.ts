/** The tests' servers by hand, for running single tests: prints what to set, stays up until Ctrl-C. */
import { INTERRUPTED, onInterrupt } from './interrupts.js'
import { startKeeper } from './servers/keep.js'
import { startTestServers } from './servers/test-servers.js'

const keeper = startKeeper()
onInterrupt(() => void keeper.close().then(() => process.exit(INTERRUPTED)))
try {
  const { file, pids } = await startTestServers(keeper)
  console.error(
    `servers: PostgreSQL, Redis, Dovecot, ClamAV answer (keeper ${keeper.pid}, processes ${pids.join(', ')}); Ctrl-C stops them`,
  )
  console.log(`export WRITDESK_TEST_SERVERS=${file}`)
} catch (error) {
  console.error(error)
  await keeper.close()
  process.exit(1)
}
