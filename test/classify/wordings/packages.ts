import type { Wording } from './wording.js'

/** Several papers in one file or one mail, and covers that say more than the papers do. */
export const PACKAGES: readonly Wording[] = [
  {
    name: 'fax cover, letter, subpoena and certificate in one file',
    from: 'records@da.clark.nv.gov',
    body: 'One PDF, 6 pages. Thx.',
    attachments: [
      `FAX TRANSMITTAL
To: Kutano, Inc.   Pages: 6   Re: subpoena
CLARK COUNTY DISTRICT ATTORNEY
Dear Custodian: Enclosed is a subpoena. If the customer wants notice please call first. We may seek a search warrant for contents at a later date.

DISTRICT COURT CLARK COUNTY, NEVADA
GRAND JURY SUBPOENA DUCES TECUM
THE STATE OF NEVADA SENDS GREETINGS TO: Custodian of Records, Kutano, Inc.
YOU ARE HEREBY COMMANDED that, all singular, business and excuses set aside, you appear and attend before the Clark County Grand Jury and bring with you the subscriber records.

CERTIFICATE OF CUSTODIAN OF RECORDS
I, ______, declare that I am the custodian`,
    ],
    type: 'grand-jury-subpoena',
    country: 'US',
  },
  {
    name: 'warrant, affidavit and sealing order in three files',
    from: 'lt.varga@police.cityofomaha.gov',
    body: 'See attached (3).',
    attachments: [
      'IN THE COUNTY COURT OF DOUGLAS COUNTY, NEBRASKA\nSEARCH WARRANT\nTO: Lt. Mika Varga, Omaha Police Department, or any law enforcement officer\nWHEREAS, Lt. Varga has filed an affidavit before the undersigned Judge, you are hereby authorized and commanded to search the account records of Qukku.',
      'AFFIDAVIT AND APPLICATION FOR ISSUANCE OF A SEARCH WARRANT\nThe complaint and affidavit of Lt. Mika Varga, on oath, says there is probable cause to believe',
      'IN THE COUNTY COURT OF DOUGLAS COUNTY, NEBRASKA\nORDER TO SEAL SEARCH WARRANT\nUpon the motion of the County Attorney IT IS HEREBY ORDERED that the affidavit and search warrant be sealed for 90 days.',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: '2703(d) order with application and a proposed order, cover speaks of a subpoena before',
    from: 'h.osei@usdoj.gov',
    body: 'This supersedes the grand jury subpoena sent in June. Order enclosed, unsigned proposed version for your Word template.',
    attachments: [
      'IN THE UNITED STATES DISTRICT COURT FOR THE NORTHERN DISTRICT OF OHIO\nIN RE APPLICATION OF THE UNITED STATES OF AMERICA FOR AN ORDER PURSUANT TO 18 U.S.C. § 2703(d)\nORDER\nThe Court finds specific and articulable facts. IT IS THEREFORE ORDERED, pursuant to 18 U.S.C. § 2703(d), that Qukku shall, within ten days, disclose the records in Attachment A.\n/s/ Magistrate Judge Corin Vail',
    ],
    type: 'court-order-2703d',
    country: 'US',
  },
  {
    name: 'subpoena in the body with letterhead in the text',
    from: 'mwade@attorneygeneral.gov',
    subject: 'Administrative subpoena - Child Predator Section',
    body: `COMMONWEALTH OF PENNSYLVANIA
OFFICE OF ATTORNEY GENERAL
ADMINISTRATIVE SUBPOENA
To: Kutano, Inc.
Pursuant to 18 Pa.C.S. § 5743.1 you are hereby commanded to produce to Agent M. Wade the name, address, session times and durations of the subscriber to whom the IP address was assigned. Disclosure of the existence of this subpoena is prohibited for 90 days.`,
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'emergency form with an empty section on process to follow',
    from: 'intel@miamipd.example',
    subject: 'Exigent request',
    body: 'Form attached. Please call 305-555-0144.',
    attachments: [
      `MIAMI POLICE DEPARTMENT
LAW ENFORCEMENT EMERGENCY DATA REQUEST
Nature of emergency (check one): [X] Kidnapping [ ] Suicide [ ] Bomb threat
I declare that the information is needed without delay because of an emergency involving danger of death or serious physical injury to a person
Legal process to follow: [ ] subpoena [X] search warrant [ ] court order
User: coral_9 Signature: Det. Rosa Vance`,
    ],
    type: 'emergency-disclosure-request',
    country: 'US',
  },
  {
    name: 'consent form offered beside a warrant',
    from: 'det.hale@seattle.gov',
    body: 'Warrant and, for your convenience, the consent of the victim.',
    attachments: [
      'SUPERIOR COURT OF WASHINGTON FOR KING COUNTY\nSEARCH WARRANT FOR EVIDENCE OF A CRIME\nTO ANY PEACE OFFICER: Upon the sworn complaint made before me there is probable cause to believe that the crime of extortion has been committed. YOU ARE COMMANDED to search the records of Kutano.',
      'SEATTLE POLICE DEPARTMENT\nCONSENT TO DISCLOSE ELECTRONIC RECORDS\nI, Ana Mires, consent to the disclosure by Kutano of my messages to Det. Hale.',
    ],
    type: 'search-warrant',
    country: 'US',
    also: ['consent-request'],
  },
  {
    name: 'cover asks to preserve and the paper is a civil subpoena',
    from: 'lit@hargreavesmoon.example',
    body: 'Enclosed please find a subpoena. Kindly also preserve any responsive material.',
    attachments: [
      'STATE OF MINNESOTA, COUNTY OF HENNEPIN, DISTRICT COURT, FOURTH JUDICIAL DISTRICT\nCase Type: Other Civil   Lark v. Stoll\nSUBPOENA IN A CIVIL CASE\nTO: Kutano, Inc.\nYOU ARE COMMANDED to produce and permit inspection and copying of the listed documents. Minn. R. Civ. P. 45',
    ],
    type: 'civil-subpoena',
    country: 'US',
  },
  {
    name: 'forward of a supervisor with the subpoena below in the text',
    from: 'chief@hibbing.mn.us',
    subject: 'Fwd: admin subpoena',
    body: `see below and confirm

---------- Forwarded message ---------
From: Officer Lee Dahl <ldahl@hibbing.mn.us>
Date: Mon, Nov 9, 2026 at 9:14 AM
Subject: admin subpoena
To: Chief <chief@hibbing.mn.us>

STATE OF MINNESOTA, COUNTY OF ST. LOUIS
ADMINISTRATIVE SUBPOENA (Minn. Stat. § 388.23)
To: Qukku, Inc.
YOU ARE HEREBY COMMANDED by the County Attorney to produce the subscriber records of larch@north.example`,
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'reply with a new warrant attached after a cure request',
    from: 'lt.varga@police.cityofomaha.gov',
    subject: 'RE: [LP-2026-000123-C] What is missing',
    headers: [['In-Reply-To', '<n1@kutano.example>']],
    body: 'Attached is the corrected warrant with the date range that you asked for.',
    attachments: [
      'IN THE COUNTY COURT OF DOUGLAS COUNTY, NEBRASKA\nAMENDED SEARCH WARRANT\nTO: any law enforcement officer\nYou are hereby commanded to search the account records of Qukku from 1/1/2026 to 3/1/2026.',
    ],
    kind: ['request', 'follow-up'],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'reply that answers a question and quotes the whole order',
    from: 'h.osei@usdoj.gov',
    subject: 'RE: Order 5:26-mc-71',
    headers: [['In-Reply-To', '<n2@qukku.example>']],
    body: `Yes, a spreadsheet is fine.

Hana Osei

On Tue, Nov 10, 2026 at 4:02 PM Qukku Legal <legal@qukku.example> wrote:
> Which format do you want?
> IT IS HEREBY ORDERED, pursuant to 18 U.S.C. § 2703(d), that Qukku shall disclose
> SEARCH WARRANT YOU ARE COMMANDED to search`,
    kind: 'follow-up',
    type: 'none',
  },
  {
    name: 'reply that asks for more in its own text',
    from: 'hmarsh@boisepolice.example',
    subject: 'RE: your records',
    headers: [['In-Reply-To', '<n3@qukku.example>']],
    body: 'Thanks. Under 18 USC 2703(f) I also request that you preserve all records of a second account, heron_2, for 90 days.',
    kind: ['request', 'follow-up'],
    type: 'preservation-request',
    country: 'US',
  },
  {
    name: 'extension order of silence in a reply',
    from: 'gwen.ashby@usdoj.gov',
    subject: 'RE: NDO',
    headers: [['In-Reply-To', '<n4@qukku.example>']],
    body: 'The court extended the non-disclosure order; attached.',
    attachments: [
      'UNITED STATES DISTRICT COURT DISTRICT OF ARIZONA\nORDER EXTENDING NONDISCLOSURE\nUpon motion, IT IS ORDERED that the period during which Qukku is commanded not to notify any person under 18 U.S.C. § 2705(b) is extended for 180 days.',
    ],
    kind: ['request', 'follow-up'],
    type: 'non-disclosure-order',
    country: 'US',
  },
]
