import type { OpenClock } from '../../cases/open-clock.js'
import type { InstrumentType } from '../../classify/instrument.js'
import { type Html, html, mailText } from '../html.js'
import { INSTRUMENT_WORDS } from '../words.js'

/** Who asks; a claimed agency that nothing proves is put in quotation marks. */
export function whose({ agency, instrument, senderVerdict }: OpenClock): Html {
  if (agency === null) return html`${INSTRUMENT_WORDS[instrument as InstrumentType]}`
  const name = mailText(cutText(agency, 80))
  return senderVerdict === 'verified-government' ? name : html`\u201c${name}\u201d`
}

/** Whatever is longer is on the page that it names. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}\u2026`
}
