import type { Sample } from './sample.js'

/** Lists and tables of accounts, as other countries write them. */
export const ELSEWHERE_LISTS: readonly Sample[] = [
  {
    name: 'Alberta production order, a team by what people call it',
    type: 'production-order',
    country: 'CA',
    text: `CANADA, PROVINCE OF ALBERTA
Form 5.005 PRODUCTION ORDER (Subsection 487.014(3))
To Kutano, Inc., of San Francisco
Whereas I am satisfied by information on oath of Constable Noor Bell, Reg. No. 5512, Calgary Police Service...
Therefore you are ordered to produce a document that is a copy of: basic subscriber records, account log-in records incl. IP addresses, of
 (a) the team called "Ravine Nine" (ravine-nine);
 (b) member "k.oduya".
from 2026/02/11 to 2026/05/02 inclusive
This document must be produced within 30 days of the day on which this order is served on you, at 5111 47 St NE Calgary
Dated November 4, 2026, at Calgary, Alberta.
File: CA26-118820; ITO 26-2214
(signed) Hester Quayle, Justice of the Peace`,
    from: {
      name: 'Cst. Noor Bell',
      address: 'noor.bell@calgarypolice.ca',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: 'Calgary Police Service',
      references: ['CA26-118820'],
      issuedOn: '2026-11-04',
      dueOn: '2026-12-16',
      targets: ['ravine-nine', 'k.oduya'],
      dateRange: {
        from: '2026-02-11',
        to: '2026-05-02',
      },
      data: ['basic-account'],
    },
  },
  {
    name: 'German police list of identifiers',
    type: 'foreign-legal-process',
    country: 'DE',
    text: `Sehr geehrte Damen und Herren,

in dem Ermittlungsverfahren wegen Betruges (StA Hannover, Az. 4412 Js 99123/26; Vorgangs-Nr. 202601188421) wird gemäß § 100j Abs. 1 StPO i.V.m. § 22 TDDDG um Auskunft über die Bestandsdaten zu folgenden Kennungen gebeten:

- Workspace "nordlicht-handel"
- Nutzer: p.kranich
- E-Mail: p.kranich@nordlicht.example

Zeitraum: 01.08.2026 bis 30.09.2026. Um Antwort bis zum 04.12.2026 wird gebeten.

Polizeidirektion Hannover
Imke Osterloh, KHK
Tel. 0511 5550 123
`,
    from: {
      name: 'KHK Imke Osterloh',
      address: 'imke.osterloh@polizei.niedersachsen.de',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: 'Polizeidirektion Hannover',
      references: ['4412 Js 99123/26', '202601188421'],
      dueOn: '2026-12-04',
      targets: ['nordlicht-handel', 'p.kranich', 'p.kranich@nordlicht.example'],
      dateRange: {
        from: '2026-08-01',
        to: '2026-09-30',
      },
      data: ['basic-account'],
    },
  },
  {
    name: 'PACE order, a workspace in brackets',
    type: 'production-order',
    country: 'GB',
    text: `IN THE CROWN COURT AT BRISTOL
PRODUCTION ORDER - Police and Criminal Evidence Act 1984, section 9 and Schedule 1
Upon the application of DC 4410 Ravi Stoll of Avon and Somerset Constabulary
URN: 52/AS/33010/26   Crime ref: 5226118833
Kutano Inc is ordered to produce to a constable within 7 days of the date of this order the material below:
Subscriber data and login records for the user known as "mudlark.bris" in the "Avon Canoe Club" workspace (avoncanoeclub) from 00:00 on 1st July 2026 to 23:59 on 12th July 2026.
You must not conceal, destroy, alter or dispose of the material.
Made this 11th November 2026 HHJ Corwen`,
    from: {
      name: 'DC Ravi Stoll',
      address: 'ravi.stoll@avonandsomerset.police.uk',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: 'Avon and Somerset Constabulary',
      references: ['52/AS/33010/26', '5226118833'],
      issuedOn: '2026-11-11',
      dueOn: '2026-11-18',
      targets: ['mudlark.bris', 'avoncanoeclub'],
      dateRange: {
        from: '2026-07-01',
        to: '2026-07-12',
      },
      data: ['basic-account'],
    },
  },
  {
    name: 'ordonnance de communication, liste numérotée',
    type: 'production-order',
    country: 'CA',
    text: `CANADA, PROVINCE DE QUÉBEC, DISTRICT DE MONTRÉAL
ORDONNANCE DE COMMUNICATION (art. 487.014 C.cr.)
À : Kutano inc.
ATTENDU QUE le soussigné est convaincu, sur dénonciation de Maude Lariviere, sergente-détective au Service de police de la Ville de Montréal...
IL VOUS EST ORDONNÉ de communiquer, dans les trente (30) jours suivant la signification, les renseignements suivants : nom de l'abonné, historique des connexions et adresses IP visant
  1) l'espace de travail « atelier-nordet »;
  2) l'utilisateur « f_belanger »;
pour la période comprise entre le 2 février et le 28 avril 2026.
Dossier 500-26-140233-266 / événement MTL-2026-77120
Fait à Montréal, le 6 novembre 2026
(s) Hon. Béatrice Cloutier, j.c.Q.`,
    from: {
      name: 'Sgt-dét. Maude Lariviere',
      address: 'maude.lariviere@spvm.qc.ca',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: 'Service de police de la Ville de Montréal',
      references: ['500-26-140233-266', 'MTL-2026-77120'],
      issuedOn: '2026-11-06',
      dueOn: '2026-12-16',
      targets: ['atelier-nordet', 'f_belanger'],
      dateRange: {
        from: '2026-02-02',
        to: '2026-04-28',
      },
      data: ['basic-account'],
    },
  },
  {
    name: 'Form 5.001 demand for members of a team',
    type: 'preservation-request',
    country: 'CA',
    text: `PRESERVATION DEMAND  Form 5.001 (Subsection 487.012(1))
RCMP file: 2026-1184410 (Kelowna)
To: Kutano, Inc.
Because I have reasonable grounds to suspect ... I demand that you preserve the computer data described: messages, files and log data of members "north_fork" & "peachie.lou" in team ridge-runners from 1 June through 31 July 2026, which is in your possession when you receive this demand, until 21 days after the day on which the demand is made.
Made November 14 2026 at Kelowna BC. Cpl. M. Desjardins, reg no 48812`,
    from: {
      name: 'Cpl. Desjardins',
      address: 'm.desjardins@rcmp-grc.gc.ca',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      references: ['2026-1184410'],
      issuedOn: '2026-11-14',
      targets: ['north_fork', 'peachie.lou', 'ridge-runners'],
      dateRange: {
        from: '2026-06-01',
        to: '2026-07-31',
      },
      silence: {
        ordered: false,
      },
    },
  },
  {
    name: "demande d'entraide française",
    type: 'mlat-request',
    country: 'FR',
    text: `MINISTÈRE DE LA JUSTICE - Direction des affaires criminelles et des grâces, Bureau de l'entraide pénale internationale
DEMANDE D'ENTRAIDE JUDICIAIRE INTERNATIONALE EN MATIÈRE PÉNALE
N/Réf : 2026-E-11842   Parquet : 26 127 000 311
Objet : affaire suivie contre X du chef d'escroquerie en bande organisée
Il est demandé de bien vouloir obtenir de la société Kutano les données d'identification et de connexion des comptes suivants : lou.garance, atelier_31, entre le 1er mars 2026 et le 15 mai 2026.
Fait à Paris, le 30 octobre 2026`,
    from: {
      name: 'Bureau entraide',
      address: 'entraide.penale@justice.gouv.fr',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      references: ['2026-E-11842', '26 127 000 311'],
      issuedOn: '2026-10-30',
      targets: ['lou.garance', 'atelier_31'],
      dateRange: {
        from: '2026-03-01',
        to: '2026-05-15',
      },
    },
  },
  {
    name: 'requerimiento de la Guardia Civil',
    type: 'foreign-legal-process',
    country: 'ES',
    text: `GUARDIA CIVIL - Unidad Orgánica de Policía Judicial, Comandancia de Málaga
Asunto: Requerimiento de datos (art. 588 ter m LECrim). Diligencias Previas 1187/2026, Juzgado de Instrucción nº 4 de Málaga. Atestado 2026-5531-000412
Se solicita faciliten los datos de alta, titular y conexiones IP del usuario "luna_costa88" y del espacio de trabajo "chiringuito-sur" durante el período comprendido entre el 5 de julio y el 20 de agosto de 2026. Plazo: diez días desde la recepción.
Málaga, a 9 de noviembre de 2026. Fdo.: Cabo 1º I. Roldán, TIP X-11842-Q`,
    from: {
      name: 'Grupo Delitos',
      address: 'gdt@guardiacivil.es',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: 'Guardia Civil',
      references: ['1187/2026', '2026-5531-000412'],
      issuedOn: '2026-11-09',
      dueOn: '2026-11-26',
      targets: ['luna_costa88', 'chiringuito-sur'],
      dateRange: {
        from: '2026-07-05',
        to: '2026-08-20',
      },
    },
  },
  {
    name: 'Queensland police list',
    type: 'foreign-legal-process',
    country: 'AU',
    text: `Dear Kutano,

QPS ref QP2600118842. Pursuant to s 313(3) Telecommunications Act 1997 (Cth) and s 178 TIA Act authorisation attached, please supply subscriber + IP session data for the Kutano account(s) below:

 Username: bluey.hunter
 User ID: 77120018845
 Email: bluey.hunter@postbox.example

Date range 15/09/2026 - 30/09/2026 AEST. Required by COB 27 Nov.

Det Snr Const Jay Tully, Queensland Police Service
`,
    from: {
      name: 'DSC Tully',
      address: 'tully.j@police.qld.gov.au',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: 'Queensland Police Service',
      references: ['QP2600118842'],
      dueOn: '2026-11-27',
      targets: ['bluey.hunter', '77120018845', 'bluey.hunter@postbox.example'],
      dateRange: {
        from: '2026-09-15',
        to: '2026-09-30',
      },
    },
  },
  {
    name: 'Australian international production order',
    type: 'production-order',
    country: 'AU',
    text: `Telecommunications (Interception and Access) Act 1979 - Schedule 1
INTERNATIONAL PRODUCTION ORDER relating to telecommunications data
Issued by: Administrative Appeals Tribunal nominated member  Order number IPO-TD-2026-0317
Directed to: Kutano, Inc., designated service provider
Agency: Australian Criminal Intelligence Commission
You must give the following: telecommunications data (logs, subscriber) for the account of the person using handle "coralbay.trade", 1 April 2026 to 30 June 2026, within 28 days after this order is given to you. Date of order: 3 November 2026`,
    from: {
      name: 'Det. Mara Quill',
      address: 'mquill@springfield-ma.gov',
    },
    receivedAt: '2026-11-16T15:00:00Z',
    want: {
      agency: 'Australian Criminal Intelligence Commission',
      references: ['IPO-TD-2026-0317'],
      issuedOn: '2026-11-03',
      dueOn: '2026-12-14',
      targets: ['coralbay.trade'],
      dateRange: {
        from: '2026-04-01',
        to: '2026-06-30',
      },
    },
  },
]
