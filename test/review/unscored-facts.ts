import type { DataCategory, MatterNature } from '../../src/extract/fields.js'

/** What a sample's label leaves unscored although its mail states it, as far as a finding asks for it. */
export interface UnscoredFacts {
  agency?: string
  officer?: { name?: string; email?: string; phone?: string }
  references?: string[]
  offence?: string
  nature?: MatterNature
  subdivision?: string
  targets?: string[]
  dateRange?: { from: string; to: string | null }
  dataCategories?: DataCategory[]
  danger?: string
  silenceRequested?: boolean
  preservation?: { days: number | null; renewal: boolean }
  conflicts?: string[]
  text?: string
  /** No author at all. */
  from?: null
}

const OFFICER = { name: 'An Officer', email: 'officer@agency.gov', phone: '2025550100' }

export const UNSCORED: Readonly<Record<string, UnscoredFacts>> = {
  'us-009-edr-child-abduction-sheriff': { danger: 'Nine-year-old taken at gunpoint' },
  'us-013-usss-2703f-letter-in-body': {
    silenceRequested: true,
    dataCategories: ['content', 'metadata', 'basic-account'],
    preservation: { days: 90, renewal: false },
  },
  'us-015-manhattan-da-grand-jury-subpoena-zip': { officer: OFFICER, subdivision: 'US-NY', nature: 'criminal' },
  'us-017-title-iii-order-djn': { agency: 'United States Attorney', offence: '21 U.S.C. 841' },
  'us-021-irs-summons-acroform-past-due': { nature: 'criminal', offence: '26 U.S.C. 7201' },
  'us-023-atf-ao93-face-page-without-attachments': { agency: 'ATF' },
  'us-024-florida-order-two-case-numbers-no-dates': { subdivision: 'US-FL', conflicts: ['matter'] },
  'us-025-texas-ag-cid-nested-message': { officer: OFFICER, subdivision: 'US-TX', nature: 'civil' },
  // The government address stands in the forwarded message's header.
  'us-032-ausa-personal-gmail-forward-expired-ndo': { officer: { email: 'jonah.beck@usdoj.gov' } },
  'world-003-opp-preservation-demand-docx': { preservation: { days: 21, renewal: false }, silenceRequested: false },
  'world-007-uk-overseas-production-order': {
    agency: 'Home Office',
    officer: { email: 'opo@homeoffice.gov.uk', phone: '2079460100' },
    text: 'Crown Court: overseas production order under the Crime (Overseas Production Orders) Act 2019.',
    nature: 'criminal',
  },
  'world-012-spain-mlat-direct': { agency: 'Ministerio de la Presidencia', nature: 'criminal' },
  'world-013-brasil-pf-dados-cadastrais': { nature: 'criminal' },
  'world-023-high-court-norwich-pharmacal': { nature: 'civil' },
  'world-025-ex-partner-german': { text: 'Mein früherer Lebensgefährte arbeitet dort.' },
  'hostile-001-dkim-rsa-pass': { nature: 'criminal' },
  'hostile-034-no-from-date-message-id': { from: null },
}
