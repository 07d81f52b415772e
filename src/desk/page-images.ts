import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DeskPorts } from './ports.js'
import { principalOf } from './principal.js'
import { readPageImage } from './read-cases.js'

const Address = z.object({
  reference: z.string().max(40),
  document: z.string().regex(/^[0-9a-f]{64}$/),
  page: z.coerce.number().int().min(1).max(100_000),
})

/** Where the picture of a page is, from the root of the pages or of the API. */
export function pageImagePath(reference: string, documentSha256: string, page: number | ':page'): string {
  return `/cases/${reference}/pages/${documentSha256}/${page}`
}

/**
 * Pictures of pages, made here and never taken from a mail, on a path of their own in a sandbox: PNG or nothing. The
 * original never reaches a browser.
 */
export function pageImages(ports: DeskPorts) {
  return async (parent: FastifyInstance): Promise<void> => {
    const app = parent.withTypeProvider<ZodTypeProvider>()
    app.get(
      pageImagePath(':reference', ':document', ':page'),
      { config: { area: 'content' }, schema: { summary: 'A page of a document as PNG', params: Address } },
      async (request, reply) => {
        const { reference, document, page } = request.params
        const png = await readPageImage(ports, principalOf(request), { reference, documentSha256: document, page })
        reply.header('cache-control', 'no-store')
        if (png === null)
          return reply.status(404).send({ error: 'not-found', message: 'There is no picture of this page.' })
        return reply
          .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
          .header('x-content-type-options', 'nosniff')
          .type('image/png')
          .send(Buffer.from(png))
      },
    )
  }
}
