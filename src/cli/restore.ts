import { Command } from 'commander'
import { findSystemHold, placeSystemHold, releaseSystemHold } from '../edges/postgres/system-holds.js'
import { IntakeError } from '../errors.js'
import { print, printable } from './lines.js'
import { withDatabase } from './with-database.js'

/** `writdesk restore hold|status|release`: after a restore from backup nothing leaves until a person has looked. */
export function restoreCommand(): Command {
  const restore = new Command('restore').description('after a restore from backup')
  restore
    .command('hold')
    .description(
      'hold the installation: letters about to leave become uncertain, every folder is swept against the ledger',
    )
    .action(async () => {
      await withDatabase(async ({ db, actor }) => {
        const placed = await placeSystemHold(db, { reason: 'A person said that a backup was restored.', actor })
        if (placed === null) throw new IntakeError('ARGUMENT_INVALID', 'The installation is held already.')
        print(`Held. ${placed.uncertain} letters became uncertain; ${placed.folders} folders will be swept.`)
      })
    })
  restore.command('status').action(async () => {
    await withDatabase(async ({ db }) => {
      const hold = await findSystemHold(db)
      print(
        hold === null
          ? 'Nothing is held.'
          : `Held since ${hold.placedAt.toISOString()} by ${printable(hold.placedBy)}: ${printable(hold.reason)}`,
      )
    })
  })
  restore
    .command('release')
    .description('let letters leave again')
    .requiredOption('--note <text>', 'what was looked at: uncertain letters, sweeps, erasures')
    .action(async ({ note }: { note: string }) => {
      if (note.trim() === '') throw new IntakeError('ARGUMENT_INVALID', '--note is empty; say what was looked at.')
      await withDatabase(async ({ db, actor }) => {
        if (!(await releaseSystemHold(db, { actor, note: note.trim().slice(0, 500) })))
          throw new IntakeError('ARGUMENT_INVALID', 'Nothing is held.')
        print('Released.')
      })
    })
  return restore
}
