/**
 * What the rules made of a set of mails before anybody who writes rules had read it: written down once, for a set that
 * was looked at can never give such a figure again.
 */
export interface FirstSight {
  set: string
  rules: string
  mails: number
  /** Share right, in percent, of the values that the labels name. */
  figures: readonly (readonly [measure: string, percent: number])[]
}

export const FIRST_SIGHTS: readonly FirstSight[] = [
  { set: 'first look', rules: '2026.1', mails: 171, figures: [['type', 81]] },
  {
    set: 'seventh to ninth look of the wordings (short, and each unlike the others)',
    rules: '2026.2',
    mails: 123,
    figures: [['type', 67.5]],
  },
  {
    set: 'tenth look of the wordings (short; rarer papers, mixed mails, look-alikes)',
    rules: '2026.3',
    mails: 63,
    figures: [['type', 84.1]],
  },
  {
    set: 'eleventh look of the wordings (short; the rarest that could be thought of)',
    rules: '2026.3',
    mails: 43,
    figures: [['type', 65.1]],
  },
  {
    set: 'second look',
    rules: '2026.3',
    mails: 55,
    figures: [
      ['type', 96.4],
      ['type where the confidence was 0.9 or more (46 mails)', 100],
      ['kind', 98.2],
      ['country', 97.8],
      ['disposition', 85.3],
      ['disclosable', 97.2],
      ['sender verdict', 100],
      ['agency', 89.5],
      ['officer name', 78.9],
      ['officer email', 89.5],
      ['officer phone', 90.6],
      ['references', 93],
      ['targets', 85.3],
      ['period', 95.2],
      ['data categories', 84.2],
      ['non-disclosure', 98],
      ['issued on', 87.2],
      ['due on', 86.2],
      ['signed', 81.8],
    ],
  },
  {
    set: 'third look',
    rules: '2026.3',
    mails: 55,
    figures: [
      ['type', 87.3],
      ['type, of the United States and Canada alone (30 mails)', 100],
      ['kind', 96.3],
      ['country', 100],
      ['disposition', 75],
      ['disclosable', 100],
      ['sender verdict', 100],
      ['agency', 93.8],
      ['officer name', 67.6],
      ['officer email', 82.4],
      ['officer phone', 87.9],
      ['references', 84.6],
      ['targets', 87.1],
      ['period', 85.7],
      ['data categories', 86.8],
      ['non-disclosure', 96.2],
      ['issued on', 87.8],
      ['due on', 78.6],
      ['signed', 89.7],
    ],
  },
  {
    set: 'fourth look',
    rules: '2026.4',
    mails: 60,
    figures: [
      ['type', 86.7],
      ['kind', 95],
      ['country', 95.9],
      ['disposition', 80.4],
      ['disclosable', 100],
      ['sender verdict', 100],
      ['agency', 81.1],
      ['officer name', 74.4],
      ['officer email', 97.5],
      ['officer phone', 97.3],
      ['references', 96.6],
      ['targets', 95.1],
      ['period', 80.4],
      ['data categories', 89.4],
      ['non-disclosure', 93],
      ['issued on', 90.2],
      ['due on', 91.3],
      ['signed', 91.2],
    ],
  },
]
