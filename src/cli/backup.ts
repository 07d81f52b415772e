import { Command } from 'commander'
import { recordHeartbeat } from '../edges/postgres/heartbeats.js'
import { print } from './lines.js'
import { withDatabase } from './with-database.js'

/** `writdesk backup done`: the last line of the script that backs up, so that ops see how old the newest backup is. */
export function backupCommand(): Command {
  const backup = new Command('backup').description('what is known of backups')
  backup
    .command('done')
    .description('say that a backup of database and blobs has ended well')
    .action(() =>
      withDatabase(async ({ db }) => {
        await recordHeartbeat(db, 'backup')
        print('Noted.')
      }),
    )
  return backup
}
