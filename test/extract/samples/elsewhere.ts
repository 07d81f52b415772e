import type { Sample } from './sample.js'

/** Requests of other countries, of parties and of private persons. */
export const ELSEWHERE: readonly Sample[] = [
  {
    name: 'canadian general production order',
    type: 'production-order',
    country: 'CA',
    text: `FORM 5.005
(Subsection 487.014(3))
GENERAL PRODUCTION ORDER
Canada, Province of British Columbia
Court file 26-0419-PO
To Kutano, Inc., of San Francisco, California:
Whereas I am satisfied by information on oath of Cst. Amrit Gill of the Royal Canadian Mounted Police, Surrey Detachment, that there are reasonable grounds to believe that an offence has been committed under section 380(1) of the Criminal Code (fraud over $5,000) and that the documents specified are in your possession or control and will afford evidence respecting the commission of the offence;
Therefore, you are ordered to
(a) produce a document that is a copy of: the subscriber information and log-in history, with IP addresses, of the user "dock.lead" in the workspace halcyon-dental.kutano.example, and the date, time, sender and recipients of each message of that user, for the period beginning on 2026-05-01 and ending on 2026-07-31.
The document must be produced to Cst. Amrit Gill within 30 days of the date of this order at 10395 148 Street, Surrey, in electronic form.
File number: 2026-77310
You must not disclose the existence or contents of this order during a period of six months after the day on which it is made (section 487.0191).
Dated November 4, 2026, at Surrey, British Columbia.
"S. Wolanski" (signed)
A Justice of the Peace in and for the Province of British Columbia
Contact: amrit.gill@rcmp-grc.gc.ca, 604-555-0126`,
    want: {
      agency: 'Royal Canadian Mounted Police',
      officer: { name: 'Amrit Gill', email: 'amrit.gill@rcmp-grc.gc.ca', phone: '6045550126' },
      references: ['26-0419-PO', '2026-77310'],
      issuedOn: '2026-11-04',
      dueOn: '2026-12-04',
      targets: ['halcyon-dental.kutano.example', 'dock.lead'],
      dateRange: { from: '2026-05-01', to: '2026-07-31' },
      data: ['basic-account', 'metadata'],
      silence: { ordered: true, until: '2027-05-04' },
      signed: true,
    },
  },
  {
    name: 'ordonnance de communication du Québec',
    type: 'production-order',
    country: 'CA',
    body: `Bonjour,

Vous trouverez ci-joint une ordonnance de communication. Merci d'accuser réception.

Sgt-dét. Mélanie Thibault, mat. 5521
Service de police de la Ville de Montréal
Section des crimes technologiques
514 555-0147
melanie.thibault@spvm.qc.ca`,
    from: { name: 'Thibault, Mélanie (SPVM)', address: 'melanie.thibault@spvm.qc.ca' },
    text: `CANADA
PROVINCE DE QUÉBEC
DISTRICT DE MONTRÉAL
COUR DU QUÉBEC
Chambre criminelle et pénale
N° 500-26-140877-269
ORDONNANCE GÉNÉRALE DE COMMUNICATION (art. 487.014 du Code criminel)
À : Kutano, Inc.
ATTENDU que je suis convaincu, sur la foi d'une dénonciation sous serment de la sergente-détective Mélanie Thibault du Service de police de la Ville de Montréal, qu'il existe des motifs raisonnables de croire qu'une infraction d'extorsion (art. 346 C.cr.) a été commise;
IL VOUS EST ORDONNÉ de communiquer, dans les trente (30) jours suivant la réception de la présente, les documents suivants concernant l'espace de travail « halcyon-dental » et l'utilisateur « le_parrain », pour la période du 3 août 2026 au 15 septembre 2026 :
a) les renseignements relatifs à l'abonné : nom, adresse, courriel, numéro de téléphone et moyen de paiement;
b) l'historique des connexions avec les adresses IP;
c) le contenu des messages privés envoyés et reçus.
IL VOUS EST INTERDIT de divulguer l'existence ou le contenu de la présente ordonnance jusqu'au 1er mai 2027.
Dossier de police : MTL 26-1109-003
Fait à Montréal, le 10 novembre 2026
(s) Geneviève Aubry, J.C.Q.`,
    receivedAt: '2026-11-12T15:00:00Z',
    want: {
      agency: 'Service de police de la Ville de Montréal',
      officer: { name: 'Mélanie Thibault', email: 'melanie.thibault@spvm.qc.ca', phone: '5145550147' },
      references: ['500-26-140877-269', '26-1109-003'],
      issuedOn: '2026-11-10',
      dueOn: '2026-12-12',
      targets: ['halcyon-dental.kutano.example', 'le_parrain'],
      dateRange: { from: '2026-08-03', to: '2026-09-15' },
      data: ['basic-account', 'content'],
      silence: { ordered: true, until: '2027-05-01' },
      signed: true,
    },
  },
  {
    name: 'réquisition judiciaire française',
    type: 'foreign-legal-process',
    country: 'FR',
    text: `RÉPUBLIQUE FRANÇAISE
Direction centrale de la police judiciaire
OFFICE ANTI-CYBERCRIMINALITÉ
RÉQUISITION À PERSONNE (articles 60-1 et 77-1-1 du code de procédure pénale)
Procès-verbal n° 2026/001482/07
Parquet n° 26217000331
Nous, Capitaine de police Aurélien Daumas, officier de police judiciaire en résidence à Nanterre, agissant en enquête préliminaire du chef d'escroquerie en bande organisée,
Prions et au besoin requérons la société Kutano, Inc. de bien vouloir nous communiquer, au plus tard le 4 décembre 2026, pour le compte compta@acme-robotics.example et la période comprise entre le 01/06/2026 et le 31/08/2026 :
- les données d'identification du titulaire (nom, prénom, adresse, courriel) ;
- les adresses IP de connexion avec dates et heures ;
- les données de trafic : date, heure, expéditeur et destinataires des messages.
Les contenus ne sont pas demandés.
La présente réquisition est confidentielle : il vous est demandé de ne pas en aviser le titulaire du compte.
Fait à Nanterre, le 12 novembre 2026
L'officier de police judiciaire
Signé : A. Daumas
Tél. : 01 99 00 12 34 - aurelien.daumas@interieur.gouv.fr`,
    want: {
      agency: 'Office anti-cybercriminalité',
      officer: { name: 'Aurélien Daumas', email: 'aurelien.daumas@interieur.gouv.fr' },
      references: ['2026/001482/07', '26217000331'],
      issuedOn: '2026-11-12',
      dueOn: '2026-12-04',
      targets: ['compta@acme-robotics.example'],
      dateRange: { from: '2026-06-01', to: '2026-08-31' },
      data: ['basic-account', 'metadata'],
      silence: { ordered: false, requested: true },
      signed: true,
    },
  },
  {
    name: 'deutsches Auskunftsersuchen',
    type: 'foreign-legal-process',
    country: 'DE',
    text: `Polizeipräsidium Mittelfranken
Kriminalfachdezernat 5
Jakobsplatz 5, 90402 Nürnberg
Sachbearbeiter: KHK Jochen Ellwanger
Tel. 0911 5550-144
E-Mail: jochen.ellwanger@polizei.bayern.de
Nürnberg, den 9. November 2026
Aktenzeichen: BY7512-004418-26/3
Az. der Staatsanwaltschaft Nürnberg-Fürth: 512 Js 11847/26
Auskunftsersuchen gemäß § 174 TKG, § 100j StPO
Sehr geehrte Damen und Herren,
in einem Ermittlungsverfahren wegen des Verdachts des gewerbsmäßigen Betruges (§ 263 StGB) bitte ich um Übermittlung der Bestandsdaten zu dem Nutzerkonto „m.brauer“ im Arbeitsbereich spree-optik.kutano.example: Name, Anschrift, E-Mail-Adresse, Telefonnummer, Zahlungsdaten sowie die IP-Adressen der letzten Anmeldungen im Zeitraum vom 01.07.2026 bis zum 30.09.2026.
Ich bitte um Beantwortung bis zum 30.11.2026. Von einer Benachrichtigung des Betroffenen bitte ich abzusehen.
Mit freundlichen Grüßen
gez. Ellwanger
Kriminalhauptkommissar`,
    want: {
      agency: 'Polizeipräsidium Mittelfranken',
      officer: { name: 'Jochen Ellwanger', email: 'jochen.ellwanger@polizei.bayern.de', phone: '09115550144' },
      references: ['BY7512-004418-26/3', '512 Js 11847/26'],
      issuedOn: '2026-11-09',
      dueOn: '2026-11-30',
      targets: ['spree-optik.kutano.example', 'm.brauer'],
      dateRange: { from: '2026-07-01', to: '2026-09-30' },
      data: ['basic-account'],
      silence: { ordered: false, requested: true },
      signed: true,
    },
  },
  {
    name: 'european production order certificate',
    type: 'production-order',
    country: 'NL',
    text: `EUROPEAN PRODUCTION ORDER CERTIFICATE (EPOC) FOR THE PRODUCTION OF ELECTRONIC EVIDENCE
The addressee must take the necessary measures to ensure the confidentiality, secrecy and integrity of the EPOC and of the data produced or preserved.
SECTION A: Issuing/validating authority
Issuing State: Netherlands
Issuing authority: Rechter-commissaris, Rechtbank Amsterdam
File number of the issuing authority: 13/221874-26
SECTION B: Addressee
Addressee: Kutano, Inc.
SECTION C: Deadlines
The data requested must be produced: within 10 days upon receipt of the EPOC
SECTION D: Relation to a previous production/preservation request
SECTION E: Information to support identification of the requested data
IP address(es): 203.0.113.77
Email address(es): finance@fenwicktrade.example
Time range: from 2026-03-01 to 2026-05-31
SECTION F: Electronic evidence to be produced
(a) subscriber data: name, date of birth, postal address, contact information, billing
(b) data requested for the sole purpose of identifying the user: IP connection records
SECTION I: Details of the issuing authority
Name of representative: S. van der Laan
Tel. No.: +31 20 555 0177
Email: s.vanderlaan@rechtspraak.nl
Date: 16/11/2026
Signature: S. van der Laan`,
    receivedAt: '2026-11-18T15:00:00Z',
    want: {
      references: ['13/221874-26'],
      issuedOn: '2026-11-16',
      dueOn: '2026-11-28',
      targets: ['203.0.113.77', 'finance@fenwicktrade.example'],
      dateRange: { from: '2026-03-01', to: '2026-05-31' },
      data: ['basic-account'],
      silence: { ordered: true },
      signed: true,
    },
  },
  {
    name: 'uk police request without process',
    type: 'informal-request',
    country: 'GB',
    text: `OFFICIAL

Good morning,

I am the officer in charge of an investigation into blackmail (crime reference 42/118830/26). I would be grateful if you could let me know who holds the account @nightjar in the workspace fenwicktrade and when it was last logged in between 05/09/2026 and 04/10/2026.

Could I have your answer by 4th December 2026 please.

Kind regards

DC 4477 Imran Saleh
Economic Crime Unit
West Yorkshire Police
T: 01924 555 0138
imran.saleh@westyorkshire.police.uk`,
    from: { name: 'Saleh, Imran 4477', address: 'imran.saleh@westyorkshire.police.uk' },
    want: {
      agency: 'West Yorkshire Police',
      officer: { name: 'Imran Saleh', email: 'imran.saleh@westyorkshire.police.uk', phone: '019245550138' },
      references: ['42/118830/26'],
      issuedOn: null,
      dueOn: '2026-12-04',
      targets: ['fenwicktrade', 'nightjar'],
      dateRange: { from: '2026-09-05', to: '2026-10-04' },
      data: ['basic-account'],
      silence: { ordered: false, requested: false },
    },
  },
  {
    name: 'australian international production order',
    type: 'production-order',
    country: 'AU',
    text: `TELECOMMUNICATIONS (INTERCEPTION AND ACCESS) ACT 1979 - SCHEDULE 1
INTERNATIONAL PRODUCTION ORDER - STORED COMMUNICATIONS
Order number: IPO-AFP-2026-00231
Applicant: Australian Federal Police
Issuing authority: Magistrate Helena Dacosta, Local Court of New South Wales
Prescribed communications provider: Kutano, Inc.
Being satisfied that there are reasonable grounds for suspecting that the provider holds stored communications that a particular person has made by using the account, I order the provider to produce to the Australian Federal Police, within 21 days after service of this order, a copy of the stored communications and the telecommunications data (date, time, sender and recipient of each message) for account m.keogh@fenwicktrade.example between 1 April 2026 and 30 June 2026.
Serious category 2 offence: Criminal Code (Cth) s 400.3, money laundering.
Case officer: Federal Agent Tess Moroney, tess.moroney@afp.gov.au, +61 2 5550 0123
Issued 19 October 2026
Signed: H. Dacosta`,
    receivedAt: '2026-10-22T02:00:00Z',
    want: {
      agency: 'Australian Federal Police',
      officer: { name: 'Tess Moroney', email: 'tess.moroney@afp.gov.au', phone: '61255500123' },
      references: ['IPO-AFP-2026-00231'],
      issuedOn: '2026-10-19',
      dueOn: '2026-11-12',
      targets: ['m.keogh@fenwicktrade.example'],
      dateRange: { from: '2026-04-01', to: '2026-06-30' },
      data: ['content', 'metadata'],
      silence: { ordered: false },
      signed: true,
    },
  },
  {
    name: 'decreto italiano di acquisizione',
    type: 'foreign-legal-process',
    country: 'IT',
    text: `PROCURA DELLA REPUBBLICA
PRESSO IL TRIBUNALE ORDINARIO DI BOLOGNA
Proc. pen. n. 11420/2026 R.G.N.R.
DECRETO DI ACQUISIZIONE DATI
Il Pubblico Ministero, Sostituto Procuratore dott.ssa Elisa Ferraro, visti gli atti del procedimento per il reato di cui all'art. 640 ter c.p. (frode informatica),
DISPONE che la società Kutano, Inc. trasmetta entro il 15 dicembre 2026 i dati anagrafici dell'intestatario e gli indirizzi IP di accesso dell'utente "r.galli" dello spazio di lavoro acme-robotics.kutano.example, per il periodo dal 1° maggio 2026 al 31 luglio 2026.
Bologna, 6 novembre 2026
Firmato digitalmente da Elisa Ferraro
Referente: Isp. Marco Dondi, Polizia Postale, marco.dondi@poliziadistato.it`,
    want: {
      references: ['11420/2026'],
      issuedOn: '2026-11-06',
      dueOn: '2026-12-15',
      targets: ['acme-robotics.kutano.example', 'r.galli'],
      dateRange: { from: '2026-05-01', to: '2026-07-31' },
      data: ['basic-account'],
      signed: true,
    },
  },
  {
    name: 'Nederlandse vordering',
    type: 'foreign-legal-process',
    country: 'NL',
    text: `OPENBAAR MINISTERIE
Arrondissementsparket Rotterdam
VORDERING VERSTREKKING GEBRUIKERSGEGEVENS (artikel 126na Wetboek van Strafvordering)
Parketnummer: 10/284471-26
Proces-verbaalnummer: PL1700-2026301187
De officier van justitie mr. D. Hoekstra vordert van Kutano, Inc. binnen 14 dagen na ontvangst van deze vordering verstrekking van de identificerende gegevens (naam, adres, e-mailadres) van de gebruiker van het account "j.smit" in de werkruimte fenwicktrade, over de periode van 1 maart 2026 tot en met 30 april 2026.
Rotterdam, 11 november 2026
getekend: mr. D. Hoekstra`,
    receivedAt: '2026-11-16T09:00:00Z',
    want: {
      agency: 'Openbaar Ministerie',
      references: ['10/284471-26', 'PL1700-2026301187'],
      issuedOn: '2026-11-11',
      dueOn: '2026-11-30',
      targets: ['fenwicktrade', 'j.smit'],
      dateRange: { from: '2026-03-01', to: '2026-04-30' },
      data: ['basic-account'],
      signed: true,
    },
  },
  {
    name: 'indian notice under section 94 BNSS',
    type: 'foreign-legal-process',
    country: 'IN',
    text: `OFFICE OF THE STATION HOUSE OFFICER
CYBER CRIME POLICE STATION, PUNE CITY
Notice under Section 94 Bharatiya Nagarik Suraksha Sanhita, 2023
Ref: FIR No. 0217/2026 dated 02/11/2026 u/s 318(4) BNS
To, The Nodal Officer, Kutano Inc.
Sir,
You are hereby directed to furnish the following details pertaining to user ID "quickloan_help" in workspace acme-robotics.kutano.example for the period from 01/09/2026 to 31/10/2026 within 7 days of receipt of this notice:
1. Registration details  2. Login IP logs with date and time (IST)  3. Mobile number and email linked
Date: 05/11/2026
Sd/- Inspector of Police Vikram Joshi
cyber.pune@mahapolice.gov.in`,
    receivedAt: '2026-11-06T06:00:00Z',
    want: {
      agency: 'Cyber Crime Police Station',
      references: ['0217/2026'],
      issuedOn: '2026-11-05',
      dueOn: '2026-11-13',
      targets: ['acme-robotics.kutano.example', 'quickloan_help'],
      dateRange: { from: '2026-09-01', to: '2026-10-31' },
      data: ['basic-account'],
      signed: true,
    },
  },
  {
    name: 'oficio de un juzgado español',
    type: 'foreign-legal-process',
    country: 'ES',
    text: `JUZGADO DE INSTRUCCIÓN Nº 14 DE SEVILLA
Procedimiento: Diligencias Previas 1877/2026
NIG: 4109142120260031877
OFICIO
En virtud de lo acordado en resolución de esta fecha, requiero a Kutano, Inc. para que en el plazo de diez días desde la recepción del presente facilite los datos de registro y las direcciones IP de conexión del usuario «traspaso.88» del espacio de trabajo acme-robotics.kutano.example, desde el 15 de marzo de 2026 hasta el 15 de abril de 2026.
En Sevilla, a 3 de noviembre de 2026.
EL MAGISTRADO-JUEZ
Fdo.: Anselmo Rivas Cortina`,
    receivedAt: '2026-11-10T09:00:00Z',
    want: {
      references: ['1877/2026', '4109142120260031877'],
      issuedOn: '2026-11-03',
      dueOn: '2026-11-20',
      targets: ['acme-robotics.kutano.example', 'traspaso.88'],
      dateRange: { from: '2026-03-15', to: '2026-04-15' },
      data: ['basic-account'],
      signed: true,
      judge: 'Anselmo Rivas Cortina',
    },
  },
  {
    name: 'solicitud do ministério público português',
    type: 'foreign-legal-process',
    country: 'PT',
    text: `MINISTÉRIO PÚBLICO
DIAP de Lisboa - 9.ª Secção
NUIPC: 4418/26.7JFLSB
Exmos. Senhores,
Nos autos de inquérito acima identificados, em que se investiga a prática de um crime de burla informática, solicita-se o fornecimento, no prazo de 10 dias, dos dados de identificação do assinante e dos endereços IP de acesso da conta financas@acme-robotics.example, no período de 1 de fevereiro a 31 de março de 2026.
Mais se solicita que não seja dado conhecimento do presente pedido ao titular da conta.
Lisboa, 13 de novembro de 2026
A Procuradora da República
(assinado digitalmente) Benedita Falcão`,
    want: {
      agency: 'Ministério Público',
      references: ['4418/26.7JFLSB'],
      issuedOn: '2026-11-13',
      dueOn: '2026-11-23',
      targets: ['financas@acme-robotics.example'],
      dateRange: { from: '2026-02-01', to: '2026-03-31' },
      data: ['basic-account'],
      silence: { ordered: false, requested: true },
      signed: true,
    },
  },
  {
    name: 'japanese inquiry of the police',
    type: 'foreign-legal-process',
    country: 'JP',
    text: `捜査関係事項照会書
事件番号:令和8年(わ)第1123号
2026年11月9日
Kutano, Inc. 御中
警視庁サイバー犯罪対策課
下記のアカウントについて、登録情報およびIPアドレスの回答を求めます。
アカウント:ops@acme-robotics.example
期間:2026年6月1日から2026年8月31日まで
回答期限:2026年12月1日`,
    want: {
      agency: '警視庁',
      issuedOn: '2026-11-09',
      dueOn: '2026-12-01',
      targets: ['ops@acme-robotics.example'],
      dateRange: { from: '2026-06-01', to: '2026-08-31' },
    },
  },
  {
    name: 'takedown request of a law firm',
    type: 'content-removal-request',
    country: 'US',
    from: { name: 'Noor Haddad', address: 'nhaddad@haddadlaw.example' },
    text: `Dear Sir or Madam,

We represent Ms. Olena Brusk. Defamatory statements about our client are published at https://acme-robotics.kutano.example/posts/44817. She has reported the matter to the Denver Police Department. We demand that you remove the post within 5 days of receipt of this letter.

Noor Haddad
Haddad Law PLLC
303-555-0135`,
    receivedAt: '2026-11-20T15:00:00Z',
    want: {
      agency: null,
      references: [],
      dueOn: '2026-11-25',
      targets: ['https://acme-robotics.kutano.example/posts/44817'],
      dateRange: null,
      silence: { ordered: false, requested: false },
    },
  },
  {
    name: 'auskunft nach der DSGVO',
    type: 'data-subject-request',
    country: 'DE',
    from: { name: 'Leonie Marquardt', address: 'leonie.marquardt@web.de' },
    text: `Sehr geehrte Damen und Herren,

hiermit verlange ich gemäß Art. 15 DSGVO Auskunft über alle personenbezogenen Daten, die Sie über mich verarbeiten. Mein Konto lautet l.marquardt@spree-optik.example. Bitte antworten Sie innerhalb eines Monats.

Mit freundlichen Grüßen
Leonie Marquardt`,
    want: {
      agency: null,
      references: [],
      issuedOn: null,
      targets: ['l.marquardt@spree-optik.example'],
      dateRange: null,
      silence: { ordered: false },
    },
  },
]
