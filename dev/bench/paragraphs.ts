import type { Random } from './random.js'

/** What a made-up officer writes in one demand: enough of each field that every stage has real work. */
export interface Demand {
  officer: string
  address: string
  docket: string
  workspace: string
  opening: string
  paragraphs: string[]
}

const SURNAMES = ['Hollis', 'Ferrante', 'Okonkwo', 'Lindgren', 'Marchetti', 'Tamsin', 'Vasko', 'Dunmore'] as const
const GIVEN = ['Dana', 'Grady', 'Nicole', 'Imani', 'Ruth', 'Celia', 'Marco', 'Petra'] as const
const WORKSPACES = ['acme-robotics', 'bright-harbor', 'saltmarsh-tea', 'northwind-labs', 'cobalt-supply'] as const
const KINDS = [
  'GRAND JURY SUBPOENA DUCES TECUM\nYOU ARE COMMANDED to produce to the grand jury the records described below.',
  'ORDER PURSUANT TO 18 U.S.C. 2703(d)\nIT IS HEREBY ORDERED that the provider disclose the records described below.',
  'SEARCH AND SEIZURE WARRANT\nYOU ARE COMMANDED to execute this warrant as described in Attachments A and B.',
  'REQUEST FOR PRESERVATION OF RECORDS\nPursuant to 18 U.S.C. 2703(f) you are requested to preserve the records below.',
] as const
const FILLER = [
  'The records are sought in connection with an investigation of violations of 18 U.S.C. 1030 and 1343.',
  'Please produce subscriber names, addresses, login history with IP addresses and means of payment for the account.',
  'This demand does not extend to the contents of any communication held in electronic storage.',
  'A certification under Fed. R. Evid. 902(11) may be returned with the records in place of testimony.',
  'If any record is no longer held, say so in the return, and state when and under which rule it was deleted.',
] as const

export function aDemand(random: Random): Demand {
  const surname = random.pick(SURNAMES)
  const docket = `${random.between(1, 9)}:26-mj-${String(random.between(10, 99_999)).padStart(5, '0')}`
  const workspace = `${random.pick(WORKSPACES)}.kutano.example`
  const period = `for the period from January ${random.between(1, 28)}, 2026 through June ${random.between(1, 28)}, 2026`
  return {
    officer: `${random.pick(GIVEN)} ${surname}`,
    address: `${surname.toLowerCase()}@agency.gov`,
    docket,
    workspace,
    opening: `${random.pick(KINDS)}\nCase No. ${docket}\nWorkspace: ${workspace}\n${period}.`,
    paragraphs: Array.from({ length: 12 }, () => random.pick(FILLER)),
  }
}

/** About one printed page of text. */
export function aPageOfText(random: Random, demand: Demand, page: number): string {
  const head = page === 1 ? demand.opening : `Attachment ${page}, ${demand.docket}`
  const body = Array.from({ length: 22 }, (_, i) => `${i + 1}. ${random.pick(FILLER)}`)
  return [head, ...body].join('\n')
}
