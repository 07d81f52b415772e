import type { FastifyInstance } from 'fastify'

/**
 * Forms with a file, by the parser of the platform: each field as its text. The bound is the route's own `bodyLimit`.
 * What cannot be read is an empty form, which the route refuses like any other that was not filled in.
 */
export function readUploads(app: FastifyInstance): void {
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async (request: { headers: Record<string, unknown> }, body: Buffer) => {
      const form = await formDataOf(body, String(request.headers['content-type']))
      const fields: Record<string, string> = {}
      for (const [name, value] of form) fields[name] = typeof value === 'string' ? value : await value.text()
      return fields
    },
  )
}

async function formDataOf(body: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': contentType } }).formData()
  } catch {
    return new FormData()
  }
}
