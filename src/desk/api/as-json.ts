import type { z } from 'zod'

/** Dates become ISO text, and what the schema does not name stays inside. */
export function asJson<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  return schema.parse(JSON.parse(JSON.stringify(value)))
}
