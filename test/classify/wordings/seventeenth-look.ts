import type { Wording } from './wording.js'

/** An eleventh batch: mentions in capitals, danger that is denied, lists of enclosures, arrests. */
export const SEVENTEENTH_LOOK: readonly Wording[] = [
  {
    name: 'capitals that name a warrant before a promise',
    from: 'det.fox@slcpd.com',
    body: 'SEARCH WARRANT. One is on the way to the judge; you will have it on Friday. Det. Fox',
    kind: ['unrelated', 'follow-up', 'request'],
    type: ['none', 'unknown', 'informal-request', 'private-request'],
  },
  {
    name: 'capitals that name a subpoena before a question',
    from: 'det.fox@slcpd.com',
    body: 'SUBPOENA: Would one be enough for the IP address of user t.orr, or is a warrant needed? Det. Fox',
    kind: ['unrelated', 'follow-up', 'request'],
    type: ['none', 'unknown', 'informal-request', 'private-request'],
  },
  {
    name: 'emergency in capitals that lead into its paragraph',
    from: 'desk@ci.salem.or.us',
    body: 'EMERGENCY DISCLOSURE REQUEST. Our victim, aged 9, was taken from a bus stop this morning by a man who calls himself user red.kite. Please give the last IP address at once. Salem Police, 503-555-0166',
    type: 'emergency-disclosure-request',
    country: 'US',
  },
  {
    name: 'not in danger, but he threatened',
    from: 'desk@ci.salem.or.us',
    body: 'The wife is not in danger at the moment, but the husband, user red.kite, threatened to kill their two children tonight. We need his location now. Sgt. Vance, Salem Police',
    type: 'emergency-disclosure-request',
    country: 'US',
  },
  {
    name: 'welfare check closed, no danger, asks nothing',
    from: 'desk@ci.salem.or.us',
    subject: 'Re: emergency request of last night',
    body: 'She was found safe and is no longer in danger. Nothing further is needed, thank you for the quick help. Sgt. Vance',
    headers: [['In-Reply-To', '<e@kutano.example>']],
    kind: ['follow-up', 'unrelated'],
    type: 'none',
  },
  {
    name: 'specimen shown by a detective is for a person',
    from: 'trainer@fbi.gov',
    body: 'For our class: attached is a mock warrant. How would you answer it?',
    attachments: [
      'SPECIMEN ONLY\nSEARCH WARRANT\nTo any peace officer: you are commanded to search the account of John Doe.',
    ],
    kind: ['request', 'unrelated'],
    type: ['unknown', 'none', 'search-warrant'],
  },
  {
    name: 'NASA inspector',
    from: 'agent@oig.nasa.gov',
    body: 'Attached.',
    attachments: [
      'NATIONAL AERONAUTICS AND SPACE ADMINISTRATION OFFICE OF INSPECTOR GENERAL\nSUBPOENA DUCES TECUM\nTO: Kutano, Inc. YOU ARE HEREBY COMMANDED under 5 U.S.C. 406 to produce the subscriber information of user orbit.7.',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'search that also commands an arrest',
    from: 'det@ithacapd.org',
    body: 'Attached.',
    attachments: [
      'ITHACA CITY COURT, STATE OF NEW YORK\nSEARCH WARRANT\nTo any police officer of the Ithaca Police Department: You are hereby directed to search the account of user gorge.2 at Kutano, Inc. for messages of May 2026 and to arrest Dale Orr. Judge',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'bench warrant alone',
    from: 'clerk@court.example',
    body: 'For information.',
    attachments: [
      'STATE OF OHIO v. DALE ORR  Case No. 26-CR-118\nBENCH WARRANT\nTo any peace officer: you are hereby commanded to arrest Dale Orr and bring him before this court.',
    ],
    kind: ['unrelated', 'request'],
    type: ['none', 'unknown'],
  },
  {
    name: 'title behind a venue, capital cells',
    from: 'det@kingcounty.gov',
    body: 'Warrant.',
    attachments: [
      'SUPERIOR COURT, COUNTY OF KING\nSTATE OF WASHINGTON )\n) ss. SEARCH WARRANT NO. 26-118\nCOUNTY OF KING )\nProbable cause existing, you are commanded to produce the messages of user puget.5 from 1 May to 9 May 2026.',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'a list of enclosures, no papers',
    from: 'det@kingcounty.gov',
    body: 'Enclosures:\n1. SEARCH WARRANT No. 26-118\n2. AFFIDAVIT\nThey go out by post today.',
    kind: ['request', 'unrelated', 'follow-up'],
    type: ['none', 'unknown'],
  },
  {
    name: 'Scottish court order in a civil case',
    from: 'lit@firm.example',
    body: 'Order of the Court of Session attached.',
    attachments: [
      'COURT OF SESSION, SCOTLAND  A118/26\nINTERLOCUTOR\nThe Lord Ordinary orders Kutano, Inc. to disclose to the pursuer the identity of the holder of account tay.3 within 14 days.',
    ],
    type: ['court-order', 'foreign-legal-process'],
    country: 'GB',
  },
  {
    name: 'IE Norwich',
    from: 'lit@firm.example',
    body: 'Order attached.',
    attachments: [
      'THE HIGH COURT, IRELAND  2026/118P\nORDER (Norwich Pharmacal)\nIT IS ORDERED that the defendant Kutano, Inc. do disclose to the plaintiff the identity of user liffey.8.',
    ],
    type: ['court-order', 'foreign-legal-process'],
    country: 'IE',
  },
  {
    name: 'Slovak police',
    from: 'kr@minv.sk',
    body: 'Krajské riaditeľstvo Policajného zboru v Košiciach. Žiadosť o poskytnutie informácie podľa § 3 ods. 5 Trestného poriadku. Žiadame o poskytnutie údajov o používateľovi kosice.2.',
    type: 'foreign-legal-process',
    country: 'SK',
  },
  {
    name: 'civil demand to preserve and identify',
    from: 'mb@brandtlaw.example',
    body: 'We represent Ms. Lee. Please preserve all data of workspace fair-trade-tips and tell us who runs it, or we will go to court.',
    type: ['preservation-request', 'private-request'],
  },
]
