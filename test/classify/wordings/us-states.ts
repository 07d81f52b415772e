import type { Wording } from './wording.js'

export const US_STATES: readonly Wording[] = [
  {
    name: 'California search warrant, Penal Code 1524 ff.',
    from: 'kmori@sjpd.org',
    body: 'SW attached, AB 1242 attestation included.',
    attachments: [
      `STATE OF CALIFORNIA - COUNTY OF SANTA CLARA
SEARCH WARRANT AND AFFIDAVIT
(AFFIDAVIT)
Det. K. Mori swears under oath that the facts expressed in the attached statement are true
(SEARCH WARRANT)
THE PEOPLE OF THE STATE OF CALIFORNIA TO ANY PEACE OFFICER IN THE COUNTY OF SANTA CLARA: proof by affidavit, under penalty of perjury, having been made before me
YOU ARE THEREFORE COMMANDED TO SEARCH: the records of Kutano, Inc. FOR THE FOLLOWING PROPERTY:
NIGHT SEARCH APPROVED: YES [ ] NO [X]
Judge of the Superior Court of California, County of Santa Clara
Pursuant to Penal Code 1546.1 and 1524.2`,
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'Texas search warrant under article 18.02',
    from: 'r.ocampo@dps.texas.gov',
    body: 'Please see the attached warrant.',
    attachments: [
      `THE STATE OF TEXAS     §   IN THE 299TH DISTRICT COURT
COUNTY OF TRAVIS        §   OF TRAVIS COUNTY, TEXAS
SEARCH WARRANT FOR STORED CUSTOMER DATA
The State of Texas: To the Sheriff or any Peace Officer of Travis County, Texas, or any Peace Officer of the State of Texas, GREETINGS:
WHEREAS, the affiant whose name appears on the affidavit attached hereto is a peace officer under the laws of Texas and did heretofore this day subscribe and swear to said affidavit before me, you are hereby commanded to forthwith search the place therein named, pursuant to Article 18B.354, Code of Criminal Procedure`,
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'New York search warrant CPL 690',
    from: 'fdelaney@nypd.org',
    body: 'Attached for service upon your company.',
    attachments: [
      `SUPREME COURT OF THE STATE OF NEW YORK
COUNTY OF KINGS
SEARCH WARRANT
TO ANY POLICE OFFICER OF THE CITY OF NEW YORK:
Proof having been made this day by affidavit by Detective F. Delaney that there is reasonable cause to believe that certain property, to wit communications stored by Qukku, constitutes evidence
YOU ARE THEREFORE COMMANDED, at any time of the day or night, to search the above described account. CPL article 690.`,
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'Ohio warrant in plain words with no form',
    from: 'sgt.pohl@co.lorain.oh.us',
    body: 'Search warrant for Kutano account attached, return within 14 days.',
    attachments: [
      `IN THE COURT OF COMMON PLEAS, LORAIN COUNTY, OHIO
STATE OF OHIO, SS:
SEARCH WARRANT TO: Sgt. Dana Pohl, Lorain County Sheriff's Office
Affidavit having been made before me that evidence of the offense of Menacing by Stalking, R.C. 2903.211, is being kept by Kutano, Inc., you are hereby ordered to search for and seize the following
/s/ Hon. Ruth Castle`,
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'Illinois order for records, no statute of the SCA',
    from: 'mquint@cookcountysao.org',
    body: 'Please comply with the enclosed court order.',
    attachments: [
      `IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS - CRIMINAL DIVISION
PEOPLE OF THE STATE OF ILLINOIS v. UNKNOWN     No. 26 CR 1180
ORDER
This cause coming to be heard on motion of the State's Attorney, the Court being fully advised in the premises, IT IS HEREBY ORDERED that Qukku, Inc. provide to the State's Attorney's Office subscriber and login records for the account wicker@lattice.example within fourteen days.
ENTERED: Judge Theodora Banks`,
    ],
    type: 'court-order',
    country: 'US',
  },
  {
    name: 'Virginia order on the 2703(d) standard',
    from: 'jcarver@vsp.virginia.gov',
    body: 'Attached please find a court order for records.',
    attachments: [
      `VIRGINIA: IN THE CIRCUIT COURT OF HENRICO COUNTY
COURT ORDER FOR RECORDS CONCERNING ELECTRONIC COMMUNICATION SERVICE
Pursuant to Va. Code § 19.2-70.3 and 18 U.S.C. § 2703(d), upon a showing of specific and articulable facts, it is ADJUDGED, ORDERED and DECREED that Kutano shall disclose to Special Agent J. Carver of the Virginia State Police the transactional records listed below`,
    ],
    type: 'court-order-2703d',
    country: 'US',
  },
  {
    name: 'Massachusetts grand jury subpoena',
    from: 'adele.okpara@state.ma.us',
    body: 'Attached is a grand jury subpoena from the Essex DA. You may produce by email in lieu of appearance.',
    attachments: [
      `COMMONWEALTH OF MASSACHUSETTS
ESSEX, ss.     SUPERIOR COURT
GRAND JURY SUBPOENA DUCES TECUM
To: Keeper of the Records, Kutano, Inc.
GREETINGS: You are hereby commanded, in the name of the Commonwealth of Massachusetts, to appear before the Essex County Grand Jury holden at Salem and bring with you the records listed
Hereof fail not at your peril.`,
    ],
    type: 'grand-jury-subpoena',
    country: 'US',
  },
  {
    name: 'Florida state attorney investigative subpoena',
    from: 'iberrios@sao9.org',
    body: 'Subpoena attached.',
    attachments: [
      `IN THE CIRCUIT COURT OF THE NINTH JUDICIAL CIRCUIT, IN AND FOR ORANGE COUNTY, FLORIDA
INVESTIGATIVE SUBPOENA DUCES TECUM
THE STATE OF FLORIDA TO: Records custodian, Qukku, Inc.
YOU ARE HEREBY COMMANDED pursuant to Section 27.04, Florida Statutes, to appear before the State Attorney and produce the following
In lieu of appearance you may provide the records with a business records certification.`,
    ],
    type: ['administrative-subpoena', 'unknown'],
    country: 'US',
  },
  {
    name: 'state trial subpoena of a prosecutor',
    from: 'bstroud@da.lacounty.gov',
    body: 'For service.',
    attachments: [
      `SUPERIOR COURT OF CALIFORNIA, COUNTY OF LOS ANGELES
THE PEOPLE OF THE STATE OF CALIFORNIA, Plaintiff, vs. LUCAS DEWITT, Defendant     Case No. BA519330
SUBPOENA DUCES TECUM (CRIMINAL) Penal Code §§ 1326, 1327
TO: Custodian of Records, Kutano, Inc.
YOU ARE ORDERED to appear at the preliminary hearing in Department 30 and produce the records described in the attached declaration`,
    ],
    type: 'trial-subpoena',
    country: 'US',
  },
  {
    name: 'California civil subpoena SUBP-010',
    from: 'service@quickserve.example',
    body: 'Copy of deposition subpoena in Vale v. Thorn.',
    attachments: [
      `SUBP-010
ATTORNEY OR PARTY WITHOUT ATTORNEY: Mina Thorn, Esq.
SUPERIOR COURT OF CALIFORNIA, COUNTY OF ALAMEDA
PLAINTIFF/PETITIONER: Vale   DEFENDANT/RESPONDENT: Thorn
DEPOSITION SUBPOENA FOR PRODUCTION OF BUSINESS RECORDS     CASE NUMBER: RG26118820
THE PEOPLE OF THE STATE OF CALIFORNIA, TO: Kutano, Inc.
1. YOU ARE ORDERED TO PRODUCE THE BUSINESS RECORDS described in item 3, as follows:
DISOBEDIENCE OF THIS SUBPOENA MAY BE PUNISHED AS CONTEMPT BY THIS COURT.`,
    ],
    type: 'civil-subpoena',
    country: 'US',
  },
  {
    name: 'New York civil subpoena under the CPLR',
    from: 'paralegal@gorsebrill.example',
    body: 'Please see attached subpoena and Schedule A.',
    attachments: [
      `SUPREME COURT OF THE STATE OF NEW YORK COUNTY OF ERIE
MERIDIAN PAPER CO., Plaintiff, -against- OSKAR LINDE, Defendant.   Index No. 804417/2026
SUBPOENA DUCES TECUM
THE PEOPLE OF THE STATE OF NEW YORK TO: Qukku, Inc.
WE COMMAND YOU, that all business and excuses being laid aside, you produce pursuant to CPLR 3120 at the offices of Gorse Brill LLP, Attorneys for Plaintiff`,
    ],
    type: 'civil-subpoena',
    country: 'US',
  },
  {
    name: 'divorce subpoena of a Texas lawyer',
    from: 'tessa@hollisfamilylaw.example',
    body: 'Attached deposition on written questions.',
    attachments: [
      `CAUSE NO. 2026-41188
IN THE MATTER OF THE MARRIAGE OF JUNE PARRISH AND COLE PARRISH     IN THE DISTRICT COURT 311TH JUDICIAL DISTRICT HARRIS COUNTY, TEXAS
SUBPOENA TO PRODUCE DOCUMENTS
TO: any sheriff or constable of the State of Texas or other person authorized to serve and execute subpoenas as provided in Rule 176, T.R.C.P.
You are commanded to summon the Custodian of Records for Kutano, Inc. to produce messages between the parties. Issued at the request of Tessa Hollis, Attorney for Petitioner`,
    ],
    type: 'civil-subpoena',
    country: 'US',
  },
  {
    name: 'New York attorney general subpoena, Martin Act',
    from: 'elena.voight@ag.ny.gov',
    body: 'Subpoena attached.',
    attachments: [
      `ATTORNEY GENERAL OF THE STATE OF NEW YORK
INVESTOR PROTECTION BUREAU
SUBPOENA DUCES TECUM
THE PEOPLE OF THE STATE OF NEW YORK TO: Qukku, Inc.
YOU ARE HEREBY COMMANDED, pursuant to Executive Law § 63(12) and section 352 of the General Business Law, to produce to the Attorney General the documents requested in the attached Schedule.`,
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'state labor department administrative subpoena',
    from: 'wage.unit@lni.wa.gov',
    body: 'Please see subpoena.',
    attachments: [
      `STATE OF WASHINGTON DEPARTMENT OF LABOR AND INDUSTRIES
ADMINISTRATIVE SUBPOENA DUCES TECUM
To: Kutano, Inc.
Under RCW 43.22.310 you are hereby required to produce the following payroll-related account records`,
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'county preservation letter on letterhead as attachment',
    from: 'dsolis@sheriff.adacounty.id.gov',
    body: 'Good morning, see attached letter.',
    attachments: [
      `ADA COUNTY SHERIFF'S OFFICE
Custodian of Records, Qukku, Inc.
Subject: Request to preserve account data, case 26-88120
To whom it may concern,
I am conducting a felony investigation. In accordance with 18 USC 2703 (f)(1), please take all necessary steps to preserve records and other evidence in your possession regarding user "tamarack" pending the issuance of a court order or other process.
Det. Daniela Solis`,
    ],
    type: 'preservation-request',
    country: 'US',
  },
  {
    name: 'police exigent form of a city',
    from: 'ecc@cityofmesquite.gov',
    subject: 'EXIGENT - missing endangered juvenile',
    body: `Mesquite Police Department. 14 y/o female left home at 0300 after chatting with an adult male on your platform. Family found messages about meeting at a motel and a note about ending her life. Requesting current IP and any phone numbers for user "liam.kk" under 2702(c)(4). Sgt. Orla Finch, badge 2281, 972-555-0120`,
    type: 'emergency-disclosure-request',
    country: 'US',
  },
  {
    name: 'detective asks by email without process',
    from: 'hmarsh@boisepolice.example',
    subject: 'Theft case 26-11902',
    body: `Good afternoon, I'm a detective with the Boise Police Department working a theft of trade secrets complaint. Please provide the name, email and login history of the person using the handle "owl_77" in the workspace timberline. Thanks for your help.
Det. H. Marsh`,
    type: 'informal-request',
    country: 'US',
  },
  {
    name: 'consent form signed by the account holder',
    from: 'jgallo@mcso.example',
    body: 'Signed authorization from the victim attached so we can get her messages.',
    attachments: [
      `MARICOPA COUNTY SHERIFF'S OFFICE
AUTHORIZATION FOR RELEASE OF ACCOUNT INFORMATION
I, Petra Novak, hereby give my consent to Kutano, Inc. to disclose the contents of my account petra@novakdesign.example to Detective J. Gallo. I understand I may revoke this consent.
Signed: Petra Novak`,
    ],
    type: 'consent-request',
  },
  {
    name: 'tribal court search warrant',
    from: 'chief@oglalapd.example',
    body: 'Warrant attached.',
    attachments: [
      'OGLALA SIOUX TRIBAL COURT\nPINE RIDGE, SOUTH DAKOTA\nTRIBAL SEARCH WARRANT\nTo: any duly commissioned officer of the Oglala Sioux Tribe Department of Public Safety\nYou are hereby commanded to search the electronic records of Qukku, Inc.',
    ],
    type: 'search-warrant',
  },
]
