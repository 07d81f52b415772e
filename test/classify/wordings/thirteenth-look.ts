import type { Wording } from './wording.js'

/** A seventh batch, written before it was tried: papers of the United States in full, with their captions, forms and covers. */
export const THIRTEENTH_LOOK: readonly Wording[] = [
  {
    name: 'short warrant typed as an order of a judge, with a long affidavit that mentions subpoenas',
    from: 'k.dorsey@co.lane.or.us',
    body: 'Warrant and affidavit attached. Please call with questions. Det. K. Dorsey 541-555-0133',
    attachments: [
      'IN THE CIRCUIT COURT OF THE STATE OF OREGON FOR LANE COUNTY\n\nIN RE THE SEARCH OF:                         )\nAccount records held by Kutano, Inc.         )     Search Warrant\n\nTO ANY POLICE OFFICER OF THE STATE OF OREGON:\nUpon the affidavit of Detective Kyle Dorsey I find probable cause. You are commanded to search the accounts held by Kutano, Inc. under user r.penn@siuslaw-tackle.example for messages and files from May 1, 2026 to June 15, 2026.\nDated September 3, 2026.   /s/ Helen Ostrander, Circuit Judge',
      'AFFIDAVIT IN SUPPORT\nI, Kyle Dorsey, being sworn, say: On June 20 I served a grand jury subpoena on a telephone carrier. On July 2 an administrative subpoena was issued to an exchange. The carrier answered the grand jury subpoena on July 9. A court order under 18 U.S.C. 2703(d) was considered. I then prepared a subpoena duces tecum for the bank, Case No. 26CR10442, State of Oregon v. Penn. I request that the court issue a warrant.\nSubscribed and sworn September 3, 2026. K. Dorsey',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'warrant of a magistrate in the first person, without the word search in its title',
    from: 'jmoyer@pd.lexington.sc.us',
    body: 'Served under SC Code 17-13-140.',
    attachments: [
      'STATE OF SOUTH CAROLINA  )   WARRANT NO. 2026A3211200418\nCOUNTY OF LEXINGTON  )\n\nTO ANY LAW ENFORCEMENT OFFICER OF THIS STATE OR COUNTY:\n\nIt appearing from the attached affidavit that there are reasonable grounds to believe that certain property subject to seizure is located at the premises described, you are hereby authorized to search these premises for the property described below and, if found, to seize it.\nPREMISES: servers of Kutano, Inc., workspace congaree-movers.\nPROPERTY: all messages, attachments and login records 1 April 2026 through 30 April 2026.\nSignature of Judge: T. R. Shealy    Date: 9/14/2026',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'Virginia warrant in the name of the Commonwealth',
    from: 'mteel@fairfaxcounty.gov',
    body: 'Attached you will find our process for workspace reston-realty.',
    attachments: [
      'COMMONWEALTH OF VIRGINIA\nVA. CODE § 19.2-56\n[X] General District Court  [ ] Circuit Court    FAIRFAX COUNTY\n\nSEARCH WARRANT\n\nTO ANY AUTHORIZED OFFICER:\nYou are hereby commanded in the name of the Commonwealth to forthwith search the following place, person or thing either in day or night: records of Kutano, Inc. held for workspace reston-realty\nfor the following property, objects and/or persons: direct messages of user b.shah from 01/02/2026 to 02/02/2026.\nThis SEARCH WARRANT is issued in relation to an offense substantially described as follows: Extortion, § 18.2-59.\nI, the undersigned, have found probable cause to believe that the property constitutes evidence.\nDATE AND TIME 10/02/2026 9:14 AM      [ ] CLERK [X] MAGISTRATE [ ] JUDGE  P. Amari',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'Florida warrant with ordinary words before its command',
    from: 'swalker@pbso.org',
    body: 'See warrant. This is for your records custodian.',
    attachments: [
      'IN THE CIRCUIT COURT OF THE FIFTEENTH JUDICIAL CIRCUIT IN AND FOR PALM BEACH COUNTY, FLORIDA\n\nSEARCH WARRANT\nIN THE NAME OF THE STATE OF FLORIDA TO: All and singular the Sheriff of Palm Beach County and his lawful deputies\nWHEREAS, complaint on oath and in writing has this day been made before me;\nAND WHEREAS said facts establish probable cause;\nNOW THEREFORE, you or either of you are hereby commanded to serve this warrant on Kutano, Inc. by electronic mail, and Kutano, Inc. shall disclose the content of workspace lantana-charters, 1 June 2026 to 30 June 2026, within 20 days.\nWITNESS MY HAND this 1st day of October 2026.  Judge Corrine Aldana',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'Georgia search warrant under O.C.G.A. 17-5-21',
    from: 'dbritt@gbi.ga.gov',
    body: 'Good morning, see the attached. Special Agent D. Britt',
    attachments: [
      'SUPERIOR COURT OF CHATHAM COUNTY, STATE OF GEORGIA\nSEARCH WARRANT (O.C.G.A. § 17-5-21; 24-12-... )\nTo: Any peace officer authorized to execute search warrants\nAffidavit having been made before me that there is now concealed at Kutano, Inc. certain evidence, namely the e-mail of user p.toole of workspace tybee-tours, you are therefore commanded to enter and search ... and seize.\nSO ORDERED this 4 November 2026. Judge Ada Rourke',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'warrant and order of silence in one PDF, second page',
    from: 'sa.hall@fbi.gov',
    body: 'Attached is a sealed federal warrant.',
    attachments: [
      'AO 93C (08/18) Warrant by Telephone or Other Reliable Electronic Means\nUNITED STATES DISTRICT COURT for the District of Nebraska\nIn the Matter of the Search of information associated with nebula-freight.kutano.example   Case No. 8:26MJ612\nWARRANT BY TELEPHONE OR OTHER RELIABLE ELECTRONIC MEANS\nTo: Any authorized law enforcement officer\nAn application by a federal law enforcement officer requests the search of the following property: see Attachment A. I find that the affidavit establishes probable cause to search and seize the property described above.\nYOU ARE COMMANDED to execute this warrant on or before November 30, 2026.\nDate 11/16/2026  /s/ Magistrate Judge\nATTACHMENT B: messages, subscriber records January 1, 2026 to October 1, 2026',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'tracking warrant for an account, prospective location',
    from: 'dea.chi@dea.gov',
    body: 'See attached.',
    attachments: [
      'AO 104 (Rev. 07/16) Tracking Warrant\nUNITED STATES DISTRICT COURT for the Northern District of Illinois\nIn the Matter of the Tracking of (Identify the person to be tracked or describe the object or property to be used for tracking) user rj.holm\nCase No. 26 M 884\nTRACKING WARRANT\nTo: Any authorized law enforcement officer\nAn application by a federal law enforcement officer requests that execution of this warrant ... I find that the affidavit establishes probable cause.\nYOU ARE COMMANDED to execute this warrant and begin use of the object within 10 days and to continue use for 45 days.',
    ],
    type: ['search-warrant', 'pen-register-order'],
    country: 'US',
  },
  {
    name: 'Texas warrant for stored customer data, art. 18B',
    from: 'rvega@dps.texas.gov',
    body: 'Warrant attached, please confirm receipt.',
    attachments: [
      'THE STATE OF TEXAS  §  DIRECTIVE TO PROVIDER\nCOUNTY OF BEXAR  §\nSEARCH WARRANT FOR STORED CUSTOMER DATA OR COMMUNICATIONS\n(Article 18B.354, Texas Code of Criminal Procedure)\nThe State of Texas to any Sheriff or Peace Officer of the State, and to Kutano, Inc.:\nWHEREAS the affiant has shown probable cause, you are therefore commanded to produce the electronic customer data held in electronic storage of workspace alamo-lots, between 3/1/2026 and 3/31/2026. Compliance within 15 business days.\nIssued 10/19/2026. Judge, 226th District Court',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'warrant pasted into the body after a short line',
    from: 'bkeller@cityofboise.org',
    body: 'Our scanner is broken, text of the signed warrant below.\n\nIN THE DISTRICT COURT OF THE FOURTH JUDICIAL DISTRICT OF THE STATE OF IDAHO, COUNTY OF ADA\nSEARCH WARRANT\nTHE STATE OF IDAHO TO ANY SHERIFF, CONSTABLE, MARSHAL OR POLICEMAN IN THE COUNTY OF ADA:\nProof by affidavit having this day been made before me by Det. B. Keller, YOU ARE THEREFORE COMMANDED to make an immediate search of the account sawtooth-rentals at Kutano, Inc. for messages between February 1 and February 20, 2026.\nGiven under my hand and dated this 2nd day of November, 2026. /s/ Magistrate Judge',
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'Massachusetts warrant by form with a check list',
    from: 'tpr.dunne@mass.gov',
    body: 'Attached for service, G.L. c. 276 s. 1B.',
    attachments: [
      'SEARCH WARRANT | G.L. c. 276, §§ 1-7 | TRIAL COURT OF MASSACHUSETTS | DISTRICT COURT DEPARTMENT | DOCKET NUMBER 2659SW0071\nTO THE SHERIFFS OF OUR SEVERAL COUNTIES OR THEIR DEPUTIES, ANY STATE POLICE OFFICER, OR ANY CONSTABLE OR POLICE OFFICER OF ANY CITY OR TOWN WITHIN OUR COMMONWEALTH:\nProof by affidavit, which is hereby incorporated by reference, has been made this day and I find that there is PROBABLE CAUSE to believe that the property described below: [X] is evidence of a crime or is evidence of criminal activity.\nYOU ARE THEREFORE COMMANDED within a reasonable time to search for the following property: content of account 4471 of workspace brockton-limo.\nat: Kutano, Inc. You [ ] are [X] are not also authorized to conduct the search at any time during the night.\nDATE ISSUED 11/3/26  SIGNATURE OF JUSTICE, CLERK-MAGISTRATE OR ASSISTANT CLERK',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'warrant issued by a tribal court',
    from: 'invest@navajonation-nsn.gov',
    body: 'Attached.',
    attachments: [
      'DISTRICT COURT OF THE NAVAJO NATION\nJUDICIAL DISTRICT OF WINDOW ROCK, ARIZONA\nSEARCH WARRANT  No. WR-SW-0044-26\nTo any Navajo Nation police officer: Probable cause having been shown, you are commanded to search the account of user tsosie.k at Kutano, Inc. and seize the messages of June 2026. /s/ District Judge',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'military warrant for stored communications under article 46',
    from: 'a.reyes@us.af.mil',
    body: 'See attached DD Form 3057.',
    attachments: [
      'DD FORM 3057  SEARCH AND SEIZURE WARRANT PURSUANT TO R.C.M. 703A\nIN THE MATTER OF THE SEARCH OF information associated with falcon.nest\nTo: Any authorized law enforcement officer or trial counsel\nAn application by a federal law enforcement officer or attorney for the government requests disclosure of wire or electronic communications. I find probable cause. YOU ARE COMMANDED to execute this warrant on or before 12 December 2026.\nMilitary Judge: Col. Dana Whitt',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'warrant in OCR noise',
    from: 'mhill@wichita.gov',
    body: 'scan attached',
    attachments: [
      'lN THE DlSTRICT C0URT OF SEDGWlCK C0UNTY, KANSAS\nSEARCH WARRANT\nTHE STATE OF KANSAS TO ANY LAW ENF0RCEMENT OFFlCER OF THE STATE:\nHavlng evidence under oath before me frorn which I find there is probable cause to be1ieve that an offense aga inst the laws of this state has been cornmitted you are cornmanded forthwith to search the account midway-hauling at Kutano, lnc. for rnessages frorn 3/4/2026 to 3/9/2026\n/s/ Judge of the District Court',
    ],
    type: 'search-warrant',
    country: 'US',
  },
  {
    name: 'application for a warrant alone, sent by mistake',
    from: 'jpike@chattanooga.gov',
    body: 'Please see attached for processing.',
    attachments: [
      "AO 106 (Rev. 04/10) Application for a Search Warrant\nUNITED STATES DISTRICT COURT for the Eastern District of Tennessee\nIn the Matter of the Search of the account lookout.mtn at Kutano, Inc.   Case No. 1:26-mj-201\nAPPLICATION FOR A SEARCH WARRANT\nI, a federal law enforcement officer, request a search warrant and state under penalty of perjury that I have reason to believe that on the following property there is now concealed evidence of a crime. The basis for the search under Fed. R. Crim. P. 41(c) is evidence of a crime. Continued on the attached sheet.\nApplicant's signature",
    ],
    type: 'unknown',
    country: 'US',
  },
  {
    name: '2703(d) order titled Order alone, caption In re Application',
    from: 'ausa.bright@usdoj.gov',
    body: 'Please see the attached order. An affidavit in support of a search warrant is not included.',
    attachments: [
      'UNITED STATES DISTRICT COURT\nDISTRICT OF COLORADO\nIN RE APPLICATION OF THE UNITED STATES OF AMERICA FOR AN ORDER PURSUANT TO 18 U.S.C. § 2703(d)       Case No. 26-sw-00551\nORDER\nThe United States has submitted an application pursuant to 18 U.S.C. § 2703(d). The Court finds that the United States has offered specific and articulable facts showing that there are reasonable grounds to believe that the records sought are relevant and material to an ongoing criminal investigation.\nIT IS THEREFORE ORDERED, pursuant to 18 U.S.C. § 2703(d), that Kutano, Inc. shall, within ten days of receipt of this Order, disclose to the United States the records and other information described in Attachment A.\nIT IS FURTHER ORDERED under 18 U.S.C. § 2705(b) that Kutano, Inc. shall not disclose the existence of this Order for one year.\n10 November 2026   United States Magistrate Judge',
    ],
    type: 'court-order-2703d',
    country: 'US',
  },
  {
    name: 'state order on the standard of 2703(d)',
    from: 'invest@da.cookcounty.gov',
    body: 'Order of the court attached.',
    attachments: [
      "STATE OF ILLINOIS, COUNTY OF COOK. IN THE CIRCUIT COURT, CRIMINAL DIVISION\nORDER FOR DISCLOSURE OF RECORDS\nThis matter coming before the Court on petition of the State's Attorney under 18 U.S.C. 2703(c)(1)(B) and (d), the Court finding specific and articulable facts that show reasonable grounds to believe that the records are relevant and material, it is hereby ordered that Kutano, Inc. furnish connection records of user cicero.88 from 1 May to 31 May 2026.\nENTERED: Judge Malloy, Nov. 6 2026",
    ],
    type: 'court-order-2703d',
    country: 'US',
  },
  {
    name: 'order of a probate court to give a personal representative the catalogue',
    from: 'clerk@probate.example',
    body: 'Attached is an order of this court.',
    attachments: [
      'PROBATE COURT OF HAMILTON COUNTY, OHIO\nESTATE OF LORNA VICK, DECEASED    CASE NO. 2026002114\nORDER REQUIRING DISCLOSURE OF CATALOGUE OF ELECTRONIC COMMUNICATIONS\nUpon application of the executor, the court finds under R.C. 2137.07 that disclosure is reasonably necessary for administration of the estate. IT IS ORDERED that Kutano, Inc. disclose to the executor a catalogue of electronic communications sent or received by the deceased, l.vick.\nJudge, Oct 9 2026',
    ],
    type: 'court-order',
    country: 'US',
  },
  {
    name: 'order to show cause why records were not produced',
    from: 'chambers@nycourts.gov',
    body: 'Please find an order of the court.',
    attachments: [
      'SUPREME COURT OF THE STATE OF NEW YORK, COUNTY OF KINGS\nTHE PEOPLE OF THE STATE OF NEW YORK v. DARRYL FENN     Ind. No. 71204/2026\nORDER TO SHOW CAUSE\nUpon the affirmation of ADA Ruiz, it is ORDERED that Kutano, Inc. show cause before this Court on December 3, 2026 why an order should not be made compelling it to produce the subscriber records of user fenn.d; and it is further ORDERED that pending the hearing Kutano, Inc. shall produce said records.\nJ.S.C.',
    ],
    type: ['court-order', 'unknown'],
    country: 'US',
  },
  {
    name: 'court order that approves a pen register and 2703(d) records',
    from: 'agents@atf.gov',
    body: 'Attached.',
    attachments: [
      'UNITED STATES DISTRICT COURT, WESTERN DISTRICT OF TEXAS\nIN RE APPLICATION FOR PEN REGISTER AND TRAP AND TRACE DEVICES AND RECORDS\nORDER\nIT IS ORDERED, pursuant to 18 U.S.C. § 3123, that agents of ATF may install and use a pen register and trap and trace device on the account 4410 for sixty days.\nIT IS FURTHER ORDERED, pursuant to 18 U.S.C. § 2703(d), specific and articulable facts having been offered that are relevant and material to an ongoing criminal investigation, that Kutano disclose subscriber records and connection logs for the past 60 days.',
    ],
    type: 'pen-register-order',
    country: 'US',
    also: ['court-order-2703d'],
  },
  {
    name: 'Title III order directed to the provider',
    from: 'ogv@dea.gov',
    body: 'Sealed, see attached.',
    attachments: [
      'UNITED STATES DISTRICT COURT FOR THE DISTRICT OF ARIZONA\nORDER TO SERVICE PROVIDER\nIN THE MATTER OF THE APPLICATION FOR AN ORDER AUTHORIZING THE INTERCEPTION OF ELECTRONIC COMMUNICATIONS\nWHEREAS an order was entered under 18 U.S.C. § 2518, IT IS HEREBY ORDERED that Kutano, Inc. shall furnish all information, facilities and technical assistance necessary to accomplish the interception unobtrusively over account desert.fox, for thirty days.',
    ],
    type: 'wiretap-order',
    country: 'US',
  },
  {
    name: 'state wiretap called consensual overhear',
    from: 'sao@kane.il.us',
    body: 'See order.',
    attachments: [
      "CIRCUIT COURT OF KANE COUNTY, ILLINOIS\nORDER AUTHORIZING USE OF AN EAVESDROPPING DEVICE\nOn application of the State's Attorney under 725 ILCS 5/108A, IT IS ORDERED that officers are authorized to intercept electronic communications of user fox.river on Kutano from 1 to 30 November 2026, and that Kutano, Inc. shall give technical assistance.",
    ],
    type: ['wiretap-order', 'court-order'],
    country: 'US',
  },
  {
    name: 'NDO alone after a subpoena sent last week',
    from: 'ausa.lim@usdoj.gov',
    body: 'Attached is the order for the subpoena of last week (2026R00412-007). No further records are sought.',
    attachments: [
      'UNITED STATES DISTRICT COURT, NORTHERN DISTRICT OF OHIO\nIN RE GRAND JURY SUBPOENA 2026R00412-007    Misc. No. 5:26-mc-88\nORDER\nThe United States has requested an Order under 18 U.S.C. § 2705(b) that Kutano, Inc. not notify any person of the existence of the subpoena. The Court finds reason to believe that notification would result in destruction of evidence. IT IS THEREFORE ORDERED that Kutano, Inc. shall not disclose the existence of the attached subpoena, or this Order, to the subscriber or any other person for one year, except that Kutano may disclose to an attorney for legal advice.',
    ],
    type: 'non-disclosure-order',
    country: 'US',
  },
  {
    name: 'grand jury subpoena with a certificate of authenticity and instructions',
    from: 'gj.clerk@usdoj.gov',
    body: 'Please see attached. Records may be produced in lieu of appearance. This is an ongoing investigation, we would ask you not to tell the customer.',
    attachments: [
      "AO 110 (Rev. 06/09) Subpoena to Testify Before a Grand Jury\nUNITED STATES DISTRICT COURT for the Southern District of Indiana\nSUBPOENA TO TESTIFY BEFORE A GRAND JURY\nTo: Kutano, Inc., Custodian of Records\nYOU ARE COMMANDED to appear in this United States district court at the time, date, and place shown below to testify before the court's grand jury.\nPlace: Indianapolis   Date and Time: December 8, 2026 9:00 am\nYou must also bring with you the following: subscriber information for wabash.kid\nCERTIFICATION OF AUTHENTICITY OF DOMESTIC RECORDS PURSUANT TO FEDERAL RULES OF EVIDENCE 902(11)",
    ],
    type: 'grand-jury-subpoena',
    country: 'US',
  },
  {
    name: 'state grand jury subpoena of a county prosecutor',
    from: 'pros@monmouth.nj.us',
    body: 'Sub attached',
    attachments: [
      'STATE OF NEW JERSEY   MONMOUTH COUNTY GRAND JURY\nSUBPOENA DUCES TECUM\nTO: Kutano, Inc.\nYOU ARE HEREBY COMMANDED to attend before the Grand Jury of the County of Monmouth at Freehold on the 8th day of December 2026 and to bring the registration data of user shore.ski, IP log for September 2026.\nRaymond Spano, County Prosecutor',
    ],
    type: 'grand-jury-subpoena',
    country: 'US',
  },
  {
    name: 'subpoena of a defence lawyer in a criminal case, state form',
    from: 'office@marlowe-law.example',
    body: 'Dear custodian: please see subpoena. Our client is Mr. Voss.',
    attachments: [
      'STATE OF MICHIGAN, 17TH CIRCUIT COURT      SUBPOENA  Order to Appear and/or Produce      CASE NO. 26-04418-FH\nPEOPLE OF THE STATE OF MICHIGAN   v   ALAN VOSS\nIn the Name of the People of the State of Michigan. TO: Kutano, Inc.\nYOU ARE ORDERED: [X] 3. to produce the following items: account records of user complainant.k, June 2026, at the preliminary examination December 1, 2026.\nThe person requesting this subpoena is attorney for the defendant.   MC 11 (6/19)',
    ],
    type: 'trial-subpoena',
    country: 'US',
  },
  {
    name: 'DD Form 453 with the words of a trial counsel',
    from: 'tc@navy.mil',
    body: 'Subpoena attached; appearance is waived if you produce by the return date.',
    attachments: [
      'SUBPOENA   DD FORM 453\nThe President of the United States, to Kutano, Inc.\nYou are hereby summoned and required to appear on 4 December 2026 at Naval Station Norfolk and to bring with you the subscriber records of user anchor.deck, before a general court-martial of the United States convened by order 1-26, as a witness in the matter of United States v. Petty Officer R. Goss.',
    ],
    type: 'trial-subpoena',
    country: 'US',
  },
  {
    name: 'preliminary hearing subpoena of an investigating officer, article 32',
    from: 'jag@usmc.mil',
    body: 'Attached pre-referral investigative subpoena.',
    attachments: [
      'PRE-REFERRAL INVESTIGATIVE SUBPOENA (R.C.M. 703A; Article 46(d), UCMJ)\nTo: Kutano, Inc., Custodian of Records\nYou are hereby commanded to produce to trial counsel the basic subscriber information of user leatherneck.7 by 10 December 2026.',
    ],
    type: ['trial-subpoena', 'administrative-subpoena'],
    country: 'US',
  },
  {
    name: 'civil subpoena of another state domesticated by a clerk',
    from: 'service@fastserve.example',
    body: 'Served on behalf of counsel.',
    attachments: [
      'SUBP-035\nSUBPOENA FOR PRODUCTION OF BUSINESS RECORDS IN ACTION PENDING OUTSIDE CALIFORNIA\nPlaintiff: Ridge Foods LLC   Defendant: T. Aoki      Case pending in: District Court, Clark County, Nevada A-26-881204-B\nTHE PEOPLE OF THE STATE OF CALIFORNIA, TO: Kutano, Inc.\nYOU ARE ORDERED TO PRODUCE THE BUSINESS RECORDS described in item 3, by December 15, 2026: access logs for workspace ridge-ops.',
    ],
    type: 'civil-subpoena',
    country: 'US',
  },
  {
    name: 'subpoena in a workers compensation matter',
    from: 'paralegal@glennhurst.example',
    body: 'See subpoena.',
    attachments: [
      "WORKERS' COMPENSATION APPEALS BOARD, STATE OF CALIFORNIA\nSUBPOENA DUCES TECUM   Case No. ADJ18220419\nApplicant: Rosa Lim   vs.   Defendant: Pacific Cold Storage\nThe People of the State of California Send Greetings to: Kutano, Inc.\nWE COMMAND YOU to appear before a deposition officer and bring log-in records of user rosa.l from January 2026.",
    ],
    type: ['civil-subpoena', 'administrative-subpoena'],
    country: 'US',
  },
  {
    name: 'bankruptcy 2004 subpoena on form 2540',
    from: 'trustee@ch7trustee.example',
    body: 'Please see the attached.',
    attachments: [
      'B2540 (Form 2540 - Subpoena for Rule 2004 Examination) (12/24)\nUNITED STATES BANKRUPTCY COURT District of Delaware\nIn re Larkspur Retail, Debtor   Case No. 26-10448   Chapter 7\nSUBPOENA FOR RULE 2004 EXAMINATION\nTo: Kutano, Inc.\n[X] Production: You, or your representatives, must produce the following documents: billing records for workspace larkspur-hq from 2025.',
    ],
    type: 'civil-subpoena',
    country: 'US',
  },
  {
    name: 'subpoena of a state inspector general',
    from: 'oig@oig.ga.gov',
    body: 'Enclosed.',
    attachments: [
      'STATE OF GEORGIA OFFICE OF THE INSPECTOR GENERAL\nSUBPOENA FOR PRODUCTION OF EVIDENCE\nTo: Kutano, Inc. Pursuant to O.C.G.A. 45-... you are hereby commanded to produce the account information of the workspace dot-permits, 2025 to present, to the Office of the Inspector General by December 1, 2026.',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'summons of a city ethics board',
    from: 'ethics@phila.gov',
    body: 'Attached for compliance.',
    attachments: [
      'CITY OF PHILADELPHIA BOARD OF ETHICS\nSUBPOENA\nIn the matter of investigation no. 2026-14. To Kutano, Inc.: under Section 8-409 of the Home Rule Charter you are commanded to produce the subscriber information for workspace ward-9-friends by December 4, 2026.',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'DEA subpoena on a form with only the statute',
    from: 'divsub@dea.gov',
    body: 'Attached for your action.',
    attachments: [
      'U.S. Department of Justice / Drug Enforcement Administration\nSUBPOENA\nIn the matter of the investigation of Case No. GFF-26-0118   Subpoena No. DG-26-300418\nTO: Kutano, Inc. AT: legal@kutano.example\nGREETING: By the service of this subpoena upon you by SA Ruth Hale, who is authorized to serve it, you are hereby commanded and required to appear before DI Hale, an officer of the Drug Enforcement Administration to give testimony and to bring with you and produce for examination: subscriber name and address of account pillbox.\nPursuant to an investigation of violations of 21 U.S.C. 801 et seq.',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'HSI summons, form I-138, customs',
    from: 'hsi.duty@hsi.dhs.gov',
    body: 'Immigration enforcement subpoena attached.',
    attachments: [
      'DEPARTMENT OF HOMELAND SECURITY\nIMMIGRATION ENFORCEMENT SUBPOENA to Appear and/or Produce Records  8 U.S.C. § 1225(d), 8 C.F.R. § 287.4\nSubpoena Number HSI-NY-2026-01884\n1. To: Kutano, Inc.\n2. In Reference To: matter of user k.osei\nBy the service of this subpoena upon you, YOU ARE HEREBY SUMMONED AND REQUIRED TO: (B) [X] PRODUCE the records (books, papers, or other documents) indicated in Block 4: subscriber and IP login records for March 2026.\nDHS Form I-138',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'IRS third-party summons with its notice sheets',
    from: 'revenue.officer@irs.gov',
    body: 'Attached.',
    attachments: [
      'Form 2039 (October 2018)  Summons\nIn the matter of Dale Crum, 14 Elm Street. Internal Revenue Service (Division): SB/SE. Periods: 2022-2024\nThe Commissioner of Internal Revenue\nTo: Kutano, Inc.\nYou are hereby summoned and required to appear before Revenue Officer P. Mills to give testimony and to bring with you and to produce for examination: account and payment records of workspace crum-roofing.',
    ],
    type: 'administrative-subpoena',
    country: 'US',
  },
  {
    name: 'NSL with a reciprocal notice sheet',
    from: 'nsl@fbi.gov',
    body: 'Please see attached.',
    attachments: [
      'U.S. Department of Justice  Federal Bureau of Investigation   Washington Field Office\nDear Custodian of Records:\nUnder the authority of Executive Order 12333, and pursuant to Title 18, United States Code, Section 2709, you are hereby directed to provide to the FBI the names, addresses and length of service for the account associated with user 7741.\nIn accordance with 18 U.S.C. § 2709(b), I certify that the information sought is relevant to an authorized investigation to protect against international terrorism or clandestine intelligence activities.\nIn accordance with § 2709(c) I certify that disclosure may endanger national security.',
    ],
    type: 'national-security-letter',
    country: 'US',
  },
  {
    name: 'FISA order, secondary order to a provider',
    from: 'liaison@fbi.gov',
    body: 'Hand-carried copy follows.',
    attachments: [
      'UNITED STATES FOREIGN INTELLIGENCE SURVEILLANCE COURT WASHINGTON, D.C.\nIN RE APPLICATION FOR AN ORDER    Docket No. [redacted]\nSECONDARY ORDER\nThis Court having found that the requirements of 50 U.S.C. § 1842 are met, IT IS HEREBY ORDERED that Kutano, Inc. furnish the United States the information described.',
    ],
    type: 'fisa-order',
    country: 'US',
  },
  {
    name: 'court order from family court for identity of a harasser',
    from: 'clerk@familycourt.example',
    body: 'Order attached, please comply.',
    attachments: [
      'FAMILY COURT OF THE STATE OF DELAWARE, NEW CASTLE COUNTY\nM.B. v. Unknown      File No. CN26-04418\nINTERIM ORDER\nAND NOW, this 9th day of November 2026, IT IS SO ORDERED: Kutano, Inc. shall provide to the Court the identity, e-mail and IP addresses of the holder of account night.whisper within ten days.\nCommissioner',
    ],
    type: 'court-order',
    country: 'US',
  },
  {
    name: 'preservation letter for two accounts, promises a warrant',
    from: 'det.ames@sacsheriff.com',
    body: 'Sacramento Sheriff\nNov 16, 2026\nKutano Legal,\nPursuant to Title 18 USC 2703(f) I respectfully ask that you preserve all stored communications, records and other evidence for users j.tran and m.tran for a period of 90 days, pending a search warrant which I am preparing. I will be sending a search warrant within 90 days. Do not disclose the existence of this request.\nDetective R. Ames #4412 916-555-0144',
    type: 'preservation-request',
    country: 'US',
  },
  {
    name: 'extension of a preservation, reply to old thread with short words',
    from: 'det.ames@sacsheriff.com',
    subject: 'Extension of preservation LP ref 26-9914',
    body: 'Hello, we still do not have the warrant. Please extend the preservation for accounts j.tran and m.tran for an additional 90 days under 2703(f)(2). Thanks. Det. Ames',
    kind: ['request', 'follow-up'],
    type: 'preservation-request',
    country: 'US',
  },
  {
    name: 'emergency on a form with only check boxes, hostage',
    from: 'watch@cbp.dhs.gov',
    body: 'Time sensitive see form',
    attachments: [
      'EMERGENCY DISCLOSURE REQUEST FORM\nAgency: CBP Watch  Officer: S. Orr\n1. What is the nature of the emergency involving death or serious physical injury? Victim held at unknown place, kidnappers threaten to cut off a hand by 20:00.\n2. Whose death or injury is threatened? L. Ybarra, 34.\n3. What information do you need? Last IP address of user coyote.9\nSignature  S. Orr',
    ],
    type: 'emergency-disclosure-request',
    country: 'US',
  },
  {
    name: 'missing adult with dementia, cold night, no form',
    from: 'ptl.greer@duluthmn.gov',
    body: 'We are searching for an 81 year old man with dementia who walked out in his slippers, it is minus 12 F. His tablet uses your app (user gramps.ole). We need his last IP or location right now before he freezes. Sgt Greer 218-555-0120',
    type: 'emergency-disclosure-request',
    country: 'US',
  },
  {
    name: 'consent enclosed by a detective with a form',
    from: 'det.fox@slcpd.com',
    body: 'The victim consents to release of her account; her signed form is attached. Please provide her messages from 2 to 5 June 2026.',
    attachments: [
      'CONSENT TO DISCLOSURE OF STORED COMMUNICATIONS (18 U.S.C. 2702(b)(3))\nI, Amelia Crewe, am the holder of the account a.crewe at Kutano. I hereby authorize Kutano, Inc. to release to the Salt Lake City Police Department all messages of my account from June 2 to June 5, 2026. I give this consent freely.\nSigned: Amelia Crewe, 9 November 2026',
    ],
    type: 'consent-request',
    country: 'US',
  },
  {
    name: 'civil demand letter for identity of a reviewer',
    from: 'mb@brandtlaw.example',
    body: 'Dear Sir or Madam: This firm represents Dr. Lang. An anonymous user, truth.teller, posted defamatory statements about our client in workspace smile-reviews. We demand that you provide the name and IP address of that user within ten days, failing which we will seek a subpoena. M. Brandt',
    type: 'private-request',
  },
  {
    name: 'litigation hold letter of a firm',
    from: 'mb@brandtlaw.example',
    body: 'Re: Lang v. Doe - Litigation hold notice. You are hereby on notice that you must preserve all documents and electronically stored information concerning user truth.teller. Please suspend any auto-delete. Nothing need be produced at this time. M. Brandt, attorney for plaintiff',
    type: 'preservation-request',
  },
  {
    name: 'mere promise: a warrant will follow, nothing asked',
    from: 'det.fox@slcpd.com',
    body: 'Hello, just a heads up: we will be sending you a search warrant for an account next week, once the judge has signed it. Nothing is needed from you now. Det. Fox',
    kind: ['unrelated', 'follow-up', 'request'],
    type: ['none', 'unknown'],
  },
  {
    name: 'status of a warrant, thread',
    from: 'det.fox@slcpd.com',
    subject: 'RE: Search warrant 26-SW-1188',
    body: 'Hi, checking in on the search warrant we sent on October 2 (26-SW-1188). Any ETA on the return? Thanks',
    headers: [['In-Reply-To', '<a@kutano.example>']],
    kind: 'follow-up',
    type: 'none',
  },
  {
    name: 'withdrawal of a subpoena',
    from: 'gj.clerk@usdoj.gov',
    subject: 'Grand jury subpoena 26-GJ-18 withdrawn',
    body: 'Please be advised that grand jury subpoena 26-GJ-18 served on you on November 2 is hereby withdrawn. No response is required.',
    kind: 'follow-up',
    type: 'none',
  },
  {
    name: 'cover names a subpoena, the paper is a 2703(d) order',
    from: 'agent.hale@usss.dhs.gov',
    subject: 'Grand jury subpoena',
    body: 'Please find attached a grand jury subpoena for the account below.',
    attachments: [
      'UNITED STATES DISTRICT COURT FOR THE MIDDLE DISTRICT OF FLORIDA\nIN THE MATTER OF THE APPLICATION OF THE UNITED STATES FOR AN ORDER UNDER 18 U.S.C. § 2703(d)\nORDER\nThe application sets forth specific and articulable facts showing reasonable grounds. IT IS ORDERED that Kutano, Inc. shall turn over to the Secret Service the records in Attachment A for user gulf.run.',
    ],
    type: 'court-order-2703d',
    country: 'US',
  },
  {
    name: 'draft order for review with blanks',
    from: 'ada@bronxda.nyc.gov',
    body: 'Before we submit this to the judge, could you look whether the wording works for you? Not signed yet.',
    attachments: [
      'DRAFT - NOT YET SIGNED\nCRIMINAL COURT OF THE CITY OF NEW YORK, COUNTY OF BRONX\nSEARCH WARRANT\nTO ANY POLICE OFFICER OF THE CITY OF NEW YORK: you are commanded to search the account of user ____ for messages.\nDated: ____ day of ______ 2026      JUDGE',
    ],
    type: 'unknown',
    country: 'US',
  },
  {
    name: 'warrant for other company misdirected',
    from: 'det.fox@slcpd.com',
    body: 'Attached warrant.',
    attachments: [
      'THIRD DISTRICT COURT, SALT LAKE COUNTY, STATE OF UTAH\nSEARCH WARRANT No. 2811904\nTO: Any peace officer in the State of Utah; Blaze Messenger LLC\nProbable cause having been shown, you are commanded to search the account blaze.user77 of Blaze Messenger LLC for chats in July 2026. Judge',
    ],
    type: 'search-warrant',
    country: 'US',
  },
]
