import type { InstallationPorts } from '../desk/installation-ports.js'
import { searchCustomers } from '../edges/postgres/directory-pages.js'
import { listFolderStatus } from '../edges/postgres/mailboxes.js'
import type { Installation } from './installation.js'

/** What this installation has and lacks. */
export function installationPorts({ config, pool }: Installation): InstallationPorts {
  return {
    async signs() {
      const [folders, { total }] = await Promise.all([
        listFolderStatus(pool),
        searchCustomers(pool, { words: null, after: null }),
      ])
      const { smtp, roles } = config.outgoing
      return {
        mailboxes: config.mailboxes.map(({ name }) => {
          const own = folders.filter(({ mailbox }) => mailbox === name)
          const failed = own.find(({ outcome }) => outcome !== null && outcome !== 'read')
          const read = own.find(({ succeededAt }) => succeededAt !== null)
          return { name, succeededAt: read?.succeededAt ?? null, outcome: (failed ?? read)?.outcome ?? null }
        }),
        customers: total,
        sendsMail: smtp !== null,
        onCall: roles['on-call-counsel'].length,
        secondOnCall: roles['second-on-call'].length,
        hasProvider: config.openId !== null,
      }
    },
  }
}
