import type { Wording } from './wording.js'

export const MORE_US: readonly Wording[] = [
  {
    name: 'geofence style warrant of Minnesota',
    from: 'jtran@bca.state.mn.us',
    body: 'Attached signed SW.',
    attachments: [
      'STATE OF MINNESOTA, COUNTY OF RAMSEY     DISTRICT COURT\nSEARCH WARRANT 26-SW-0457\nTO: Jo Tran, A PEACE OFFICER OF THE STATE OF MINNESOTA\nWHEREAS, Jo Tran has this day on oath made application to this Court applying for issuance of a search warrant, NOW, THEREFORE, you, the peace officer aforesaid, are hereby commanded to search the described premises',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'Maryland order styled as authorization, with probable cause',
    from: 'd.ruiz@pgcountymd.gov',
    body: 'Court authorization attached.',
    attachments: [
      "CIRCUIT COURT FOR PRINCE GEORGE'S COUNTY, MARYLAND\nSEARCH AND SEIZURE WARRANT\nTO: Det. D. Ruiz\nAffidavit having been made before me, and being satisfied that there is probable cause to believe that property subject to seizure is in the electronic storage of Kutano, you are therefore commanded, with the necessary and proper assistants, to search",
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'Georgia warrant in the small print of a county',
    from: 'inv.pace@gwinnettcounty.example',
    body: 'Warrant attached as one page.',
    attachments: [
      'IN THE MAGISTRATE COURT OF GWINNETT COUNTY\nSTATE OF GEORGIA\nSEARCH WARRANT\nTO: All Peace Officers of the State of Georgia\nAffidavit having been made before me by Inv. Pace that he has reason to believe that on the servers of Qukku there is now being concealed certain property, YOU ARE HEREBY COMMANDED to search, within ten days, O.C.G.A. 17-5-20',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'North Carolina order under the Stored Communications Act, no letter d',
    from: 'swhitt@ncsbi.gov',
    body: 'Order signed by Judge Ames attached.',
    attachments: [
      'STATE OF NORTH CAROLINA     IN THE GENERAL COURT OF JUSTICE\nCOUNTY OF WAKE     SUPERIOR COURT DIVISION\nORDER FOR THE PRODUCTION OF RECORDS\nTHIS MATTER coming on to be heard upon the petition of the District Attorney, IT IS NOW, THEREFORE, ORDERED that Kutano release to Special Agent S. Whitt the subscriber information for the following account',
    ],
    type: 'court-order',
    country: 'US',
  },
  {
    name: 'juvenile court order for records',
    from: 'clerk@juvcourt.hamilton-co.org',
    body: 'Order attached per Judge.',
    attachments: [
      'HAMILTON COUNTY JUVENILE COURT, OHIO\nIN RE: A.B., a minor child   CASE NO. 26/1188 X\nENTRY AND ORDER\nUpon the motion of the guardian ad litem the Court hereby orders Qukku, Inc. to furnish to the Court the log-in history of the account named below.',
    ],
    type: 'court-order',
    country: 'US',
  },
  {
    name: 'Kansas inquisition subpoena',
    from: 'kbi.records@ks.gov',
    body: 'Subpoena attached',
    attachments: [
      'IN THE DISTRICT COURT OF SEDGWICK COUNTY, KANSAS\nIN THE MATTER OF AN INQUISITION, K.S.A. 22-3101\nINQUISITION SUBPOENA DUCES TECUM\nTHE STATE OF KANSAS TO: Kutano. You are hereby commanded to appear before the Attorney General and bring records',
    ],
    type: ['administrative-subpoena', 'unknown'],
    country: 'US',
  },
  {
    name: 'DEA subpoena without form number',
    from: 'tf.officer@dea.gov',
    body: 'Please respond by email.',
    attachments: [
      'U.S. DEPARTMENT OF JUSTICE\nDRUG ENFORCEMENT ADMINISTRATION\nADMINISTRATIVE SUBPOENA\nPursuant to Section 506 of the Controlled Substances Act, Title 21, United States Code, Section 876, you are hereby commanded and required to produce subscriber records to TFO Ellis',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'ICE immigration subpoena',
    from: 'd.off@ice.dhs.gov',
    body: 'Attached.',
    attachments: [
      'U.S. DEPARTMENT OF HOMELAND SECURITY\nIMMIGRATION ENFORCEMENT SUBPOENA\n1. To: Qukku, Inc.   2. Subpoena Number CHI-26-0012\nPursuant to section 235(d)(4)(A) of the Immigration and Nationality Act, 8 U.S.C. § 1225(d)(4), you are hereby required to produce the records. DHS Form I-138',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'CFPB demand',
    from: 'enforcement@cfpb.gov',
    body: 'CID attached',
    attachments: [
      'UNITED STATES OF AMERICA\nCONSUMER FINANCIAL PROTECTION BUREAU\nCivil Investigative Demand\nTo Kutano, Inc. This demand is issued pursuant to Section 1052 of the Consumer Financial Protection Act of 2010, 12 U.S.C. § 5562. You are required to produce documents and/or tangible things',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'False Claims Act CID of a US attorney, civil division',
    from: 'civil.edpa@usdoj.gov',
    body: 'We serve the attached demand.',
    attachments: [
      'UNITED STATES DEPARTMENT OF JUSTICE\nCIVIL INVESTIGATIVE DEMAND - DOCUMENTARY MATERIAL\nTO: Qukku, Inc.\nThis Civil Investigative Demand is issued pursuant to the False Claims Act, 31 U.S.C. §§ 3729-3733, in the course of a False Claims Act investigation',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'IRS summons of a revenue agent, civil',
    from: 'l.ames@irs.gov',
    body: 'Third-party summons enclosed.',
    attachments: [
      'Form 2039 Summons\nIn the matter of Harbor Imports LLC\nInternal Revenue Service (Division): Small Business/Self-Employed\nThe Commissioner of Internal Revenue To: Kutano\nYou are hereby summoned and required to appear before Lena Ames, Revenue Agent, an officer of the Internal Revenue Service, to give testimony and to bring with you the following books, records',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'court-martial subpoena',
    from: 'paralegal.sjc@us.af.mil',
    body: 'DD 453 attached.',
    attachments: [
      'DD FORM 453, SUBPOENA\nThe President of the United States, to Custodian of Records, Kutano, Inc.\nYou are hereby summoned and required to appear on the 3rd day of March before a general court-martial of the United States, to testify as a witness in the matter of United States v. A1C Doran Hess, and bring with you the following',
    ],
    type: 'trial-subpoena',
    country: 'US',
  },
  {
    name: 'public defender subpoena in a state case',
    from: 'pd@pubdef.maricopa.example',
    body: 'Defense subpoena attached.',
    attachments: [
      'SUPERIOR COURT OF ARIZONA MARICOPA COUNTY\nSTATE OF ARIZONA, Plaintiff, v. LEIF ANDERS, Defendant. No. CR2026-001188\nSUBPOENA DUCES TECUM\nTO: Qukku, Inc.\nYOU ARE ORDERED TO APPEAR and give testimony in the above criminal action at the time of trial and to bring the following records. Attorney for Defendant',
    ],
    type: 'trial-subpoena',
    country: 'US',
  },
  {
    name: 'Pennsylvania investigating grand jury',
    from: 'agent.rowe@attorneygeneral.gov',
    body: 'Service.',
    attachments: [
      'COMMONWEALTH OF PENNSYLVANIA\nTHE FIFTIETH STATEWIDE INVESTIGATING GRAND JURY\nSUBPOENA\nTO: Kutano, Inc.\nYOU ARE ORDERED to appear as a witness before the PENNSYLVANIA STATEWIDE INVESTIGATING GRAND JURY and bring with you subscriber records',
    ],
    type: 'grand-jury-subpoena',
    country: 'US',
  },
  {
    name: 'Texas grand jury summons language',
    from: 'gj@co.bexar.tx.us',
    body: 'GJ subpoena',
    attachments: [
      'THE STATE OF TEXAS TO ANY SHERIFF OR OTHER PEACE OFFICER, GREETING:\nYOU ARE HEREBY COMMANDED TO SUMMON Custodian of Records, Qukku, to be and appear before the GRAND JURY of Bexar County, instanter, then and there to testify as a witness and bring with them the following. GRAND JURY SUBPOENA DUCES TECUM',
    ],
    type: 'grand-jury-subpoena',
    country: 'US',
  },
  {
    name: 'NSL with title',
    from: 'nsl@fbi.gov',
    body: 'NSL attached.',
    attachments: [
      'Federal Bureau of Investigation\nNATIONAL SECURITY LETTER\nUnder the authority of 18 U.S.C. § 2709 you are directed to provide the name, address and length of service of the person to whom the account is registered.',
    ],
    type: 'national-security-letter',
    country: 'US',
  },
  {
    name: 'Section 702 directive',
    from: 'ag702@usdoj.gov',
    body: 'Directive enclosed.',
    attachments: [
      'TOP SECRET\nDIRECTIVE OF THE ATTORNEY GENERAL AND THE DIRECTOR OF NATIONAL INTELLIGENCE\nPursuant to Section 702(i)(1) of the Foreign Intelligence Surveillance Act of 1978, as amended, 50 U.S.C. § 1881a, Qukku is hereby directed to immediately provide the Government with all information, facilities, and assistance necessary to accomplish the acquisition',
    ],
    type: 'fisa-order',
    country: 'US',
  },
  {
    name: 'New York eavesdropping warrant',
    from: 'd.lowe@queensda.org',
    body: 'Please have counsel call. Eavesdropping warrant attached.',
    attachments: [
      'SUPREME COURT OF THE STATE OF NEW YORK COUNTY OF QUEENS\nIN THE MATTER of an Application for an Order Authorizing the Interception of Certain Electronic Communications\nEAVESDROPPING WARRANT (CPL Article 700)\nIt appearing that there is probable cause, NOW IT IS HEREBY ORDERED that the applicant is authorized to intercept the electronic communications of the account',
    ],
    type: 'wiretap-order',
    country: 'US',
  },
  {
    name: 'state pen trap order',
    from: 'sgt.roy@odmp.ohio.gov',
    body: 'Pen/trap order.',
    attachments: [
      'COURT OF COMMON PLEAS FRANKLIN COUNTY, OHIO\nORDER AUTHORIZING PEN REGISTER AND TRAP AND TRACE\nPursuant to R.C. 2933.77 and 18 U.S.C. 3123 it is ORDERED that Kutano install and use a pen register and trap and trace device on the account for 60 days',
    ],
    type: 'pen-register-order',
    country: 'US',
  },
  {
    name: 'Colorado civil subpoena, landlord case',
    from: 'anna@petershaw.example',
    body: 'Subpoena to produce attached, fee check follows.',
    attachments: [
      'DISTRICT COURT, DENVER COUNTY, COLORADO\nPlaintiff(s): Hart Properties LLC v. Defendant(s): Moss Bakery\nSUBPOENA TO PRODUCE\nTo: Qukku, Inc. You are ordered to produce the following records. C.R.C.P. 45. Attorney for Plaintiff: Anna Petershaw',
    ],
    type: 'civil-subpoena',
    country: 'US',
  },
  {
    name: 'bankruptcy 2004 subpoena',
    from: 'trustee@ch7.example',
    body: 'Rule 2004 subpoena enclosed.',
    attachments: [
      'Form 2540 Subpoena for Rule 2004 Examination\nUNITED STATES BANKRUPTCY COURT Southern District of Florida\nIn re Coastal Drywall LLC, Debtor\nSUBPOENA FOR RULE 2004 EXAMINATION\nTo: Kutano. YOU ARE COMMANDED to produce the following documents. Fed. R. Bankr. P. 9016 makes Fed. R. Civ. P. 45 applicable.',
    ],
    type: 'civil-subpoena',
    country: 'US',
  },
  {
    name: 'domesticated out of state civil subpoena, California SUBP-035',
    from: 'serve@countyprocess.example',
    body: 'Served on your registered agent today; courtesy copy.',
    attachments: [
      'SUBP-035\nSUPERIOR COURT OF CALIFORNIA, COUNTY OF SAN FRANCISCO\nSUBPOENA FOR PRODUCTION OF BUSINESS RECORDS IN ACTION PENDING OUTSIDE CALIFORNIA\nCalifornia Case Number CPF-26-518820; Court in which action is pending: Circuit Court of Cook County, Illinois\nYOU ARE ORDERED TO PRODUCE THE BUSINESS RECORDS',
    ],
    type: 'civil-subpoena',
    country: 'US',
  },
  {
    name: 'preservation in two lines by a deputy',
    from: 'dep.ray@co.lake.in.us',
    subject: 'preservation',
    body: 'Pls preserve acct birch_44 (2703f) for 90 days, case 26-2231. Warrant in the works. Dep. Ray, Lake County Sheriff',
    type: 'preservation-request',
    country: 'US',
  },
  {
    name: 'litany of instruments asked about by a detective, no process',
    from: 'det.sol@provo.gov',
    body: 'What do you require to release messages: a subpoena, a search warrant or a 2703(d) order? And where do I serve it?',
    kind: ['request', 'unrelated', 'follow-up'],
    type: ['none', 'informal-request', 'unknown'],
  },
  {
    name: 'suicide threat by a 911 centre',
    from: '911@co.kern.ca.us',
    subject: 'life threatening - welfare check',
    body: 'Kern County 911. Caller reports that a member of her team posted a goodbye note and photos of pills ten minutes ago. We need any address or phone on file to send units. User: sparrow.l. Time is critical.',
    type: 'emergency-disclosure-request',
    country: 'US',
  },
  {
    name: 'emergency request without any fact',
    from: 'sgt.bell@lapd.example',
    subject: 'Emergency disclosure request',
    body: 'Please process this as an emergency disclosure request and provide subscriber data and messages of kite_22. This is important to our investigation. Sgt. Bell',
    type: 'emergency-disclosure-request',
  },
  {
    name: 'park ranger informal',
    from: 'ranger@nps.gov',
    subject: 'information request',
    body: 'National Park Service. We found a phone with your app. Would you be able to identify the account holder so that we can return it? Name or email would do.',
    type: 'informal-request',
    country: 'US',
  },
]
