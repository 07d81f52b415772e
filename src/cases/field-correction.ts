import { z } from 'zod'
import { type Classification, INSTRUMENTS_BY_STRENGTH } from '../classify/instrument.js'
import type { Fields } from '../extract/fields.js'
import type { Evidence, Value } from '../text/evidence.js'

/**
 * Every value that the machine reads, as a person can correct it. The machine's own stays on the mail's row; where the person
 * says the same, its evidence stands with it.
 */

/** What is corrected: the fields, and what the instrument is. */
export interface Readings {
  fields: Fields
  classification: Classification
}

interface Correctable<Said> {
  shape: z.ZodType<Said>
  apply(readings: Readings, said: Said): Readings
}

const line = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]*$/u, 'must be one line of visible text')
const text = line.nullable()
const day = z.iso.date().nullable()
const targetKind = z.enum(['workspace', 'team', 'customer', 'user', 'email', 'phone', 'ip', 'url', 'account-id'])
const country = z.string().regex(/^[A-Z]{2}$/, 'must be a country by ISO 3166-1, such as US')
const subdivision = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'must be a subdivision by ISO 3166-2, such as US-CA')

function correctable<Said>(shape: z.ZodType<Said>, apply: Correctable<Said>['apply']): Correctable<unknown> {
  return { shape, apply: (readings, said) => apply(readings, said as Said) }
}

function ofFields<Said>(shape: z.ZodType<Said>, apply: (fields: Fields, said: Said) => Partial<Fields>) {
  return correctable(shape, ({ fields, classification }, said) => ({
    classification,
    fields: { ...fields, ...apply(fields, said) },
  }))
}

function officer(part: keyof Fields['officer']) {
  return ofFields(text, (fields, said) => ({
    officer: { ...fields.officer, [part]: valued(said, fields.officer[part]) },
  }))
}

type PlainField = 'agency' | 'court' | 'judge' | 'issuedOn' | 'dueOn'

function plain(field: PlainField, shape: z.ZodType<string | null> = text) {
  return ofFields(shape, (fields, said) => ({ [field]: valued(said, fields[field]) }))
}

export const CORRECTABLE: Readonly<Record<string, Correctable<unknown>>> = {
  agency: plain('agency'),
  'officer.name': officer('name'),
  'officer.title': officer('title'),
  'officer.badge': officer('badge'),
  'officer.email': officer('email'),
  'officer.phone': officer('phone'),
  'officer.address': officer('address'),
  'matter.nature': ofFields(
    z.enum(['criminal', 'civil', 'administrative', 'national-security']).nullable(),
    ({ matter }, said) => ({ matter: { ...matter, nature: valued(said, matter.nature) } }),
  ),
  'matter.offence': ofFields(text, ({ matter }, said) => ({
    matter: { ...matter, offence: valued(said, matter.offence) },
  })),
  'matter.references': ofFields(z.array(line).max(50), ({ matter }, said) => ({
    matter: {
      ...matter,
      references: said.map((value) => matter.references.find((one) => one.value === value) ?? { value, evidence: [] }),
    },
  })),
  court: plain('court'),
  judge: plain('judge'),
  signed: ofFields(z.boolean().nullable(), (_, signed) => ({ signed })),
  issuedOn: plain('issuedOn', day),
  dueOn: plain('dueOn', day),
  targets: ofFields(z.array(z.strictObject({ kind: targetKind, value: line })).max(500), ({ targets }, said) => ({
    targets: said.map((each) => ({
      ...each,
      evidence: evidenceOf(targets.find(({ kind, value }) => kind === each.kind && value === each.value)),
    })),
  })),
  dateRange: ofFields(z.strictObject({ from: day, to: day }).nullable(), ({ dateRange }, said) => ({
    dateRange: said && { ...said, evidence: isSame(said, dateRange) ? evidenceOf(dateRange) : [] },
  })),
  dataSought: ofFields(
    z.array(z.strictObject({ category: z.enum(['content', 'metadata', 'basic-account']), item: line })).max(200),
    ({ dataSought }, said) => ({
      dataSought: said.map((each) => ({
        ...each,
        evidence: evidenceOf(dataSought.find(({ category, item }) => category === each.category && item === each.item)),
      })),
    }),
  ),
  nonDisclosure: ofFields(
    z.strictObject({ ordered: z.boolean(), requested: z.boolean(), until: day, basis: text }),
    ({ nonDisclosure }, said) => ({ nonDisclosure: { ...said, evidence: nonDisclosure.evidence } }),
  ),
  emergency: ofFields(z.strictObject({ danger: text, deadline: text }).nullable(), ({ emergency }, said) => ({
    emergency: said && {
      danger: valued(said.danger, emergency?.danger ?? null),
      deadline: valued(said.deadline, emergency?.deadline ?? null),
    },
  })),
  preservation: ofFields(
    z.strictObject({ days: z.int().min(1).max(3_660).nullable(), renewal: z.boolean() }).nullable(),
    ({ preservation }, said) => ({ preservation: said && { ...said, evidence: evidenceOf(preservation) } }),
  ),
  'instrument.type': correctable(z.enum(INSTRUMENTS_BY_STRENGTH), ({ fields, classification }, type) => ({
    fields,
    classification: renamed(classification, type),
  })),
  'instrument.jurisdiction': correctable(
    z.strictObject({
      country: country.nullable(),
      subdivision: subdivision.nullable(),
      level: z.enum(['federal', 'state', 'local', 'foreign']).nullable(),
    }),
    ({ fields, classification }, jurisdiction) => ({
      fields,
      classification: {
        ...classification,
        primary: { ...classification.primary, jurisdiction },
        instruments: classification.instruments.map((one) =>
          one.type === classification.primary.type ? { ...one, jurisdiction } : one,
        ),
      },
    }),
  ),
}

export const CORRECTABLE_FIELDS = Object.keys(CORRECTABLE)

/** A person names the instrument: it is one from then on, and the mail a request, whatever the machine could not name. */
function renamed(classification: Classification, type: Classification['primary']['type']): Classification {
  const { primary, instruments } = classification
  const named = { type, jurisdiction: primary.jurisdiction, confidence: 1 }
  const others = instruments.filter((one) => one.type !== primary.type)
  const [former] = instruments.filter((one) => one.type === primary.type)
  return {
    ...classification,
    kind: type === 'none' ? classification.kind : classification.kind === 'follow-up' ? 'follow-up' : 'request',
    primary: named,
    instruments: type === 'none' ? others : [{ document: 'd0', evidence: [], ...former, ...named }, ...others],
  }
}

function valued<T>(said: T | null, machine: Value<T> | null): Value<T> | null {
  if (said === null) return null
  return machine?.value === said ? machine : { value: said, evidence: [] }
}

function evidenceOf(machine: { evidence: Evidence[] } | null | undefined): Evidence[] {
  return machine?.evidence ?? []
}

function isSame(said: { from: string | null; to: string | null }, machine: Fields['dateRange']): boolean {
  return machine?.from === said.from && machine.to === said.to
}

/** The values with what people corrected, in the order in which they did. On what a person settled, documents disagree no more. */
export function applyCorrections(
  readings: Readings,
  corrections: readonly { field: string; value: unknown }[],
): Readings {
  return corrections.reduce((before, { field, value }) => {
    const after = CORRECTABLE[field]?.apply(before, value) ?? before
    const conflicts = after.fields.conflicts.filter((conflict) => conflict.field !== field)
    return { ...after, fields: { ...after.fields, conflicts } }
  }, readings)
}
