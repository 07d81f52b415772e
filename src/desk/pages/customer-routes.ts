import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { maySeeRestricted, whyMayNot } from '../access.js'
import { keepOutOfCaches } from '../keep-out-of-caches.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { bringCustomers } from '../records.js'
import { sendPage } from '../send-page.js'
import { type CustomersNote, customerPage, customersPage } from './customers-page.js'
import { messagePage } from './layout.js'
import { readUploads } from './read-upload.js'

const List = z.object({
  q: z.string().trim().min(1).max(200).nullable().catch(null),
  after: z.string().min(1).max(300).nullable().catch(null),
})
const One = z.object({ workspace: z.string().max(300).catch('') })
const ImportForm = z.object({ csv: z.string().min(1) })
/** A directory of some ten thousand customers; the bound of all other forms is far below. */
const CUSTOMERS_BYTES = 5 * 1024 * 1024

/** The directory of customers: looked through, one of them with its cases, and brought up to date from a file. */
export function customerRoutes(ports: DeskPorts) {
  const config = { area: 'content' } as const
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    readUploads(app)
    keepOutOfCaches(app)
    app.get('/customers', { config }, (request, reply) => show(request, reply, null))
    app.post('/customers', { config, bodyLimit: CUSTOMERS_BYTES }, async (request, reply) => {
      const form = ImportForm.safeParse(request.body)
      if (!form.success) return show(request, reply.status(422), EMPTY_FILE)
      const act = await bringCustomers(ports, principalOf(request), form.data.csv)
      if (act.kind === 'refused') return show(request, reply.status(act.status), { words: act.message, isFault: true })
      const words = `Imported: ${act.added} added, ${act.changed} changed, ${act.unchanged} as they were.`
      return show(request, reply, { words, isFault: false })
    })
    app.get('/customers/one', { config }, async (request, reply) => {
      const { workspace } = One.parse(request.query)
      const customer = await ports.directory.findCustomer(workspace)
      if (customer === null) {
        const words = 'The directory has no such workspace. The list has those there are.'
        return sendPage(reply, messagePage('No such customer', words, { place: 'customers', viewer: request }), 404)
      }
      const query = { includeRestricted: maySeeRestricted(principalOf(request)) }
      return sendPage(reply, customerPage(customer, await ports.directory.casesOf(customer, query), request))
    })
  }

  async function show(request: FastifyRequest, reply: FastifyReply, note: CustomersNote | null): Promise<FastifyReply> {
    const { q: words, after } = List.parse(request.method === 'GET' ? request.query : {})
    const list = await ports.directory.customers({ words, after })
    const mayImport = whyMayNot(principalOf(request), 'import-customers') === null
    return sendPage(reply, customersPage(list, { words, mayImport, note, viewer: request }), reply.statusCode)
  }
}

const EMPTY_FILE: CustomersNote = { words: 'No file came. Choose a CSV file. Nothing was imported.', isFault: true }
