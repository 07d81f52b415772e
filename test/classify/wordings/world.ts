import type { Wording } from './wording.js'

export const WORLD: readonly Wording[] = [
  {
    name: 'Indian notice under section 94 BNSS',
    from: 'cyberps@tspolice.gov.in',
    subject: 'Notice u/s 94 BNSS - Cr No 118/2026',
    body: `NOTICE UNDER SECTION 94 OF BHARATIYA NAGARIK SURAKSHA SANHITA, 2023
To The Nodal Officer, Kutano
Whereas Cr.No. 118/2026 is registered at Cyber Crime Police Station, Hyderabad, you are hereby directed to furnish the following information within 3 days: registration details, IP logs of the user.
Inspector of Police`,
    type: 'foreign-legal-process',
    country: 'IN',
  },
  {
    name: 'Indian letter rogatory',
    from: 'ib@cbi.gov.in',
    body: 'Letter rogatory forwarded.',
    attachments: [
      'IN THE COURT OF THE SPECIAL JUDGE, CBI CASES, NEW DELHI\nLETTER ROGATORY\nTo the competent judicial authority of the United States of America. It is requested that assistance be given in collecting evidence from Qukku',
    ],
    type: 'mlat-request',
    country: 'IN',
  },
  {
    name: 'Brazilian court order with secrecy',
    from: 'vara3@tjsp.jus.br',
    body: 'Segue ofício.',
    attachments: [
      'PODER JUDICIÁRIO\nTRIBUNAL DE JUSTIÇA DO ESTADO DE SÃO PAULO\n3ª VARA CRIMINAL\nOFÍCIO JUDICIAL\nNos autos em epígrafe, foi deferida a quebra de sigilo telemático. DETERMINO que a empresa Kutano forneça os registros de acesso e os dados cadastrais, nos termos do art. 22 da Lei nº 12.965/2014 (Marco Civil da Internet)',
    ],
    type: 'foreign-legal-process',
    country: 'BR',
  },
  {
    name: 'Mexican prosecutor',
    from: 'ministerial@fgjcdmx.gob.mx',
    body: 'Se adjunta oficio de solicitud.',
    attachments: [
      'FISCALÍA GENERAL DE JUSTICIA DE LA CIUDAD DE MÉXICO\nOFICIO FGJ/118/2026\nCarpeta de investigación CI-FIC/118\nCon fundamento en el artículo 303 del Código Nacional de Procedimientos Penales, se solicita a Qukku se sirva informar los datos de registro y direcciones IP de la cuenta',
    ],
    type: 'foreign-legal-process',
    country: 'MX',
  },
  {
    name: 'Japanese investigation inquiry',
    from: 'cyber@npa.go.jp',
    body: '添付の照会書をご確認ください。',
    attachments: [
      '捜査関係事項照会書\n株式会社クタノ 御中\n警視庁サイバー犯罪対策課\n捜査のため必要があるので、下記事項につき至急回答願いたく、刑事訴訟法第197条第2項によって照会します。\n照会事項 アカウントの登録者氏名、IPアドレス',
    ],
    type: 'foreign-legal-process',
    country: 'JP',
  },
  {
    name: 'Australian international production order',
    from: 'ipo@afp.gov.au',
    body: 'IPO attached, given by the Australian Designated Authority.',
    attachments: [
      'INTERNATIONAL PRODUCTION ORDER\nTelecommunications (Interception and Access) Act 1979, Schedule 1, Part 2\nRelating to stored communications\nIssued by a nominated AAT member. Kutano Inc. is directed to make a copy of the stored communications and give it to the Australian Federal Police',
    ],
    type: 'production-order',
    country: 'AU',
  },
  {
    name: 'Australian preservation',
    from: 'cyber@police.nsw.gov.au',
    body: 'NSW Police Force requests the preservation of the account "wattle" for 90 days while a mutual assistance request is prepared through the Attorney-General\'s Department.',
    type: 'preservation-request',
    country: 'AU',
  },
  {
    name: 'Singapore order under the CPC',
    from: 'cad@spf.gov.sg',
    body: 'Please see written order.',
    attachments: [
      'SINGAPORE POLICE FORCE\nCOMMERCIAL AFFAIRS DEPARTMENT\nORDER UNDER SECTION 20 OF THE CRIMINAL PROCEDURE CODE 2010\nWhereas it appears that the production of the following is necessary for an investigation, you are hereby required to produce the documents: account opening details',
    ],
    type: 'foreign-legal-process',
    country: 'SG',
  },
  {
    name: 'Turkish prosecutor in English through the embassy, emergency',
    from: 'interpol@egm.gov.tr',
    subject: 'Urgent: kidnapping',
    body: 'Turkish National Police, Ankara, Turkey. A child was kidnapped today and the kidnapper sends messages through your application. There is a risk of death. We request urgently the IP addresses and subscriber data of "boran34".',
    type: 'emergency-disclosure-request',
    country: 'TR',
  },
  {
    name: 'Argentine exhorto',
    from: 'cooperacion@mpf.gov.ar',
    body: 'Adjuntamos exhorto.',
    attachments: [
      'REPÚBLICA ARGENTINA\nJUZGADO NACIONAL EN LO CRIMINAL Y CORRECCIONAL Nº 12\nEXHORTO INTERNACIONAL\nal señor juez competente de los Estados Unidos de América, en virtud del Tratado de Asistencia Jurídica Mutua en Asuntos Penales',
    ],
    type: 'mlat-request',
    country: 'AR',
  },
  {
    name: 'eSafety removal notice',
    from: 'notices@esafety.gov.au',
    subject: 'Removal notice under section 109 of the Online Safety Act 2021',
    body: 'eSafety Commissioner, Australia. You are given this removal notice: remove the following material, class 1 content at the URL below, within 24 hours.',
    type: 'content-removal-request',
  },
  {
    name: 'Israeli police in plain English',
    from: 'unit433@police.gov.il',
    body: 'Shalom, Israel Police, Lahav 433 cyber unit. In an investigation of extortion we ask you to give us the identity and login IPs of the user "carmel_k". An order of the Magistrates Court can be obtained if you require it.',
    type: 'informal-request',
    country: 'IL',
  },
  {
    name: 'Korean warrant in English translation',
    from: 'cyber@police.go.kr',
    body: 'Search and seizure warrant issued by Seoul Central District Court attached with translation.',
    attachments: [
      'Seoul Central District Court\nSEARCH AND SEIZURE WARRANT\nNumber of warrant: 2026-11882\nThe judge permits the search and seizure of the following: messages of the user. Korean National Police Agency',
    ],
    type: ['search-warrant', 'foreign-legal-process'],
    country: 'KR',
  },
]
