import type { Sample } from './sample.js'

/** A second set of United States demands: other offices, other habits of layout. */
export const MORE_UNITED_STATES: readonly Sample[] = [
  {
    name: 'federal warrant with attachments in one text',
    type: 'search-warrant',
    country: 'US',
    body: `Kutano Legal Team,
Please find attached a signed search warrant in 2:26-mj-00918. Production can be uploaded to our USAfx folder, or mailed to SA Trevor Lindahl, FBI Detroit, 477 Michigan Avenue, 26th Floor, Detroit, MI 48226. Note the nondisclosure order is filed separately and will be served on you tomorrow.
Regards,
Trevor Lindahl
Special Agent, FBI
Cell 313-555-0178`,
    from: { name: 'Lindahl, Trevor J. (DE) (FBI)', address: 'tjlindahl@fbi.gov' },
    receivedAt: '2026-09-18T14:00:00Z',
    text: `AO 93C (08/18) Warrant by Telephone or Other Reliable Electronic Means
UNITED STATES DISTRICT COURT for the Eastern District of Michigan
In the Matter of the Search of INFORMATION ASSOCIATED WITH THE KUTANO ACCOUNTS DESCRIBED IN ATTACHMENT A
Case No. 2:26-mj-00918-DUTY
WARRANT BY TELEPHONE OR OTHER RELIABLE ELECTRONIC MEANS
To: Any authorized law enforcement officer
YOU ARE COMMANDED to execute this warrant on or before September 30, 2026 (not to exceed 14 days)
[X] in the daytime 6:00 a.m. to 10:00 p.m. [ ] at any time in the day or night because good cause has been established.
[ ] Pursuant to 18 U.S.C. 3103a(b), I find that immediate notification may have an adverse result listed in 18 U.S.C. 2705 and authorize the officer executing this warrant to delay notice to the person who, or whose property, will be searched or seized
Date and time issued: September 16, 2026 4:05 pm
/s/ Kimberly G. Altman
Judge's signature
City and state: Detroit, Michigan  Hon. Kimberly G. Altman, United States Magistrate Judge
ATTACHMENT A
Property to be searched: This warrant applies to information associated with workspace merrow-freight (the "Account") that is stored at premises owned, maintained, controlled, or operated by Kutano, Inc.
ATTACHMENT B
I. Information to be disclosed by Kutano, Inc. Kutano is required to disclose the following for the period from June 1, 2025 to the date of this warrant, within 10 days of service:
a. The contents of all communications associated with the Account, including channel and direct messages and attached files;
b. All records or other information regarding the identification of the members, to include full name, physical address, telephone numbers, records of session times and durations, the date on which the account was created, length of service, log-in IP addresses, and means and source of payment;
c. All activity logs, and the date, time, sender and recipients of each communication.
II. Information to be seized by the government: all information described above that constitutes evidence of violations of 18 U.S.C. 2314 (interstate transportation of stolen property).`,
    want: {
      agency: 'Federal Bureau of Investigation',
      officer: { name: 'Trevor Lindahl', email: 'tjlindahl@fbi.gov', phone: '3135550178' },
      references: ['2:26-mj-00918'],
      judge: 'Kimberly G. Altman',
      offence: '2314',
      issuedOn: '2026-09-16',
      dueOn: '2026-09-28',
      targets: ['merrow-freight'],
      notTargets: ['tjlindahl@fbi.gov'],
      dateRange: { from: '2025-06-01', to: '2026-09-16' },
      data: ['basic-account', 'content', 'metadata'],
      silence: { ordered: false },
      signed: true,
    },
  },
  {
    name: 'military search authorization',
    type: 'search-warrant',
    country: 'US',
    text: `DEPARTMENT OF THE ARMY
UNITED STATES ARMY TRIAL JUDICIARY, FIRST JUDICIAL CIRCUIT
FORT LIBERTY, NORTH CAROLINA
WARRANT FOR WIRE OR ELECTRONIC COMMUNICATIONS (Article 46(d)(3), UCMJ; R.C.M. 703A)
Case: 0187-2026-CID014
To: Kutano, Inc.
Special Agent Denise Orozco, Department of the Army Criminal Investigation Division, having applied, I find probable cause that evidence of an offense under Article 120b, UCMJ, will be found in the account sgt.rook@acme-robotics.example. You will produce within 14 days of the date hereof:
(1) all direct messages of the account between 15 February 2026 and 30 April 2026;
(2) subscriber name and IP log-in history.
You will not notify the subscriber of this warrant for 180 days from its date.
Dated 8 September 2026
//signed// COL Russell P. Haig
Military Judge
POC: denise.k.orozco.civ@army.mil, 910-555-0167`,
    receivedAt: '2026-09-09T14:00:00Z',
    want: {
      agency: 'Army Criminal Investigation Division',
      officer: { name: 'Denise Orozco', email: 'denise.k.orozco.civ@army.mil', phone: '9105550167' },
      references: ['0187-2026-CID014'],
      issuedOn: '2026-09-08',
      dueOn: '2026-09-22',
      targets: ['sgt.rook@acme-robotics.example'],
      dateRange: { from: '2026-02-15', to: '2026-04-30' },
      data: ['basic-account', 'content'],
      silence: { ordered: true, until: '2027-03-07' },
      signed: true,
    },
  },
  {
    name: 'subpoena pasted in a mail',
    type: 'grand-jury-subpoena',
    country: 'US',
    from: { name: 'Hartman, Lucille (USAOHN)', address: 'lucille.hartman@usdoj.gov' },
    text: `Custodian of Records -

Our attachments keep bouncing so I am pasting the subpoena below. Original available on request.

UNITED STATES DISTRICT COURT, NORTHERN DISTRICT OF OHIO
SUBPOENA TO TESTIFY BEFORE A GRAND JURY (26-01-GJ-0452)
To: Kutano, Inc.
YOU ARE COMMANDED to appear in this United States district court at the time, date, and place shown below: Carl B. Stokes Federal Building, 801 W. Superior Ave., Cleveland, Ohio. Date and Time: October 14, 2026 9:00 AM
You must also bring with you the following documents: any and all subscriber information, billing records and IP logs of sessions for accounts dmarsh@fenwicktrade.example and ops@fenwicktrade.example for the time period 01/15/2026 - 07/15/2026.
Date: September 21, 2026
CLERK OF COURT Sandy Opacich
/s/ T. Reyes, Signature of Clerk or Deputy Clerk

The records may be e-mailed to me in lieu of an appearance. The case agent is on leave.

Lucille Hartman
Paralegal Specialist
U.S. Attorney's Office, N.D. Ohio
216-555-0131`,
    receivedAt: '2026-09-22T12:00:00Z',
    want: {
      agency: "U.S. Attorney's Office",
      officer: { name: 'Lucille Hartman', email: 'lucille.hartman@usdoj.gov', phone: '2165550131' },
      references: ['26-01-GJ-0452'],
      issuedOn: '2026-09-21',
      dueOn: '2026-10-14',
      targets: ['dmarsh@fenwicktrade.example', 'ops@fenwicktrade.example'],
      notTargets: ['lucille.hartman@usdoj.gov'],
      dateRange: { from: '2026-01-15', to: '2026-07-15' },
      data: ['basic-account'],
      silence: { ordered: false, requested: false },
      signed: true,
    },
  },
  {
    name: 'state attorney general subpoena with schedule',
    type: 'administrative-subpoena',
    country: 'US',
    text: `STATE OF NEW YORK
OFFICE OF THE ATTORNEY GENERAL
INVESTOR PROTECTION BUREAU
SUBPOENA DUCES TECUM
THE PEOPLE OF THE STATE OF NEW YORK
TO: Custodian of Records, Qukku, Inc.
YOU ARE HEREBY COMMANDED, pursuant to General Business Law § 352, to deliver and turn over to Letitia Crane, Attorney General of the State of New York, by Assistant Attorney General Morris Adler, on the 7th day of December, 2026, by 5:00 p.m., all documents and information requested in the attached Schedule in accordance with the instructions and definitions contained therein.
WITNESS, Honorable Letitia Crane, Attorney General, this 16th day of November, 2026.
By: /s/ Morris Adler, Assistant Attorney General, 28 Liberty Street, New York, NY 10005, (212) 555-0107, morris.adler@ag.ny.gov
SCHEDULE
A. Definitions. "Communication" means any message, e-mail, file or conversation of any kind.
B. Instructions. Produce in electronic form.
C. Documents: for the workspace fenwicktrade from January 1, 2024 through the present: (1) identity of each workspace administrator, with e-mail address and phone number; (2) invoices and payment records.
OAG Investigation No. 26-0093-IPB`,
    want: {
      agency: 'Office of the Attorney General',
      officer: { name: 'Morris Adler', email: 'morris.adler@ag.ny.gov', phone: '2125550107' },
      references: ['26-0093-IPB'],
      issuedOn: '2026-11-16',
      dueOn: '2026-12-07',
      targets: ['fenwicktrade'],
      dateRange: { from: '2024-01-01', to: null },
      data: ['basic-account'],
      silence: { ordered: false, requested: false },
      signed: true,
    },
  },
  {
    name: 'colorado production of records order',
    type: 'court-order',
    country: 'US',
    text: `DISTRICT COURT, CITY AND COUNTY OF DENVER, STATE OF COLORADO
1437 Bannock Street, Denver, Colorado 80202
IN THE MATTER OF THE COURT ORDER FOR PRODUCTION OF RECORDS
Case Number: 2026CROP004417   Division: 5H
COURT ORDER FOR PRODUCTION OF RECORDS (C.R.S. 16-3-301.1)
THE COURT, having considered the affidavit of Detective Shawn Ibarra (P09114) of the Denver Police Department, finds reasonable grounds and ORDERS Kutano, Inc. to produce, within 35 days after service of this Order, to Detective Ibarra, Denver Police Department, 1331 Cherokee Street, Denver, CO 80204, telephone 720-555-0173, shawn.ibarra@denvergov.org:
Account information (name, phone, e-mail), sign-up date and all log-in IP addresses with date and time stamps for user "cutter" of the Kutano workspace acme-robotics from 12:00 a.m. on July 1, 2026, to 11:59 p.m. on August 15, 2026.
The custodian shall not disclose the existence of this order for ninety days from the date it is signed.
Done this 2nd day of November 2026.
BY THE COURT: /s/ Judge Elena Marchetti-Boyd`,
    receivedAt: '2026-11-03T17:00:00Z',
    want: {
      agency: 'Denver Police Department',
      officer: { name: 'Shawn Ibarra', email: 'shawn.ibarra@denvergov.org', phone: '7205550173' },
      references: ['2026CROP004417'],
      judge: 'Elena Marchetti-Boyd',
      issuedOn: '2026-11-02',
      dueOn: '2026-12-08',
      targets: ['acme-robotics.kutano.example', 'cutter'],
      dateRange: { from: '2026-07-01', to: '2026-08-15' },
      data: ['basic-account'],
      silence: { ordered: true, until: '2027-01-31' },
      signed: true,
    },
  },
  {
    name: 'suicide call of a dispatcher',
    type: 'emergency-disclosure-request',
    country: 'US',
    from: { name: 'Boone County Joint Communications', address: 'dispatch@boonecountymo.gov' },
    text: `URGENT / EXIGENT

We have a suicidal subject. A co-worker called 911 at 22:14 CST: "dmarsh" in the Kutano workspace fenwicktrade wrote in a channel that he has taken pills and "it will be over by midnight". We do not know where he is.

Need: last known IP address, phone number and name on the account.

Call back: Supervisor Keisha Lowell, Boone County Joint Communications, 573-555-0199. Incident 26-0771183.

Request made under 18 USC 2702(c)(4). We will follow up with paperwork in the morning.`,
    receivedAt: '2026-11-12T04:31:00Z',
    want: {
      officer: { name: 'Keisha Lowell', phone: '5735550199' },
      references: ['26-0771183'],
      targets: ['fenwicktrade', 'dmarsh'],
      data: ['basic-account'],
      dateRange: null,
      silence: { ordered: false, requested: false },
      dueOn: null,
    },
  },
  {
    name: 'divorce subpoena of a california lawyer',
    type: 'civil-subpoena',
    country: 'US',
    from: { name: 'Garrison Wu', address: 'gwu@wufamilylaw.example' },
    body: `To whom it may concern: attached please find a Deposition Subpoena for Production of Business Records and proof of service on the consumer. Garrison Wu`,
    text: `SUBP-010
ATTORNEY OR PARTY WITHOUT ATTORNEY: Garrison Wu (SBN 288114), Wu Family Law, 1200 Lincoln Avenue, San Jose, CA 95125
TELEPHONE NO.: (408) 555-0121  FAX NO.: (408) 555-0122  E-MAIL ADDRESS: gwu@wufamilylaw.example
ATTORNEY FOR (Name): Petitioner Alicia Moreno
SUPERIOR COURT OF CALIFORNIA, COUNTY OF SANTA CLARA
PLAINTIFF/PETITIONER: ALICIA MORENO  DEFENDANT/RESPONDENT: DAVID MORENO
CASE NUMBER: 26FL003817
DEPOSITION SUBPOENA FOR PRODUCTION OF BUSINESS RECORDS
THE PEOPLE OF THE STATE OF CALIFORNIA, TO: Custodian of Records, Kutano, Inc.
1. YOU ARE ORDERED TO PRODUCE THE BUSINESS RECORDS described in item 3, as follows: To (name of deposition officer): Pacific Attorney Services. On (date): December 14, 2026 At (time): 10:00 a.m.
3. The records to be produced are described as follows: All direct messages between d.moreno@acme-robotics.example and k.lane@acme-robotics.example from April 1, 2026 to October 31, 2026, and the log-in history of d.moreno@acme-robotics.example.
Date issued: November 18, 2026
GARRISON WU  /s/ Garrison Wu (SIGNATURE OF PERSON ISSUING SUBPOENA) Attorney for Petitioner (TITLE)`,
    want: {
      agency: null,
      officer: { name: 'Garrison Wu', email: 'gwu@wufamilylaw.example', phone: '4085550121' },
      references: ['26FL003817'],
      issuedOn: '2026-11-18',
      dueOn: '2026-12-14',
      targets: ['d.moreno@acme-robotics.example', 'k.lane@acme-robotics.example'],
      notTargets: ['gwu@wufamilylaw.example'],
      dateRange: { from: '2026-04-01', to: '2026-10-31' },
      data: ['basic-account', 'content'],
      signed: true,
    },
  },
  {
    name: 'tribal police letter',
    type: 'informal-request',
    country: 'US',
    text: `HOPI LAW ENFORCEMENT SERVICES
P.O. Box 123, Kykotsmovi, Arizona 86039
November 6, 2026
Re: Theft of ceremonial items, report 26-HLES-00418
Dear Kutano,
In connection with the above investigation we ask for your assistance. Please let us know the name, e-mail address and phone number of whoever set up the workspace "kiva-trade" and from which IP addresses it was administered between September 1 and October 15, 2026.
We would appreciate a reply by November 30, 2026.
Sincerely,
Sgt. Leland Honanie
leland.honanie@hopi-nsn.gov
928-555-0117`,
    receivedAt: '2026-11-09T16:00:00Z',
    want: {
      agency: 'Hopi Law Enforcement Services',
      officer: { name: 'Leland Honanie', email: 'leland.honanie@hopi-nsn.gov', phone: '9285550117' },
      references: ['26-HLES-00418'],
      issuedOn: '2026-11-06',
      dueOn: '2026-11-30',
      targets: ['kiva-trade'],
      dateRange: { from: '2026-09-01', to: '2026-10-15' },
      data: ['basic-account'],
      silence: { ordered: false, requested: false },
    },
  },
  {
    name: 'extension of an order of silence',
    type: 'non-disclosure-order',
    country: 'US',
    text: `UNITED STATES DISTRICT COURT
DISTRICT OF OREGON
IN THE MATTER OF THE SEARCH OF INFORMATION ASSOCIATED WITH ONE KUTANO ACCOUNT   Case No. 3:26-mc-00417
ORDER EXTENDING NONDISCLOSURE
Upon the motion of the United States under 18 U.S.C. § 2705(b), and finding that disclosure would seriously jeopardize the investigation, the Court GRANTS the motion. The nondisclosure period imposed on Kutano, Inc. by the order of May 14, 2026 is extended through and including February 14, 2027. Until then Kutano, Inc. shall not disclose the existence of the warrant in 3:26-mc-00188 to the account holder or any other person, except its attorneys.
DATED this 10th day of November, 2026.
s/ Stacie F. Beckerman
United States Magistrate Judge
Presented by: AUSA Quinn Harrow, quinn.harrow@usdoj.gov, 503-555-0150`,
    want: {
      agency: 'United States Attorney',
      references: ['3:26-mc-00417', '3:26-mc-00188'],
      judge: 'Stacie F. Beckerman',
      issuedOn: '2026-11-10',
      silence: { ordered: true, until: '2027-02-14' },
      signed: true,
      data: [],
      dateRange: null,
    },
  },
  {
    name: 'county detective with a letterhead request in a table',
    type: 'preservation-request',
    country: 'US',
    from: { name: 'Priscilla Nuñez', address: 'pnunez@co.weld.co.us' },
    text: `WELD COUNTY SHERIFF'S OFFICE
Case Report: 26-W-11482 | Detective: Priscilla Nuñez | Phone: 970.555.0140 | Email: pnunez@co.weld.co.us
PRESERVATION LETTER 18 USC 2703(f)
Date: 10/05/2026
Account identifiers | Workspace: orinfoundry | User: foreman@orinfoundry.example
Dates | 08/20/2026 - 09/05/2026
Preserve all records, messages, files and logs for a period of ninety days while we get a warrant. Confirm in writing. Please do not advise the user.`,
    receivedAt: '2026-10-05T20:00:00Z',
    want: {
      agency: "Weld County Sheriff's Office",
      officer: { name: 'Priscilla Nuñez', email: 'pnunez@co.weld.co.us', phone: '9705550140' },
      references: ['26-W-11482'],
      issuedOn: '2026-10-05',
      dueOn: null,
      targets: ['orinfoundry', 'foreman@orinfoundry.example'],
      dateRange: { from: '2026-08-20', to: '2026-09-05' },
      silence: { ordered: false, requested: true },
      preservation: { days: 90, renewal: false },
    },
  },
  {
    name: 'trial subpoena AO 89 with notice before trial',
    type: 'trial-subpoena',
    country: 'US',
    text: `AO 89B (07/16) Subpoena to Produce Documents, Information, or Objects in a Criminal Case
UNITED STATES DISTRICT COURT for the Southern District of Florida
United States of America v. Renaldo Pike   Case No. 26-CR-20417-RAR
SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS IN A CRIMINAL CASE
To: Qukku, Inc., Records Custodian
YOU ARE COMMANDED to produce at the time, date, and place set forth below the following books, papers, documents, data, or other objects: account registration details and payment information for team "pikeline" between 2025-11-01 and 2026-02-28.
Place: Wilkie D. Ferguson, Jr. U.S. Courthouse, 400 North Miami Avenue, Miami, FL 33128   Date and Time: 12/07/2026 at 9:00 a.m.
Certain provisions of Fed. R. Crim. P. 17 are attached, including Rule 17(c)(2), relating to your ability to file a motion to quash or modify the subpoena.
(SEAL OF THE COURT) Date: NOV 12 2026  CLERK OF COURT  s/ Angela E. Noble, Signature of Clerk or Deputy Clerk
The name, address, e-mail, and telephone number of the attorney representing (name of party) the United States, who requests this subpoena, are: Celeste Amaro, AUSA, 99 N.E. 4th Street, Miami, FL 33132, celeste.amaro@usdoj.gov, 305-555-0136`,
    want: {
      agency: 'United States Attorney',
      officer: { name: 'Celeste Amaro', email: 'celeste.amaro@usdoj.gov', phone: '3055550136' },
      references: ['26-CR-20417-RAR'],
      issuedOn: '2026-11-12',
      dueOn: '2026-12-07',
      targets: ['pikeline'],
      dateRange: { from: '2025-11-01', to: '2026-02-28' },
      data: ['basic-account'],
      signed: true,
    },
  },
  {
    name: 'forwarded order of a family court with the wrong year',
    type: 'court-order',
    country: 'US',
    body: `See the order below from Judge Pratt. Need the records asap, hearing is 12/3.

Lynette Cole, Court Administrator
Family Court of Kanawha County
304-555-0181`,
    from: { name: 'Lynette Cole', address: 'lynette.cole@courtswv.gov' },
    text: `IN THE FAMILY COURT OF KANAWHA COUNTY, WEST VIRGINIA
In re the Marriage of: R.T. and S.T.   Civil Action No. 26-D-1184
ORDER DIRECTING PRODUCTION
It is ORDERED that Kutano, Inc. provide to the Court under seal, on or before December 1, 2026, the log-in dates, times and IP addresses for the account of s.tolley@acme-robotics.example for the months of August 2026 through October 2026. Contents of messages shall not be provided.
ENTERED this the 13th day of November, 2026.
/s/ Hon. Deanna Pratt, Family Court Judge`,
    want: {
      officer: { name: 'Lynette Cole', email: 'lynette.cole@courtswv.gov', phone: '3045550181' },
      references: ['26-D-1184'],
      judge: 'Deanna Pratt',
      issuedOn: '2026-11-13',
      dueOn: '2026-12-01',
      targets: ['s.tolley@acme-robotics.example'],
      dateRange: { from: '2026-08-01', to: '2026-10-31' },
      data: ['basic-account'],
      silence: { ordered: false },
      signed: true,
    },
  },
]
