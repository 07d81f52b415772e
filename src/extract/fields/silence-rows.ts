import type { Row } from '../../text/row.js'

export interface SilenceRow extends Row {
  /** The words alone ask for discretion and command nothing, whoever writes them. */
  asksOnly?: boolean
}

const VERB =
  '(?:disclose|notify|inform|reveal|tell|divulge|communicate|make known|advise|alert|publish|mention|apprise|warn|(?:let|make) (?=[^.;]{2,60}(?:know|aware)))'
const VERBING =
  '(?:disclosing|notifying|informing|revealing|telling|divulging|communicating|advising|alerting|publishing|mentioning|apprising|warning|making known|letting)'
const VERBED =
  '(?:disclosed|notified|informed|revealed|told|divulged|communicated|made (?:known|aware|public)|advised|alerted|published|mentioned|apprised|warned|let know)'
const NOTICE = '(?:notice|notification|disclosure|warning|mention|communication)'
const NOBODY =
  '(?:no (?:other |third |such |further )?(?:one|person|party|parties|individual|subscriber|customer|user|account|member)|nobody|neither|none (?:but|save|other))\\b'
/** One character of a sentence, the point of an abbreviation or of a section number included. */
const WITHIN_SENTENCE = '(?:[^.;]|(?<=\\b(?:inc|ltd|corp|co|llc|s|ss|u\\.s|u\\.s\\.c|no))\\.|\\.(?=\\d))'
const UNLESS_NEEDLESS = '(?![^.;]{0,60}\\b(?:required|necessary|needed|need be)\\b)'
/** Words that forbid or ask a provider to tell nobody. */
export const SILENCE: readonly SilenceRow[] = [
  {
    id: 'shall-not',
    language: 'en',
    source: '18 U.S.C. 2705(b), 3123(d)(2); Criminal Code (Canada) s. 487.0191',
    words: ['shall', 'must', 'may', 'not', 'will', 'should', 'never', 'cannot'],
    pattern: new RegExp(
      `(?:(?:shall|must|may|will|should|can)(?: hereby)? )?(?:not|never|cannot)(?:,? (?:for|during|until|before|directly|indirectly|at any|in any|under any|without|otherwise|further)\\b[^.;]{0,70}?,?)? (?:(?:be )?(?:at liberty|permitted|allowed|entitled|authori[sz]ed) )?(?:(?:be )?(?:to )?${VERB}d?\\b|(?:to )?be ${VERBED}\\b|(?:to )?(?:give|send|provide|make|issue|serve) [^.;]{0,40}?${NOTICE}\\b(?! (?:is|was)))`,
      'iy',
    ),
  },
  {
    id: 'to-nobody',
    language: 'en',
    source: '18 U.S.C. 2705(b): "not to notify any other person", in other words',
    words:
      'notify inform tell disclose reveal divulge communicate advise alert mention say give gives make makes send provide issue furnish disclosed revealed divulged communicated mentioned'.split(
        ' ',
      ),
    pattern: new RegExp(
      `(?:(?:${VERB}|${VERBED})(?:[^.;]{0,60}? to)? ${NOBODY}|say nothing (?:of|about|to)\\b|(?:gives?|makes?|send|provide|issue|furnish) (?:[^.;]{2,40}? )?no (?:\\w+ )?${NOTICE}\\b)${UNLESS_NEEDLESS}`,
      'iy',
    ),
  },
  {
    id: 'neither-nor',
    language: 'en',
    source: '18 U.S.C. 2511(2)(a)(ii)',
    words: ['neither', 'nor', 'no'],
    pattern: new RegExp(
      `(?:neither|nor|no) [^.;]{2,110}? (?:shall|may|will|must|can|is to|are to) (?:${VERB}|be ${VERBED})\\b|nor (?:shall|may|will|can|is|are) [^.;]{2,60}? (?:at liberty to |to )?${VERB}\\b|nor ${VERB} (?=the|this|any|its)`,
      'iy',
    ),
  },
  {
    id: 'prohibited-from',
    language: 'en',
    source: '18 U.S.C. 2709(c)',
    words:
      'prohibited prohibits prohibit prohibiting forbidden forbids forbidding forbid enjoined enjoins restrained restrains restraining barred bars barring precluded precludes precluding refrain refrains abstain'.split(
        ' ',
      ),
    pattern: new RegExp(
      `(?:prohibit(?:ed|s|ing)?|forbid(?:den|s|ding)?|enjoin(?:ed|s)|restrain(?:ed|s|ing)|bar(?:red|s|ring)|preclud(?:ed|es|ing)|refrains?|abstain)\\b(?:${WITHIN_SENTENCE}{0,110}? ?from (?:(?:directly or indirectly )?${VERBING}|(?:giving|making|sending|providing|any|all) [^.;]{0,40}?${NOTICE})\\b|${WITHIN_SENTENCE}{0,70}? to ${VERB}\\b| (?:any |all |such )?(?:notice|notification|disclosure) (?:by|to|of)\\b)`,
      'iy',
    ),
  },
  {
    id: 'offence-to-disclose',
    language: 'en',
    source: 'Investigatory Powers Act 2016 s. 82; Proceeds of Crime Act 2002 s. 342',
    words: ['offence', 'offense', 'discloses', 'reveals', 'disclosing', 'disclosure'],
    pattern:
      /offen[cs]e\b[^.;]{0,60}? (?:to (?:disclose|reveal|notify|inform)|(?:for|if) [^.;]{2,60}? (?:to )?(?:disclos|reveal)(?:e|es|ing)?)\b|(?:discloses|reveals|disclosing|disclosure)\b[^.;]{0,110}?\b(?:commits?|is|guilty of) (?:guilty of )?an? (?:criminal )?offen[cs]e\b/iy,
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
    id: 'rather-not-told',
    language: 'en',
    asksOnly: true,
    source: 'habit of drafting',
    words: ['appreciate', 'appreciated', 'prefer', 'grateful'],
    pattern: new RegExp(
      `(?:appreciated?|prefer|grateful)\\b[^.;]{0,80}? (?:(?:is|was|were|are|be) not|not be) ${VERBED}\\b`,
      'iy',
    ),
  },
  {
    id: 'do-not-mention',
    language: 'en',
    asksOnly: true,
    source: 'habit of drafting',
    words: ['don', 'dont'],
    pattern: new RegExp(`don(?:['\u2019]? ?)t (?:please )?${VERB}\\b`, 'iy'),
  },
  {
    id: 'wait-before-telling',
    language: 'en',
    asksOnly: true,
    source: 'habit of drafting',
    words: ['wait', 'hold', 'discretion', 'discreet', 'discreetly'],
    pattern: new RegExp(
      `(?:(?:wait|hold off)(?: [^.;]{1,40})? (?:before|on|from|with) (?:you )?(?:${VERBING}|${VERB}|any notice)\\b|(?<=\\b(?:ask|asks|request|requests|appreciate|count on|rely on|trust|thank you)[^.;]{0,30} (?:your|full|utmost|complete) )discretion\\b|discretion (?=(?:is|would be) (?:requested|appreciated|asked))|(?<=\\b(?:be|remain|proceed|act|handle this) )discreet(?:ly)?\\b)`,
      'iy',
    ),
  },
  {
    id: 'no-notice',
    language: 'en',
    words: ['no', 'disclosure', 'notice', 'notification'],
    pattern:
      /(?:no (?:notice|disclosure|notification) (?:of|to|shall|may|be|is to be|must)\b(?![^.;]{0,60}\b(?:required|necessary|needed|need be)\b)|(?:disclosure|notice|notification) (?!by the (?:government|officer|state|applicant))[^.;]{0,120}(?:is|are|(?<!\b(?:may|can|could|might|would) )be) (?:hereby )?(?:prohibited|forbidden|precluded|delayed|deferred|postponed|withheld|barred)|disclosure [^.;]{0,60}to the (?:subscriber|customer|account)[^.;]{0,40}(?:could|would|may|might) (?:impede|jeopardi[sz]e|compromise|interfere))/iy,
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
      /confidentiality(?:(?:,| and)? (?:and )?(?:the )?(?:secrecy|integrity)){0,2} of (?:the|this) (?:epoc(?:-pr)?|certificate)\b|confidentiality, secrecy and integrity of (?:the|this) data|(?:confidencialidade? d[eo]l?|confidentialité (?:de l'|du )|vertraulichkeit des|riservatezza dell'|vertrouwelijkheid van het) ?epoc/iy,
  },
  {
    id: 'delay-notice',
    language: 'en',
    source: '18 U.S.C. 2705(a)',
    words:
      'delay defer postpone withhold keep maintain preserve protect observe treat kept remain stay hold held'.split(
        ' ',
      ),
    pattern:
      /(?:(?:delay|defer|postpone|withhold) (?:any |all |such )?(?:notice|notification|disclosure)\b[^.;]{0,60}? (?:to|from) (?:(?:the|its|your|their|said) (?:subscriber|customer|account|user)|any(?:one| (?:other )?(?:person|party))|all persons|every)|(?:keep|kept|maintain|treat|remain|hold|held)(?:ed)?\b[^.;]{0,60}(?:confidential(?:ly)?|secret|in (?:strict |the strictest )?confidence)|(?:maintain|preserve|keep|protect|observe) (?:the )?(?:strict |absolute )?(?:secrecy|confidentiality) (?:of|about|as to|regarding)|(?:remain|stay|keep) silent (?:about|on|as to|with respect to)|(?:keep|kept) (?:[^.;]{2,50}? )?(?:to (?:itself|yourselves|yourself)|from (?:the|its|any|every|all) ?(?:user|customer|subscriber|account|one|body|other))|maintain silence)/iy,
  },
  {
    id: 'extended',
    language: 'en',
    words: ['non', 'nondisclosure', 'preclusion', 'delay', 'delayed', 'gag', 'secrecy', 'silence', 'prohibition'],
    pattern:
      /(?:(?:non-?disclosure|preclusion(?:-of-notice)?|gag|secrecy|silence) (?:order|provision|requirement|period)s?|delay(?:ed)? (?:of )?(?:notice|notification)|prohibition (?:of|on|against) (?:notice|disclosure))\b[^;]{0,120}(?:is|are|be|shall be) (?:hereby |further )?(?:extended|renewed|continued|prolonged)/iy,
  },
  {
    id: 'interdit',
    language: 'fr',
    source: 'Code criminel (Canada), art. 487.0191',
    words: [
      'divulgation',
      'interdit',
      'interdis',
      'interdisons',
      'interdite',
      'interdiction',
      'défense',
      'ne',
      'sans',
      'abstenir',
      'abstient',
      'abstiennent',
      'abstiendra',
      'abstenez',
      'garder',
      'tenir',
      'tenue',
      'tenu',
    ],
    pattern:
      /(?:divulgation\b[^.;]{0,80}(?:est|sera|demeure) (?:strictement )?(?:interdite|prohibée|défendue)|(?:interdite?|interdis(?:ons)?|interdiction|défense)\b[^.;]{0,90}?(?:(?:inc|ltée|corp|cie)\.[^.;]{0,60}?)? ?(?:de |d')(?:en |l'en |lui )?(?:divulguer|informer|révéler|aviser|avertir|communiquer|prévenir|faire (?:part|état|connaître)|mentionner)|ne (?:devez|doit|pas|peut|pourra|devra|saurait)[^.;]{0,60}?(?:divulguer|divulgué|informer|informé|révéler|révélé|aviser|avisé|avertir|averti|prévenir|prévenu|faire (?:part|état))|ne pas (?:(?:en|l'|le|la|les|lui) ?)?(?:divulguer|informer|révéler|aviser|avertir|prévenir|communiquer l'existence)|abst(?:enir|ient|iennent|iendra|enez)(?:-vous)? (?:de |d')[^.;]{0,30}(?:divulguer|informer|révéler|aviser|avertir|prévenir)|(?:garder|tenir|tenue?s?)\b[^.;]{0,40}?(?:secr[eè]te?s?|le secret|le silence)\b|sans (?:en )?(?:informer|aviser|avertir|prévenir) (?:le |l'|la |son )?(?:titulaire|utilisateur|client|abonné|intéressé))/iy,
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
      'verständigung',
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
      'keine',
      'keinen',
      'weder',
      'geheim',
      'geheimzuhalten',
      'verschwiegenheit',
    ],
    pattern:
      /(?:(?:benachrichtigung|unterrichtung|mitteilung|information)\b[^;]{0,110}(?:untersagt|unterbleib|zu unterlassen|abzusehen|verboten|nicht (?:zu )?erfolg)|(?:mitteilung|benachrichtigung|unterrichtung) an (?:den|die)[^.;]{0,40} (?:bitte )?unterlassen|(?<=\b(?:von|auf) (?:einer|der|jeder|jeglicher) )(?:benachrichtigung|unterrichtung|mitteilung|verständigung)\b[^.;]{0,60}(?:abzusehen|abgesehen|absehen|zu verzichten)|stillschweigen (?:zu )?(?:bewahren|wahren)|(?:untersagt|verboten)\b[^;]{0,160}?(?:zu )?(?:informieren|benachrichtigen|unterrichten|orientieren|offenbaren|mitzuteilen)\b|(?:mitteilungs|offenlegungs)verbot\b|(?:nicht|weder)\b[^.;]{0,40}(?:in kenntnis (?:zu setzen|gesetzt)|(?:zu )?(?:informieren|benachrichtigen|unterrichten|offenbaren|offenlegen|offengelegt|mitteilen|mitzuteilen|unterrichtet|informiert|benachrichtigt))|keinen? (?:mitteilung|kenntnis|nachricht|hinweis)\b|geheim ?zu ?halten|verschwiegenheit zu (?:wahren|bewahren)|vertraulich (?:zu )?behand\w+)/iy,
  },
  {
    id: 'no-revelar',
    language: ['es', 'pt', 'it', 'nl'],
    words: ['não', 'non', 'niet', 'geen', 'sem', 'senza', 'zonder'],
    pattern:
      /(?:não|non|niet|geen|sem|senza|zonder)\b[^.;]{0,60}?(?:(?:dar|dará|darão|dê|dando|dare|darne|dará-se)\b[^.;]{0,20}(?:ciência|notícia|aviso|notizia|avviso|comunicazione)|ciência d[oa]|avisar|advert\w+|avvis\w+|avvert\w+|notific\w+|mededeling|inlicht\w+|ingelicht|bekend\w*|melding|revel\w+|rivel\w+|divulg\w+|comuni[cq]\w+|inform\w+|dad[oa] conhecimento|dar conhecimento|cientifi\w+|in kennis|op de hoogte|meedelen)/iy,
  },
  {
    id: 'no-revelar-es',
    language: 'es',
    words: ['no', 'sin'],
    pattern:
      /(?:no|sin)\b[^.;]{0,40}?(?:(?:dar|dará|den|dé)\b[^.;]{0,16}(?:aviso|noticia|cuenta)|avisar|advertir|alertar|notific\w+|revel\w+|divulg\w+|comuni[cq]\w+|informar\w*|dar a conocer|poner en conocimiento)/iy,
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
      'divieto',
      'proíbe',
      'veda',
      'vieta',
      'defeso',
    ],
    pattern:
      /(?:(?:prohibid[oa]|prohibición|vedad[oa]|veda|defeso|proibid[oa]|proíbe|vietat[oa]|vieta|divieto|verboden|prohibe(?= poner| dar| revelar| comunicar| informar))\b[^.;]{0,70}(?:revel\w+|rivel\w+|divulg\w+|comuni[cq]\w+|inform\w+|rend\w+ not[oa]|ciência|notícia|notizia|avvis\w+|avis\w+|notific\w+|conhecimento|conocimiento|conoscenza|mededel\w+)|(?:abstener(?:se)?|abster(?:-se)?)\b[^.;]{0,30}(?:revel\w+|divulg\w+|comuni[cq]\w+|inform\w+)|prohíbe [^.;]{0,60}?(?:revel\w+|divulg\w+|comuni[cq]\w+|inform\w+|conocimiento)|geheimhouding|confidencialidade?\b|sigilo\b|riservatezza della (?:presente|richiesta)|secreto de las actuaciones|reserva absoluta)/iy,
  },
]

/** What the words must be about, else they forbid something else: records, testimony, other people's duties. */
export const ABOUT =
  /(?:existence|persons? whose (?:data|account)|subscriber|customers?\b|account ?-?holder|any(?:one| (?:other )?(?:person|individual|party)|body)|\busers?\b|no one|notice|notif|th(?:is|e|ese|at|ose) (?:\w+ ){0,2}(?:order|warrant|request|subpoena|demand|letter|matter|inquiry|investigation|summons|application|proceedings?|making|disclosure|production|fbi|government|interception|pen register|process)|attached|third part|abonné|titulaire|client|utilisateur|quiconque|intéressé|réquisition|ordonnance|personne|betroffen|kund|nutzer|dritt|ersuchen|titular|usuári|usuari|cliente|investiga|inquérito|terceir|tercer|solicitud|pedido|richiesta|indagin|vordering|kontoinhaber|verzoek|demande|utente|klant|gebruiker|betrokken|of[ií]cio|owner|members?\b|the parties|epoc|mitteilungsverbot|verfügung|(?:mention|tell|discuss) (?:it|this|them|him|her)\b)/i

/** Talk of silence that orders none: the form's own delayed-notice box, an application, an exception, a footer. */
export const NO_ORDER =
  /(?:3103a|6\(e\)(?![^;]{0,80}\b(?:we|i) (?:would |also |further |do )?(?:ask|request))|requesting that (?:the|this) court|(?:has|have) (?:requested|applied|submitted|moved)|(?<!\b(?:upon|on) (?:(?:the|this|an?|its) )?(?:\w{3,20} )?)(?:application|motion|request) (?:pursuant to|for|under)\b|(?:will|may|intends? to|shall) (?:seek|apply|obtain|move)|(?:does|do|did|shall|should) not (?:prohibit|forbid|preclude|restrict|prevent|require|bar)|nothing (?:in|herein)\b[^.]{0,80}|no (?:non-?disclosure|gag) (?:order|provision)|(?:is|are) (?:free|permitted|allowed) to|not the intended recipient)[^;]{0,160}$|(?:\b(?:the|this|any|each|said|peace|law enforcement) (?:executing |investigating |requesting |issuing |undersigned |serving )?(?:government|agency|bureau|commission|department|plaintiff|court staff|clerk(?: of (?:the|this) court)?|officers?|agents?|state|prosecut\w+|affiant|applicant)|\b(?:government|law enforcement|court staff)) (?:(?:shall|must|may|will|should|is|are) (?:hereby )?)?$/i

/** A silence that was refused or has been lifted binds nobody any more. */
export const NO_LONGER =
  /^(?:(?!until|unless)[^.;]){0,160}?\b(?:is|are|was|were|has been|have been)(?: hereby)? (?:denied|lifted|vacated|dissolved|rescinded|revoked|discharged|terminated|refused)\b/i

/** "You are not required to keep it confidential" leaves the provider free. */
export const NOT_OWED =
  /\b(?:not (?:required|obliged|obligated|asked|ordered|bound|directed|necessary|needed|under (?:any|an) (?:duty|order|obligation))(?: for you)? to|need not|need to not|no (?:duty|obligation) to) $/i

/** "Nothing forbids you to notify", "is not prohibited from". */
export const FORBIDS_NOTHING =
  /\b(?:not|nothing|nor|nobody(?: [a-z]{2,12}){0,3}|no (?:law|statute|rule|order|provision|party|person|one|recipient)(?: [a-z]{2,12}){0,4})(?: (?:here|herein))? $/i

/** A protective order of a civil suit binds those who are in it. */
export const AMONG_PARTIES = /^[^.;]{0,30}\bby the parties\b|^[^.;]{0,80}\bprotective order\b/i
/** The papers that a protective order of a civil suit is about. */
export const OF_PARTIES = /\bprotective order\b|\bdesignated (?:as )?["']?confidential\b/i

/** What stands under every mail, unless it is of a paper. */
export const FOOTER = /\bintended recipients?\b|\bunauthori[sz]ed (?:review|use|disclosure|distribution|copying)\b/i
export const OF_A_PAPER = /^[^.;]{0,60}\b(?:orders?|warrants?|subpoenas?|summons|demands?|existence)\b/i
