import type { Wording } from './wording.js'

export const CANADA: readonly Wording[] = [
  {
    name: 'Form 5.005 production order',
    from: 'sean.kowalczyk@rcmp-grc.gc.ca',
    body: 'Production order attached, compliance in 30 days.',
    attachments: [
      `FORM 5.005 (Subsection 487.014(3))
Production Order for Documents
Canada, Province of Alberta
To Kutano, Inc., of San Francisco
Whereas I am satisfied by information on oath of Cst. Sean Kowalczyk that there are reasonable grounds to believe that an offence has been committed under section 380 of the Criminal Code
Therefore, you are ordered to produce a document that is a copy of the documents, and to prepare and produce a document containing data that are in your possession
Dated at Calgary. A Justice of the Peace in and for the Province of Alberta`,
    ],
    type: 'production-order',
    country: 'CA',
  },
  {
    name: 'Form 5.006 order to trace a communication',
    from: 'd.roy@vpd.ca',
    body: 'Attached order.',
    attachments: [
      'FORM 5.006 (Subsection 487.015(3))\nPRODUCTION ORDER TO TRACE A COMMUNICATION\nCanada, Province of British Columbia\nTo: Qukku\nTherefore, you are ordered to prepare and produce a document containing data that is in your possession related to the transmission of the communication.',
    ],
    type: 'production-order',
    country: 'CA',
  },
  {
    name: 'Ontario general warrant',
    from: 'p.singh@tps.ca',
    body: 'General warrant for your attention.',
    attachments: [
      'CANADA\nPROVINCE OF ONTARIO\nTORONTO REGION\nGENERAL WARRANT (Section 487.01 of the Criminal Code)\nTo: the peace officers of the Toronto Police Service\nThis is therefore to authorize you to use the investigative technique described in Appendix A',
    ],
    type: 'search-warrant',
    country: 'CA',
  },
  {
    name: 'Form 5 warrant to search',
    from: 'k.leblanc@halifax.ca',
    body: 'See attached.',
    attachments: [
      'FORM 5 (Section 487)\nWARRANT TO SEARCH\nCanada, Province of Nova Scotia\nTo the peace officers in the said Province\nWhereas it appears on the oath of K. LeBlanc that there are reasonable grounds for believing that certain data are at Kutano\nThis is, therefore, to authorize and require you to enter into the said premises and to search for the said things',
    ],
    type: 'search-warrant',
    country: 'CA',
  },
  {
    name: 'information to obtain without an order',
    from: 'cst.wu@edmontonpolice.ca',
    body: 'The ITO is attached for your reference; we hope to have the order signed next week.',
    attachments: [
      'FORM 5.004\nINFORMATION TO OBTAIN A PRODUCTION ORDER\nCanada, Province of Alberta\nThis is the information of Cst. Wu of Edmonton, a peace officer. The informant says that there are reasonable grounds to believe an offence has been committed and requests that an order be made under section 487.014.',
    ],
    type: ['unknown', 'none', 'informal-request'],
  },
  {
    name: 'preservation order of a judge',
    from: 'agnes.tremblay@rcmp-grc.gc.ca',
    body: 'Preservation order attached (90 days).',
    attachments: [
      'FORM 5.003 (Subsection 487.013(4))\nPRESERVATION ORDER\nCanada, Province of Manitoba\nTherefore, you are required to preserve the specified computer data that is in your possession or control when you receive this order until the day indicated.',
    ],
    type: 'preservation-request',
    country: 'CA',
  },
  {
    name: 'authorization to intercept',
    from: 'integrated.unit@rcmp-grc.gc.ca',
    body: 'Attached authorization; please call.',
    attachments: [
      'SUPREME COURT OF BRITISH COLUMBIA\nIN THE MATTER OF an application for an authorization pursuant to section 186 of the Criminal Code\nAUTHORIZATION TO INTERCEPT PRIVATE COMMUNICATIONS\nUpon reading the affidavit, I am satisfied that the interests of the administration of justice would be served, and I authorize the interception of private communications',
    ],
    type: 'wiretap-order',
    country: 'CA',
  },
  {
    name: 'transmission data recorder warrant',
    from: 'tech.ops@opp.ca',
    body: 'For service.',
    attachments: [
      'FORM 5.2 - Section 492.2 of the Criminal Code\nWARRANT AUTHORIZING A TRANSMISSION DATA RECORDER\nYou are authorized to install, activate, use, maintain, monitor and remove a transmission data recorder in relation to the account. Province of Ontario.',
    ],
    type: 'pen-register-order',
    country: 'CA',
  },
  {
    name: 'non-disclosure order with a production order, two files',
    from: 'sean.kowalczyk@rcmp-grc.gc.ca',
    body: 'Two orders attached.',
    attachments: [
      'FORM 5.005\nPRODUCTION ORDER FOR DOCUMENTS\nProvince of Saskatchewan\nTherefore, you are ordered to produce a document (487.014)',
      'FORM 5.0091 (Subsection 487.0191(3))\nNON-DISCLOSURE ORDER\nTo Kutano\nTherefore, you are prohibited from disclosing the existence or the contents of the production order for a period of 12 months.',
    ],
    type: 'production-order',
    country: 'CA',
    also: ['non-disclosure-order'],
  },
  {
    name: 'ordonnance de communication, Quebec',
    from: 'm.gauthier@surete.qc.ca',
    subject: 'Ordonnance de communication',
    body: 'Bonjour, vous trouverez ci-joint une ordonnance. Merci de confirmer la réception.',
    attachments: [
      `FORMULE 5.005 (paragraphe 487.014(3))
ORDONNANCE DE COMMUNICATION — DOCUMENTS
Canada, Province de Québec, district de Montréal
À Qukku inc. :
Attendu que je suis convaincu, par la dénonciation sous serment de Sgt-dét. M. Gauthier, de la Sûreté du Québec, qu'il existe des motifs raisonnables de croire
Par conséquent, il vous est ordonné d'établir et de communiquer un document comportant les données`,
    ],
    type: 'production-order',
    country: 'CA',
  },
  {
    name: 'mandat général en français',
    from: 'l.bouchard@spvm.qc.ca',
    body: 'Mandat ci-joint.',
    attachments: [
      'CANADA - PROVINCE DE QUÉBEC\nCOUR DU QUÉBEC\nMANDAT GÉNÉRAL (art. 487.01 du Code criminel)\nAux agents de la paix de la province de Québec : vous êtes autorisés à perquisitionner les données de la société Kutano',
    ],
    type: 'search-warrant',
    country: 'CA',
  },
  {
    name: 'ordre de préservation',
    from: 'l.bouchard@spvm.qc.ca',
    body: `FORMULE 5.001
ORDRE DE PRÉSERVATION
Vu que j'ai des motifs raisonnables de soupçonner que les données informatiques précisées ci-dessous sont en votre possession, vous êtes tenu de préserver ces données pour une période de 21 jours (paragraphe 487.012(1) du Code criminel).`,
    type: 'preservation-request',
    country: 'CA',
  },
  {
    name: 'police request under PIPEDA 7(3)(c.1)',
    from: 'jf.cyr@fredericton.ca',
    subject: 'Law enforcement request for subscriber information',
    body: `Hello, I am a constable with the Fredericton Police Force, Province of New Brunswick. Pursuant to section 7(3)(c.1) of PIPEDA could you please provide the basic subscriber information (name, address, email) for the account "north_pine"? We do not have an order at this stage.`,
    type: 'informal-request',
    country: 'CA',
  },
  {
    name: 'Norwich order of the Ontario Superior Court',
    from: 'rsood@bathurstlaw.example',
    body: 'We enclose the order of Justice Amin by way of service.',
    attachments: [
      'ONTARIO\nSUPERIOR COURT OF JUSTICE\nCourt File No. CV-26-00718820-0000\nBETWEEN: LAKEHEAD FOODS INC., Plaintiff and JOHN DOE, Defendant\nORDER (Norwich)\nTHIS COURT ORDERS that Kutano, Inc. shall disclose to the Plaintiff the name and address of the person using the account',
    ],
    type: ['foreign-legal-process', 'court-order'],
    country: 'CA',
  },
  {
    name: 'Canadian emergency in French',
    from: 'quart@surete.qc.ca',
    subject: 'URGENCE VITALE',
    body: "Bonjour, une adolescente de 15 ans a annoncé son suicide dans une conversation sur votre application. Il y a danger de mort imminent. Veuillez nous transmettre immédiatement l'adresse IP et le numéro de téléphone du compte « mistral_5 ». Sgt Annie Roy, Sûreté du Québec",
    type: 'emergency-disclosure-request',
    country: 'CA',
  },
]
