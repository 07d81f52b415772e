import type { FindingCode } from '../review/review.js'

/** What a finding is called in a letter to the requester, and what would cure it. No fact of the mail is in it. */
export interface Cure {
  problem: string
  cure: string
  /** What helps a private person, who can issue no process. */
  privateCure?: string
}

/** Findings without a row are never told to a requester. */
export const CURES: Readonly<Partial<Record<FindingCode, Cure>>> = {
  'missing-agency': {
    problem: 'The government entity or law enforcement agency is not named.',
    cure: 'Name the agency, and the unit that asks.',
  },
  'missing-matter': {
    problem: 'The criminal or civil matter is not identified.',
    cure: 'Give the number of the case, docket or investigation, or say which offence or cause it concerns.',
  },
  'missing-target': {
    problem: 'No workspace, customer, user or account is identified.',
    cure: 'Name the workspace, and the user, mail address or account that you mean; if an attachment names it, send that attachment.',
  },
  'missing-date-range': {
    problem: 'No period is given.',
    cure: 'State the first and the last day for which you seek data.',
  },
  'missing-data-sought': {
    problem: 'The kinds of data are not stated.',
    cure: 'List what you seek, item by item; if an attachment lists it, send that attachment.',
  },
  'not-addressed-to-us': {
    problem: 'The process is directed to somebody else.',
    cure: 'Serve process that is directed to us.',
  },
  'missing-officer-contact': {
    problem: 'The contact information of the person who asks is not complete.',
    cure: 'Give the name, official mail address and telephone number of the requesting officer or, for civil process, of counsel.',
  },
  'sender-not-government': {
    problem: 'The request did not come from a government issued mail account.',
    cure: 'Send it again, with all attachments, from your government account.',
  },
  'content-requires-search-warrant': {
    problem: 'It asks for content, and it is no search warrant of a court of the United States.',
    cure: 'Serve a search warrant for the content, or limit the request to other data.',
    privateCure:
      'Only a law enforcement authority can obtain such a warrant. If somebody harms you, please turn to the police.',
  },
  'metadata-requires-court-order': {
    problem: 'It asks for metadata beyond basic account data, without a court order.',
    cure: 'Serve an order under 18 U.S.C. 2703(d) or a search warrant, or limit the request to basic account data.',
  },
  'account-data-requires-subpoena': {
    problem: 'It asks for account data, and no process compels it.',
    cure: 'Serve a subpoena, a court order or a search warrant.',
  },
  'no-compulsory-process': {
    problem: 'It asks for data about others without legal process.',
    cure: 'Obtain and serve compulsory legal process.',
    privateCure:
      'If you have a claim, a court can order what you need; a lawyer of your own can tell you how to ask it.',
  },
  'real-time-surveillance': {
    problem: 'It also asks to intercept, record or hand over communications as they happen. We object to that part.',
    cure: 'Leave that part out.',
  },
  overbroad: {
    problem:
      'It is broader than we can consider: too long or no period, no bound on the users, or all records at large.',
    cure: 'Limit it to named users, to the period that the matter needs, and to the kinds of data that bear on it.',
  },
  'foreign-process': {
    problem: 'It rests on the law of another country.',
    cure: 'Proceed through a mutual legal assistance treaty or a letter rogatory.',
  },
  'not-domesticated': {
    problem: 'Nothing shows that the process was domesticated where we are.',
    cure: 'Have it domesticated in a jurisdiction where we reside or have a registered agent, for civil process for instance under the Uniform Interstate Depositions and Discovery Act, and serve it there.',
  },
  'customer-consent-required': {
    problem: 'It asks for content in a civil matter, and no consent of the customer is enclosed.',
    cure: "Enclose the customer's consent, or ask the customer for the content.",
  },
  'emergency-basis-missing': {
    problem: 'No danger of death or serious physical injury to a person is stated.',
    cure: 'State the facts of the danger, who is in danger, and by when you need the data.',
  },
  'unsigned-instrument': {
    problem: 'The signature line of the instrument is empty.',
    cure: 'Serve the signed instrument.',
  },
  'document-unreadable': {
    problem: 'A file could not be read.',
    cure: 'Please send it again, without encryption, as PDF or plain text.',
  },
  'secure-portal-link': {
    problem: 'The request stands behind a link.',
    cure: 'Please send the documents themselves.',
  },
  'attestation-missing': {
    problem: 'The attestation that is asked of authorities of California is missing.',
    cure: 'Please attach the attestation.',
  },
  'conflicting-values': {
    problem: 'Your documents contradict each other in a number or a date.',
    cure: 'Please tell us which one is right.',
  },
}
