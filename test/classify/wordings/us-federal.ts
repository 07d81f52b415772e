import type { Wording } from './wording.js'

export const US_FEDERAL: readonly Wording[] = [
  {
    name: 'AO 93C warrant by telephone, scanned with broken lines',
    from: 'agent@dea.gov',
    body: 'Pls see attached. Need asap.\n\nSA Kit Marlowe\nDEA Tampa',
    attachments: [
      `AO 93C (08/18) Warrant by Telephone or Other Reliable Electronic Means
Original Duplicate Original
UNITED STATES DISTRICT COURT
for the
Middle District of Florida
In the Matter of the Search of
(Briefly describe the property to be searched or identify the person by name and address)
The Kutano workspace "gulfline"
Case No. 8:26-mj-2231-XYZ
WARRANT BY TELEPHONE OR OTHER RELIABLE ELECTRONIC MEANS
To: Any authorized law enforcement officer
An application by a federal law enforcement officer or an attorney for the government requests the search and seizure
of the following person or property located in the Middle District of Florida
I find that the affidavit(s), or any recorded testimony, establish probable cause to search and seize the person or property
YOU ARE COMMANDED to execute this warrant on or before June 2, 2026 (not to exceed 14 days)`,
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'Attachment B alone beside a warrant whose page text is one line',
    from: 'tjarvis@ci.irs.gov',
    subject: 'SW service',
    body: 'Service of warrant. 26-sw-118.',
    attachments: [
      'UNITED STATES DISTRICT COURT for the Eastern District of Washington In the Matter of the Search of Information associated with team larkspur.qukku.example that is stored at premises controlled by Qukku, Inc. Case No. 2:26-mj-00118 SEARCH AND SEIZURE WARRANT To: Any authorized law enforcement officer An application by a federal law enforcement officer requests the search of the following property. I find that the affidavit establishes probable cause to search and seize the property. YOU ARE COMMANDED to execute this warrant on or before 3/3/2026. ATTACHMENT B Particular things to be seized I. Information to be disclosed by Qukku: all messages, including any preserved pursuant to a request made under 18 U.S.C. 2703(f) on January 5, 2026. II. Information to be seized by the government.',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'search warrant of a military judge',
    from: 'ines.holloway.mil@mail.mil',
    body: 'Attached warrant from the military judge. Return to me.',
    attachments: [
      `DEPARTMENT OF THE ARMY
UNITED STATES ARMY TRIAL JUDICIARY, THIRD JUDICIAL CIRCUIT
SEARCH WARRANT PURSUANT TO ARTICLE 46, UCMJ, AND 18 U.S.C. § 2703(a)
TO: Qukku, Inc.
Having found probable cause on the sworn statement of Special Agent Holloway, Department of the Army Criminal Investigation Division,
you are hereby commanded to disclose to the Government the contents of the wire and electronic communications of the account
named in Attachment A.
Signed: LTC Odette Marr, Military Judge`,
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'AO 110 with the form footer and a Rule 6(e) note',
    from: 'casey.brandt@usdoj.gov',
    body: 'Service copy attached; compliance by mail or upload excuses appearance. A grand jury investigation is confidential.',
    attachments: [
      `AO 110 (Rev. 06/09) Subpoena to Testify Before a Grand Jury
UNITED STATES DISTRICT COURT
for the District of Oregon
SUBPOENA TO TESTIFY BEFORE A GRAND JURY
To: Kutano, Inc. Attn: Legal
YOU ARE COMMANDED to appear in this United States district court at the time, date, and place shown below to testify
before the court's grand jury. When you arrive, you must remain at the court until the judge or a court officer allows you to leave.
You must also bring with you the following documents, electronically stored information, or objects (blank if not applicable):
subscriber records for fernhill.kutano.example`,
    ],
    type: 'grand-jury-subpoena',
    country: 'US',
  },
  {
    name: 'AO 89B criminal subpoena duces tecum of a defender',
    from: 'lwren@federaldefenders.example',
    body: 'Early return subpoena authorised by the court, for service.',
    attachments: [
      `AO 89B (07/16) Subpoena to Produce Documents, Information, or Objects in a Criminal Case
UNITED STATES DISTRICT COURT for the Western District of Texas
United States of America v. Tobias Renn
SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS IN A CRIMINAL CASE
To: Qukku, Inc.
YOU ARE COMMANDED to produce at the time, date, and place set forth below the following books, papers, documents, data, or other objects:
Certain provisions of Fed. R. Crim. P. 17 are attached, including Rule 17(c)(2), relating to your ability to file a motion to quash or modify the subpoena.`,
    ],
    type: 'trial-subpoena',
    country: 'US',
  },
  {
    name: 'AO 88B with plaintiffs and a Rule 45 page that speaks of search of documents',
    from: 'kdrummond@drummondpaige.example',
    body: 'Please find enclosed a subpoena in the above matter.',
    attachments: [
      `AO 88B (Rev. 12/20) Subpoena to Produce Documents, Information, or Objects or to Permit Inspection of Premises in a Civil Action
UNITED STATES DISTRICT COURT for the Northern District of Illinois
Hexley Tools LLC, Plaintiff v. Rudd Fabrication Inc., Defendant      Civil Action No. 1:26-cv-04417
SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS OR TO PERMIT INSPECTION OF PREMISES IN A CIVIL ACTION
To: Custodian of Records, Kutano, Inc.
Production: YOU ARE COMMANDED to produce at the time, date, and place set forth below the following documents
The following provisions of Fed. R. Civ. P. 45 are attached`,
    ],
    type: 'civil-subpoena',
    country: 'US',
  },
  {
    name: 'DEA administrative subpoena form',
    from: 'm.oduya@dea.gov',
    body: 'See attached DEA-79.',
    attachments: [
      `U.S. Department of Justice / Drug Enforcement Administration
SUBPOENA
In the Matter of the Investigation of Case No: I8-26-0077    Subpoena No. I8-26-331902
TO: Kutano, Inc.
GREETING: By the service of this subpoena upon you by SA M. Oduya who is authorized to serve it, you are hereby commanded and required
to appear before DI Carla Voss, an officer of the Drug Enforcement Administration to give testimony and to bring with you and produce for
examination the following books, records, and papers at the time and place hereinafter set forth:
Pursuant to an investigation of violations of 21 U.S.C. 801 et seq., please provide subscriber name and billing for user ...
Please do not disclose the existence of this request or investigation for an indefinite time period.
Failure to comply with this subpoena will render you liable to proceedings in the district court of the United States to enforce obedience
Form DEA-79`,
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'HSI customs summons',
    from: 'r.tallis@hsi.dhs.gov',
    body: 'Summons attached.',
    attachments: [
      `DEPARTMENT OF HOMELAND SECURITY
SUMMONS to Appear and/or Produce Records      1. To: Qukku, Inc.
Summons Number: HSI-BU-2026-00871
By the service of this summons upon you, YOU ARE HEREBY SUMMONED TO: (A) APPEAR before the officer named, (B) PRODUCE the records indicated
in Block 3 to the CBP or ICE Officer named in Block 2
Your testimony and/or production of the indicated records is required in connection with an investigation or inquiry to ascertain the
correctness of entries, to determine liability for duties, taxes, fines. Issued under authority of Section 509, Tariff Act of 1930, as amended, 19 U.S.C. § 1509`,
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'FBI administrative subpoena in a child exploitation case',
    from: 'apeltier@fbi.gov',
    body: 'Administrative subpoena for subscriber information attached (CyberTip lead). Thank you.',
    attachments: [
      `In the matter of: Administrative Subpoena
UNITED STATES DEPARTMENT OF JUSTICE
TO: Kutano, Inc.
GREETING: YOU ARE COMMANDED TO APPEAR and to bring with you and produce for examination, under authority of 18 U.S.C. § 3486,
the following books, records, papers, or other things relevant to an investigation of a Federal offense involving the sexual exploitation of children`,
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'inspector general subpoena',
    from: 'd.fane@oig.hhs.gov',
    body: 'Please accept service.',
    attachments: [
      `UNITED STATES OF AMERICA
DEPARTMENT OF HEALTH AND HUMAN SERVICES
OFFICE OF INSPECTOR GENERAL
SUBPOENA DUCES TECUM
TO: Qukku, Inc.
YOU ARE HEREBY COMMANDED TO APPEAR BEFORE Dorian Fane, an official of the Office of Inspector General, and you are hereby required to bring with you and produce
the documents described in Attachment A. This subpoena is issued under 5 U.S.C. § 406(a)(4).`,
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'SEC enforcement subpoena',
    from: 'halloranp@sec.gov',
    subject: 'In the Matter of Tarn Capital (HO-14991)',
    body: 'Please see the enclosed letter and subpoena.',
    attachments: [
      `UNITED STATES OF AMERICA
SECURITIES AND EXCHANGE COMMISSION
SUBPOENA
In the Matter of Tarn Capital (HO-14991)
To: Kutano, Inc.
YOU MUST PRODUCE everything specified in the Attachment to this subpoena to officers of the Securities and Exchange Commission, at the place, date and time specified below.
FEDERAL LAW REQUIRES YOU TO COMPLY WITH THIS SUBPOENA. Failure to comply may subject you to a fine and/or imprisonment.
I am an officer of the U.S. Securities and Exchange Commission authorized to issue subpoenas in this matter. The Securities and Exchange Commission has issued a formal order authorizing this investigation under Section 20(a) of the Securities Act of 1933.`,
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'FTC civil investigative demand',
    from: 'qliu@ftc.gov',
    body: 'Attached CID. Meet and confer within 14 days.',
    attachments: [
      `United States of America
Federal Trade Commission
CIVIL INVESTIGATIVE DEMAND
1. TO Qukku, Inc.
This demand is issued pursuant to Section 20 of the Federal Trade Commission Act, 15 U.S.C. § 57b-1, in the course of an investigation to determine whether there is, has been, or may be a violation of any laws administered by the Federal Trade Commission
2. ACTION REQUIRED You are required to produce all documents described in the attached schedule that are in your possession, custody, or control`,
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'national security letter without a title',
    from: 'ncc@fbi.gov',
    body: 'Please see attached.',
    attachments: [
      `U.S. Department of Justice
Federal Bureau of Investigation
In Reply, Please Refer to File No. NSL-26-118840
Dear Custodian:
In accordance with the authority of Executive Order 12333, dated December 4, 1981, and pursuant to Title 18, United States Code (U.S.C.), Section 2709 (§ 201 of the Electronic Communications Privacy Act of 1986), you are hereby directed to provide the Federal Bureau of Investigation (FBI) the name, address, length of service, and electronic communications transactional records for
In accordance with Title 18, U.S.C., Section 2709(b), I certify that the information sought is relevant to an authorized investigation to protect against international terrorism or clandestine intelligence activities
In accordance with 18 U.S.C. § 2709(c)(1), I certify that a disclosure of the fact that the FBI has sought or obtained access to the information sought by this letter may endanger the national security of the United States`,
    ],
    type: 'national-security-letter',
    country: 'US',
  },
  {
    name: 'FISA order',
    from: 'fisa.service@usdoj.gov',
    body: 'Secondary order for service.',
    attachments: [
      `UNITED STATES
FOREIGN INTELLIGENCE SURVEILLANCE COURT
WASHINGTON, D.C.
IN RE APPLICATION OF THE FEDERAL BUREAU OF INVESTIGATION FOR AN ORDER REQUIRING THE PRODUCTION OF TANGIBLE THINGS      Docket No. BR 26-17
SECONDARY ORDER
This Court having found that the Application satisfies the requirements of 50 U.S.C. § 1861, IT IS HEREBY ORDERED that the Custodian of Records shall produce to the FBI upon service of this Order the following tangible things.`,
    ],
    type: 'fisa-order',
    country: 'US',
  },
  {
    name: 'pen register order with a hybrid paragraph on records',
    from: 'usanv.filing@usdoj.gov',
    body: 'Sealed order attached.',
    attachments: [
      `UNITED STATES DISTRICT COURT DISTRICT OF NEVADA
IN RE: APPLICATION OF THE UNITED STATES OF AMERICA FOR AN ORDER AUTHORIZING THE INSTALLATION AND USE OF PEN REGISTERS AND TRAP AND TRACE DEVICES    Case No. 2:26-mj-901
[UNDER SEAL] ORDER
IT IS HEREBY ORDERED, pursuant to 18 U.S.C. § 3123, that the Federal Bureau of Investigation may install and use a pen-trap device to record dialing, routing, addressing, and signaling information associated with each communication to or from the Subject Account
IT IS FURTHER ORDERED, pursuant to 18 U.S.C. §§ 2703(c)(1)(B) and 2703(d), that Kutano shall disclose the records and other information described in Attachment B`,
    ],
    type: 'pen-register-order',
    country: 'US',
    also: ['court-order-2703d'],
  },
  {
    name: 'Title III order asking for historical files too',
    from: 'nora.lisk@usdoj.gov',
    body: 'Please have your engineers call. Order is sealed.',
    attachments: [
      `IN THE UNITED STATES DISTRICT COURT FOR THE DISTRICT OF KANSAS
IN THE MATTER OF THE APPLICATION OF THE UNITED STATES OF AMERICA FOR AN ORDER AUTHORIZING THE INTERCEPTION OF WIRE AND ELECTRONIC COMMUNICATIONS
ORDER AUTHORIZING THE INTERCEPTION OF ELECTRONIC COMMUNICATIONS
IT IS ORDERED that special agents of HSI are authorized, pursuant to an application authorized by a duly designated official under 18 U.S.C. § 2516, to intercept electronic communications over TARGET ACCOUNT 1
IT IS FURTHER ORDERED that the authorization shall terminate upon attainment of the authorized objectives, and that interceptions be conducted so as to minimize the interception of communications not otherwise subject to interception`,
    ],
    type: 'wiretap-order',
    country: 'US',
  },
  {
    name: '2703(d) application sent without the order',
    from: 'paralegal@usdoj.gov',
    body: 'FYI draft of what we filed; the judge has it on her desk, signed order to follow.',
    attachments: [
      `IN THE UNITED STATES DISTRICT COURT FOR THE DISTRICT OF MAINE
APPLICATION OF THE UNITED STATES FOR AN ORDER PURSUANT TO 18 U.S.C. § 2703(d)
The United States of America respectfully submits under seal this ex parte application for an Order pursuant to 18 U.S.C. Section 2703(d). The proposed Order would require Qukku to disclose certain records. As set forth below there are specific and articulable facts showing that there are reasonable grounds to believe that the records are relevant and material.
Wherefore the United States requests that the Court issue the proposed Order.`,
    ],
    type: ['unknown', 'none', 'informal-request'],
  },
  {
    name: 'separate non-disclosure order alone, sent after the subpoena',
    from: 'gwen.ashby@usdoj.gov',
    subject: 'NDO for subpoena served last week',
    body: 'As promised, here is the order under 2705(b) for the grand jury subpoena that you already have.',
    attachments: [
      `UNITED STATES DISTRICT COURT
WESTERN DISTRICT OF NORTH CAROLINA
IN RE: GRAND JURY SUBPOENA 2026-77         No. 3:26-mc-45   FILED UNDER SEAL
ORDER
Upon the government's motion under 18 U.S.C. § 2705(b), the Court finds reason to believe that notification will result in flight from prosecution.
IT IS THEREFORE ORDERED that Kutano, Inc. and its agents and employees shall not disclose the existence of the subpoena, or of this Order, to the subscriber or any other person for one year.`,
    ],
    type: 'non-disclosure-order',
    country: 'US',
  },
  {
    name: 'preservation renewal letter',
    from: 'tobias.ekstrom@uspis.gov',
    subject: 'Extension of preservation',
    body: `U.S. Postal Inspection Service
On March 2, 2026 we served a letter under 18 USC 2703(f) asking that you retain records for the account mgreer@westlake.example.
We write to ask that the preservation be extended for another 90 days while we seek compulsory process. Please continue to preserve everything described there.
Postal Inspector Tobias Ekstrom`,
    type: 'preservation-request',
    country: 'US',
  },
  {
    name: 'emergency request in few words by a federal agent',
    from: 'watch@fbi.gov',
    subject: 'URGENT threat to life - need IP now',
    body: `We have a credible threat of a shooting at a school today. User "vex_91" on the team ridgeback.qukku.example posted photos of rifles and wrote "see you at lunch". We believe there is imminent danger of death or serious bodily injury to students. Need last login IPs, phone number and email right away. Legal process will follow.
Watch commander SSA Dale Whitcomb, FBI, 555-0177`,
    type: 'emergency-disclosure-request',
    country: 'US',
  },
  {
    name: 'agent asks informally whether an account exists',
    from: 'jlowry@atf.gov',
    subject: 'quick question',
    body: `Hi, we are looking at a straw purchaser who may be using your app. Can you tell me whether brutus.k@ironyard.example has an account and which IP addresses he last used? If you need a subpoena let me know and I will get one.
Jo Lowry, Special Agent, ATF`,
    type: 'informal-request',
    country: 'US',
  },
  {
    name: 'warrant and preservation letter that asks in its own right',
    from: 'hbright@fbi.gov',
    body: 'Warrant and preservation letter for the second account attached.',
    attachments: [
      'AO 93 (Rev. 11/13) Search and Seizure Warrant\nUNITED STATES DISTRICT COURT for the District of Utah\nSEARCH AND SEIZURE WARRANT\nTo: Any authorized law enforcement officer\nYOU ARE COMMANDED to execute this warrant on or before 1/8/2026',
      'U.S. Department of Justice\nFederal Bureau of Investigation\nRe: Preservation of records, account two@hillcrest.example\nPursuant to 18 U.S.C. § 2703(f) you are requested to preserve for a period of 90 days the account named above, pending the issuance of process.',
    ],
    type: 'search-warrant',
    country: 'US',
    also: ['preservation-request'],
  },
]
