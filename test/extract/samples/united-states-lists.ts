import type { Sample } from './sample.js'

/** Lists and tables of accounts, days without years and other habits of agencies of the United States. */
export const UNITED_STATES_LISTS: readonly Sample[] = [
  {
    name: 'table of workspaces and users for a grand jury',
    type: 'grand-jury-subpoena',
    country: 'US',
    text: `UNITED STATES DISTRICT COURT
Northern District of Ohio
SUBPOENA TO PRODUCE DOCUMENTS BEFORE A GRAND JURY
TO: Kutano, Inc., Custodian of Records
YOU ARE COMMANDED to produce to the grand jury the records below.
Place: Carl B. Stokes Courthouse   Date and Time: December 9, 2026, 9:00 a.m.
Grand Jury No. 26-GJ-0417
Subscriber information (name, address, length of service, payment) for each account below:

  #   Workspace            User             Registered e-mail
  1   harborlight-ops      t.vance88        tvance@mailbox.example
  2   quarry-lane          moss.dane        -
Time frame: Jan. 5, 2026 - Mar. 31, 2026
Date: November 12, 2026
/s/ Clerk of Court`,
    from: {
      name: 'SA Rolf Dunmire',
      address: 'rdunmire@fbi.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      references: ['26-GJ-0417'],
      issuedOn: '2026-11-12',
      dueOn: '2026-12-09',
      targets: ['harborlight-ops', 't.vance88', 'tvance@mailbox.example', 'quarry-lane', 'moss.dane'],
      dateRange: {
        from: '2026-01-05',
        to: '2026-03-31',
      },
      data: ['basic-account'],
    },
  },
  {
    name: 'Minnesota warrant, bulleted accounts with their kind in brackets',
    type: 'search-warrant',
    country: 'US',
    text: `STATE OF MINNESOTA   COUNTY OF OLMSTED    DISTRICT COURT
SEARCH WARRANT
TO: ANY PEACE OFFICER OF THE STATE OF MINNESOTA
Detective Orla Finch of the Rochester Police Department having applied under oath, the Court finds probable cause.
ICR 26-018844. Court File 55-SW-26-311
You are hereby commanded to search the following: 
Accounts maintained by Kutano, Inc.:
  • quietpine (workspace)
  • @hollis.wren and @brk-tam (members)
for: all messages, files and direct message content, and the date/time and recipients thereof, sent or received from 12:00 a.m. on 3/4/26 to 11:59 p.m. on 3/19/26.
Dated this 10th day of November, 2026.
BY THE COURT: /s/ Ansel Morrow, Judge of District Court`,
    from: {
      name: 'Det. Mara Quill',
      address: 'mquill@springfield-ma.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: 'Rochester Police Department',
      references: ['26-018844', '55-SW-26-311'],
      issuedOn: '2026-11-10',
      targets: ['quietpine', 'hollis.wren', 'brk-tam'],
      dateRange: {
        from: '2026-03-04',
        to: '2026-03-19',
      },
      data: ['content', 'metadata'],
    },
  },
  {
    name: 'customs summons for quoted users',
    type: 'administrative-subpoena',
    country: 'US',
    text: `DEPARTMENT OF HOMELAND SECURITY
Homeland Security Investigations
EXPORT ENFORCEMENT SUBPOENA / SUMMONS   19 U.S.C. 1509
Summons No. HSI-BV-2026-004417
To: Kutano Inc.
You are hereby summoned to produce the records below no later than fourteen calendar days after service.
Records required: subscriber name, billing address, method of payment, IP log-in history of the users "slate_harbour", "oxbow77" and "pylon-k" for the six months ending 31 October 2026.
Issued: 11/13/2026
/s/ Petra Oduya, Special Agent, tel 202-555-0118`,
    from: {
      name: 'Inv. Petra Oduya',
      address: 'petra.oduya@hsi.dhs.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: 'Homeland Security Investigations',
      references: ['HSI-BV-2026-004417'],
      issuedOn: '2026-11-13',
      dueOn: '2026-11-30',
      targets: ['slate_harbour', 'oxbow77', 'pylon-k'],
      dateRange: {
        from: '2026-05-01',
        to: '2026-10-31',
      },
      data: ['basic-account'],
    },
  },
  {
    name: 'preservation letter with handles between slashes',
    type: 'preservation-request',
    country: 'US',
    text: `Good morning,

Boise PD is working case 2026-44120 (aggravated battery). We ask that Kutano take all necessary steps under 18 USC 2703(f) to preserve for 90 days everything you hold on these:

Workspace: boise-river-rats
Handles: tommyg.208 / dex_p / the-real-lolo
Phone on account: 208-555-0143
Window: 9/1/26 thru today

Legal process is being drafted.

Det. Ike Tran #771
Boise Police Department
208-555-0177
`,
    from: {
      name: 'Det. Ike Tran',
      address: 'itran@cityofboise.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: 'Boise Police Department',
      references: ['2026-44120'],
      dueOn: null,
      targets: ['boise-river-rats', 'tommyg.208', 'dex_p', 'the-real-lolo', '208-555-0143'],
      dateRange: {
        from: '2026-09-01',
        to: null,
      },
    },
  },
  {
    name: '2703(d) order with workspace and user ids',
    type: 'court-order-2703d',
    country: 'US',
    text: `IN THE UNITED STATES DISTRICT COURT FOR THE DISTRICT OF NEW MEXICO
IN RE APPLICATION OF THE UNITED STATES FOR AN ORDER PURSUANT TO 18 U.S.C. § 2703(d)    Case No. 26-MR-1190 (SEALED)
ORDER
IT IS ORDERED under 18 U.S.C. 2703(d) that Kutano, Inc. shall, within ten business days of being served with this Order, disclose to the FBI the records in Attachment A.
IT IS FURTHER ORDERED under 18 U.S.C. 2705(b) that Kutano shall not disclose the existence of this Order to any person until one year from the date of this Order.
Nov 9, 2026    /s/ Winifred Sallow, United States Magistrate Judge
ATTACHMENT A
I. The Account(s)
This Order applies to records associated with the following account(s): workspace id T0482KXQ9; user ids U91KQ2LLA and U7710PQXZ; the IP address 203.0.113.77.
II. Records: connection logs, records of session times, source and destination of each message (not content), subscriber records
for the period April 15, 2026 through the date of this Order.`,
    from: {
      name: 'Det. Mara Quill',
      address: 'mquill@springfield-ma.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      references: ['26-MR-1190'],
      issuedOn: '2026-11-09',
      dueOn: '2026-12-01',
      targets: ['T0482KXQ9', 'U91KQ2LLA', 'U7710PQXZ', '203.0.113.77'],
      dateRange: {
        from: '2026-04-15',
        to: '2026-11-09',
      },
      data: ['basic-account', 'metadata'],
      silence: {
        ordered: true,
        until: '2027-11-09',
      },
    },
  },
  {
    name: 'California business records subpoena with administrators',
    type: 'civil-subpoena',
    country: 'US',
    text: `SUPERIOR COURT OF CALIFORNIA, COUNTY OF ALAMEDA
DEPOSITION SUBPOENA FOR PRODUCTION OF BUSINESS RECORDS   SUBP-010
CASE NUMBER: 26CV071182
PLAINTIFF: Orchard Row LLC   DEFENDANT: Kestrel Bay Partners
THE PEOPLE OF THE STATE OF CALIFORNIA, TO (name): Kutano, Inc.
1. YOU ARE ORDERED TO PRODUCE THE BUSINESS RECORDS described in item 3, as follows:
To (name of deposition officer): Alameda Legal Copy
On (date): December 11, 2026   At (time): 10:00 am
3. The records to be produced are: account registration records and login IPs for the Kutano workspace orchardrow, and of its administrators (lindy@orchardrow.example; f.bask@orchardrow.example) between June 1, 2025 and August 31, 2025.
Date issued: November 6, 2026
Dara Whitlock (SIGNATURE) /s/ Dara Whitlock, Attorney for Plaintiff`,
    from: {
      name: 'Dara Whitlock',
      address: 'dara@whitlockpage.example',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: null,
      references: ['26CV071182'],
      issuedOn: '2026-11-06',
      dueOn: '2026-12-11',
      targets: ['orchardrow', 'lindy@orchardrow.example', 'f.bask@orchardrow.example'],
      dateRange: {
        from: '2025-06-01',
        to: '2025-08-31',
      },
      data: ['basic-account'],
    },
  },
  {
    name: 'sheriff in a hurry, a user in a workspace',
    type: 'emergency-disclosure-request',
    country: 'US',
    text: `EXIGENT - PLEASE CALL 727-555-0110

Pinellas County Sheriff's Office, SO26-300911. 14 y/o female missing since last night, messaging on Kutano with an adult male who says he'll pick her up and "end it together". Believed imminent danger of death. Pursuant to 2702(c)(4) / (b)(8).

Account: brightmoth14 in teen-poets-hub. Other party: user "graywalker_".
Need: last known IPs + subscriber + msgs since 11/14.
Respond by 2100 hrs tonight.

Sgt. Bo Hendry, ID 4471
`,
    from: {
      name: 'Sgt. Bo Hendry',
      address: 'bhendry@pinellassheriff.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: "Pinellas County Sheriff's Office",
      references: ['SO26-300911'],
      targets: ['brightmoth14', 'teen-poets-hub', 'graywalker_'],
      dateRange: {
        from: '2026-11-14',
        to: null,
      },
    },
  },
  {
    name: 'Kings County accounts by sign-in address and telephone',
    type: 'grand-jury-subpoena',
    country: 'US',
    text: `THE PEOPLE OF THE STATE OF NEW YORK
GRAND JURY SUBPOENA DUCES TECUM
Kings County District Attorney's Office
To: Kutano, Inc.
YOU ARE COMMANDED to appear before the Grand Jury of Kings County, 320 Jay Street, Brooklyn, on the 2nd day of December, 2026 at 9:30 in the forenoon, and bring:
Any and all account opening records, billing and session logs with IPs regarding: (1) the account whose sign-in e-mail is vela.orr@inbox.example, (2) the account whose sign-in e-mail is rook5@inbox.example, and (3) telephone (917) 555-0133.
Relevant dates: 6/1/2026 – 8/15/2026
Investigation No. 2026KN004418
Dated: Brooklyn, New York, November 10, 2026
Mercy Adair, Assistant District Attorney  /s/ `,
    from: {
      name: 'Det. Mara Quill',
      address: 'mquill@springfield-ma.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: "Kings County District Attorney's Office",
      references: ['2026KN004418'],
      issuedOn: '2026-11-10',
      dueOn: '2026-12-02',
      targets: ['vela.orr@inbox.example', 'rook5@inbox.example', '(917) 555-0133'],
      dateRange: {
        from: '2026-06-01',
        to: '2026-08-15',
      },
      data: ['basic-account'],
    },
  },
  {
    name: 'return date with an abbreviated weekday',
    type: 'grand-jury-subpoena',
    country: 'US',
    text: `UNITED STATES DISTRICT COURT, DISTRICT OF OREGON
SUBPOENA TO TESTIFY BEFORE A GRAND JURY
TO: Kutano, Inc.
GJ Case #: 2026R00871 / 26-GJ-114
YOU ARE COMMANDED to produce the following to the grand jury:
Subscriber and payment records of workspace "tern-harbor", for the time period of Aug 1 2026 to the date of service. Return date: Thu., 12/17/26 at 9:30 AM, Room 740.
/s/ A. Clerk`,
    from: {
      name: 'Det. Mara Quill',
      address: 'mquill@springfield-ma.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      references: ['2026R00871', '26-GJ-114'],
      dueOn: '2026-12-17',
      targets: ['tern-harbor'],
      dateRange: {
        from: '2026-08-01',
        to: null,
      },
    },
  },
  {
    name: 'ninety-day period before a date, due two weeks from service',
    type: 'grand-jury-subpoena',
    country: 'US',
    text: `UNITED STATES DISTRICT COURT, DISTRICT OF OREGON
SUBPOENA TO TESTIFY BEFORE A GRAND JURY
TO: Kutano, Inc.
Investigation 2026-OR-00451
YOU ARE COMMANDED to produce the following to the grand jury:
Account info of user id UX7781QQ covering the 90-day period before October 15, 2026. Records are due two weeks from service hereof.
/s/ A. Clerk`,
    from: {
      name: 'Det. Mara Quill',
      address: 'mquill@springfield-ma.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      references: ['2026-OR-00451'],
      dueOn: '2026-11-30',
      targets: ['UX7781QQ'],
      dateRange: {
        from: '2026-07-17',
        to: '2026-10-15',
      },
    },
  },
  {
    name: 'Washington warrant',
    type: 'search-warrant',
    country: 'US',
    text: `SUPERIOR COURT OF WASHINGTON FOR KING COUNTY
SEARCH WARRANT   No. 26-1-44120-7 SEA    SPD Case 26-311877
THE STATE OF WASHINGTON to any peace officer: you are commanded to search the records of Kutano, Inc. (served electronically) and seize, for the account of user "m.tallis", direct messages and attachments, from Oct. 2 to Oct. 9, 2026 (Pacific time).
Results shall be provided to Det. L. Amato, Seattle Police Department, within 20 days of issuance.
DATED 13 November 2026
/s/ Judge Perrin Howe`,
    from: {
      name: 'Det. Mara Quill',
      address: 'mquill@springfield-ma.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: 'Seattle Police Department',
      references: ['26-1-44120-7', '26-311877'],
      issuedOn: '2026-11-13',
      dueOn: '2026-12-03',
      targets: ['m.tallis'],
      dateRange: {
        from: '2026-10-02',
        to: '2026-10-09',
      },
      data: ['content'],
    },
  },
  {
    name: 'New York attorney general, relevant time period',
    type: 'administrative-subpoena',
    country: 'US',
    text: `STATE OF NEW YORK - OFFICE OF THE ATTORNEY GENERAL
SUBPOENA DUCES TECUM (Executive Law 63(12))   OAG File 2026-BIF-0088
TO: KUTANO, INC.
YOU ARE HEREBY COMMANDED ... to deliver and turn over to Lina Petrova, Assistant Attorney General, by December 1, 2026 at 10:00 a.m. ... all documents sufficient to identify, for the Relevant Time Period (January 1, 2024 through the present), each owner and payer of the Workspace "coinlift-vip", incl. names, e-mails, payment cards, IPs at sign in.
WITNESS, this 12th day of November 2026. /s/ Lina Petrova`,
    from: {
      name: 'Petrova, Lina',
      address: 'lina.petrova@ag.ny.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: 'Attorney General',
      references: ['2026-BIF-0088'],
      issuedOn: '2026-11-12',
      dueOn: '2026-12-01',
      targets: ['coinlift-vip'],
      dateRange: {
        from: '2024-01-01',
        to: null,
      },
    },
  },
  {
    name: 'AO 88B for two addresses',
    type: 'civil-subpoena',
    country: 'US',
    text: `UNITED STATES DISTRICT COURT for the Southern District of Texas
SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS IN A CIVIL ACTION (AO 88B)
Marlow Freight Co. v. Dune Logistics LLC     Civil Action No. 4:26-cv-02211
To: Kutano, Inc.
[X] Production: YOU ARE COMMANDED to produce at the time, date, and place set forth below: registration data and login history of accounts p.ortega@dunelog.example and kv@dunelog.example during calendar year 2025.
Place: Rusk LLP, Houston   Date and Time: 12/04/2026 5:00 pm
Date: 11/09/2026   /s/ Ana Rusk, Attorney`,
    from: {
      name: 'Ana Rusk',
      address: 'ana@ruskllp.example',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: null,
      references: ['4:26-cv-02211'],
      issuedOn: '2026-11-09',
      dueOn: '2026-12-04',
      targets: ['p.ortega@dunelog.example', 'kv@dunelog.example'],
      dateRange: {
        from: '2025-01-01',
        to: '2025-12-31',
      },
    },
  },
  {
    name: 'officer asks without process, days without a year',
    type: 'informal-request',
    country: 'US',
    text: `Hey there, hoping you can help. I'm looking into a harassment report (VPD 26-9981). Can you tell me who owns the account "gullwing_ca" and what email they signed up with? It was active around 10/28 - 11/3. Would be great to hear back before Thanksgiving.

Thanks, Officer R. Dale, Ventura Police Department 805-555-0161`,
    from: {
      name: 'Officer Dale',
      address: 'rdale@cityofventura.ca.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: 'Ventura Police Department',
      references: ['26-9981'],
      targets: ['gullwing_ca'],
      dateRange: {
        from: '2026-10-28',
        to: '2026-11-03',
      },
      silence: {
        ordered: false,
      },
    },
  },
  {
    name: 'Cook County order for three dates',
    type: 'court-order',
    country: 'US',
    text: `IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS
In re: John Doe subpoena    No. 2026 MR 004471
ORDER
This cause coming on to be heard on petition of the Office of the State's Attorney, IT IS HEREBY ORDERED that Kutano, Inc. produce within 21 days of this order the subscriber and transactional records of the account bearing e-mail pale.rider@inbox.example, for the dates of 09/12/2026, 09/13/2026 and 09/20/2026, and shall not disclose the existence of this order for 180 days.
ENTERED: November 5, 2026   Judge Ottoline Frame #2114`,
    from: {
      name: 'Det. Mara Quill',
      address: 'mquill@springfield-ma.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      references: ['2026 MR 004471'],
      issuedOn: '2026-11-05',
      dueOn: '2026-11-26',
      targets: ['pale.rider@inbox.example'],
      dateRange: {
        from: '2026-09-12',
        to: '2026-09-20',
      },
      silence: {
        ordered: true,
        until: '2027-05-04',
      },
    },
  },
  {
    name: 'pen register order',
    type: 'pen-register-order',
    country: 'US',
    text: `IN THE UNITED STATES DISTRICT COURT FOR THE EASTERN DISTRICT OF KENTUCKY
IN THE MATTER OF THE APPLICATION FOR AN ORDER AUTHORIZING INSTALLATION AND USE OF A PEN REGISTER AND TRAP AND TRACE DEVICE    Case 5:26-mj-5518-MAS
ORDER  ... pursuant to 18 U.S.C. 3123 the DEA is authorized to install and use a pen-trap device on the Kutano account bearing user name "bluegrass-hauler" for sixty (60) days from the date of this Order ... IT IS FURTHER ORDERED that this order be sealed and that Kutano shall not disclose the existence of the pen-trap until ordered by the court.
November 10th, 2026  /s/ M. A. Stinnett`,
    from: {
      name: 'Det. Mara Quill',
      address: 'mquill@springfield-ma.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      references: ['5:26-mj-5518-MAS'],
      issuedOn: '2026-11-10',
      targets: ['bluegrass-hauler'],
      silence: {
        ordered: true,
      },
    },
  },
  {
    name: 'Pennsylvania warrant',
    type: 'search-warrant',
    country: 'US',
    text: `COMMONWEALTH OF PENNSYLVANIA, COUNTY OF LANCASTER
APPLICATION FOR SEARCH WARRANT AND AFFIDAVIT    Police Incident Number: LP-26-014471   Warrant Control Number: 02-26-SW-118
IDENTIFY ITEMS TO BE SEARCHED FOR AND SEIZED: chat logs, uploaded images, account info and IP logs
DESCRIPTION OF PREMISES: Kutano Inc - team "Amish Auto Parts" / sub-domain amish-auto-parts
NAME OF OWNER: user @ezra_l
DATE OF VIOLATION: between 05-20-2026 and 06-03-2026
TO LAW ENFORCEMENT OFFICER: WHEREAS facts have been sworn to ... you are hereby commanded to search said premises and seize ... This Warrant should be served no later than 11:00 AM, November 19, 2026
Issued under my hand this 17 day of November, 2026. /s/ Magisterial District Judge Hollis Brandt`,
    from: {
      name: 'Det. Mara Quill',
      address: 'mquill@springfield-ma.gov',
    },
    receivedAt: '2026-11-17T20:00:00Z',
    want: {
      references: ['LP-26-014471', '02-26-SW-118'],
      issuedOn: '2026-11-17',
      targets: ['amish-auto-parts', 'ezra_l'],
      dateRange: {
        from: '2026-05-20',
        to: '2026-06-03',
      },
    },
  },
  {
    name: 'Florida trial subpoena',
    type: 'trial-subpoena',
    country: 'US',
    text: `STATE OF FLORIDA vs. DARNELL HOLT, CASE NO. 2026-CF-003318-A, CIRCUIT COURT, NINTH JUDICIAL CIRCUIT, ORANGE COUNTY
SUBPOENA DUCES TECUM FOR TRIAL
TO: Records Custodian, Kutano Inc
YOU ARE COMMANDED to appear before the Honorable Judge Weiss at the Orange County Courthouse on 12/07/2026 at 8:30 am to testify in this criminal action and to bring: login IPs and account profile of "holt.d.1988", 2/1/26-2/28/26. Records delivered with a certification to ASA Priya Nand by 12/02/2026 excuse attendance.
Dated Nov 12, 2026. Clerk of Court, by /s/ T. Ames, Deputy Clerk`,
    from: {
      name: 'Det. Mara Quill',
      address: 'mquill@springfield-ma.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      references: ['2026-CF-003318-A'],
      issuedOn: '2026-11-12',
      targets: ['holt.d.1988'],
      dateRange: {
        from: '2026-02-01',
        to: '2026-02-28',
      },
      data: ['basic-account'],
    },
  },
]
