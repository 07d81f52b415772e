import { z } from 'zod'
import { IntakeError } from '../errors.js'
import type { Zone } from './dns.js'

const ZoneShape = z.record(z.string(), z.record(z.string(), z.array(z.string())))

/**
 * The text of a DNS file, `{"TXT": {"name.example": ["v=DKIM1; ..."]}, "MX": {...}}`.
 * @throws IntakeError ARGUMENT_INVALID naming the file and the key that is wrong.
 */
export function readZone(text: string, file: string): Zone {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw new IntakeError('ARGUMENT_INVALID', `${file} is not valid JSON.`, {}, cause)
  }
  const zone = ZoneShape.safeParse(data)
  if (zone.success) return zone.data
  const at = zone.error.issues[0]?.path.join('.') || 'the top'
  throw new IntakeError('ARGUMENT_INVALID', `${file} is no DNS file at ${at}: expected {"TXT": {"name": ["value"]}}.`)
}
