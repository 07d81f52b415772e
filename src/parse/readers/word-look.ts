import { attribute, type XmlAttributes } from './walk-xml.js'

/** What makes a run of a Word file visible or not (ISO/IEC 29500-1, 17.3.2). */
export interface RunLook {
  vanished: boolean
  white: boolean
  shaded: boolean
  tiny: boolean
}

/** Smaller than a reader can see, in half points. */
const TINY_HALF_POINTS = 3

/** Takes one property of a run over, such as <w:vanish/>; `hiddenStyles` are those whose text is not shown. */
export function noteRunProperty(
  look: RunLook,
  name: string,
  attributes: XmlAttributes,
  hiddenStyles: ReadonlySet<string>,
): void {
  const value = attribute(attributes, 'val')
  if (name === 'vanish') look.vanished = isOn(value)
  else if (name === 'color') look.white = /^ffffff$/i.test(value ?? '')
  else if (name === 'shd' || name === 'highlight') look.shaded = true
  else if (name === 'sz') look.tiny = Number(value ?? 24) <= TINY_HALF_POINTS
  else if (name === 'rStyle' && hiddenStyles.has(value ?? '')) look.vanished = true
}

/** A toggle without a value is on (17.17.4). */
export function isOn(value: string | null): boolean {
  return value === null || !/^(false|0|off)$/i.test(value)
}

/** Symbol fonts have no words but boxes, ticks and bullets: by the low byte of the code. */
export function symbolText(font: string | null, code: string | null): string {
  const low = Number.parseInt((code ?? '').slice(-2), 16)
  if (/^wingdings/i.test(font ?? '')) return WINGDINGS[low] ?? ''
  return ''
}

/** Wingdings as Unicode names them; only what forms use. */
const WINGDINGS: Readonly<Record<number, string>> = {
  111: '\u2610',
  113: '\u2610',
  168: '\u2610',
  251: '\u2718',
  252: '\u2714',
  253: '\u2612',
  254: '\u2611',
  120: '\u2612',
}
