import type { Wording } from './wording.js'

export const EUROPE: readonly Wording[] = [
  {
    name: 'UK production order of a Crown Court under PACE',
    from: 'fin.inv@met.police.uk',
    body: 'Please find attached a production order.',
    attachments: [
      'IN THE CROWN COURT AT SNARESBROOK\nORDER FOR PRODUCTION OF SPECIAL PROCEDURE MATERIAL\nSchedule 1 to the Police and Criminal Evidence Act 1984\nHis Honour Judge Amory orders that Kutano do produce to a constable the material described within 7 days',
    ],
    type: 'production-order',
    country: 'GB',
  },
  {
    name: 'UK production order under the Proceeds of Crime Act',
    from: 'j.abara@nca.gov.uk',
    body: 'Order for your urgent attention.',
    attachments: [
      'In the Crown Court at Leeds\nPRODUCTION ORDER\nSection 345 of the Proceeds of Crime Act 2002\nPursuant to an application by an appropriate officer, it is ordered that Qukku Inc must produce to the appropriate officer account opening information within the period of seven days',
    ],
    type: 'production-order',
    country: 'GB',
  },
  {
    name: 'UK police data protection form',
    from: 'cyber.desk@gmp.police.uk',
    body: 'DPA form attached.',
    attachments: [
      'GREATER MANCHESTER POLICE\nREQUEST FOR DISCLOSURE OF PERSONAL DATA\nData Protection Act 2018, Schedule 2 Part 1 Paragraph 2\nI am making enquiries which are concerned with the prevention and detection of crime. Please provide the following information: name, address and IP logs of the user. The information sought is needed in connection with a fraud. Failure to provide it will be likely to prejudice those matters.\nDC Aisha Noor',
    ],
    type: 'informal-request',
    country: 'GB',
  },
  {
    name: 'UK communications data notice',
    from: 'spoc@kent.police.uk',
    body: 'Notice attached.',
    attachments: [
      'OFFICIAL - SENSITIVE\nINVESTIGATORY POWERS ACT 2016\nNOTICE UNDER SECTION 61A REQUIRING COMMUNICATIONS DATA TO BE OBTAINED AND DISCLOSED\nTo: Kutano\nYou are required to disclose the following communications data: subscriber details of the user. SPoC, Kent Police',
    ],
    type: 'foreign-legal-process',
    country: 'GB',
  },
  {
    name: 'Scottish warrant',
    from: 'cyber@scotland.police.uk',
    body: 'Warrant attached for service.',
    attachments: [
      'SHERIFF COURT OF LOTHIAN AND BORDERS AT EDINBURGH\nSEARCH WARRANT\nThe Sheriff, having considered the foregoing petition of the Procurator Fiscal, grants warrant to constables of the Police Service of Scotland to search for and take possession of the data',
    ],
    type: ['search-warrant', 'foreign-legal-process'],
    country: 'GB',
  },
  {
    name: 'UK overseas police preservation',
    from: 'ukca@homeoffice.gov.uk',
    body: 'Please treat this letter as a request that you preserve all data held for the account d.mercer@haddon.example pending a request for mutual legal assistance from the United Kingdom. Please confirm the date on which preservation was effected and how long it lasts.',
    type: 'preservation-request',
    country: 'GB',
  },
  {
    name: 'EPOC in English from a Dutch prosecutor',
    from: 'epoc@om.nl',
    body: 'Certificate attached. 10 days.',
    attachments: [
      'EUROPEAN PRODUCTION ORDER CERTIFICATE (EPOC) FOR THE PRODUCTION OF ELECTRONIC EVIDENCE\nUnder Regulation (EU) 2023/1543 the addressee of this European Production Order Certificate must execute this EPOC and must transmit the requested data within 10 days. The addressee must act expeditiously to preserve the data requested.\nSECTION A: Issuing State: The Netherlands. Issuing authority: Openbaar Ministerie, Landelijk Parket\nSECTION D: subscriber data',
    ],
    type: 'production-order',
    country: 'NL',
  },
  {
    name: 'EPOC-PR',
    from: 'sirasco@interno.gov.it',
    body: 'See the attached EPOC-PR.',
    attachments: [
      'EUROPEAN PRESERVATION ORDER CERTIFICATE (EPOC-PR) FOR THE PRESERVATION OF ELECTRONIC EVIDENCE\nUnder Regulation (EU) 2023/1543 the addressee of this European Preservation Order Certificate must, without undue delay after receiving the EPOC-PR, preserve the data requested. Preservation will cease after 60 days.\nIssuing State: Italy. Procura della Repubblica presso il Tribunale di Milano',
    ],
    type: 'preservation-request',
    country: 'IT',
  },
  {
    name: 'réquisition judiciaire française',
    from: 'ofac@interieur.gouv.fr',
    subject: 'Réquisition - PV 2026/01188',
    body: 'Bonjour, veuillez trouver ci-joint une réquisition. Cordialement, Brigadier-chef Morel',
    attachments: [
      `RÉPUBLIQUE FRANÇAISE — MINISTÈRE DE L'INTÉRIEUR — POLICE NATIONALE
RÉQUISITION À PERSONNE
Nous, Julien Morel, officier de police judiciaire, vu les articles 77-1-1 et suivants du code de procédure pénale, agissant sur autorisation de Monsieur le procureur de la République de Lille,
Prions et au besoin requérons la société Kutano de bien vouloir nous communiquer l'identité du titulaire du compte`,
    ],
    type: 'foreign-legal-process',
    country: 'FR',
  },
  {
    name: 'commission rogatoire internationale',
    from: 'bepi@justice.gouv.fr',
    body: 'Transmission pour exécution.',
    attachments: [
      "TRIBUNAL JUDICIAIRE DE PARIS\nCABINET DE MADAME VIAL, JUGE D'INSTRUCTION\nCOMMISSION ROGATOIRE INTERNATIONALE\nadressée aux autorités judiciaires compétentes des États-Unis d'Amérique en vertu du traité d'entraide judiciaire en matière pénale du 10 décembre 1998",
    ],
    type: 'mlat-request',
    country: 'FR',
  },
  {
    name: 'Belgian 46bis',
    from: 'rccu@police.belgium.eu',
    body: 'Voir annexe.',
    attachments: [
      "ROYAUME DE BELGIQUE\nPARQUET DU PROCUREUR DU ROI DE LIÈGE\nRÉQUISITOIRE - article 46bis du Code d'instruction criminelle\nLe procureur du Roi requiert la société Qukku de communiquer les données d'identification de l'utilisateur",
    ],
    type: 'foreign-legal-process',
    country: 'BE',
  },
  {
    name: 'Swiss edition order in German',
    from: 'stawa@zh.ch',
    body: 'Verfügung im Anhang.',
    attachments: [
      'Kanton Zürich\nStaatsanwaltschaft II des Kantons Zürich\nEDITIONSVERFÜGUNG (Art. 265 StPO)\nDie Kutano Inc. wird aufgefordert, die Kundendaten zum Konto herauszugeben. Es wird verfügt: Bundesamt für Justiz, Bern',
    ],
    type: 'foreign-legal-process',
    country: 'CH',
  },
  {
    name: 'German police Bestandsdatenauskunft',
    from: 'k35@polizei.nrw.de',
    subject: 'Auskunftsersuchen, Az. 803000-118820-26/4',
    body: `Sehr geehrte Damen und Herren,
in einem Ermittlungsverfahren wegen Betruges (§ 263 StGB) der Staatsanwaltschaft Bochum wird gemäß § 100j Abs. 1 StPO i.V.m. § 22 TDDDG um Auskunft über die Bestandsdaten des Nutzers "kranich7" gebeten: Name, Anschrift, IP-Adressen.
Mit freundlichen Grüßen
Kriminalhauptkommissarin Birte Olsen, Polizeipräsidium Bochum`,
    type: 'foreign-legal-process',
    country: 'DE',
  },
  {
    name: 'German court decision',
    from: 'poststelle@sta.hamburg.de',
    body: 'Anbei der Beschluss mit der Bitte um Übermittlung der Daten.',
    attachments: [
      'Amtsgericht Hamburg\nGeschäftszeichen: 164 Gs 882/26\nBESCHLUSS\nIn dem Ermittlungsverfahren gegen Unbekannt wird gemäß §§ 94, 98, 100g StPO die Herausgabe der Verkehrsdaten durch die Fa. Qukku angeordnet. Ermittlungsrichter',
    ],
    type: 'foreign-legal-process',
    country: 'DE',
  },
  {
    name: 'German Rechtshilfeersuchen',
    from: 'rechtshilfe@bfj.bund.de',
    body: 'In der Anlage übersenden wir das Ersuchen.',
    attachments: [
      'Staatsanwaltschaft München I\nErsuchen um Rechtshilfe in Strafsachen\nan die zuständigen Behörden der Vereinigten Staaten von Amerika auf Grundlage des Vertrages vom 14. Oktober 2003 über die Rechtshilfe in Strafsachen. Ich bitte um Erhebung der Inhaltsdaten',
    ],
    type: 'mlat-request',
    country: 'DE',
  },
  {
    name: 'German preservation',
    from: 'cybercrime@bka.bund.de',
    subject: 'Bitte um umgehende Sicherung von Daten',
    body: 'Bundeskriminalamt, Wiesbaden. Wir bitten Sie, sämtliche Daten des Kontos pfau@weiher.example umgehend zu sichern (Art. 16, 29 Budapester Übereinkommen), bis ein Rechtshilfeersuchen gestellt ist.',
    type: 'preservation-request',
    country: 'DE',
  },
  {
    name: 'German emergency',
    from: 'lagezentrum@polizei.berlin.de',
    subject: 'EILT - Suizidankündigung',
    body: 'Polizei Berlin, Lagezentrum. Ein Nutzer hat in Ihrem Dienst seinen Suizid für heute Nacht angekündigt, es besteht akute Lebensgefahr. Bitte übermitteln Sie sofort IP-Adresse und Telefonnummer des Kontos "ahorn".',
    type: 'emergency-disclosure-request',
    country: 'DE',
  },
  {
    name: 'Spanish court order',
    from: 'juzgado4@justicia.es',
    body: 'Se adjunta oficio.',
    attachments: [
      'ADMINISTRACIÓN DE JUSTICIA\nJUZGADO DE INSTRUCCIÓN Nº 4 DE VALENCIA\nDILIGENCIAS PREVIAS 1188/2026\nOFICIO\nEn virtud de lo acordado por auto de fecha de hoy, y conforme al artículo 588 ter j de la Ley de Enjuiciamiento Criminal, se requiere a esa entidad para que remita los datos del titular de la cuenta',
    ],
    type: 'foreign-legal-process',
    country: 'ES',
  },
  {
    name: 'Italian decree',
    from: 'procura.bologna@giustiziacert.it',
    body: 'Si trasmette in allegato.',
    attachments: [
      'PROCURA DELLA REPUBBLICA PRESSO IL TRIBUNALE DI BOLOGNA\nDECRETO DI ACQUISIZIONE DATI\nIl Pubblico Ministero, visti gli atti del procedimento penale n. 1188/26 R.G.N.R., ORDINA alla società Kutano di esibire e trasmettere i dati di registrazione e i log di accesso (art. 256 c.p.p.)',
    ],
    type: 'foreign-legal-process',
    country: 'IT',
  },
  {
    name: 'Dutch vordering',
    from: 'tde@politie.nl',
    body: 'Vordering bijgevoegd.',
    attachments: [
      'OPENBAAR MINISTERIE\nArrondissementsparket Rotterdam\nVORDERING VERSTREKKING GEBRUIKERSGEGEVENS\nDe officier van justitie vordert op grond van artikel 126na van het Wetboek van Strafvordering dat Qukku de volgende gegevens verstrekt: naam, adres, IP-adressen',
    ],
    type: 'foreign-legal-process',
    country: 'NL',
  },
  {
    name: 'Portuguese request for assistance',
    from: 'cooperacao@pgr.pt',
    body: 'Segue em anexo o pedido.',
    attachments: [
      'PROCURADORIA-GERAL DA REPÚBLICA\nAutoridade Central\nPEDIDO DE AUXÍLIO JUDICIÁRIO MÚTUO EM MATÉRIA PENAL\nO Ministério Público de Portugal solicita às autoridades competentes dos Estados Unidos da América a obtenção dos dados da conta',
    ],
    type: 'mlat-request',
    country: 'PT',
  },
  {
    name: 'Irish letter rogatory in English',
    from: 'mla@justice.ie',
    body: 'Request enclosed for your information; the original goes through the Department of Justice.',
    attachments: [
      'IRELAND\nDIRECTOR OF PUBLIC PROSECUTIONS\nREQUEST FOR MUTUAL LEGAL ASSISTANCE IN CRIMINAL MATTERS\nto the competent authorities of the United States of America\nIn the matter of a criminal investigation by An Garda Siochana into invoice redirection fraud, assistance is requested in obtaining the content of the account',
    ],
    type: 'mlat-request',
    country: 'IE',
  },
  {
    name: 'Polish request in English without process',
    from: 'cyber@ksp.policja.gov.pl',
    subject: 'Request for data',
    body: 'Dear Sirs, Komenda Stoleczna Policji in Warszawa, Poland conducts proceedings in the case of fraud. We kindly ask you to provide login IP addresses and registration data of the user jaskolka_22. Sgt Ewa Lis',
    type: ['informal-request', 'foreign-legal-process'],
    country: 'PL',
  },
]
