import type { Row } from '../../text/row.js'

export interface SilenceRow extends Row {
  /** The words alone ask for discretion and command nothing, whoever writes them. */
  asksOnly?: boolean
}

const VERB = '(?:disclose|notify|inform|reveal|tell|divulge|communicate|make known|advise|alert|publish|mention)'
const VERBING =
  '(?:disclosing|notifying|informing|revealing|telling|divulging|communicating|advising|alerting|publishing)'
/** Words that forbid or ask a provider to tell nobody. */
export const SILENCE: readonly SilenceRow[] = [
  {
    id: 'shall-not',
    language: 'en',
    source: '18 U.S.C. 2705(b), 3123(d)(2); Criminal Code (Canada) s. 487.0191',
    words: ['shall', 'must', 'may', 'not', 'will', 'should', 'never'],
    pattern: new RegExp(
      `(?:(?:shall|must|may|will|should)(?: hereby)? )?(?:not|never)(?:,? (?:for|during|until|before|directly|indirectly|at any|in any|under any|without|otherwise|further)\\b[^.;]{0,70}?,?)? (?:be )?(?:to )?${VERB}d?\\b`,
      'iy',
    ),
  },
  {
    id: 'neither-nor',
    language: 'en',
    source: '18 U.S.C. 2511(2)(a)(ii)',
    words: ['neither', 'nor', 'no'],
    pattern: new RegExp(
      `(?:neither|nor|no) [^.;]{2,110}? (?:shall|may|will|must) ${VERB}\\b|nor (?:shall|may|will) [^.;]{2,60}? ${VERB}\\b|nor ${VERB} (?=the|this|any|its)`,
      'iy',
    ),
  },
  {
    id: 'prohibited-from',
    language: 'en',
    source: '18 U.S.C. 2709(c)',
    words: [
      'prohibited',
      'prohibits',
      'prohibit',
      'forbidden',
      'forbids',
      'enjoined',
      'restrained',
      'barred',
      'precluded',
      'precludes',
      'refrain',
      'refrains',
      'bars',
    ],
    pattern: new RegExp(
      `(?:prohibit(?:ed|s)?|forbidden|forbids|enjoined|restrained|bar(?:red|s)|preclude[ds]|refrains?)\\b(?:[^.;]|\\.(?! [A-Z])){0,110}? ?from (?:directly or indirectly )?${VERBING}\\b`,
      'iy',
    ),
  },
  {
    id: 'offence-to-disclose',
    language: 'en',
    source: 'Investigatory Powers Act 2016 s. 82; Proceeds of Crime Act 2002 s. 342',
    words: ['offence', 'offense'],
    pattern: /offen[cs]e\b[^.;]{0,60}? to (?:disclose|reveal|notify|inform)\b/iy,
  },
  {
    id: 'tell-nobody',
    language: 'en',
    asksOnly: true,
    source: 'habit of drafting',
    words: ['not', 'no', 'keep', 'without'],
    pattern:
      /(?:not (?:\w+ )?(?:tip off|discuss|bother)|no need to (?:bother|tell|inform|notify)|keep (?:this|it) (?:between us|quiet)|without (?:alerting|telling|informing|tipping off))\b/iy,
  },
  {
    id: 'no-notice',
    language: 'en',
    words: ['no', 'disclosure', 'notice', 'notification'],
    pattern:
      /(?:no (?:notice|disclosure|notification) (?:of|to|shall|may)|(?:disclosure|notice|notification) [^.;]{0,70}(?:is|are) (?:hereby )?(?:prohibited|forbidden|precluded)|disclosure [^.;]{0,60}to the (?:subscriber|customer|account)[^.;]{0,40}(?:could|would|may|might) (?:impede|jeopardi[sz]e|compromise|interfere))/iy,
  },
  {
    id: 'epoc',
    language: ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt'],
    source: 'Regulation (EU) 2023/1543, Article 13',
    words: [
      'confidentiality',
      'confidencialidad',
      'confidencialidade',
      'confidentialité',
      'vertraulichkeit',
      'riservatezza',
      'vertrouwelijkheid',
    ],
    pattern:
      /confidentiality, secrecy and integrity of (?:the|this) (?:epoc|data|certificate)|(?:confidencialidade? d[eo]l?|confidentialité (?:de l'|du )|vertraulichkeit des|riservatezza dell'|vertrouwelijkheid van het) ?epoc/iy,
  },
  {
    id: 'delay-notice',
    language: 'en',
    source: '18 U.S.C. 2705(a)',
    words: ['delay', 'keep', 'maintain', 'treat', 'kept', 'remain'],
    pattern:
      /(?:delay (?:any )?(?:notice|notification) to the (?:subscriber|customer|account|user)|(?:keep|kept|maintain|treat|remain)(?:ed)?\b[^.;]{0,60}(?:confidential(?:ly)?|secret|in confidence))/iy,
  },
  {
    id: 'extended',
    language: 'en',
    words: ['non', 'nondisclosure', 'preclusion'],
    pattern:
      /(?:non-?disclosure|preclusion(?:-of-notice)?) (?:order|provision|requirement|period)s?\b[^;]{0,120}(?:is|are|be|shall be) (?:hereby )?(?:extended|renewed)/iy,
  },
  {
    id: 'interdit',
    language: 'fr',
    source: 'Code criminel (Canada), art. 487.0191',
    words: ['interdit', 'interdis', 'interdisons', 'interdite', 'interdiction', 'défense', 'ne', 'sans', 'abstenir'],
    pattern:
      /(?:(?:interdite?|interdis(?:ons)?|interdiction|défense)\b[^.;]{0,90}? ?(?:de |d')(?:divulguer|informer|révéler|aviser|communiquer|prévenir)|ne (?:devez|doit|pas|peut|pourra|devra|saurait)[^.;]{0,60}?(?:divulguer|informer|révéler|aviser|prévenir)|ne pas (?:(?:en|l'|le|la|les|lui) ?)?(?:divulguer|informer|révéler|aviser|prévenir|communiquer l'existence)|(?:vous )?abstenir (?:de |d')[^.;]{0,30}(?:divulguer|informer|révéler|aviser|prévenir)|sans (?:en )?(?:informer|aviser|prévenir) (?:le |l'|la |son )?(?:titulaire|utilisateur|client|abonné|intéressé))/iy,
  },
  {
    id: 'confidentiel',
    language: 'fr',
    asksOnly: true,
    words: ['confidentielle', 'confidentiel', 'confidentialité'],
    pattern:
      /(?:strictement )?confidentiel(?:le)?\b(?! et peut contenir)(?=[^.;]{0,90}(?:réquisition|demande|ordonnance|aviser|informer|titulaire))|(?<=(?:réquisition|demande)[^.;]{0,20}(?:est|reste) )(?:strictement )?confidentielle|(?<=de manière (?:strictement )?)confidentielle|(?<=à titre )confidentiel|confidentialité (?:de la|sur la|quant à)/iy,
  },
  {
    id: 'untersagt',
    language: 'de',
    words: [
      'benachrichtigung',
      'unterrichtung',
      'mitteilung',
      'stillschweigen',
      'offenbart',
      'offengelegt',
      'nicht',
      'vertraulich',
      'untersagt',
      'verboten',
      'mitteilungsverbot',
      'offenlegungsverbot',
    ],
    pattern:
      /(?:(?:benachrichtigung|unterrichtung|mitteilung|information)\b[^;]{0,110}(?:untersagt|unterbleib|zu unterlassen|abzusehen|verboten|nicht (?:zu )?erfolg)|stillschweigen (?:zu )?(?:bewahren|wahren)|(?:untersagt|verboten)\b[^;]{0,160}?(?:zu )?(?:informieren|benachrichtigen|unterrichten|orientieren|offenbaren|mitzuteilen)\b|(?:mitteilungs|offenlegungs)verbot\b|(?:nicht|weder)\b[^.;]{0,40}(?:zu )?(?:informieren|benachrichtigen|unterrichten|offenbaren|offenlegen|offengelegt|mitteilen|mitzuteilen|unterrichtet|informiert|benachrichtigt)|vertraulich (?:zu )?behand\w+)/iy,
  },
  {
    id: 'no-revelar',
    language: ['es', 'pt', 'it', 'nl'],
    words: ['não', 'non', 'niet'],
    pattern:
      /(?:não|non|niet)\b[^.;]{0,50}?(?:revel\w+|rivel\w+|divulg\w+|comuni[cq]\w+|inform\w+|dad[oa] conhecimento|dar conhecimento|cientifi\w+|in kennis|op de hoogte|meedelen)/iy,
  },
  {
    id: 'no-revelar-es',
    language: 'es',
    words: ['no'],
    pattern: /no\b[^.;]{0,40}?(?:revel\w+|divulg\w+|comuni[cq]\w+|informar\w*|dar a conocer|poner en conocimiento)/iy,
  },
  {
    id: 'prohibido',
    language: ['es', 'pt', 'it', 'nl'],
    words: [
      'prohibido',
      'prohíbe',
      'prohibe',
      'prohibida',
      'prohibición',
      'vedado',
      'vedada',
      'proibido',
      'proibida',
      'vietato',
      'vietata',
      'verboden',
      'abster',
      'abstenerse',
      'geheimhouding',
      'sigilo',
      'confidencialidad',
      'confidencialidade',
      'riservatezza',
      'secreto',
      'reserva',
    ],
    pattern:
      /(?:(?:prohibid[oa]|prohibición|vedad[oa]|proibid[oa]|vietat[oa]|verboden|prohibe(?= poner| dar| revelar| comunicar| informar))\b[^.;]{0,70}(?:revel\w+|rivel\w+|divulg\w+|comuni[cq]\w+|inform\w+|rend\w+ not[oa])|(?:abstener(?:se)?|abster(?:-se)?)\b[^.;]{0,30}(?:revel\w+|divulg\w+|comuni[cq]\w+|inform\w+)|prohíbe [^.;]{0,60}?(?:revel\w+|divulg\w+|comuni[cq]\w+|inform\w+|conocimiento)|geheimhouding|confidencialidade?\b|sigilo\b|riservatezza della (?:presente|richiesta)|secreto de las actuaciones|reserva absoluta)/iy,
  },
]

/** What the words must be about, else they forbid something else: records, testimony, other people's duties. */
export const ABOUT =
  /(?:existence|persons? whose (?:data|account)|subscriber|customers?\b|account ?-?holder|any(?:one| (?:other )?(?:person|individual|party)|body)|\busers?\b|no one|notice|notif|th(?:is|e|ese|at|ose) (?:\w+ ){0,2}(?:order|warrant|request|subpoena|demand|letter|matter|inquiry|investigation|summons|application|proceedings?|making|disclosure|production|fbi|government|interception|pen register|process)|attached|third part|abonné|titulaire|client|utilisateur|quiconque|intéressé|réquisition|ordonnance|personne|betroffen|kund|nutzer|dritt|ersuchen|titular|usuári|usuari|cliente|investiga|inquérito|terceir|tercer|solicitud|pedido|richiesta|indagin|vordering|kontoinhaber|verzoek|demande|utente|klant|gebruiker|betrokken|of[ií]cio|owner|members?\b|the parties|epoc|mitteilungsverbot|verfügung)/i

/** Talk of silence that orders none: the form's own delayed-notice box, an application, an exception, a footer. */
export const NO_ORDER =
  /(?:3103a|6\(e\)|requesting that (?:the|this) court|(?:has|have) (?:requested|applied|submitted|moved)|(?:application|motion|request) (?:pursuant to|for|under)\b|(?:will|may|intends? to|shall) (?:seek|apply|obtain|move)|(?:does|do|did|shall|should) not (?:prohibit|forbid|preclude|restrict|prevent|require|bar)|nothing (?:in|herein)\b[^.]{0,80}|no (?:non-?disclosure|gag) (?:order|provision)|(?:is|are) (?:free|permitted|allowed) to|not the intended recipient)[^;]{0,160}$|(?:government|court staff|officers?|law enforcement) ?$/i
