import type { Wording } from './wording.js'

/** A ninth batch, from papers whose type was missed at first sight: orders in parts, forms in few small words. */
export const FIFTEENTH_LOOK: readonly Wording[] = [
  {
    name: 'pen register and stored records in parts of one order, with its clause of silence',
    from: 'r.tovar@usdoj.gov',
    body: 'A combined order is enclosed. Part A is prospective, part B is due in ten days.',
    attachments: [
      'UNITED STATES DISTRICT COURT, DISTRICT OF IDAHO\n\nIn re Application of the United States for an Order Authorizing a Pen Register and\nTrap and Trace Device and the Disclosure of Records          No. 1:26-mc-0331 (SEALED)\n\nORDER\n\nThe Court has before it an application under 18 U.S.C. 3122, 3123 and 2703(c)(1)(B) and (d), and finds specific and articulable facts showing that the records are relevant and material to an ongoing criminal investigation.\n\nA. Kutano, Inc. shall assist the Drug Enforcement Administration in recording, for sixty days and in real time, the non-content addressing information of messages of the user miller@snake-river.example.\n\nB. Kutano, Inc. shall, within ten days of the date of this Order, disclose for the same user, for 1 June to 31 October 2026, name, e-mail address and log-in IP addresses.\n\nC. Under 18 U.S.C. 2705(b) and 3123(d), Kutano, Inc. shall not notify any person of this Order until May 14, 2027.\n\nDATED this 13th day of November, 2026.\n/s/ Priya Lindqvist, United States Magistrate Judge',
    ],
    type: 'pen-register-order',
    country: 'US',
  },
  {
    name: 'section and standard of 2703(d), and no word of command but of silence: a person looks',
    from: 'r.tovar@usdoj.gov',
    body: 'Order attached.',
    attachments: [
      'IN THE UNITED STATES DISTRICT COURT FOR THE DISTRICT OF IDAHO\nMisc. 26-0447\n\nORDER\n\nUpon application under 18 U.S.C. 2703(d), the Court finds specific and articulable facts showing that the records of the account miller@snake-river.example are relevant and material to an ongoing criminal investigation. The application is granted as to Attachment A, which Kutano is to answer by December 1, 2026. Kutano shall not notify any person of this Order for one year.\n\n/s/ Priya Lindqvist, United States Magistrate Judge',
    ],
    type: 'unknown',
    country: 'US',
  },
  {
    name: 'Bestandsdaten, "werden Sie ersucht", under a title that goes on',
    from: 'jana.brockmann@polizei.niedersachsen.de',
    body: 'Anliegend ein Auskunftsersuchen mit der Bitte um Beantwortung.',
    attachments: [
      'Landeskriminalamt Niedersachsen                 Hannover, 11.11.2026\n\nAn Kutano, Inc.\n\nAuskunftsersuchen zu Bestandsdaten gemäß § 100j Abs. 1 StPO i. V. m. § 22 TDDDG\nAktenzeichen: 2026-00588-14\n\nIn dem Ermittlungsverfahren wegen Betruges werden Sie ersucht, für den Nutzer lager@leine-optik.example folgende Bestandsdaten mitzuteilen:\n1. Name und Anschrift\n2. Tag der Registrierung\n\nIm Auftrag\ngez. Brockmann, KHKin',
    ],
    type: 'foreign-legal-process',
    country: 'DE',
  },
  {
    name: 'a form of British police that compels nobody, under a note of few small words',
    from: 'tara.lockwood-eze@surrey.police.uk',
    body: 'Dear Data Controller,\n\nPlease see attached completed form. Grateful for a reply by 04/12/2026.\n\nDC Tara Lockwood-Eze 208416\nEconomic Crime, Surrey Police\n020 7946 0412',
    attachments: [
      'SURREY POLICE                     OFFICIAL-SENSITIVE (when complete)\nRequest to an organisation for disclosure of personal data to the police\nSchedule 2 Part 1 Paragraph 2 of the Data Protection Act 2018\n\nThis form places no compulsion on the recipient to disclose the information.\n\nTo:                     Kutano, Inc.\nCrime reference:        45/774412/26\nSubject of request:     user r.penn@tilford-estates.example\nPeriod:                 01/09/2026 to 09/10/2026\nInformation required:   Name, telephone number, IP addresses of log-ins.\nNecessary for:          [X] the prevention or detection of crime\nRequesting officer:     DC Tara Lockwood-Eze       Date: 17/11/2026',
    ],
    type: 'informal-request',
    country: 'GB',
  },
  {
    name: 'a civil subpoena that tells what to do if records do not exist is no specimen',
    from: 'clerk@harmon-lyle-law.example',
    body: 'Please find attached a subpoena. If responsive records do not exist, kindly return the certification of no records.',
    attachments: [
      'SUPERIOR COURT OF CALIFORNIA, COUNTY OF ALAMEDA\nHarmon v. Lyle, Case No. RG26-118820\nDEPOSITION SUBPOENA FOR PRODUCTION OF BUSINESS RECORDS\nTO: Custodian of Records, Kutano, Inc. YOU ARE ORDERED TO PRODUCE the business records described: name and log-in times of the user d.lyle@brightharbor.example, January 1 to March 1, 2026, by December 14, 2026. If responsive records do not exist, so state.\n/s/ Ada Harmon, attorney for plaintiff',
    ],
    type: 'civil-subpoena',
    country: 'US',
  },
  {
    name: 'no evidence of a runaway is no denial of danger',
    from: 'p.garrow@springfield-ma.gov',
    body: 'There is no evidence she ran away and kidnapping is suspected. We need the last log-in IP addresses of user lena.frost@brightharbor.example tonight.',
    type: 'emergency-disclosure-request',
  },
]
