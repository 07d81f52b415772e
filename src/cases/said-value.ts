import type { Value } from '../text/evidence.js'
import type { Readings } from './field-correction.js'

/** A value as it stands, in the shape in which a person says it: what a form begins with, and what an undone correction gives back. */
export function saidValue(field: string, readings: Readings): unknown {
  return SAID[field]?.(readings) ?? null
}

function wordsOf(value: Value | null | undefined): string | null {
  return value?.value ?? null
}

const SAID: Readonly<Record<string, (readings: Readings) => unknown>> = {
  agency: ({ fields }) => wordsOf(fields.agency),
  'officer.name': ({ fields }) => wordsOf(fields.officer.name),
  'officer.title': ({ fields }) => wordsOf(fields.officer.title),
  'officer.badge': ({ fields }) => wordsOf(fields.officer.badge),
  'officer.email': ({ fields }) => wordsOf(fields.officer.email),
  'officer.phone': ({ fields }) => wordsOf(fields.officer.phone),
  'officer.address': ({ fields }) => wordsOf(fields.officer.address),
  'matter.nature': ({ fields }) => wordsOf(fields.matter.nature),
  'matter.offence': ({ fields }) => wordsOf(fields.matter.offence),
  'matter.references': ({ fields }) => fields.matter.references.map(({ value }) => value),
  court: ({ fields }) => wordsOf(fields.court),
  judge: ({ fields }) => wordsOf(fields.judge),
  signed: ({ fields }) => fields.signed,
  issuedOn: ({ fields }) => wordsOf(fields.issuedOn),
  dueOn: ({ fields }) => wordsOf(fields.dueOn),
  targets: ({ fields }) => fields.targets.map(({ kind, value }) => ({ kind, value })),
  dateRange: ({ fields: { dateRange } }) => dateRange && { from: dateRange.from, to: dateRange.to },
  dataSought: ({ fields }) => fields.dataSought.map(({ category, item }) => ({ category, item })),
  nonDisclosure: ({ fields: { nonDisclosure } }) => {
    const { ordered, requested, until, basis } = nonDisclosure
    return { ordered, requested, until, basis }
  },
  emergency: ({ fields: { emergency } }) =>
    emergency && { danger: wordsOf(emergency.danger), deadline: wordsOf(emergency.deadline) },
  preservation: ({ fields: { preservation } }) =>
    preservation && { days: preservation.days, renewal: preservation.renewal },
  'instrument.type': ({ classification }) => classification.primary.type,
  'instrument.jurisdiction': ({ classification }) => {
    const { country, subdivision, level } = classification.primary.jurisdiction
    return { country, subdivision, level }
  },
}
