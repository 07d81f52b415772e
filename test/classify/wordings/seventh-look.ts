import type { Wording } from './wording.js'

/** Process of the United States, written before it was tried: forms, letters and habits that no earlier sample has. */
export const SEVENTH_LOOK: readonly Wording[] = [
  {
    name: 'HSI summons under the immigration act, served by a cover line',
    from: 'r.quint@hsi.dhs.gov',
    subject: 'Immigration Enforcement Subpoena',
    body: 'Good afternoon,\nPlease find the attached DHS Form I-138. Records can be returned to this e-mail.\nRaoul Quint\nSpecial Agent',
    attachments: [
      `U.S. DEPARTMENT OF HOMELAND SECURITY
IMMIGRATION ENFORCEMENT SUBPOENA
to Appear and/or Produce Records
8 U.S.C. § 1225(d), 8 C.F.R. § 287.4
1. To (Name, Address, City, State, Zip Code): Kutano, Inc.
2. In Reference To: account nightbus.lv (File No. LV-26-0091)
By the service of this subpoena upon you, YOU ARE HEREBY SUMMONED AND REQUIRED TO:
(A) [ ] APPEAR before the DHS Official named in Block 3
(B) [X] PRODUCE the records (books, papers, or other documents) indicated in Block 4, to the DHS Official named in Block 3
Failure to comply with this subpoena may subject you to an order of contempt by a federal district court.`,
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'USCIS style administrative paper of CIS fraud unit',
    from: 'm.ferro@uscis.dhs.gov',
    body: 'See attached administrative subpoena issued under INA 235(d)(4). Kindly return the registration details.',
    attachments: [
      'UNITED STATES CITIZENSHIP AND IMMIGRATION SERVICES\nFraud Detection and National Security Directorate\nSubpoena\nPursuant to section 235(d)(4)(A) of the Immigration and Nationality Act the undersigned officer requires Qukku, Inc. to produce the name, e-mail and sign-up date of the user @blueheron by 12 January 2027.',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'DEA subpoena by its statute, plain heading',
    from: 'dea.subpoena@dea.gov',
    body: 'Attached is a DEA subpoena, return date 1/15/2027.',
    attachments: [
      'U.S. Department of Justice / Drug Enforcement Administration\nSUBPOENA\nIn the matter of the investigation of Case No: M3-26-0117   Subpoena No. M3-27-551200\nTO: Kutano, Inc.\nPURSUANT TO AN INVESTIGATION OF VIOLATIONS OF 21 U.S.C. 801 ET SEQ.\nGREETING: By the service of this subpoena upon you by Dana Whitlock who is authorized to serve it, you are hereby commanded and required to appear before Diversion Investigator D. Whitlock, to give testimony and to bring with you and produce for examination the following books, records, and papers: subscriber information for the user halcyon.pharm. In lieu of personal appearance, please e-mail the records.',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'attorney general subpoena for child exploitation, 3486',
    from: 'tpalmer@fbi.gov',
    body: 'Please see attached admin subpoena. Do not disclose.',
    attachments: [
      'UNITED STATES DEPARTMENT OF JUSTICE\nFEDERAL BUREAU OF INVESTIGATION\nSUBPOENA\nPursuant to 18 U.S.C. § 3486(a), in an investigation of a Federal offense involving the sexual exploitation of children, YOU ARE COMMANDED to provide to SA Tess Palmer the name, address, local and long distance connection records, or records of session times of the subscriber of Kutano account pico_77.',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'SEC enforcement letter with form 1662',
    from: 'kowalczykd@sec.gov',
    subject: 'In the Matter of Halyard Token (MHO-14771)',
    body: 'Counsel: enclosed please find a subpoena issued to Kutano in the above matter, together with Form 1662. Production is due December 30, 2026.',
    attachments: [
      'UNITED STATES SECURITIES AND EXCHANGE COMMISSION\nSUBPOENA\nIn the Matter of Halyard Token (MHO-14771)\nTo: Kutano, Inc., c/o Custodian of Records\nYOU MUST PRODUCE everything specified in the Attachment to this subpoena to officers of the Securities and Exchange Commission, at the place, date and time specified below\nFEDERAL LAW REQUIRES YOU TO COMPLY WITH THIS SUBPOENA. Failure to comply may subject you to a fine and/or imprisonment.\nBy: Dorothea Kowalczyk, Attorney, Division of Enforcement\nI am an officer of the Securities and Exchange Commission authorized to issue subpoenas in this matter.',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'CFTC subpoena for documents',
    from: 'enforcement@cftc.gov',
    body: 'Subpoena attached. Please acknowledge.',
    attachments: [
      'UNITED STATES OF AMERICA\nBefore the COMMODITY FUTURES TRADING COMMISSION\nSUBPOENA DUCES TECUM\nTo: Qukku, Inc.\nThis Subpoena is issued pursuant to Section 6(c)(5) of the Commodity Exchange Act, 7 U.S.C. § 9(5). You must produce all documents and electronically stored information identified in Attachment A.',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'consumer product watchdog of a city',
    from: 'subpoenas@dcwp.nyc.gov',
    body: 'Enclosed subpoena. Return date Jan 8.',
    attachments: [
      'THE CITY OF NEW YORK\nDEPARTMENT OF CONSUMER AND WORKER PROTECTION\nSUBPOENA DUCES TECUM\nTO: Kutano Inc.\nYOU ARE HEREBY DIRECTED, pursuant to the authority vested in the Commissioner by sections 20-104 and 1049 of the New York City Charter, to produce business records of the workspace "movers-nyc".',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'state securities division asks by subpoena in a letter body',
    from: 'investigations@azcc.gov',
    subject: 'SUBPOENA S-25118A-26',
    body: `BEFORE THE ARIZONA CORPORATION COMMISSION
SECURITIES DIVISION
SUBPOENA
TO: Kutano, Inc., Custodian of Records
PURSUANT TO A.R.S. § 44-1823, YOU ARE HEREBY REQUIRED to appear before A. Monk of the Securities Division, and to provide the documents listed in Exhibit A. Appearance is excused if the documents arrive by December 18, 2026.`,
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'labor board subpoena duces tecum',
    from: 'region19@nlrb.gov',
    body: 'Please accept service of the enclosed subpoena.',
    attachments: [
      'FORM NLRB-31\nSUBPOENA DUCES TECUM\nUNITED STATES OF AMERICA\nNATIONAL LABOR RELATIONS BOARD\nTo Custodian of Records, Kutano Inc.\nAs requested by Counsel for the General Counsel, YOU ARE HEREBY REQUIRED AND DIRECTED TO APPEAR BEFORE a Hearing Officer of the National Labor Relations Board. And you are hereby required to bring with you and produce the following: account registration of the workspace crew-19.',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'one page statement of a state bureau: subpoena by the agency itself',
    from: 'vice@tbi.tn.gov',
    body: 'Attached administrative subpoena from our office under T.C.A. 40-17-125.',
    attachments: [
      'TENNESSEE BUREAU OF INVESTIGATION\nADMINISTRATIVE SUBPOENA FOR RECORDS\nIn the matter of an offense against a child, T.C.A. § 40-17-125. Qukku is required to furnish subscriber name, address, and IP assignment for user dk_mule within ten days.',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'AO 106A attached by mistake instead of the warrant',
    from: 'svogel@atf.gov',
    body: 'Signed warrant attached, thanks.',
    attachments: [
      "AO 106A (08/18) Application for a Warrant by Telephone or Other Reliable Electronic Means\nUNITED STATES DISTRICT COURT for the District of Utah\nAPPLICATION FOR A WARRANT BY TELEPHONE OR OTHER RELIABLE ELECTRONIC MEANS\nI, a federal law enforcement officer or an attorney for the government, request a search warrant and state under penalty of perjury that I have reason to believe that on the following person or property: the Kutano account of K. Lund, there is now concealed certain property.\nThe basis for the search under Fed. R. Crim. P. 41(c) is: evidence of a crime.\nApplicant's signature. Sworn to before me.",
    ],
    type: ['unknown', 'search-warrant'],
  },
  {
    name: 'warrant headed by the state and its seal, command far below',
    from: 'warrants@slmpd.org',
    body: 'Please process per the attached.',
    attachments: [
      `STATE OF MISSOURI )
                   ) SS.
CITY OF ST. LOUIS  )
IN THE CIRCUIT COURT OF THE CITY OF ST. LOUIS
SEARCH WARRANT
THE STATE OF MISSOURI TO ANY PEACE OFFICER IN THE STATE OF MISSOURI:
WHEREAS, a complaint in writing, duly verified by oath, has been filed with the undersigned Judge, stating upon information that the Kutano records of user "lou.tiger" hold evidence of tampering with a witness, and the same being found to be sufficient,
NOW, THEREFORE, these are to command you that you search the said records within 10 days after filing of the application, by day or night.`,
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'Georgia warrant to the provider in the second person',
    from: 'jdial@gbi.ga.gov',
    body: 'Georgia SW. Certification requested.',
    attachments: [
      'IN THE SUPERIOR COURT OF BIBB COUNTY\nSTATE OF GEORGIA\nSEARCH WARRANT\nO.C.G.A. 16-9-109; 17-5-20\nTO: All peace officers of the State of Georgia; and Qukku, Inc.\nAffidavit having been made before me by Special Agent J. Dial, that he has reason to believe that in the electronic storage of Qukku there is evidence. Now therefore you are commanded to disclose the contents of the direct messages sent by user "ripgrass".\nSo ordered this 3rd day of November 2026. Judge, Superior Court',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'anticipatory geofence warrant of a county',
    from: 'mholm@hennepin.us',
    body: 'Enclosed for service on your registered agent and you.',
    attachments: [
      'STATE OF MINNESOTA, COUNTY OF HENNEPIN, DISTRICT COURT\nSEARCH WARRANT (GEOFENCE)\nTO: M. HOLM, AND ANY OTHER PEACE OFFICER OF THE STATE OF MINNESOTA\nWHEREAS, M. Holm has this day on oath made application to said Court for a warrant to search the following; NOW, THEREFORE, you and each of you are hereby commanded to enter and search for the identified anonymised device list.',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'renewal of a federal pen register, cover in a few words',
    from: 'kborges@usdoj.gov',
    body: 'Extension order attached. Tech contact is SA Mills.',
    attachments: [
      'IN THE UNITED STATES DISTRICT COURT FOR THE DISTRICT OF NEW MEXICO\nIN THE MATTER OF THE EXTENSION OF AUTHORIZATION TO USE A PEN REGISTER AND TRAP AND TRACE DEVICE ON THE KUTANO ACCOUNT "rio.seco"\nORDER\nThis matter comes before the Court on an application under 18 U.S.C. §§ 3122 and 3123. IT IS ORDERED that agents may continue to record dialing, routing, addressing and signaling information for a further sixty days, and that Kutano shall furnish all information, facilities and technical assistance.',
    ],
    type: 'pen-register-order',
    country: 'US',
  },
  {
    name: 'state communication interception order',
    from: 'njsp.electronic@njsp.org',
    body: 'Please see the order and call the wire room.',
    attachments: [
      'SUPERIOR COURT OF NEW JERSEY\nLAW DIVISION - CRIMINAL\nCOMMUNICATIONS INTERCEPTION ORDER\nWire No. 2026-14\nUpon the application of the Attorney General under N.J.S.A. 2A:156A-9, IT IS on this 4th day of November ORDERED that investigators are authorized to intercept electronic communications of the account pinebarrens@qukku for twenty days.',
    ],
    type: 'wiretap-order',
    country: 'US',
  },
  {
    name: 'FISA business records, short',
    from: 'nsd.orders@usdoj.gov',
    body: 'Under seal. Hand to your cleared counsel only.',
    attachments: [
      'UNITED STATES FOREIGN INTELLIGENCE SURVEILLANCE COURT, WASHINGTON, D.C.\nDocket Number: BR 26-31\nPRIMARY ORDER\nAn application having been made by the Director of the Federal Bureau of Investigation pursuant to 50 U.S.C. § 1862, it is HEREBY ORDERED that the custodian of records of Kutano shall produce the tangible things described.',
    ],
    type: 'fisa-order',
    country: 'US',
  },
  {
    name: 'NSL under the financial privacy act',
    from: 'nsl.cleveland@fbi.gov',
    body: 'Attached letter is for your legal department.',
    attachments: [
      'U.S. Department of Justice\nFederal Bureau of Investigation\nIn Reply, Please Refer to File No. NSL-26-448821\nDear Custodian of Records:\nUnder the authority of Executive Order 12333 and pursuant to Title 18, United States Code, Section 2709, you are hereby directed to provide the Federal Bureau of Investigation the names, addresses, and length of service for all services provided to the below-listed account. In accordance with 18 U.S.C. § 2709(b), I certify that the information sought is relevant to an authorized investigation to protect against international terrorism. In accordance with 18 U.S.C. § 2709(c)(1), I certify that a disclosure of the fact that the FBI has sought this information may endanger national security.',
    ],
    type: 'national-security-letter',
    country: 'US',
  },
  {
    name: 'd order styled as an application granted, with so ordered stamp',
    from: 'lmarchetti@usdoj.gov',
    body: 'Signed order from Judge Osei attached.',
    attachments: [
      'UNITED STATES DISTRICT COURT\nDISTRICT OF CONNECTICUT\nIN RE: ORDER REQUIRING KUTANO INC. TO DISCLOSE NON-CONTENT RECORDS\nThe United States has applied under 18 U.S.C. § 2703(c)(1)(B), (d). The Court finds reasonable grounds to believe that the records sought are relevant and material to an ongoing criminal investigation.\nSO ORDERED that Kutano turn over, within ten days, session logs.\nHon. Abena Osei, U.S.M.J.',
    ],
    type: 'court-order-2703d',
    country: 'US',
  },
  {
    name: 'Florida court order for subscriber information',
    from: 'pm14@sao17.state.fl.us',
    body: 'Attached please find Court Order in case 26-7718CF10A.',
    attachments: [
      'IN THE CIRCUIT COURT OF THE SEVENTEENTH JUDICIAL CIRCUIT IN AND FOR BROWARD COUNTY, FLORIDA\nORDER FOR SUBSCRIBER INFORMATION\nTHIS CAUSE having come before me on the application of Det. Ines Crane, the Court finds that the records are material to an ongoing investigation. It is therefore ORDERED AND ADJUDGED that Qukku, Inc. release the name and IP history of user "sawgrass99" to Det. Crane.\nDONE AND ORDERED in chambers',
    ],
    type: 'court-order',
    country: 'US',
  },
  {
    name: 'family court judge orders the company to hand over messages',
    from: 'clerk.family@lacounty.gov',
    body: 'Minute order served by the clerk.',
    attachments: [
      "SUPERIOR COURT OF CALIFORNIA, COUNTY OF LOS ANGELES\nIn re Marriage of Dell and Petrov\nORDER AFTER HEARING\nPetitioner's motion is granted. THE COURT ORDERS: Kutano, Inc., a third party, shall within 20 days deliver to petitioner's counsel a list of dates and times at which respondent logged in.",
    ],
    type: 'court-order',
    country: 'US',
  },
  {
    name: 'AO 110 with ESI instructions in an e-mail without comment',
    from: 'usanys.gj@usdoj.gov',
    subject: 'Service: GJ 26-2291 (SDNY)',
    body: 'Service attached.',
    attachments: [
      "AO 110 (Rev. 06/09) Subpoena to Testify Before a Grand Jury\nUNITED STATES DISTRICT COURT for the Southern District of New York\nTO: Custodian of Records, Qukku, Inc.\nYOU ARE COMMANDED to appear in this United States district court at the time, date, and place shown below to testify before the court's grand jury. You must also bring with you the following documents: see rider.",
    ],
    type: 'grand-jury-subpoena',
    country: 'US',
  },
  {
    name: 'statewide grand jury of Pennsylvania',
    from: 'oag.gj@attorneygeneral.gov',
    body: 'See subpoena 1142 to Kutano.',
    attachments: [
      'COMMONWEALTH OF PENNSYLVANIA\nFORTY-NINTH STATEWIDE INVESTIGATING GRAND JURY\nSUBPOENA NO. 1142\nTO: Kutano, Inc.\n1. You are ordered by the Court to come to the Strawberry Square Courtroom to testify and give evidence, and to bring with you the following: account history of user mo.kane.\nFailure to attend may cause a warrant to be issued for your arrest.',
    ],
    type: 'grand-jury-subpoena',
    country: 'US',
  },
  {
    name: 'defense attorney subpoena in a state criminal case',
    from: 'nora@banksdefense.example',
    body: 'I represent the accused. Subpoena attached for trial on March 2.',
    attachments: [
      'STATE OF NORTH CAROLINA   In The General Court Of Justice\nWAKE County   Superior Court Division\nSTATE OF NORTH CAROLINA VERSUS Tyrell Banks    File No. 26 CRS 004418\nSUBPOENA   G.S. 15A-801, -802; 8-59, -61, -63\nParty Requesting Subpoena: Defendant\nTO Kutano Inc.\nYOU ARE COMMANDED TO: (check all that apply)\n[X] appear and testify, in the above entitled action, before the court\n[X] produce and permit inspection and copying of the following items',
    ],
    type: 'trial-subpoena',
    country: 'US',
  },
  {
    name: 'AO 89B for documents in a criminal case',
    from: 'efile@fdpaz.example',
    body: 'Rule 17(c) subpoena as authorized by Judge Rayes.',
    attachments: [
      'AO 89B (07/16) Subpoena to Produce Documents, Information, or Objects in a Criminal Case\nUNITED STATES DISTRICT COURT for the District of Arizona\nUnited States of America v. Odell Marsh   Case No. CR-26-00881-PHX\nTo: Qukku, Inc.\nYOU ARE COMMANDED to produce at the time, date, and place set forth below the following books, papers, documents, data, or other objects',
    ],
    type: 'trial-subpoena',
    country: 'US',
  },
  {
    name: 'subpoena for records in a small probate fight, by a lawyer, in the text',
    from: 'h.lindqvist@lindqvist-law.example',
    body: `PROBATE COURT OF CUYAHOGA COUNTY, OHIO
In the Matter of the Estate of Rosa Amaya, Deceased    Case No. 2026 EST 288110
SUBPOENA
To: Kutano, Inc.
YOU ARE HEREBY COMMANDED TO produce the attached described documents at the offices of Lindqvist LLC by 15 January 2027 (Civ.R. 45).
Helga Lindqvist (0071188), Attorney for the Executor`,
    type: 'civil-subpoena',
    country: 'US',
  },
  {
    name: 'arbitrator subpoena',
    from: 'casemanager@arbitrations.example',
    body: 'Please see the attached arbitration subpoena issued by the panel.',
    attachments: [
      'AMERICAN ARBITRATION ASSOCIATION\nIn the Matter of the Arbitration between Tern Holdings LLC, Claimant, and Gus Vole, Respondent\nSUBPOENA DUCES TECUM (Documents)\nFrom the People of the State of New York TO Qukku, Inc. GREETING:\nWE COMMAND YOU that, all business and excuses being laid aside, you appear before the arbitrators and produce the following',
    ],
    type: 'civil-subpoena',
    country: 'US',
  },
  {
    name: 'Illinois civil records subpoena by form',
    from: 'records@copyservice.example',
    subject: 'Records request Soto v. Bay Transit 26 L 004411',
    body: 'Our firm serves the enclosed on behalf of defense counsel. Please send records to us with the invoice.',
    attachments: [
      'IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS\nSOTO, Plaintiff/Petitioner v. BAY TRANSIT, Defendant/Respondent   No. 26 L 004411\nSUBPOENA IN A CIVIL MATTER (For Testimony and/or Documents)\nTo: Kutano Inc.\n2. YOU ARE COMMANDED to mail the following documents in your possession or control',
    ],
    type: 'civil-subpoena',
    country: 'US',
  },
  {
    name: 'a 512(h) subpoena of a record label',
    from: 'dmca@labelcounsel.example',
    body: 'Served on you under the DMCA to identify an alleged infringer.',
    attachments: [
      'UNITED STATES DISTRICT COURT for the Northern District of California\nIN RE DMCA SECTION 512(h) SUBPOENA TO QUKKU, INC.\nSUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS\nTo: Qukku, Inc.\nProduction: YOU ARE COMMANDED to produce information sufficient to identify the alleged infringer(s) who posted the works listed in the notification attached hereto.',
    ],
    type: 'civil-subpoena',
    country: 'US',
  },
  {
    name: 'preservation asked in plain words by a campus officer',
    from: 'lt.orr@police.umich.edu',
    subject: 'Save request',
    body: 'Lt. Orr, U-M Division of Public Safety. Could you take and hold a copy of everything on the account "bluebook_v" while we get our paperwork to the judge? Ninety days would do, I know that we can renew it.',
    type: 'preservation-request',
    country: 'US',
  },
  {
    name: 'preservation renewal in one line',
    from: 'maria.tull@ic.fbi.gov',
    subject: 'Kutano ref P-88120 - second 90 days',
    body: 'Please extend preservation of acct skerry-lane for an additional 90 days. Legal process to follow. SA Tull, FBI Portland',
    type: 'preservation-request',
    country: 'US',
  },
  {
    name: 'lawyer spoliation letter before suit',
    from: 'bstein@steinruss.example',
    subject: 'Amaro / demand that evidence be kept',
    body: 'We represent Lucia Amaro in a wrongful-termination claim against Hexley Corp. You are on notice that communications in the workspace hexley-ops are relevant to anticipated litigation. Kutano must suspend routine deletion and keep intact all such data until further notice.',
    type: 'preservation-request',
  },
  {
    name: 'emergency: bomb threat at a school tonight',
    from: 'dispatch@marioncounty-so.org',
    subject: 'URGENT bomb threat HS',
    body: "This is Sgt Pell with the Marion County Sheriff. At 1840 a student got a message on your app from user tick.tock.9 that pipe bombs will go off at tonight's game. 900 people. We need the account holder's name, phone and latest IP right now, we do not have time for a warrant.",
    type: 'emergency-disclosure-request',
    country: 'US',
  },
  {
    name: 'emergency form with fields',
    from: 'watchcommander@sandiego.gov',
    body: 'EDR attached, call me.',
    attachments: [
      'EMERGENCY DISCLOSURE REQUEST FORM\n1. Nature of the emergency involving death or serious physical injury: infant taken by non-custodial father who says he will "go to heaven with her"\n2. Identify the person in danger: 7-month-old\n3. Information needed: last IP and location of kutano user dadof1\nI declare under penalty of perjury that the above is true. Lt. Q. Ames',
    ],
    type: 'emergency-disclosure-request',
    country: 'US',
  },
  {
    name: 'consent of a victim for her own account',
    from: 'det.hu@denvergov.org',
    body: 'The victim signed the attached so that you can release her account to us.',
    attachments: [
      'DENVER POLICE DEPARTMENT\nCONSENT TO RELEASE ELECTRONIC RECORDS\nI, Marisol Vega, the sole user of the Kutano account mvega_co, freely and voluntarily consent to the release by Kutano of messages and login records to Det. Hu. /s/ Marisol Vega, 11/01/2026',
    ],
    type: 'consent-request',
    country: 'US',
  },
  {
    name: 'officer asks by phone note, no process',
    from: 'tlopez@mesaaz.gov',
    subject: 'quick question',
    body: 'Hey, Ofc Lopez from Mesa PD. Working a stolen bike case. Can you give me the name that goes with the user name wheelie.king? No paper yet.',
    type: 'informal-request',
    country: 'US',
  },
  {
    name: 'adult protective services asks for account details',
    from: 'kboone@dshs.wa.gov',
    body: 'I am an Adult Protective Services investigator. We believe that an 84 year old client is being financially exploited via your service. RCW 74.34 allows us to have records. Please send the transaction history and the contact details of user jolly.helper.',
    type: ['informal-request', 'administrative-subpoena'],
    country: 'US',
  },
  {
    name: 'nondisclosure order sent later on its own',
    from: 'nmorrow@usdoj.gov',
    subject: 'Case 26-gj-118 - additional order',
    body: 'The Court today granted the attached. It goes with the subpoena served last week.',
    attachments: [
      'UNITED STATES DISTRICT COURT, WESTERN DISTRICT OF TEXAS\nIN RE GRAND JURY SUBPOENA DATED OCTOBER 30, 2026\nORDER\nThe Court determines that there is reason to believe that notification of the existence of the subpoena will result in destruction of evidence. IT IS HEREBY ORDERED under 18 U.S.C. § 2705(b) that Qukku shall not disclose the existence of the subpoena, or this Order, to any other person for one year.',
    ],
    type: 'non-disclosure-order',
    country: 'US',
  },
]
