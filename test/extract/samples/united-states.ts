import type { Sample } from './sample.js'

/** Requests of United States authorities, in the words that many offices use. */
export const UNITED_STATES: readonly Sample[] = [
  {
    name: 'california warrant under CalECPA',
    type: 'search-warrant',
    country: 'US',
    text: `SUPERIOR COURT OF CALIFORNIA
COUNTY OF SANTA CLARA
SEARCH WARRANT NO. 2026-SW-118843
(Penal Code 1524, 1546.1)
THE PEOPLE OF THE STATE OF CALIFORNIA TO ANY PEACE OFFICER IN THE COUNTY OF SANTA CLARA:
Proof by affidavit, under penalty of perjury, having been made before me by Detective Luis Oregon #4471, San Jose Police Department, that there is probable cause to believe that the property described herein may be found at the location set forth herein and that it tends to show that a felony has been committed, to wit: Penal Code 487(a) grand theft.
YOU ARE THEREFORE COMMANDED TO SEARCH: the records of Kutano, Inc. for the workspace acme-robotics.kutano.example and the account of p.lindqvist@acme-robotics.example.
FOR THE FOLLOWING PROPERTY, for the time period of 02/01/2026 through 05/15/2026:
1. Subscriber information, including name, email addresses, phone numbers and billing information.
2. All direct messages and channel messages sent or received by the account, together with files shared.
3. IP address logs for each login.
4. Message header information, including sender, recipient, date and time.
Kutano, Inc. shall provide the records within five (5) business days of receipt of this warrant.
IT IS FURTHER ORDERED that Kutano, Inc. shall not notify any person, including the subscriber, of the existence of this warrant for ninety (90) days from the date of issuance.
GIVEN under my hand and dated this 9th day of November, 2026, at 2:15 p.m.
/s/ Hon. Patricia M. Lucas
Judge of the Superior Court
Records should be sent to Detective Luis Oregon, luis.oregon@sanjoseca.gov, (408) 555-0177.`,
    receivedAt: '2026-11-12T18:00:00Z',
    want: {
      agency: 'San Jose Police Department',
      officer: { name: 'Luis Oregon', email: 'luis.oregon@sanjoseca.gov', phone: '4085550177', badge: '4471' },
      references: ['2026-SW-118843'],
      court: 'Superior Court of California',
      judge: 'Patricia M. Lucas',
      issuedOn: '2026-11-09',
      dueOn: '2026-11-19',
      targets: ['acme-robotics.kutano.example', 'p.lindqvist@acme-robotics.example'],
      notTargets: ['luis.oregon@sanjoseca.gov'],
      dateRange: { from: '2026-02-01', to: '2026-05-15' },
      data: ['basic-account', 'content', 'metadata'],
      silence: { ordered: true, until: '2027-02-07' },
      signed: true,
    },
  },
  {
    name: 'homeland security investigations customs summons',
    type: 'administrative-subpoena',
    country: 'US',
    body: `Good afternoon,
Attached is an HSI administrative summons. Please respond to me directly.
R/
Kendra Tuttle
Criminal Analyst
HSI Baltimore
Office: 410-555-0122
kendra.tuttle@hsi.dhs.gov`,
    from: { name: 'Tuttle, Kendra', address: 'kendra.tuttle@hsi.dhs.gov' },
    text: `DEPARTMENT OF HOMELAND SECURITY
HOMELAND SECURITY INVESTIGATIONS
SUMMONS TO APPEAR AND/OR PRODUCE RECORDS, 19 U.S.C. 1509
Case Number: BA13CR26BA0007   Summons Number: HSI-BA-2026-003311
1. To (Name, Address): Kutano, Inc., Custodian of Records
By the service of this summons upon you, YOU ARE HEREBY SUMMONED AND REQUIRED TO:
(B) PRODUCE THE RECORDS (INCLUDING STATEMENTS, DECLARATIONS, AND OTHER DOCUMENTS) INDICATED IN BLOCK 3 BELOW BEFORE THE U.S. CUSTOMS OFFICER NAMED IN BLOCK 2 AT THE PLACE, DATE AND TIME INDICATED.
2. Name, title, address and telephone number of officer before whom you are to appear: Special Agent Owen Marsh, 40 South Gay Street, Baltimore, MD 21202, (410) 555-0188
Date: 12/04/2026 Time: 1000
3. Records required: For the period of 06/01/2026 to present, subscriber records for user name "tkincaid" on workspace acme-robotics: name, address, dates of service, telephone number, IP logs, method of payment.
Issued under authority of section 509, Tariff Act of 1930.
4. Name of person authorized to serve this summons: any HSI officer
5. Date of issue: 11/13/2026
/s/ Supervisory Special Agent Dale Hooper
Your are requested not to disclose the existence of this summons.`,
    want: {
      agency: 'Homeland Security Investigations',
      references: ['BA13CR26BA0007', 'HSI-BA-2026-003311'],
      issuedOn: '2026-11-13',
      dueOn: '2026-12-04',
      targets: ['acme-robotics.kutano.example', 'tkincaid'],
      dateRange: { from: '2026-06-01', to: null },
      data: ['basic-account'],
      silence: { ordered: false, requested: true },
      signed: true,
    },
  },
  {
    name: 'national security letter with certification',
    type: 'national-security-letter',
    country: 'US',
    text: `U.S. Department of Justice
Federal Bureau of Investigation
In Reply, Please Refer to File No. NSL-26-418223
1801 North Lynn Street
November 3, 2026
Custodian of Records
Kutano, Inc.
Dear Custodian:
Under the authority of Executive Order 12333, dated December 4, 1981, and pursuant to Title 18, United States Code (U.S.C.), Section 2709, you are hereby directed to provide to the Federal Bureau of Investigation (FBI) the names, addresses, and length of service and electronic communications transactional records, to include billing records, for the account holder(s) of: ghost@acme-robotics.example for the period from January 15, 2026 to the present.
In accordance with 18 U.S.C. 2709(c)(1), I certify that a disclosure of the fact that the FBI has sought or obtained access to the information sought by this letter may endanger the national security of the United States. Accordingly, 18 U.S.C. 2709(c) prohibits you, or any officer, employee, or agent of yours, from disclosing to any person that the FBI has sought or obtained access to information or records under these provisions.
You are requested to provide records responsive to this letter personally to Special Agent Rowan Pike, telephone (202) 555-0139, within 14 business days of receipt of this letter.
Sincerely,
/s/ Marla Quist
Special Agent in Charge`,
    receivedAt: '2026-11-05T15:00:00Z',
    want: {
      agency: 'Federal Bureau of Investigation',
      officer: { name: 'Rowan Pike', phone: '2025550139' },
      references: ['NSL-26-418223'],
      issuedOn: '2026-11-03',
      dueOn: '2026-11-27',
      targets: ['ghost@acme-robotics.example'],
      dateRange: { from: '2026-01-15', to: null },
      silence: { ordered: true, until: null },
      signed: true,
    },
  },
  {
    name: 'pen register order',
    type: 'pen-register-order',
    country: 'US',
    text: `IN THE UNITED STATES DISTRICT COURT
FOR THE WESTERN DISTRICT OF TEXAS
SAN ANTONIO DIVISION
IN THE MATTER OF THE APPLICATION OF THE UNITED STATES OF AMERICA FOR AN ORDER AUTHORIZING THE INSTALLATION AND USE OF PEN REGISTERS AND TRAP AND TRACE DEVICES
Case No. SA-26-MC-00915
ORDER
Upon application under 18 U.S.C. 3122 and 3123 by Assistant United States Attorney Priscilla Wren, IT IS ORDERED that Kutano, Inc. shall install a pen register and trap and trace device to record dialing, routing, addressing and signaling information, including the date, time and IP addresses of each communication to or from the account dock@acme-robotics.example, for a period of sixty days from the date of this Order.
IT IS FURTHER ORDERED, pursuant to 18 U.S.C. 3123(d), that this Order be sealed until otherwise ordered by the Court, and that Kutano, Inc. shall not disclose the existence of the pen register or of the investigation to the listed subscriber or to any other person, unless or until otherwise ordered by the Court.
SIGNED this 2nd day of October, 2026.
/s/ Henry J. Bemporad
UNITED STATES MAGISTRATE JUDGE`,
    want: {
      agency: 'United States Attorney',
      references: ['SA-26-MC-00915'],
      judge: 'Henry J. Bemporad',
      issuedOn: '2026-10-02',
      dueOn: null,
      targets: ['dock@acme-robotics.example'],
      silence: { ordered: true, until: null },
      signed: true,
    },
  },
  {
    name: 'dea administrative subpoena',
    type: 'administrative-subpoena',
    country: 'US',
    text: `U.S. DEPARTMENT OF JUSTICE / DRUG ENFORCEMENT ADMINISTRATION
SUBPOENA
In the matter of the investigation of Case No. M5-26-0114
Subpoena No. M5-26-771230
TO: Kutano Inc
AT: legal@kutano.example
GREETING: By the service of this subpoena upon you by GS Alan Whitby who is authorized to serve it, you are hereby commanded and required to appear before Diversion Investigator Joan Petrov, an officer of the Drug Enforcement Administration, to give testimony and to bring with you and produce for examination the following books, records, and papers at the time and place hereinafter set forth:
Pursuant to an investigation of violations of 21 U.S.C. 801 et seq., please provide all basic subscriber information (BSI) for the following account for the timeframe 04/01/2026 - 09/30/2026: pillbox@acme-robotics.example. Include name, address, credit card information, IP connection logs for logins, and length of service.
Please do not disclose the existence of this request for an indefinite time period.
Place and time for appearance: At 1 Center Plaza, Suite 400, Boston, MA 02108 on the 2nd day of December 2026 at 9 o'clock a.m.
Issued under authority of Sec. 506 of the Comprehensive Drug Abuse Prevention and Control Act of 1970, Public Law No. 91-513 (21 U.S.C. 876)
Issued this 10th day of November 2026
/s/ Thomas Reilly, Acting Diversion Program Manager
Joan Petrov, joan.petrov@dea.gov, 617-555-0161`,
    want: {
      agency: 'Drug Enforcement Administration',
      officer: { name: 'Joan Petrov', email: 'joan.petrov@dea.gov', phone: '6175550161' },
      references: ['M5-26-0114', 'M5-26-771230'],
      issuedOn: '2026-11-10',
      dueOn: '2026-12-02',
      targets: ['pillbox@acme-robotics.example'],
      dateRange: { from: '2026-04-01', to: '2026-09-30' },
      data: ['basic-account'],
      silence: { ordered: false, requested: true },
      signed: true,
    },
  },
  {
    name: 'sec subpoena',
    type: 'administrative-subpoena',
    country: 'US',
    text: `UNITED STATES OF AMERICA
SECURITIES AND EXCHANGE COMMISSION
SUBPOENA
In the Matter of Orvane Capital Partners (HO-14882)
To: Kutano, Inc.
YOU MUST PRODUCE everything specified in the Attachment to this subpoena to officers of the Securities and Exchange Commission, at the place, date and time specified below:
ENF-CPU, U.S. Securities and Exchange Commission, 14420 Albemarle Point Place, Suite 102, Chantilly, VA 20151-1750 no later than December 18, 2026 at 5:00 p.m.
FEDERAL LAW REQUIRES YOU TO COMPLY WITH THIS SUBPOENA. Failure to comply may subject you to a fine and/or imprisonment.
By: /s/ Deirdre Amsler, Counsel
Date: November 17, 2026
Division of Enforcement, U.S. Securities and Exchange Commission, 100 F Street, N.E., Washington, DC 20549, 202-555-0144, amslerd@sec.gov
ATTACHMENT
Relevant Period: January 1, 2024 through December 31, 2025.
1. Documents sufficient to identify the account holder and users of the Kutano workspace acme-robotics.kutano.example, including names, email addresses and telephone numbers.
2. Records of the dates of registration and termination, and billing records for the workspace.`,
    want: {
      agency: 'Securities and Exchange Commission',
      officer: { name: 'Deirdre Amsler', email: 'amslerd@sec.gov', phone: '2025550144' },
      references: ['HO-14882'],
      issuedOn: '2026-11-17',
      dueOn: '2026-12-18',
      targets: ['acme-robotics.kutano.example'],
      dateRange: { from: '2024-01-01', to: '2025-12-31' },
      data: ['basic-account'],
      silence: { ordered: false, requested: false },
      signed: true,
    },
  },
  {
    name: 'civil subpoena AO 88B',
    type: 'civil-subpoena',
    country: 'US',
    from: { name: 'Paige Ellerby', address: 'pellerby@ellerbymoss.example' },
    text: `AO 88B (Rev. 02/14) Subpoena to Produce Documents, Information, or Objects or to Permit Inspection of Premises in a Civil Action
UNITED STATES DISTRICT COURT
for the
District of Nevada
TERRAGON LLC, Plaintiff v. BRASSFIELD HOLDINGS, INC., Defendant
Civil Action No. 2:26-cv-01183-JAD-NJK
SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS OR TO PERMIT INSPECTION OF PREMISES IN A CIVIL ACTION
To: Kutano, Inc., 1450 Harrow Street, San Francisco, CA 94107
[X] Production: YOU ARE COMMANDED to produce at the time, date, and place set forth below the following documents, electronically stored information, or objects, and to permit inspection, copying, testing, or sampling of the material: All messages exchanged between bfield@acme-robotics.example and any person at Terragon LLC from July 1, 2025 to March 31, 2026.
Place: Ellerby Moss LLP, 300 South Fourth Street, Las Vegas, NV 89101
Date and Time: 12/11/2026 10:00 am
The following provisions of Fed. R. Civ. P. 45 are attached - Rule 45(c), relating to the place of compliance; Rule 45(d), relating to your protection as a person subject to a subpoena; and Rule 45(e) and (g), relating to your duty to respond to this subpoena and the potential consequences of not doing so.
Date: 11/16/2026
CLERK OF COURT OR /s/ Paige Ellerby
Signature of Clerk or Deputy Clerk Attorney's signature
The name, address, e-mail address, and telephone number of the attorney representing Plaintiff, who issues or requests this subpoena, are: Paige Ellerby, Ellerby Moss LLP, 300 South Fourth Street, Las Vegas, NV 89101, pellerby@ellerbymoss.example, 702-555-0103
PROOF OF SERVICE
I received this subpoena for (name of individual and title, if any) ____________ on (date) ____________ .
I declare under penalty of perjury that this information is true. Date: ____________ ____________________ Server's signature`,
    want: {
      agency: null,
      officer: { name: 'Paige Ellerby', email: 'pellerby@ellerbymoss.example', phone: '7025550103' },
      references: ['2:26-cv-01183-JAD-NJK'],
      issuedOn: '2026-11-16',
      dueOn: '2026-12-11',
      targets: ['bfield@acme-robotics.example'],
      notTargets: ['pellerby@ellerbymoss.example'],
      dateRange: { from: '2025-07-01', to: '2026-03-31' },
      data: ['content'],
      silence: { ordered: false, requested: false },
      signed: true,
    },
  },
  {
    name: 'informal request of a detective',
    type: 'informal-request',
    country: 'US',
    text: `Hi,

I'm investigating a harassment case and the suspect uses your app under the account mrod77@gmail.com. Could you please provide any information you have on the subscriber (name, phone number, address) and the IP addresses used to log in since October 1, 2026? If you need a subpoena let me know and I can get one.

Thanks in advance,
Det. Sgt. Colleen Farraday
Cedar Rapids Police Department
Criminal Investigations Division
Desk: 319.555.0170  Fax: 319.555.0171
cfarraday@cedar-rapids.org`,
    from: { name: 'Farraday, Colleen', address: 'cfarraday@cedar-rapids.org' },
    want: {
      agency: 'Cedar Rapids Police Department',
      officer: { name: 'Colleen Farraday', email: 'cfarraday@cedar-rapids.org', phone: '3195550170' },
      references: [],
      issuedOn: null,
      dueOn: null,
      targets: ['mrod77@gmail.com'],
      notTargets: ['cfarraday@cedar-rapids.org'],
      dateRange: { from: '2026-10-01', to: null },
      data: ['basic-account'],
      silence: { ordered: false, requested: false },
    },
  },
  {
    name: 'preservation renewal',
    type: 'preservation-request',
    country: 'US',
    text: `OFFICE OF THE DISTRICT ATTORNEY
COUNTY OF MULTNOMAH
October 28, 2026
Re: Extension of preservation request, your reference KP-5521; our case MCDA 26-55120

To whom it may concern:
On August 1, 2026 this office asked you under 18 U.S.C. § 2703(f) to preserve records of the account listed below. We hereby request that you extend that preservation for an additional ninety (90) days while legal process is obtained.
Account: workspace orinfoundry / foreman@orinfoundry.example
Time frame: 5/1/2026 - 7/31/2026
Please keep this request confidential and do not notify the account holder.
Investigator Brett Halloran, brett.halloran@mcda.us, 503-555-0119`,
    from: { name: 'Brett Halloran', address: 'brett.halloran@mcda.us' },
    want: {
      agency: 'District Attorney',
      officer: { name: 'Brett Halloran', phone: '5035550119' },
      references: ['26-55120'],
      issuedOn: '2026-10-28',
      dueOn: null,
      targets: ['orinfoundry', 'foreman@orinfoundry.example'],
      dateRange: { from: '2026-05-01', to: '2026-07-31' },
      silence: { ordered: false, requested: true },
      preservation: { days: 90, renewal: true },
    },
  },
  {
    name: 'trial subpoena of a state court',
    type: 'trial-subpoena',
    country: 'US',
    text: `STATE OF MICHIGAN
36TH DISTRICT COURT, WAYNE COUNTY
SUBPOENA - Order to Appear and/or Produce
CASE NO. 26-061447-FH
People of the State of Michigan v Terrance Odell Brice
Charge: Larceny by conversion, MCL 750.362
TO: Keeper of Records, Qukku, Inc.
YOU ARE ORDERED to appear personally at the time and place stated: Frank Murphy Hall of Justice, 1441 St. Antoine, Detroit, on January 11, 2027 at 9:00 a.m. You may comply instead by mailing the records by that date.
Produce the following: account registration record, log-in IP history and payment history of user t.brice@acme-robotics.example, May 1 to June 30, 2026.
Date of issue 11/18/2026
Attorney: Assistant Prosecuting Attorney Lena Cho P71234, Wayne County Prosecutor's Office, 313-555-0128
/s/ Lena Cho`,
    want: {
      agency: "Wayne County Prosecutor's Office",
      officer: { name: 'Lena Cho', phone: '3135550128' },
      references: ['26-061447-FH'],
      issuedOn: '2026-11-18',
      dueOn: '2027-01-11',
      targets: ['t.brice@acme-robotics.example'],
      dateRange: { from: '2026-05-01', to: '2026-06-30' },
      data: ['basic-account'],
      silence: { ordered: false },
      signed: true,
    },
  },
  {
    name: 'emergency request after a threat to a school',
    type: 'emergency-disclosure-request',
    country: 'US',
    text: `EMERGENCY DISCLOSURE REQUEST
To: Kutano, Inc.   Date: 11/19/2026
Agency: Round Rock Police Department, Texas
Officer: Sgt. Milo Prather, Badge 2231, mprather@roundrocktexas.gov, (512) 555-0155
Case number 2026-1119-0077
Pursuant to 18 U.S.C. 2702(b)(8) and 2702(c)(4), I request disclosure without delay.
Nature of emergency: an unknown user with the handle "redskull_x" posted in the workspace acme-robotics.kutano.example today that he has two rifles and will shoot students at Stony Point High School tomorrow morning.
Information requested: IP addresses used by the account for the last 48 hours, subscriber name and phone number, and the content of the posts.
I need this by 9:00 p.m. tonight.
/s/ Sgt. M. Prather`,
    want: {
      agency: 'Round Rock Police Department',
      officer: { name: 'Milo Prather', badge: '2231', phone: '5125550155', email: 'mprather@roundrocktexas.gov' },
      references: ['2026-1119-0077'],
      targets: ['acme-robotics.kutano.example', 'redskull_x'],
      data: ['basic-account', 'content'],
      silence: { ordered: false },
    },
  },
  {
    name: '2703(d) order of a state court for the 180 days before',
    type: 'court-order-2703d',
    country: 'US',
    text: `STATE OF MINNESOTA DISTRICT COURT
COUNTY OF HENNEPIN FOURTH JUDICIAL DISTRICT
Court File No. 27-CR-26-11842
ORDER FOR RECORDS PURSUANT TO 18 U.S.C. § 2703(d)
Based upon the application of the Hennepin County Attorney and the affidavit of Special Agent Ruth Vang of the Minnesota Bureau of Criminal Apprehension, IT IS HEREBY ORDERED:
1. Qukku, Inc. shall disclose to the Minnesota Bureau of Criminal Apprehension all records and other information, excluding the contents of communications, for the account r.hines@acme-robotics.example for the 180 days preceding the date of this Order, including: subscriber name and address; records of session times; connection logs; the date, time, sender and recipient of each message.
2. Said records shall be furnished not later than fifteen (15) days from the date of service of this Order.
3. Qukku, Inc. is prohibited from disclosing the existence of this Order to any person for a period of 180 days.
BY THE COURT:
Dated: 10-21-2026
Judge Marcus T. Ahlgren
Electronically signed by Marcus T. Ahlgren`,
    receivedAt: '2026-10-26T15:00:00Z',
    want: {
      agency: 'Minnesota Bureau of Criminal Apprehension',
      references: ['27-CR-26-11842'],
      judge: 'Marcus T. Ahlgren',
      issuedOn: '2026-10-21',
      dueOn: '2026-11-10',
      targets: ['r.hines@acme-robotics.example'],
      dateRange: { from: '2026-04-24', to: '2026-10-21' },
      data: ['basic-account', 'metadata'],
      silence: { ordered: true, until: '2027-04-19' },
      signed: true,
    },
  },
  {
    name: 'state grand jury subpoena with statutory secrecy only',
    type: 'grand-jury-subpoena',
    country: 'US',
    text: `COMMONWEALTH OF VIRGINIA
SUBPOENA DUCES TECUM (GRAND JURY)
Fairfax County Circuit Court, 4110 Chain Bridge Road, Fairfax, Virginia
In re: Special Grand Jury, Matter No. SGJ-2026-19
TO THE CUSTODIAN OF RECORDS, KUTANO, INC.
You are commanded to make available the documents described below to the Commonwealth's Attorney for Fairfax County on or before January 8, 2027:
Records showing the identity of the subscriber, dates of service, and IP address history for account "hollowpoint" (member ID U02Q9XK7L), from August 15, 2026 until September 15, 2026.
Grand jury proceedings are secret pursuant to Va. Code 19.2-192.
November 20, 2026
/s/ Tamsin Oakes, Deputy Clerk
Direct questions to Det. Harold Nystrom, Fairfax County Police Department, 703-555-0146, harold.nystrom@fairfaxcounty.gov.`,
    want: {
      agency: 'Fairfax County Police Department',
      officer: { name: 'Harold Nystrom', email: 'harold.nystrom@fairfaxcounty.gov', phone: '7035550146' },
      references: ['SGJ-2026-19'],
      issuedOn: '2026-11-20',
      dueOn: '2027-01-08',
      targets: ['hollowpoint', 'U02Q9XK7L'],
      dateRange: { from: '2026-08-15', to: '2026-09-15' },
      data: ['basic-account'],
      silence: { ordered: false },
      signed: true,
    },
  },
  {
    name: 'unsigned state warrant',
    type: 'search-warrant',
    country: 'US',
    text: `IN THE SUPERIOR COURT OF FULTON COUNTY
STATE OF GEORGIA
SEARCH WARRANT
Docket number: SW-26-20417
TO: All Peace Officers of the State of Georgia
Affidavit having been made before me by Inv. Kasey Dromgoole, Georgia Bureau of Investigation, you are hereby commanded to search the records of Kutano, Inc. and seize:
All files and messages stored in the Kutano workspace merrow-freight between 03/01/2026 and 06/30/2026, and the log-in IP addresses of its members.
SO ORDERED this ____ day of __________, 2026.
______________________________
Judge, Superior Court of Fulton County
Affiant: /s/ Kasey Dromgoole`,
    want: {
      agency: 'Georgia Bureau of Investigation',
      references: ['SW-26-20417'],
      issuedOn: null,
      dueOn: null,
      targets: ['merrow-freight'],
      dateRange: { from: '2026-03-01', to: '2026-06-30' },
      data: ['basic-account', 'content'],
      silence: { ordered: false },
      signed: false,
    },
  },
  {
    name: 'ftc civil investigative demand',
    type: 'administrative-subpoena',
    country: 'US',
    text: `United States of America
Federal Trade Commission
CIVIL INVESTIGATIVE DEMAND
1. TO Kutano, Inc.
This demand is issued pursuant to Section 20 of the Federal Trade Commission Act, 15 U.S.C. § 57b-1, in the course of an investigation to determine whether there is, has been, or may be a violation of any laws administered by the Federal Trade Commission.
2. ACTION REQUIRED: You are required to produce all documents described in the attached schedule.
4. DATE AND TIME: DEC 21 2026 by 5:00pm
5. SUBJECT OF INVESTIGATION: deceptive practices of online tax-debt relief companies. File No. 2623077
6. RECORDS CUSTODIAN: Nadia Frost, Deputy Records Custodian
7. COMMISSION COUNSEL: Gregor Halvorsen, Federal Trade Commission, 600 Pennsylvania Ave. NW, Washington, DC 20580, (202) 555-0109, ghalvorsen@ftc.gov
DATE ISSUED 11/09/26   COMMISSIONER'S SIGNATURE /s/ M. Alvarado
SCHEDULE
Applicable time period: from January 1, 2025 until the date of full and complete compliance with this CID.
S-1. For workspace "fenwicktrade", the subscriber's name, physical address, email addresses, telephone numbers, and means of payment.`,
    want: {
      agency: 'Federal Trade Commission',
      officer: { email: 'ghalvorsen@ftc.gov', phone: '2025550109' },
      references: ['2623077'],
      issuedOn: '2026-11-09',
      dueOn: '2026-12-21',
      targets: ['fenwicktrade'],
      dateRange: { from: '2025-01-01', to: null },
      data: ['basic-account'],
      signed: true,
    },
  },
]
