import { Command, Option } from 'commander'
import { judgeAnchor } from '../audit/anchor.js'
import { createAnchorFolder, readAnchor } from '../edges/anchors.js'
import { loadAnchor, loadLinkHash, sealAuditEvents, verifyAuditChain } from '../edges/postgres/audit.js'
import { print } from './lines.js'
import { withDatabase } from './with-database.js'

/** `writdesk audit verify|anchor`: whether the record of every act is whole, and where it stands. */
export function auditCommand(): Command {
  const audit = new Command('audit').description('the chain of all acts')
  audit
    .command('verify')
    .description('walk the chain; exit status 1 and the first broken link where it was tampered with')
    .option('--anchor <file>', 'also prove that the chain still holds the head that this file names')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(verify)
  audit
    .command('anchor')
    .description('write where the chain stands to the folder of anchors, and print it')
    .action(async () => {
      await withDatabase(async ({ db, config }) => {
        await sealAuditEvents(db, null)
        const anchor = await loadAnchor(db)
        await createAnchorFolder(config.anchorsFolder).write(anchor)
        print(JSON.stringify(anchor, null, 2))
      })
    })
  return audit
}

async function verify({ anchor: file, format }: { anchor?: string; format: 'text' | 'json' }): Promise<void> {
  const anchor = file === undefined ? null : await readAnchor(file)
  await withDatabase(async ({ db }) => {
    const chain = await verifyAuditChain(db)
    const fault =
      chain.kind === 'broken'
        ? `The chain is broken at event ${chain.seq}: it, or one before it, is not what was sealed.`
        : anchor && judgeAnchor(anchor, await loadLinkHash(db, anchor.events))
    if (format === 'json') print(JSON.stringify({ ...chain, anchor, fault: fault ?? null }, null, 2))
    else if (fault) print(fault)
    else if (chain.kind === 'intact') {
      const held = anchor ? ` It holds the head of ${anchor.on}.` : ''
      print(`The chain is intact: ${chain.sealed} events, head ${chain.head}, ${chain.unsealed} not sealed yet.${held}`)
    }
    if (fault) process.exitCode = 1
  })
}
