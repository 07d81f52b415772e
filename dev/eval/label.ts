import { z } from 'zod'
import { INSTRUMENTS_BY_STRENGTH } from '../../src/classify/instrument.js'

const OneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat())
const Type = z.enum(INSTRUMENTS_BY_STRENGTH)
const Day = z.iso.date().nullable()

/** What a careful analyst concludes of a mail; lists give every acceptable answer, keys left out are not scored. */
export const LabelSchema = z.object({
  title: z.string(),
  received: z.iso.datetime(),
  kind: OneOrMore.optional(),
  instrument: z
    .object({
      type: z.union([Type, z.array(Type)]).transform((value) => [value].flat()),
      country: z.string().nullish(),
      also: z.array(Type).default([]),
    })
    .optional(),
  sender: z.object({ verdict: OneOrMore.optional() }).optional(),
  fields: z
    .object({
      agency: z.string().nullable().optional(),
      officer: z
        .object({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() })
        .optional(),
      matterReferences: z.array(z.string()).default([]),
      issuedOn: Day.optional(),
      dueOn: Day.optional(),
      targets: z.array(z.string()).default([]),
      dateRange: z.object({ from: Day, to: Day }).nullable().optional(),
      dataCategories: z.array(z.enum(['content', 'metadata', 'basic-account'])).optional(),
      nonDisclosure: z.object({ ordered: z.boolean(), until: Day.optional() }).optional(),
      signed: z.boolean().nullable().optional(),
    })
    .prefault({}),
  policies: z
    .record(z.string(), z.object({ disposition: OneOrMore.optional(), disclosable: z.array(z.string()).optional() }))
    .default({ kutano: {} }),
})

export type Label = z.infer<typeof LabelSchema>
