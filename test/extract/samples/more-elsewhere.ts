import type { Sample } from './sample.js'

/** A second set from other countries, parties and private persons. */
export const MORE_ELSEWHERE: readonly Sample[] = [
  {
    name: 'ontario search warrant',
    type: 'search-warrant',
    country: 'CA',
    text: `FORM 5 (Section 487) WARRANT TO SEARCH
Canada, Province of Ontario, Toronto Region
Warrant number 26-TSW-00931
To the peace officers in the Toronto Region and to Kutano, Inc.:
Whereas it appears on the oath of Detective Constable Farah Siddiqui #10442 of the Toronto Police Service that there are reasonable grounds for believing that data stored by Kutano, Inc., namely the direct messages and uploaded files of user "greyline" in workspace halcyon-dental.kutano.example for the period June 15, 2026 to August 1, 2026, together with the account's registration details, will afford evidence of an offence under section 342.1 of the Criminal Code (unauthorized use of computer);
This is, therefore, to authorize and require you between the hours of 9:00 a.m. and 5:00 p.m. on November 30, 2026 to search for and to seize the said data.
It is ordered under section 487.0191 that Kutano, Inc. not disclose the existence of this warrant for one year.
Dated November 17, 2026, at Toronto
(signed) J. Pellerin, Justice of the Peace
Contact: DC Farah Siddiqui, farah.siddiqui@torontopolice.on.ca, 416-555-0175`,
    want: {
      agency: 'Toronto Police Service',
      officer: { name: 'Farah Siddiqui', email: 'farah.siddiqui@torontopolice.on.ca', phone: '4165550175' },
      references: ['26-TSW-00931'],
      issuedOn: '2026-11-17',
      targets: ['halcyon-dental.kutano.example', 'greyline'],
      dateRange: { from: '2026-06-15', to: '2026-08-01' },
      data: ['basic-account', 'content'],
      silence: { ordered: true, until: '2027-11-17' },
      signed: true,
    },
  },
  {
    name: 'ordre de préservation au Québec',
    type: 'preservation-request',
    country: 'CA',
    from: { name: 'Lavoie, Étienne', address: 'etienne.lavoie@surete.qc.ca' },
    text: `Sûreté du Québec
Service des enquêtes sur la cybercriminalité
FORMULE 5.001 - ORDRE DE PRÉSERVATION DE DONNÉES INFORMATIQUES (par. 487.012(1) C.cr.)
À : Kutano, Inc.
Numéro d'événement : 000-261104-002
Parce que j'ai des motifs raisonnables de soupçonner qu'une infraction visée à l'article 264.1 du Code criminel (menaces) a été commise, vous devez préserver les messages, les fichiers et les données d'abonné du compte « nordet » de l'espace de travail halcyon-dental pour la période du 1er octobre 2026 au 4 novembre 2026, jusqu'au 26 novembre 2026, soit 21 jours après la date du présent ordre.
Vous ne devez pas divulguer l'existence de cet ordre; cette condition est imposée en vertu du par. 487.012(4).
Daté du 5 novembre 2026 à Montréal
Sgt Étienne Lavoie, matricule 11820, 514-555-0163`,
    want: {
      agency: 'Sûreté du Québec',
      officer: { name: 'Étienne Lavoie', phone: '5145550163', badge: '11820' },
      references: ['000-261104-002'],
      issuedOn: '2026-11-05',
      dueOn: null,
      targets: ['halcyon-dental.kutano.example', 'nordet'],
      dateRange: { from: '2026-10-01', to: '2026-11-04' },
      silence: { ordered: true },
      preservation: { days: 21, renewal: false },
    },
  },
  {
    name: 'scottish sheriff court production',
    type: 'production-order',
    country: 'GB',
    text: `SHERIFFDOM OF LOTHIAN AND BORDERS AT EDINBURGH
Proceeds of Crime (Scotland) Act 2002, section 380: PRODUCTION ORDER
Ref. ED26014417
The Sheriff, on the application of the Procurator Fiscal, ORDERS Kutano, Inc. to produce to Detective Inspector Catriona Muir of Police Scotland within 28 days beginning with the day of this order: the name, address, email and payment details of the holder of, and login records for, the account cmuirhead@fenwicktrade.example, from 01/12/2025 to 28/02/2026.
Edinburgh, 12 October 2026
(Sgd) R. Dalgleish, Sheriff
catriona.muir@scotland.police.uk   0131 555 0142`,
    receivedAt: '2026-10-14T09:00:00Z',
    want: {
      agency: 'Police Scotland',
      officer: { name: 'Catriona Muir', email: 'catriona.muir@scotland.police.uk', phone: '01315550142' },
      references: ['ED26014417'],
      issuedOn: '2026-10-12',
      dueOn: '2026-11-08',
      targets: ['cmuirhead@fenwicktrade.example'],
      dateRange: { from: '2025-12-01', to: '2026-02-28' },
      data: ['basic-account'],
      signed: true,
    },
  },
  {
    name: 'irish garda section 63 order',
    type: 'production-order',
    country: 'IE',
    text: `AN CHÚIRT DÚICHE / THE DISTRICT COURT, Dublin Metropolitan District
Criminal Justice Act 1994, section 63
Record No. 2026/118 PO
ORDER TO MAKE MATERIAL AVAILABLE
On the sworn information of Detective Garda Niamh Kearney, Garda National Cyber Crime Bureau, I order Kutano, Inc. to produce, not later than 7 days from the date hereof, the messages posted by and the registration details of user "tallboy" in workspace fenwicktrade between 3 and 17 August 2026.
Dated this 2nd day of November 2026
Signed: Conor Brophy, Judge of the District Court
Detective Garda Niamh Kearney, niamh.kearney@garda.ie, +353 1 555 0133`,
    receivedAt: '2026-11-03T09:00:00Z',
    want: {
      agency: 'Garda National Cyber Crime Bureau',
      officer: { name: 'Niamh Kearney', email: 'niamh.kearney@garda.ie', phone: '35315550133' },
      references: ['2026/118'],
      judge: 'Conor Brophy',
      issuedOn: '2026-11-02',
      dueOn: '2026-11-09',
      targets: ['fenwicktrade', 'tallboy'],
      dateRange: { from: '2026-08-03', to: '2026-08-17' },
      data: ['basic-account', 'content'],
      signed: true,
    },
  },
  {
    name: 'beschluss eines amtsgerichts',
    type: 'foreign-legal-process',
    country: 'DE',
    text: `Amtsgericht Hamburg
Ermittlungsrichter
162 Gs 1188/26
3400 Js 552/26 (StA Hamburg)
Beschluss
In dem Ermittlungsverfahren gegen Unbekannt wegen Verdachts der Erpressung (§ 253 StGB)
wird gemäß §§ 94, 98, 100 StPO angeordnet, dass die Kutano, Inc. die Inhalte der Nachrichten, die zwischen dem 10. Mai 2026 und dem 20. Juni 2026 über das Konto "falkner" im Arbeitsbereich spree-optik versandt wurden, sowie die zugehörigen Verkehrsdaten binnen drei Wochen nach Zustellung an das Landeskriminalamt Hamburg herausgibt.
Eine Unterrichtung des Kontoinhabers ist bis zum 31. März 2027 zu unterlassen.
Hamburg, 30.10.2026
gez. Dr. Petersen, Richter am Amtsgericht
Ansprechpartner: KOK Lars Brinkmann, LKA 54, lars.brinkmann@polizei.hamburg.de, Tel. 040 5550 1234`,
    receivedAt: '2026-11-02T09:00:00Z',
    want: {
      agency: 'Landeskriminalamt Hamburg',
      officer: { name: 'Lars Brinkmann', email: 'lars.brinkmann@polizei.hamburg.de', phone: '04055501234' },
      references: ['162 Gs 1188/26', '3400 Js 552/26'],
      issuedOn: '2026-10-30',
      dueOn: '2026-11-23',
      targets: ['spree-optik.kutano.example', 'falkner'],
      dateRange: { from: '2026-05-10', to: '2026-06-20' },
      data: ['content', 'metadata'],
      silence: { ordered: true, until: '2027-03-31' },
      signed: true,
    },
  },
  {
    name: 'commission rogatoire suisse',
    type: 'mlat-request',
    country: 'CH',
    text: `MINISTÈRE PUBLIC DE LA CONFÉDÉRATION
Berne, le 22 octobre 2026
SV.26.0417-RIC
Demande d'entraide judiciaire internationale en matière pénale
Mesdames, Messieurs,
Dans le cadre de la procédure pénale ouverte pour blanchiment d'argent (art. 305bis CP), nous avons l'honneur de requérir la production des données d'identification et des historiques de connexion du compte treasury@acme-robotics.example pour la période du 1er janvier au 30 juin 2026, ainsi que le contenu des messages échangés avec le compte p.aubin@acme-robotics.example.
Nous vous saurions gré de traiter la présente demande de manière confidentielle et de nous répondre d'ici au 18 décembre 2026.
Solenne Rochat, Procureure fédérale
Tél. +41 58 555 01 44`,
    want: {
      officer: { name: 'Solenne Rochat', phone: '41585550144' },
      references: ['SV.26.0417-RIC'],
      issuedOn: '2026-10-22',
      dueOn: '2026-12-18',
      targets: ['treasury@acme-robotics.example', 'p.aubin@acme-robotics.example'],
      dateRange: { from: '2026-01-01', to: '2026-06-30' },
      data: ['basic-account', 'content'],
      silence: { ordered: false, requested: true },
    },
  },
  {
    name: 'oficio de una fiscalía mexicana',
    type: 'foreign-legal-process',
    country: 'MX',
    text: `FISCALÍA GENERAL DEL ESTADO DE JALISCO
Unidad de Investigación de Delitos Cibernéticos
Carpeta de investigación: D-I/88417/2026
Oficio número FGE/UIDC/2201/2026
Guadalajara, Jalisco, a 28 de octubre de 2026
Asunto: se solicita información
Con fundamento en el artículo 215 del Código Nacional de Procedimientos Penales, solicito a usted informe, en un plazo no mayor a cinco días hábiles contados a partir de la recepción del presente, el nombre del titular, correo electrónico, número telefónico y direcciones IP de acceso de la cuenta "ventas_gdl" del equipo acme-robotics.kutano.example, durante el periodo comprendido del 1 al 30 de septiembre de 2026.
Atentamente
Lic. Rodrigo Camarena Ibáñez
Agente del Ministerio Público
rodrigo.camarena@fge.jalisco.gob.mx`,
    receivedAt: '2026-10-30T18:00:00Z',
    want: {
      agency: 'Fiscalía General del Estado de Jalisco',
      officer: { name: 'Rodrigo Camarena Ibáñez', email: 'rodrigo.camarena@fge.jalisco.gob.mx' },
      references: ['D-I/88417/2026', 'FGE/UIDC/2201/2026'],
      issuedOn: '2026-10-28',
      dueOn: '2026-11-06',
      targets: ['acme-robotics.kutano.example', 'ventas_gdl'],
      dateRange: { from: '2026-09-01', to: '2026-09-30' },
      data: ['basic-account'],
      silence: { ordered: false },
    },
  },
  {
    name: 'ordem judicial brasileira',
    type: 'foreign-legal-process',
    country: 'BR',
    text: `PODER JUDICIÁRIO
TRIBUNAL DE JUSTIÇA DO ESTADO DE MINAS GERAIS
2ª Vara Criminal da Comarca de Belo Horizonte
Processo nº 0417765-22.2026.8.13.0024
OFÍCIO JUDICIAL
Belo Horizonte, 3 de novembro de 2026
Ao representante legal da Kutano, Inc.
Determino que essa empresa forneça, no prazo de 15 (quinze) dias, o conteúdo das mensagens trocadas e os registros de acesso (data, hora e IP) do usuário "dr.lemos" do espaço de trabalho acme-robotics.kutano.example, no período de 10/04/2026 a 10/05/2026, sob pena de multa.
Deverá ser mantido sigilo, vedada a comunicação ao usuário, até 31/12/2026.
Patrícia Gontijo Ferraz
Juíza de Direito
(documento assinado eletronicamente)`,
    receivedAt: '2026-11-04T12:00:00Z',
    want: {
      references: ['0417765-22.2026.8.13.0024'],
      judge: 'Patrícia Gontijo Ferraz',
      issuedOn: '2026-11-03',
      dueOn: '2026-11-18',
      targets: ['acme-robotics.kutano.example', 'dr.lemos'],
      dateRange: { from: '2026-04-10', to: '2026-05-10' },
      data: ['basic-account', 'content'],
      silence: { ordered: true, until: '2026-12-31' },
      signed: true,
    },
  },
  {
    name: 'belgische vordering',
    type: 'foreign-legal-process',
    country: 'BE',
    text: `Parket van de procureur des Konings te Antwerpen
Notitienummer: AN.30.L2.004417/2026
VORDERING (artikel 46bis Sv.)
Wij vorderen Kutano, Inc. ons uiterlijk op 27 november 2026 de identificatiegegevens en de IP-adressen van de gebruiker van het account "dok71" in de werkruimte fenwicktrade mee te delen, voor de periode van 1 juli 2026 tot 31 juli 2026.
Gelieve de gebruiker niet in kennis te stellen van deze vordering.
Antwerpen, 9 november 2026
De procureur des Konings, (get.) H. Verlinden
Contact: hoofdinspecteur Joris Peeters, Federale Gerechtelijke Politie, joris.peeters@police.belgium.eu, +32 3 555 01 66`,
    want: {
      agency: 'Federale Gerechtelijke Politie',
      officer: { name: 'Joris Peeters', email: 'joris.peeters@police.belgium.eu', phone: '3235550166' },
      references: ['AN.30.L2.004417/2026'],
      issuedOn: '2026-11-09',
      dueOn: '2026-11-27',
      targets: ['fenwicktrade', 'dok71'],
      dateRange: { from: '2026-07-01', to: '2026-07-31' },
      data: ['basic-account'],
      silence: { ordered: false, requested: true },
    },
  },
  {
    name: 'singapore police order',
    type: 'foreign-legal-process',
    country: 'SG',
    text: `SINGAPORE POLICE FORCE
Commercial Affairs Department, 391 New Bridge Road
Our Ref: CAD/2026/00417
12 Nov 2026
Kutano, Inc.
ORDER TO PRODUCE UNDER SECTION 20 OF THE CRIMINAL PROCEDURE CODE 2010
1. An offence of cheating is being investigated.
2. You are required to furnish the following in respect of the account wei.tan@fenwicktrade.example for the period 1 Jan 2026 to 31 Mar 2026 by 3 Dec 2026: (a) account opening details; (b) IP address logs; (c) copies of all messages sent and received.
3. Please treat this order as confidential.
ASP Melvin Ong
Investigation Officer
Tel: +65 6555 0188, melvin_ong@spf.gov.sg`,
    want: {
      agency: 'Singapore Police Force',
      officer: { name: 'Melvin Ong', email: 'melvin_ong@spf.gov.sg', phone: '6565550188' },
      references: ['CAD/2026/00417'],
      issuedOn: '2026-11-12',
      dueOn: '2026-12-03',
      targets: ['wei.tan@fenwicktrade.example'],
      dateRange: { from: '2026-01-01', to: '2026-03-31' },
      data: ['basic-account', 'content'],
      silence: { ordered: false, requested: true },
    },
  },
  {
    name: 'former employer without process',
    type: 'private-request',
    country: 'US',
    from: { name: 'Marisa Holt', address: 'mholt@holtstaffing.example' },
    text: `Hi Kutano support,

One of our ex-employees, Todd Brill, kept using our workspace merrow-freight after he left in May. I need copies of everything he wrote in direct messages (his login was tbrill@merrow-freight.example) between June 1 and July 15, 2026, and his IP addresses. My attorney says we may sue.

Can you get me this by Friday, November 27?

Marisa Holt
CEO, Holt Staffing
215-555-0190`,
    receivedAt: '2026-11-19T15:00:00Z',
    want: {
      agency: null,
      references: [],
      issuedOn: null,
      dueOn: '2026-11-27',
      targets: ['merrow-freight', 'tbrill@merrow-freight.example'],
      notTargets: ['mholt@holtstaffing.example'],
      dateRange: { from: '2026-06-01', to: '2026-07-15' },
      data: ['basic-account', 'content'],
      silence: { ordered: false, requested: false },
    },
  },
  {
    name: 'ccpa deletion',
    type: 'data-subject-request',
    country: 'US',
    from: { name: 'Gia Romano', address: 'gia.romano@gmail.com' },
    text: `Under the California Consumer Privacy Act I request that you delete all personal information you have collected from me. My email on the account is gromano@acme-robotics.example, workspace acme-robotics. Please confirm within 45 days of receipt.`,
    receivedAt: '2026-11-01T15:00:00Z',
    want: {
      agency: null,
      references: [],
      issuedOn: null,
      dueOn: '2026-12-16',
      targets: ['gromano@acme-robotics.example', 'acme-robotics.kutano.example'],
      dateRange: null,
      silence: { ordered: false, requested: false },
    },
  },
  {
    name: 'dmca notice',
    type: 'content-removal-request',
    country: 'US',
    from: { name: 'Copyright Agent', address: 'dmca@lensright.example' },
    text: `DMCA Takedown Notice (17 U.S.C. 512(c)(3))
Reference: LR-2026-88417
I am authorized to act for the owner of the photographs listed below. The infringing copies are located at https://acme-robotics.kutano.example/files/F0281 and https://acme-robotics.kutano.example/files/F0282. I have a good faith belief that the use is not authorized. Please remove or disable access expeditiously.
Under penalty of perjury the information in this notice is accurate. /s/ Wanda Fitch
November 2, 2026`,
    receivedAt: '2026-11-03T15:00:00Z',
    want: {
      agency: null,
      references: ['LR-2026-88417'],
      issuedOn: '2026-11-02',
      dueOn: null,
      targets: ['https://acme-robotics.kutano.example/files/F0281', 'https://acme-robotics.kutano.example/files/F0282'],
      dateRange: null,
      silence: { ordered: false, requested: false },
    },
  },
  {
    name: 'new zealand production order',
    type: 'production-order',
    country: 'NZ',
    text: `PRODUCTION ORDER
Sections 71 to 75, Search and Surveillance Act 2012
Order number 26/0044/PO
To: Kutano, Inc.
I am satisfied on application by Detective Hemi Walker (QID HWG417), New Zealand Police, that there are reasonable grounds to suspect an offence against section 249 of the Crimes Act 1961. You are ordered to give the following documents to Detective Walker by 5 pm on 20 November 2026: subscriber details; login IP addresses; call and message logs showing date, time and parties for account hwilson@fenwicktrade.example for the 6 months ending 31 October 2026.
This order is in force for 30 days.
Issued at Wellington on 3 November 2026
Signed A. Tipene, Issuing Officer
hemi.walker@police.govt.nz`,
    receivedAt: '2026-11-04T01:00:00Z',
    want: {
      agency: 'New Zealand Police',
      officer: { name: 'Hemi Walker', email: 'hemi.walker@police.govt.nz' },
      references: ['26/0044/PO'],
      issuedOn: '2026-11-03',
      dueOn: '2026-11-20',
      targets: ['hwilson@fenwicktrade.example'],
      dateRange: { from: '2026-05-01', to: '2026-10-31' },
      data: ['basic-account', 'metadata'],
      silence: { ordered: false },
      signed: true,
    },
  },
]
