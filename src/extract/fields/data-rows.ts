import type { Language } from '../../text/language.js'
import { LETTERS } from '../../text/letters.js'
import type { DataCategory } from '../fields.js'

/**
 * One way to name data. The rows are tried in turn on a clause of the demand; what a row has read is taken out before
 * the next is tried, so that "records of messages sent" is metadata and its "messages" is not read as content again.
 * A row without a category takes out words that name no data at all. Categories: domain.md, "Data".
 */
export interface DataRow {
  id: string
  language: Language | readonly Language[]
  category: DataCategory | null
  pattern: RegExp
}

const MESSAGES =
  '\\b(?:messages?|msgs?|communications?|conversations?|correspondence|chats?|texts|e-?mails?(?! ?-?addresses| ?-?address)|posts?|comments?|replies|threads?|DMs?|PMs?)\\b'
const FILES =
  '\\b(?:files?|images?|pictures|photos?|photographs?|videos?|attachments(?! [a-z0-9]\\b)|drafts?|drawings|sketches|uploads|recordings?|spreadsheets?|canvases)\\b'
const ANY =
  "(?:(?:each|every|all|any|such|the|those|these|that|this|other|said|of|last|latest|first|most recent|his|her|their|its|direct|private|(?:user|account|member|subscriber|target)(?:'s|s'|s)?) ){0,4}"
const KIND =
  "(?:\\b(?:any|all|each|every|the|such|said|stored|saved|private|direct|channel|deleted|electronic|wire|other|public|group|two|text|written|unread|his|her|their|sent|received|instant|posted|shared|uploaded|user'?s?|of|and|or|chat|incoming|outgoing|archived|retained)[ ,]+){0,8}"

function row(id: string, language: DataRow['language'], category: DataRow['category'], source: string): DataRow {
  return { id, language, category, pattern: new RegExp(source, 'gi') }
}

/** Words that look like data and are laws, events, places of delivery or the requester's own papers. */
const NOTHING: readonly DataRow[] = [
  row(
    'own-papers',
    'en',
    null,
    `\\b(?:screen ?shots?|${MESSAGES}|${FILES})(?: (?:of|from|between) (?:the |these |this |that )?\\w{1,20})? (?:is|are)(?: already)? (?:attached|enclosed|appended|reproduced|in our (?:file|possession|hands)|with us|available (?:on|up)on? request)\\b|\\b(?:how long|for what period) [^.;]{0,50}\\b(?:retain|keep|store|kept|stored|retained|preserve)\\w{0,3}\\b[^.;]{0,50}|(?:electronic |the |such |any )?(?:messages|files|e-?mails|documents) (?:may|can) be (?:sent|e-?mailed|mailed|uploaded|delivered|addressed|directed)\\b[^.;]{0,60}|\\b(?:retention|deletion) (?:policy|policies|periods?|practices?|schedules?)(?: (?:of|for|on|as to) [^.;]{0,30}${MESSAGES})?`,
  ),
  row(
    'laws',
    'en',
    null,
    '(?:stored (?:wire and electronic )?communications act|electronic communications? (?:privacy act|services?|transactional records)|(?:wire,? (?:oral,? )?(?:or|and) )?electronic communications?(?: service| provider| system)|remote computing|telecommunications \\([^)]{3,40}\\) act|message is|this (?:e-?mail|message|communication|file|post)|by (?:reply )?e-?mail|via e-?mail|e-?mail (?:to|me|us)\\b|electronic mail|in (?:the )?files? of|our files?|case files?|file (?:number|no)|on file|business records?|original documents?|communications data (?:warrants?|orders?|authori[sz]ations?|required|requested|sought)|(?:obtain(?:ing)? and disclos(?:e|ing)|acqui(?:re|sition of)) communications data|periods? of communications?)',
  ),
  row(
    'by-telephone',
    'en',
    null,
    '(?:by|over|via|per|through)(?: the)? (?:tele|mobile )?phone\\b(?! numbers?)|(?:from|on) (?:my|his|her) (?:mobile|cell|phone|iphone|tablet)(?: ?phone| device)?|mobile device|disclosable ?[=:][^.;]{0,80}',
  ),
  // "the user with the e-mail address x@y.example": whose data is meant, not what is sought.
  row(
    'names-the-target',
    'en',
    null,
    '\\b(?:e-?mail(?: address)?|user ?name|screen name|display name|handle|user ?id)(?: (?:is|of))?[: ]{1,3}(?:[\\w.+-]{1,64}@|["“«])|(?:tele|mobile )?phone(?: (?:number|no\\.?))?[: ]{1,3}[+(]?\\d',
  ),
  // "For the mailbox x@y.example: the name" means whose data; "the mailbox of x@y.example" is asked for.
  row(
    'mailbox-named',
    'en',
    null,
    '(?<=\\b(?:for|about|regarding|concerning|to|on|with|using)(?: (?:the|this|that|its|said))?(?: [\\w-]{1,30}){0,3}) (?:mailbox|inbox)(?= ["“«(<]?[\\w.+-]{1,64}@)|\\b(?:process|legal|compliance|subpoena|records|our|your|this) (?:mailbox|inbox)',
  ),
  row(
    'someone-posts',
    'en',
    null,
    '\\b(?:he|she|they|who|it|suspect|subject|user|child|girl|boy|teen|victim|son|daughter|student)(?: (?:often|also|always|regularly|mostly|usually|still))? (?:posts|chats|comments|messages|uploads|e-?mails)\\b(?= (?:from|in|on|of|to|with|at|under|as|about|using|via))',
  ),
  row(
    'form-hints',
    'en',
    null,
    '\\((?:as (?:defined|used)|defined (?:as|below|above|in))\\b[^)]{0,200}\\)|\\((?:names?, address(?:es)?,? and telephone|briefly|identify|describe|name of|not to exceed|check|leave blank|specify|state|list)[^)]{0,160}\\)|(?:printed|business) (?:names?|address)|(?:names?|addresse?s?|telephone numbers?|e-?mail)(?:(?:,| and|, and) (?:titles?|names?|addresse?s?|(?:business )?e-?mail(?: address(?:es)?)?|telephone(?: numbers?)?|phone(?: numbers?)?)){0,4} of (?:the |your |a )?(?:assistant|attorney|(?:records )?custodian|signatory|declarant|witness|officer|agent|person who (?:can|may|will|signs?|completes?|certif|issue|request|is to)|individual|server|issuing|party|u\\.s|judge)|names? and titles?|name of (?:individual|person)',
  ),
  row(
    'dealings-with-provider',
    'en',
    'basic-account',
    "(?:records? (?:of|pertaining to|relating to|regarding|concerning) )?(?:(?:any|all) )?(?:communications?|correspondence|contacts?|messages)(?:,? (?:and|or) (?:communications?|correspondence|contacts?))? (?:between|with) (?:(?:the |your )?(?:provider|company|support|customer (?:support|service|care))(?:,? inc\\.?)?\\b)(?:'s)?(?: (?:support|customer|help|service|team|services|department|desk))*(?: and (?:any|the) (?:person|subscriber|user|customer|account holder)[^.;,]{0,40})?|communications? between [\\w., ]{2,40} and any (?:other )?person (?:regarding|concerning|about|relating to|in connection with) the (?:user )?(?:account|subscriber|workspace)s?",
  ),
  row(
    'events',
    'en',
    null,
    `(?<!\\bwhom (?:the |that |this |his |her )?)\\b(?:that|which|who|has|have|had|having|was|were|been|be|he|she|they|it|suspects?|victims?|complainants?|defendants?|subject|user|person|someone|somebody|individual|account|by|of|for|after|while|from|then|is|are|husband|wife|unknown|when|by means of) (?:\\w+ ){0,2}?(?:sent|sending|posted|posting|wrote|received|receiving|making|made|transmitt(?:ed|ing)|exchanged|exchanging|uploaded|uploading|shared|sharing|distribut(?:ed|ing)|threatened|threatening|harass(?:ed|ing)) (?:(?:a|an|the|these|those|several|numerous|many|multiple|two|three|some|his|her|threatening|harassing|extortionate|fraudulent|phishing|abusive|explicit|illegal|child|intimate|following|more|over|sexual|racist|anonymous|scam|spam|disturbing|of|\\d+) ){0,4}(?:${MESSAGES}|${FILES}|material|content)`,
  ),
  row(
    'passive-events',
    'en',
    null,
    `(?:threatening|harassing|extortionate|fraudulent|phishing|abusive|anonymous|intimidating|obscene) (?:direct |private |chat )?${MESSAGES}(?! (?:sent|from|to|between|in|of|posted))`,
  ),
]

/** About messages and connections (18 U.S.C. 2703(c)(1): "a record or other information"). */
const METADATA: readonly DataRow[] = [
  row(
    'ip-logs',
    'en',
    'basic-account',
    'local and long[- ]distance (?:telephone )?(?:toll )?(?:billing |connection )?records?|(?:connection|access|session|account access|activity) (?:records?|logs?|history|data|information|details),? ?(?:[:(-]|\\(?(?:namely|that is|i\\.e|meaning|being|to wit|specifically|such as|limited to|consisting of|of (?:the )?|for )) ?(?:each |every |all |any |the |his |her |its |their |only |that is,? |i\\.e\\.?,? |namely |of |user |account |and |dates |times |dates and times of |or ){0,6}(?:log-?(?:in|on|out|off)s?|sign-?(?:in|on|out)s?|sessions?|IP|logging (?:in|on))[^.;,)]{0,30}|' +
      '\\b(?:login |log-?in |account |user |session )?(?:IP|internet protocol)(?: ?-?address(?:es)?)?,? (?:connection|access|activity|session|login|log-?in|usage)(?: and (?:session|login|access))? (?:logs?|history|records?|information|data)|(?:connection|access|activity) logs? (?:for|of) (?:all |each |the )?(?:log-?ins?|sessions|account log-?ins?)|log-?in,? (?:and|/) (?:log-?out|access|session) (?:logs?|records?|history)|telephone connection records|log-?in (?:access|connection) (?:logs?|records?)',
  ),
  row(
    'poster-and-minute',
    'en',
    'metadata',
    '(?:names?|identit(?:y|ies)|accounts?|user ?ids?) of (?:the |each |every )?(?:poster|sender|author|writer|recipient|uploader)s?\\b(?:,? and (?:the )?(?:date|time|day|hour|minute)s?[^.;,]{0,40})?|(?:date|time|day|hour|minute)s? (?:of|at which) (?:the )?(?:posting|sending|upload|download|each (?:was|one was)|(?:it|they) (?:was|were) (?:sent|posted))',
  ),
  row(
    'which-and-when',
    'en',
    'metadata',
    `\\b(?:(?:which|what) (?:\\w+ )?(?:files?|documents?|messages?|channels?|uploads|images?)|when (?:each|it|they|these|those|he|she|this|the (?:user|account|member|person|message|file|post)|every|any|all)\\b(?! (?:log|sign|was (?:log|sign|creat|open|regist)|were (?:log|sign))))(?: (?!(?:logged|signed|connected|created|registered|content)\\b)["\\w'@.-]{1,40}){0,7}? (?:opened|downloaded|uploaded|shared|viewed|edited|deleted|accessed|read|sent|received|joined|left|posted|wrote|written|messaged|changed|went|arrived)(?:(?:,| and| or) (?:opened|downloaded|uploaded|shared|viewed|edited|deleted|accessed|read|sent|received|joined|left|posted|changed))*`,
  ),
  row(
    'with-whom',
    'en',
    'metadata',
    '\\b(?:to|with|from) whom,? (?:and|or) (?:when|how often|on (?:what|which) (?:dates?|days?))\\b|(?:persons?|people|users?|accounts?|contacts?|members?|parties|correspondents|everyone|those|anyone|individuals?)\\b[^.;,|]{0,12} (?:to|with|from|by) wh(?:om|ich)\\b(?:[^.;,|]|\\.(?=\\w)){0,70}? (?:messages?|messaged|exchanged?|wr[io]t\\w+|communicat\\w+|correspond\\w*|chat\\w*|contact|touch|sp[eo]\\w+|talk\\w*|went|sent|shared|addressed|posted)\\b(?: (?:any |the |direct |private )?(?:messages|communications|files))?|(?:persons|people|users|accounts|contacts|members|correspondents|everyone|those|anyone|individuals)\\b[^.;,|]{0,12} (?:(?:that|who) )?(?:he|she|they|it|the (?:user|account|subject|suspect|member)|[\\w.@-]{3,60}) (?:(?:was|is|has been|were|had been) in (?:contact|touch) with|(?:wrote|talked|spoke) to|messaged|(?:communicated|corresponded|chatted) with)',
  ),
  row(
    'when-acted-alone',
    'en',
    'metadata',
    '\\b(?:dates?|days?|times?|hours?|minutes?|occasions?|timestamps?)(?:(?:,| and| or) (?:the )?(?:dates?|days?|times?|hours?|minutes?))? (?:at|on|when) which (?:(?!(?:log|sign|connect|creat|open|regist|account|was used|were used))[^ ;]{0,59}[^ ;.] ){0,12}?(?:posted|sent|wrote|messaged|uploaded|downloaded|changed|edited|deleted|shared|read|went|written|communicated|chatted)(?: to| with)?',
  ),
  row('profile-picture', 'en', 'basic-account', '(?:profile|avatar|account) (?:photo(?:graph)?s?|pictures?|images?)'),
  row(
    'for-each-message',
    'en',
    'metadata',
    `\\b(?:for|of|about|regarding|concerning|as to|with respect to|in respect of) (?:each|every|all|any|the|those|such)?(?: \\w+){0,2}? ?(?:${MESSAGES}|${FILES})(?:(?!contents?\\b|text\\b|bod(?:y|ies)\\b|cop(?:y|ies)\\b)(?:[^.;:]|[.:](?=\\w)|\\.(?= \\d))){0,260}?[:,(-] ?(?:and )?(?:the |its |their |only )*(?:sources?\\b|dates?\\b|times?\\b|timestamps?|senders?\\b|originat\\w+|recipients?\\b|participants?\\b|sizes?\\b|from(?:,| and|/| ?\\/) ?to\\b|to(?:,| and|/) ?from\\b|direction\\b|file ?names?\\b|names?,? (?:and )?(?:size|date|time|type)|when\\b|who (?:sent|posted|uploaded|wrote)|number of)(?:(?:,| and| or|, and) (?:the |its |their )?(?:destinations?|dates?|times?|date-?times?|durations?|senders?|originat\\w+|recipients?|participants?|accounts?|types?|sizes?|to|from|who (?:sent|posted|uploaded|wrote) it|when)(?: accounts?)?){0,8}`,
  ),
  row(
    'for-each-the-date',
    'en',
    'metadata',
    '\\bfor each(?: one| of (?:them|these|those))?,? (?:(?:the|its) )?(?:dates?|times?|senders?|recipients?|sizes?)(?:(?:,| and|, and) (?:(?:the|its) )?(?:dates?|times?|senders?|recipients?|sizes?|types?|directions?|other part(?:y|ies))){1,5}',
  ),
  row(
    'date-time-parties',
    'en',
    'metadata',
    `(?:the )?(?:dates?|times?)(?:,| and| or)? ?(?:and )?(?:times?|dates?)?[^.;]{0,60}?(?:origins?|(?<!la )destinations?|originators?|senders?|recipients?|participants?|addressees?|author|correspondents?|counterpart(?:y|ies)|interlocutors?|part(?:y|ies)(?= (?:to|of) (?:each|every|all|any|the|those|such)\\b))\\b(?:(?:(?!(?:contents?|text|bod(?:y|ies)|substance)\\b)[^.;]){0,90}?(?:of|for|to|or) (?:each|every|all|any|such|the|those)[^.;]{0,40}?(?:${MESSAGES}|${FILES})(?:(?:,| or| and)(?: or| and)? (?:${FILES}|${MESSAGES}))*| (?:of|for) (?:\\w+ )?${MESSAGES})?(?: (?:sent|received|posted)[^.;,]{0,40})?`,
  ),
  row(
    'when-item',
    'en',
    'metadata',
    `(?:dates?|times?|timestamps?|date-stamps?)(?: and times?| and dates?|/times?)?(?: stamps?)?(?:,? (?:at|on|of|when|for)|,)? (?:which )?${ANY}(?:item|${MESSAGES}|${FILES})(?:[^.;]{0,90}?(?:created|sent|received|edited|posted|shared|deleted|recipients?|originators?|senders?)){0,4}`,
  ),
  row(
    'when-acted',
    'en',
    'metadata',
    `(?:dates?|times?|hours?)(?:(?:,| and| or) (?:dates?|times?|hours?))? (?:at|on|when) which (?:\\S+ ){1,12}?(?:posted|sent|wrote|uploaded|downloaded|changed|edited|deleted|shared|opened|read)(?:(?:,| and| or) (?:posted|sent|wrote|uploaded|downloaded|changed|edited|deleted|shared|opened|read))* (?:\\w+ ){0,2}?(?:${MESSAGES}|${FILES})`,
  ),
  row(
    'parties-first',
    'en',
    'metadata',
    `(?:originators?|senders?|addressees?|recipients?|participants?)(?:,| and| or|, and)[^.;]{0,60}?(?:dates?|times?|size|length)\\b(?:[^.;]{0,40}?(?:of|for) ${ANY}(?:${MESSAGES}|${FILES}))?`,
  ),
  row(
    'attributes-of-messages',
    'en',
    'metadata',
    `\\b(?:dates?|times?|hours?|days?|sizes?|lengths?|addressees?|recipients?|senders?|number|count|frequency|volume|duration)(?:(?:,| and|, and| or|, or) (?:the )?(?:dates?|times?|hours?|days?|sizes?|lengths?|addressees?|recipients?|senders?|number)){0,5} of (?:each(?=,? (?:and|with)|[.;)]|$)|${ANY}(?:\\w+ )?${MESSAGES})`,
  ),
  row(
    'records-of-messages',
    'en',
    'metadata',
    `(?:non-?content )?(?:records?|logs?|lists?|listings?|log entries|information|data|metadata|details|history|particulars|number(?= of)|volume|identity of (?:the )?(?:senders?|recipients?)|senders?(?: and |, | or | / |/)(?:the )?recipients?)(?: \\(not[^)]{0,60}\\))? (?:of|about|concerning|regarding|relating to|related to|pertaining to|for|showing|reflecting|on|associated with) ${ANY}(?:(?!and |or )\\w+ ){0,2}?${MESSAGES}(?:,? (?:sent|received|posted|exchanged|made)[^.;,]{0,40})?`,
  ),
  row(
    'list-of-files',
    'en',
    'metadata',
    `(?:logs?|lists?|listings?|index|inventory|registers?|tables?|enumeration|names|titles|sizes|hash(?:es| values)|dates?(?: and times?)?|times?|particulars|records?) (?:of|for) ${ANY}(?:\\w+ )?${FILES}(?: (?:uploaded|downloaded|shared|sent|deleted)(?:,? (?:and|or) (?:uploaded|downloaded|shared|sent|deleted))?)?`,
  ),
  row(
    'liste-of-messages',
    ['fr', 'de', 'es', 'pt', 'it', 'nl'],
    'metadata',
    '(?:elenco|lista|listado|relación|relação|liste|relevé|lijst|overzicht|aufstellung|verzeichnis|übersicht) (?:de[il]?|dei|delle|des|de las?|de los|de|das|dos|van|der|aller|von|di)\\b[^.;:]{0,30}?(?:messaggi|mensajes|mensagens|messages|courriels|nachrichten|berichten|comunicaciones|comunicações|comunicazioni|communications|chats)\\b',
  ),
  row(
    'message-metadata',
    'en',
    'metadata',
    '\\b(?:(?:message|messaging|(?:tele)?communications?|e-?mail|chat(?! ?-?logs?)|file|files|non-content|traffic|transmission|transactional|routing|header|envelope|channel|call|toll|transaction(?= logs?))[ -](?:level )?(?:metadata|meta-data|headers?(?: information)?|logs?|records?|data|information|traffic|activity(?: logs?)?|counts?|details? records?)|\\bmetadata|\\bmeta-data|\\bnon-?content\\b(?= (?:and|or)\\b|[,;.]|$)|\\bheaders?(?: information)?(?: \\([^)]{0,60}\\))?|transactional (?:records|information|data)|(?:to ?/ ?from|to and from|from and to) (?:information|fields?|addresses|lines?|data)|(?:sender|from),? (?:and|/)? ?(?:recipient|to) (?:addresses|information|fields?))(?: \\([^)]{0,80}\\))?(?:[ ,|]{1,90}(?:of|for|in|on|about|to|associated with) ' +
      `${ANY}(?:\\w+ )?(?:${MESSAGES}|${FILES}))?`,
  ),
  // 18 U.S.C. 3127(3), (4): what a pen register and a trap and trace device record.
  row(
    'dialing-and-routing',
    'en',
    'metadata',
    '\\b(?:dialling|dialing|routing|addressing),? (?:(?:and |or )?(?:dialling|dialing|routing|addressing|signall?ing),? ){1,3}(?:information|data)(?: \\([^)]{0,120}\\))?' +
      `(?:,? (?:for|of|with|associated with|relating to) ${ANY}(?:\\w+ )?(?:${MESSAGES}|${FILES})(?: (?:to|from)(?: (?:or|and) (?:from|to))?\\b)?)?`,
  ),
  row(
    'connection-records',
    'en',
    'metadata',
    '(?:records? of (?:user |account )?activity|records? of (?:all |the |any |each |every |his |her |its |client ){0,3}connections?\\b|(?:user|account|workspace|team|member|channel) activity(?: logs?| records?| history)?|(?:access|audit|activity|event|connection|server|network|api|integration|admin(?:istrat(?:ive|or))?|security|system|usage)[ -](?:and (?:access|audit|activity|event|connection|server) )?(?:logs?|log files?|records|history)|(?:each |all |any )?connections? (?:made )?to (?:or|and) from|connection (?:data|information)|source and destination(?: (?:IP )?addresses)?(?: associated with each [^.;,]{0,30})?|destination ip|data transfer volume|\\blog files|audit trails?|logs? of (?:all )?(?:access|activity|connections))(?: (?:for|showing|reflecting|indicating|of|documenting) [^.;,]{0,60})?',
  ),
  row(
    'who-with-whom',
    'en',
    'metadata',
    '(?:(?:names?|lists?|titles?)(?: and (?:names?|titles?))? of (?:the |all |any |each |every |private |public |direct |and ){0,4}(?:channels?|chat rooms?|chat groups?|group chats)\\b|(?:to |with )?whom? (?:the |that |this )?(?:user|account|member|he|she|they|suspect)s?(?: "?[\\w.@-]{2,60}"?)? (?:wrote|writes|messaged|messages|talked|talks|spoke|speaks|communicated|communicates|corresponded|corresponds|chatted|chats|contacted|contacts|(?:is|was|were|has been|had been) in (?:contact|touch))(?: to| with)?(?: and when)?|who (?:wrote|writes|talked|talks|spoke|speaks|messaged|communicated|communicates|corresponded|chatted) (?:to |with )?whom|(?:contact|buddy|friend) lists?|(?:lists?|listings?|names|identit(?:y|ies)) of (?:his|her|their|its|all|the) (?:contacts|correspondents)|address books?|(?:senders?|originators?)(?: and|,| or| &) (?:the )?recipients?|identit(?:y|ies) of (?:all |the |any )?(?:persons?|users?|accounts?|members?) (?:with whom|who (?:sent|received|communicated))|(?:users?|accounts?|persons?|members?) (?:with whom|who) [^.;,]{0,30}communicated|channel (?:membership|names|lists?)|channels? (?:of which|to which|joined)|geo-?location|location (?:data|information)|call detail records)',
  ),
  row(
    'metadonnees',
    'fr',
    'metadata',
    "(?:(?:liste|noms?|identité) (?:de |des )(?:ses |leurs |tous les )?(?:correspondants|contacts|interlocuteurs)|(?:dates?|heures?)(?: et (?:l')?heures?)? de chac(?:un|une)\\b|(?:métadonnées|données de (?:trafic|transmission|connexion)|en-têtes?|(?:journal|journaux|relevés?|registres?|nombre|horodatage|historique|dates?|heures?|dates? et heures?|destinataires?|expéditeurs?))(?: \\([^)]{0,60}\\))? (?:des|de tous les|de toutes les|de chaque|d'envoi des|relatives aux|de ses|de leurs|liées aux) (?:messages?|communications?|échanges|courriels?|fichiers?|envois)(?: (?:privés|directs|échangés|envoyés|reçus|transmis)e?s?)*|métadonnées|données de (?:trafic|transmission)|données (?:techniques )?relatives (?:au trafic|à la transmission|aux communications)|(?:journaux|historique|relevés?|liste) (?:d'accès|d'activité|de (?:toutes les )?communications|des (?:communications|messages|échanges))|(?:dates?|heures?|horodatages?)[^.;]{0,50}(?:expéditeurs?|destinataires?|émetteurs?|origine|provenance|destination)(?:[^.;]{0,40}(?:messages?|communications?|courriels?))?|(?:expéditeurs?|émetteurs?|destinataires?|auteurs?)\\b[^.;]{0,50}\\b(?:dates?|heures?|tailles?)\\b(?:[^.;]{0,30}(?:de chaque|des|de tous les|du) (?:messages?|communications?|courriels?|envois?))?|(?:expéditeurs?|émetteurs?) et (?:les |des )?destinataires?(?: (?:des|de chaque) (?:messages?|communications?))?)",
  ),
  row(
    'verkehrsdaten',
    'de',
    'metadata',
    '(?:verkehrsdaten(?: (?:der|aller|zu den|zu)(?: \\w+)? (?:nachrichten|chats|kommunikation))?|verbindungs(?:daten|nachweise?)|metadaten|zugriffsprotokolle?|protokolldaten|nutzungsdaten|absender und empfänger(?: (?:der|aller) nachrichten)?|(?:absender|empfänger|sender)\\b[^.;]{0,50}\\b(?:datum|zeitpunkte?|uhrzeit|zeit)\\b(?:[^.;]{0,30}nachrichten)?|(?:datum|zeitpunkte?|uhrzeit)[^.;]{0,50}(?:absender|empfänger)(?:[^.;]{0,30}nachrichten)?)',
  ),
  row(
    'datos-de-trafico',
    ['es', 'pt', 'it', 'nl'],
    'metadata',
    '(?:metad(?:atos|ados|ati|ata)|(?:datos (?:de tráfico|asociados)|dados de tráfego|dati (?:di|relativi al) traffico|verkeersgegevens)(?: (?:de|a|dei|di|van|das|dos|relativi a[il]|relativos a|relativi)(?: l[oa]s| os| as| de)? (?:mensajes|mensagens|messaggi|comunicaciones|comunicações|comunicazioni|berichten)(?: (?:direct[oi]s?|privad[oa]s|privati|enviad[oa]s|inviati))*)?|(?:registros?|listado) de (?:las )?(?:comunicaciones|comunicações|mensajes|mensagens|actividad|atividade)|tabulati|(?:fechas?|horas?)[^.;]{0,50}(?:remitente|destinatario)s?(?:[^.;]{0,30}mensajes)?|(?:datas?|horas?|hor[aá]rio)[^.;]{0,50}(?:remetente|destinatári[oa]|mittente|destinatari[oi]?)s?(?:[^.;]{0,30}(?:mensagens|messaggi))?|\\b(?:remitentes?|remetentes?|mittent[ei]|afzenders?|ontvangers?|destinatari[oai]s?|destinatári[oa]s?)\\b[^.;]{0,50}\\b(?:fechas?|horas?|datas?|ora|orario|datum|tijdstip)\\b(?:[^.;]{0,24}(?:mensajes|mensagens|messaggi|berichten))?|verkeersgegevens|registros de (?:acesso a aplica[çc][õo]es|conexão a aplica))',
  ),
]

/** What users wrote or uploaded. */
const CONTENT: readonly DataRow[] = [
  row(
    'contents-of',
    'en',
    'content',
    `(?:\\b(?:contents?|text|substance|body|bodies|transcripts?|copies|copy|export)(?: and (?:attachments|subjects?(?: lines?)?|headings?))? (?:of|from|in) )+${KIND}(?:${MESSAGES}|${FILES}|channels?|workspace|accounts?|documents? (?:uploaded|shared|stored|posted|exchanged))(?:(?:,| and| or)(?: and| or)? ${KIND}(?:${MESSAGES}|${FILES}))*`,
  ),
  row(
    'messages',
    'en',
    'content',
    `(?:${KIND}(?:\\bmessages\\b|\\bmsgs\\b|\\bcorrespondence\\b(?! (?:to|address|should|with (?:our|the undersigned|this office)))|\\btexts\\b|\\btext messages?\\b|\\b[PI]Ms\\b|\\bconvos?\\b|\\bmailbox\\b(?! ?(?:name|address))|(?:sent|inbox|deleted|archived|trash|draft|outbox) (?:items|folders?|mail)|\\b(?:channel|message|chat|conversation|mail|post) (?:history|histories|contents?|exports?|backups?|dumps?)\\b|\\btranscripts?\\b|\\bscreen ?shots\\b|\\bdeleted (?:posts|items|data)\\b|\\bdirect message\\b|\\bDMs\\b|\\bconversations\\b|\\b(?:the|this|that|any|each|every) (?:(?:whole|entire|full|private|complete) )?(?:of the )?conversation\\b(?= (?:between|with|of|in|from)\\b)|\\bcommunications (?:between|among|sent|with|in|exchanged|to and from|to or from|stored)|(?<=\\b(?:all|any|the|every|such|private|stored|direct|those|written|their|his|her|of|other) )communications(?! (?:service|provider|act|with (?:our|your|customer)))|\\bchats?(?: (?:history|histories|logs?|transcripts?|messages|contents?|threads?))?\\b|\\bmessage (?:content|contents|history|text|texts|bodies)\\b|\\btask comments\\b|\\bcomments\\b(?= (?:made|posted|on|by))|\\bstatus (?:updates?|texts?)(?: text)?\\b)|${KIND}(?:posts|threads)\\b(?= (?:made|in|by|to|on|from|and|of|between|dated|with|(?:that )?(?:he|she|they|the user))\\b))`,
  ),
  row(
    'what-was-written',
    'en',
    'content',
    '\\b(?:anything|everything|all|whatever|what)(?: that| else)? (?:he|she|they|the (?:user|account|subject|suspect|child|deceased|victim|girl|boy)s?|this (?:user|account|person))(?: has| have| had| may have)? (?:wrote|written|posted|said|typed|stored|uploaded|saved|shared|sent|been (?:writing|saying|posting))\\b|\\bwhat (?:was|has been|had been) (?:said|written|posted|discussed|typed|exchanged|uploaded|shared)\\b',
  ),
  row(
    'message-one',
    'en',
    'content',
    '(?:each|every|any) (?:such )?(?:direct |private |channel |and |or ){0,4}(?:message|chat|conversation|communication|post)\\b|\\b(?:e-?mails)\\b(?= (?:sent|received|between|from|to))|(?:all|any) e-?mails\\b',
  ),
  row(
    'files',
    'en',
    'content',
    `(?:\\b(?:all|any|each|every|the|such|his|her|their|uploaded|shared|stored|attached|exchanged|draft|deleted|posted|saved|user)[ ,]+(?:(?:and|other|any) )?){1,4}(?:${FILES}|documents (?:uploaded|shared|stored|posted|exchanged|created|edited|and (?:images|files)))(?:(?:,| and| or)(?: and| or)? (?:${FILES}|documents))*|\\b(?:${FILES}|documents)(?:(?:,| and| or)(?: and| or)? (?:other )?(?:${FILES}|documents))* (?:by (?:(?:the|user|member|account) |(?=["\\w.-]{1,64}@))|uploaded|shared|stored|posted|exchanged|created|transferred|sent|saved|that (?:he|she|they|the user)|of (?:the )?(?:user|account|workspace|team|member)|and ${MESSAGES})|(?<=^|[ ,(])drafts?(?=[ ,.;)]|$)|\\b(?:recordings?|audio|video) of (?:the |any |all |each |every |his |her |voice |video |audio |telephone |and |or ){0,5}(?:calls?|meetings?|huddles?|conferences?)\\b|\\b(?:call|meeting|huddle|screen|audio|video) recordings?\\b|voice ?(?:recordings|messages|mails?|notes|clips|memos)|audio (?:recordings|files|clips)|uploads? (?:of|by) |\\bmedia (?:files|uploads|shared|posted|sent)|\\b(?:pictures|photos|images|videos|media)(?= (?:and|or) (?:other )?uploads)|\\b(?:wording|words) of (?:the|each|every|any|all|his|her|their)\\b|\\bposts? itself\\b|(?:message|account|user|workspace|team|channel)(?:'s)? contents?\\b|(?<!non-?)(?<!non )\\bcontents?(?: data)?\\b(?! (?:of|from|in|is not|are not) )|search (?:queries|text|history)|\\bsubject lines?\\b|stored (?:content|communications)|calendar entries|\\bsaved items\\b|\\bbookmarks\\b|\\bcanvas(?:es)?\\b|\\bto-?do lists?\\b|\\btask lists?\\b|\\bwhiteboards?\\b|\\breactions\\b(?= (?:to|on|by|posted)\\b)|(?:${FILES}) (?:depicting|portraying)\\b`,
  ),
  row(
    'contenu',
    'fr',
    'content',
    "(?:contenus?(?: intégral)?(?: (?:de|des|du)\\b[^.;,]{0,50})?|(?:(?:l'ensemble des|tous les|les|des|aux) )?messages?(?: (?:privés|directs|échangés|envoyés|reçus|publiés|instantanés))*|(?:fichiers|documents|images|photographies|pièces jointes)(?: (?:envoyés|échangés|partagés|téléversés|déposés|joints|stockés|transmis)e?s?)|(?:les |tous les )(?:fichiers|pièces jointes)|conversations|échanges (?:écrits|de messages|entre|avec)|\\bécrits\\b|clavardage|correspondances?)",
  ),
  row(
    'inhalte',
    'de',
    'content',
    '(?:inhaltsdaten|inhalte?n?(?: der)?(?: nachrichten| kommunikation| chats?)?|(?<!textauszug der )nachrichten(?:inhalte)?\\b|chat(?:verl[aä]uf\\w*|nachrichten|protokolle?|s)\\b|(?:hochgeladene|ausgetauschte|geteilte|gespeicherte|sämtliche|alle|die)\\w* dateien|dateianhänge|anhänge)',
  ),
  row(
    'contenido',
    ['es', 'pt', 'it', 'nl'],
    'content',
    '(?:contenidos?(?: (?:de|íntegro)\\b[^.;,]{0,50})?|mensajes(?: (?:directos|privados|enviados|recibidos|intercambiados))?|archivos(?: adjuntos| compartidos| enviados)?|conversaciones|conteúdo[^.;,]{0,50}|mensagens|arquivos(?: anexos| enviados)?|ficheiros|conversas|contenut[oi](?: de[il]\\w*)?[^.;,]{0,40}|messaggi|conversazioni|file (?:caricati|condivisi|scambiati)|\\binhoud(?: van)?[^.;,]{0,40}|berichten|bestanden)',
  ),
]

/** 18 U.S.C. 2703(c)(2): name, address, connection records of sessions, length of service, number, means of payment. */
const BASIC: readonly DataRow[] = [
  row(
    'subscriber',
    'en',
    'basic-account',
    "(?:(?:basic )?subscriber|customer|account(?: holder| owner)?|registrant|registration|user|member|administrator|owner|identity|identifying|profile|contact)(?:'s)?(?: or (?:customer|subscriber))?(?: identity| identification| identifying| registration| account| contact| basic| record)*[ -](?:names?|information|info|check|details?|data|records?|identity|identification|address(?:es)?|profile|particulars)\\b|(?:subscriber|registration|registrant|account holder|owner)(?:'s|s')? particulars|\\bsub(?:'s)? info\\w*|(?:set-?up|sign-?up|opening|enrol?lment|onboarding|creation) (?:info\\w*|details|data|records?|documents?)|account (?:set-?up|opening|sign-?up) (?:info\\w*|details|data|records?|documents?)|(?<!vehicle |car |voter |firearm )\\bregistration\\b(?! (?:number|plate|no))|\\bBSI\\b|subscriber(?:'s)? (?:full )?(?:name|identity)|(?:information|details|data|anything|particulars)[^.;,]{0,30} (?:on|about|regarding|concerning|for|of) (?:the |this |that |your )?(?:subscriber|account ?holder|owner|customer|registrant)|(?:profile|registration)s?\\b(?= (?:of|for|and|associated|details))|(?<=(?:and|,|:|(?:user|account|member)'s) (?:the |his |her |its )?)profiles?\\b(?=[.;,)]|$)",
  ),
  row(
    'names',
    'en',
    'basic-account',
    "\\b(?:full |user |real |screen |display |given |legal |user'?s? )?names?(?:,| and| or|;|/)(?: ?(?:physical|mailing|postal|billing|e-?mail|street|home|telephone|phone|residential|user|local|alternate|and|the|full),?)* ?(?:address(?:es)?|telephone|phone|e-?mail|profile|contact|date of birth|numbers?|details)|\\bnames?\\b(?= (?:and|of|on|or|associated|given|used|provided|under|in which|;|,))|(?:e-?mail|mailing|billing|physical|postal|street|recovery) address(?:es)?|(?:telephone|phone|mobile|cell)(?: number)?s?(?: numbers?)?(?: and name)?|name on file|date of birth|\\bDOB\\b|\\bidentity\\b(?: of)?|identif(?:y|ies|ication of) (?:the |any |each )?(?:person|account ?holder|user|subscriber|owner|holder|individual|customer|member|administrator)s?|who (?:the |is the )?(?:registered |actual |real )?(?:owner|holder|subscriber|administrator|account ?holder) (?:is|are|was|were)\\b|who (?:set|invited|added|signed|pays|runs|holds|owns|owned|registered|created|opened|controls|is the (?:holder|owner|user|registered)|uses|used|administers)|(?:alternate|recovery|secondary) e-?mails?|other subscriber numbers|names?; addresses|(?:list of|all) (?:the )?(?:members|users|administrators)(?= of| in|$)",
  ),
  row(
    'login',
    'en',
    'basic-account',
    '\\b(?:log-?in|log-?on|sign-?(?:in|on)|log-?ins|login)s?(?: and log-?(?:out|off))?[- ]?(?:history|records?|logs?|IPs?|dates?|times?|data|information|sessions?|events?|activity)?\\b|(?:last )?(?:logged|signed|logs|signs|logging|signing) (?:in|on)\\b|\\b(?:was|were|is|are|been) (?:connected|online)\\b|\\bevery session\\b|session (?:times?|dates?|durations?|logs?|records?|history|information|lengths?)|(?:records? of )?session times|\\bIPs?\\b(?: (?:addresses?|logs?|history|records?|data|information))?|internet protocol(?: address(?:es)?)?|(?:temporarily assigned )?network address(?:es)?|last[- ](?:log-?in|access|activity|seen|active)',
  ),
  row(
    'service',
    'en',
    'basic-account',
    'lengths? of service|(?:length|duration) of (?:the )?(?:service|subscription|account)|types? of (?:service|account|plan)|dates? of (?:service|registration|creation|sign-?up|opening|closing)|start date|(?:date|time)s?(?: and times?)?(?: on which| when)? the (?:account|team|workspace|user)[^.;,]{0,14} (?:(?:was|were) (?:created|opened|registered|closed)|joined|left|signed up)|account (?:creation|opening|open|status|type|activation|number)|registration (?:date|IP|information|data|details|application|records?)|\\bregistration\\b(?= \\(|,|;|$)|creation date|services? (?:utili[sz]ed|subscribed)|sign-?up|when (?:the account|it) was (?:created|opened|last)|user ?agent',
  ),
  row(
    'billing',
    'en',
    'basic-account',
    '(?:means|methods?|modes?|source|forms?)s?(?: (?:and|or|/) sources?)?(?: ?\\([^)]{3,50}\\))? (?:of|for) payment|(?<=\\b(?:records? of|evidencing|showing|that show|reflecting|history of|invoices and|all|any) )payments?\\b(?= (?:for|made|from|by|of|to|and|history)\\b|[,;.]|$)|payments?[ -](?:information|methods?|records?|source|details|data|history|means)|billing(?: and (?:payment|subscriber|subscription))?(?: (?:information|records?|statements?|address|data|details|history|contact))?|(?:credit |debit )?card (?:numbers?|or|information|details)|bank account (?:numbers?|information|details)|\\binvoices?\\b|\\bbilling\\b|\\bbills\\b|\\breceipts\\b|who (?:is |was |has been )?(?:billed|charged|pays?|paying)\\b|how (?:[a-z]+ ){1,4}(?:was|is|were|has been|had been) paid(?: for)?|who paid\\b|subscription (?:plan|information|records|details)|plan type|purchase (?:history|records)',
  ),
  row(
    'abonne',
    'fr',
    'basic-account',
    "(?:données|informations?|renseignements?|coordonnées|éléments)(?: de base)? (?:de |d'|relati(?:ves?|fs?) (?:à |aux? )|sur |concernant |permettant )(?:l')?(?:identification|identifier|identité|inscription|abonnés?|abonnement|compte|titulaire|enregistrement|l'abonné|l'utilisateur|facturation|paiement|la création)|identité (?:complète )?(?:du|de|des|civile)\\b|identifi(?:er|cation du) (?:le |du )?(?:titulaire|l'utilisateur|abonné)|(?:nom|prénom|noms)(?:,| et| ou) [^.;]{0,40}(?:adresse|prénom|courriel|téléphone)|\\bnoms?\\b(?= (?:du|de l'|de la|des|et|complet|associé|lié|derrière))|adresses? ip|\\bIP\\b|(?:historique|logs?|journaux|dates? et heures?|journal) (?:de|des) connexions?|dates? (?:de création|d'inscription|d'ouverture)|(?:moyens?|modes?) de paiement|(?:données|coordonnées) (?:bancaires|de facturation|de paiement)|numéros? de téléphone|adresses? (?:de courriel|électroniques?|mail|e-mail|courriel)|données (?:cadastrales|d'abonnés?)",
  ),
  row(
    'bestandsdaten',
    'de',
    'basic-account',
    '(?:bestandsdaten|stammdaten|registrierungs(?:daten|datum|zeitpunkt)|anmelde(?:daten|zeit\\w*|historie)|\\bname(?:n)?(?: und|,|\\s*des| der) |anschrift|ip-adressen?|log-?in-?(?:daten|historie|zeiten|ips?|s)?\\b|zahlungs(?:daten|mittel|informationen|weise|art)|rechnungsdaten|telefonnummer|rufnummer|e-mail-adresse|inhaber(?:s|in)? (?:des|der) |identität|identifizier\\w+|kontoinhaber\\w*|nutzerdaten|kundendaten|personalien|zeitstempel|registrierte[rn]? (?:name|e-?mail|nutzer))',
  ),
  row(
    'abonado',
    ['es', 'pt', 'it', 'nl'],
    'basic-account',
    "(?:datos (?:de (?:registro|identificación|identidad|abonado|suscriptor|facturación|pago|alta|la cuenta|contacto)|identificativos|personales|básicos|registrales)|dados (?:cadastrais|de (?:registro|registo|identificação|faturação|assinante|base|subscritor)|pessoais)|dati (?:anagrafici|identificativi|di (?:registrazione|fatturazione)|dell'intestatario)|\\bnombre(?: completo)?(?: y|,)|\\bnome(?: completo)?(?: e|,)|titular(?:idad)?(?: de la cuenta)?|(?:identidad|identificación|identificação|identità) (?:del|do|da|de la|dell)|(?:direcci[oó]n(?:es)?|endereços?|indirizz[oi]) ip|\\bIPs?\\b|dirección de correo|endereço de e-?mail|indirizzo e-?mail|fecha de (?:alta|creación|registro)|data (?:de criação|di (?:creazione|registrazione)|de (?:registo|registro))|(?:medios?|formas?|métodos?) de pago|(?:formas?|meios?) de pagamento|metod[oi] di pagamento|historial de (?:acceso|conexi)\\w*|registros? de (?:inicio de sesión|login|acceso|conexi\\w+|ingreso)|registros de (?:acesso|conexão|log)|\\blog(?:s)? (?:de (?:acceso|acesso|conexi\\w+)|di accesso)|\\blogs\\b|accessi|intestatari[oa]|intestat[oae]\\b|indirizzo di posta elettronica|dati di accesso|utenza intestata|identificerende gegevens|gebruikersgegevens|naw-?gegevens|abonneegegevens|inlog(?:gegevens|historie|momenten)|ip-adres(?:sen)?|betaalgegevens|(?:naam|namen),? (?:adres|en)|e-?mailadres)",
  ),
]

/** Japanese has no spaces between words; its rows stand on their own. */
const JAPANESE: readonly DataRow[] = [
  row('ja-metadata', 'ja', 'metadata', '(?:通信履歴|送受信履歴|送受信日時|通信記録|アクセスログ|メタデータ)'),
  row(
    'ja-content',
    'ja',
    'content',
    '(?:(?:メッセージ|投稿|通信|チャット)(?:の)?(?:内容|本文)|添付ファイル)(?!(?:を|は|について|等は|につき)[^。]{0,8}?(?:除|含ま|含み|不要|求め(?:な|ませ)|必要(?:な|あり|ござ)|要し(?:な|ませ)|対象外))',
  ),
  row(
    'ja-basic',
    'ja',
    'basic-account',
    '(?:(?:登録者|契約者|加入者|利用者|名義人)(?:の)?(?:氏名|情報|住所|名)|氏名|住所|電話番号|メールアドレス|登録(?:年月日|情報|日時?)|契約(?:年月日|情報)|ログイン(?:日時|履歴|記録)|ip ?アドレス|支払(?:方法|い?情報))',
  ),
]

export const DATA_ROWS: readonly DataRow[] = [...NOTHING, ...JAPANESE, ...METADATA, ...CONTENT, ...BASIC]

/** Names of data behind which a negation is a limit. */
const LIMITED =
  'renseignements?|données|contents?|text|chats?|correspondence|photos?|pictures|messages?|communications?|files?|e-?mails?|conversations?|metadata|records?|data\\b|substance|body|subject lines?|contenus?|messages|inhalt\\w{0,20}|nachrichten|contenido|mensajes|conteúdo|mensagens|contenut\\w{1,20}|messaggi|inhoud|berichten|anything (?:the|that|he|she|they|any|a)|what (?:was|were|he|she|they|the|any)'

/**
 * What a demand leaves out: from the negation to where the list goes on. "No later than" and "without delay" leave
 * nothing out, as no name of data follows them.
 */
export const LIMITS = new RegExp(
  `(?<!\\b(?:if|that|which|who|where|you|records|they|we) )\\bdo not (?:produce|provide|disclose|send|furnish|release|include|search|seize)\\b[^.;:]{0,300}?(?=[.;:]|,? but\\b|$)|(?<=(?:^|[:;(]|\\b[a-z\\d][.)]|[-*\u2022]) ?)(?:excluding|exclusive of|other than|except(?:ing)?(?: for)?|not including|apart from|à l'exclusion d\\w*|à l'exception d\\w*|sauf|hormis|hors|mit ausnahme|abgesehen|con exclusión|salvo|excepto|exceto|ad eccezione|met uitzondering)\\b[^.;:(),]{0,80},(?= (?:the|all|any|each|an?|la|les?|l'|une?|toutes?|tous|die|der|das|alle|el|los|las|os?|as|il|gli|het)\\b)|(?:the )?\\b(?:names?|titles?|contents?|text|bod(?:y|ies)) of (?:none|neither|no(?= (?:files?|messages?|items?|communications?|documents?)\\b) \\w{1,14})\\b|\\((?:but |and |or )?(?:not|excluding|without|other than|except|does not)\\b[^)]{0,200}\\)|(?<![${LETTERS}])(?:but not|and not|not including|do(?:es)? not include|shall not include|to exclude|exclud(?:es?|ing)|other than|no(?! later| more than| less than| fewer)|not (?:provide|produce|disclose|deliver|send|furnish|release|supply|include|search|seize|request|seek|require), (?:and not |nor )?(?:the|any|its|such|his|her)|not(?! (?:later|more than|limited|less|only))|without(?! (?:(?:undue|further|any) )?(?:delay|limitation|charge|prejudice|cost))|do(?:es)? not (?:call for|ask for|seek|extend to|require|request|authori[sz]e|include|cover|want|need|produce)|never|except(?:ing)?(?: for)?|nor|aucune?|mais (?:non|pas)|ne (?:voulons|demandons|cherchons|sollicitons|visons|requérons|souhaitons|désirons|recherchons|veux|demande|souhaite|vise|comprend|comprennent|réclamons)(?: \\w+){0,2} (?:pas|ni|aucun\\w*|point)|n'(?:avons|ai) (?:pas|nul|aucun) besoin|pas (?:de|d'|le|la|les|ses|leurs?|du)|hors|hormis|excepté|à l'exclusion d\\w*|à l'exception d\\w*|sauf|sans(?! (?:délai|tarder|attendre|frais|préjudice|limit))|ohne(?! (?:\\w+ )?(?:verzug|verzögerung|zeitverzug))|kein(?:e|en|er)?|nicht|mit ausnahme|außer|ausgenommen|abgesehen|sin(?! (?:demora|dilación|perjuicio|coste|límite))|excluid\\w+|salvo|excepto|vedad[oa]s?|ressalvad[oa]s?|con exclusión|não|exceto|excetuad\\w+|esclus\\w+|senza(?! (?:indugio|ritardo))|eccetto|tranne|ad eccezione|zonder(?! (?:uitstel|vertraging))|behalve|exclusief|geen|niet|met uitzondering)\\b[^.;:(),]{0,60}?(?:${LIMITED})[^.;:()]*?(?=[.;:()]|, (?:for|from|during|includ\\w+|to include|concerning|regarding|pertaining|relating|of|that|which|and|but|as|pour|für|para|per|voor)\\b|$)|(?:the )?\\b(?:contents?|text|substance|bod(?:y|ies)|messages themselves)(?: of [^.;:(),]{0,60})? (?:(?:is|are|being|to be) )?(?:hereby )?(?:excluded|exempt(?:ed)?|excepted|omitted|left out|withheld|out of scope|outside (?:the|this)[^.;:(),]{0,30}|off limits)\\b|\\b(?:other than|except(?:ing)?(?: for)?|excluding|apart from|aside from|besides|beyond) (?:the |his |her |any |user |account |its )*(?:log-?(?:ins?|ons?)|sign-?(?:ins?|ons?)|billing|payment|subscriber|profile|sessions?)[^.;:(),]{0,40}|(?:files?|messages?|text|contents?|posts?|words)(?: of [^.;:(),|]{0,40})? (?:themselves |itself )?(?:(?:shall|should|may|must|can|to|are to) )?(?:stays?|remains?|be (?:kept|left))\\b[^.;:]{0,60}`,
  'gi',
)

/** A clause that says of data that it is not sought. */
export const NOT_SOUGHT =
  /^\W{0,8}(?:not (?:included|sought|requested|covered|asked|wanted|to be produced)|excluded|exclusions?|non (?:compris|vis[ée]e?s?|demand[ée]e?s?)|exclus) ?:|\b(?:contenu|texte|corps|objet)(?: \S+){0,4} (?:est|sont) (?:exclue?s?|hors)\b|\b(?:is|are|be|being) (?:not|neither)(?: (?:being|hereby|currently))? (?:sought|requested|required|ordered|commanded|compelled|demanded|included|covered|called for|asked|needed|wanted|desired|within|to be (?:disclosed|produced|provided|included))|\b(?:shall|should|must|need|will|may) not be (?:provided|produced|disclosed|included|furnished)|^\W{0,8}(?:the |any |all )?(?:contents?|text|bod(?:y|ies)|messages?|communications?|files?)\b[^.;()]{0,120}?\b(?:is|are) (?:expressly |specifically |hereby )?(?:excluded|withheld|outside (?:of )?(?:this|the scope)|beyond (?:this|the scope)|no part of (?:this|the))|\b(?:ne |n')(?:sont|est|seront) pas (?:demand|vis|requis|concern|sollicit|nécessaire|compris|inclus)|\bne font pas (?:partie|l'objet)|(?:werden|wird|sind|ist) (?:(?!nicht)[^.;,]{1,40} )?nicht (?:angefordert|herauszugeben|mitzuteilen|einzureichen|zu (?:übermitteln|liefern|senden)|gegenstand|betroffen|verlangt|benötigt|erforderlich|begehrt|umfasst|erfasst|erbeten|gefordert)|no se (?:solicita|requiere|pide|interesa)n?|não (?:são|é|se) (?:solicit|requer|pret|pede)|non (?:sono|è|si) (?:richiest|richied)|(?:worden|wordt) niet (?:gevorderd|gevraagd)/i

/** From here on a clause says what it does not reach; what stands before is asked for. */
export const NOTHING_SOUGHT =
  /\bnothing (?:in|herein)[^.;]{0,50}(?:asks?|calls?|seeks?|requests?|reach(?:es)?|covers?|extends?|includes?|touch(?:es)?|requires?|authori[sz]es?|compels?|permits?|applies|relates?)\b|no order is (?:made|sought) (?:as to|for|on)\b/i

/** Clauses that command or ask, after which data is listed. */
export const DEMAND =
  /\b(?:produc(?:e|ed|ing|tion)|disclos(?:e|ed|ure|ing)|provid(?:e(?!r)|ed|ing)|furnish|deliver|releas(?:e|ing)|suppl(?:y|ied)|surrender|turn over|hand over|give us|give me|let (?:me|us) (?:know|have)|find out|tell (?:me|us)|send (?:me|us)|sen[dt]\b(?! from my)|bring with you|\bto bring\b|\bordered (?:that|to)\b|things?,? to wit|obtain|access to|authori[sz]e|request(?:s|ed|ing)?|demand(?:s|ed)?|requir(?:e|es|ed|ing)|seek(?:s|ing)?|sought|need(?:ed|s)?|command(?:ed)?|summon(?:s|ed)|subpoenaed|seiz(?:e|ed|ure)|search(?:ed)?\b(?![- ]warrant)|preserv\w*|copy of|copies of|attachment [a-z]\b|exhibit [a-z0-9]\b|schedule\b|certain property|property,? (?:to wit|namely)|items? to be|records? to be|information to be|appendix|annex|looking (?:for(?! (?:a|an|the|our|this|him|her|them)? ?(?:\d|missing|girl|boy|man|woman|child|teen|juvenile|suspect|him\b|her\b|them\b))|to (?:find|get|obtain|identify|learn))|want|would like|\b(?:can|could|may|might) (?:i|we|you)\b|\bgive\b|\b(?:love to|any (?:chance|way)|how about|hoping|grateful|obliged|appreciate|interested in|pull|get|check|run)\b|list\b|identify\b|answer(?:ed)?\b|^[^a-z]{0,12}(?:who|which|what|from (?:which|what)|how|when)\b[^.;?]{3,300}\?|state\b(?! (?:of|court|police|bar|law|attorney|v))|export|ask(?:s|ing)?|compel\w*|evidence to be|data (?:requested|sought|required)|communiqu\w*|identifi(?:er|ez)|veuillez|merci de|prière de|pourri(?:ez|ons)|pouvez|possible d|souhait\w+|voudri\w+|aimeri\w+|besoin|\b(?:il )?(?:nous|me|m') ?faut\b|rechercher|saisir|saisie|connaître|donner|indiquer|préciser|faire parvenir|recueillir|remettre|remise|fourni\w*|produi\w*|produire|transm\w*|conserv\w*|demand\w*|requi\w*|réquisition\w*|obtenir|herausg\w*|herauszug\w*|angeordnet|anordn\w*|übermitt\w*|auskunft|mitteil\w*|mitzuteilen|schicken|zusenden|vorzulegen|einzureichen|einreich\w*|auszuhändigen|aufgefordert|ersuch\w*|bitte\w*|sicher\w*|remi\w+|solicit\w*|facilit\w*|entreg\w*|aport\w*|requisit\w*|encaminh\w*|forne[cç]\w*|determin\w*|orden\w*|forni\w*|trasm\w*|comunicare|chied\w*|consegn\w*|acqui\w*|esibi\w*|verstrek\w*|vorder\w*|oficie\w*|informe\w*|informar|intim[aeo]\w*|exhort\w*)|照会|回答|提出|開示/i

/** A command to produce in its own right, not the telling of another paper's. */
export const COMMANDED_TO_PRODUCE =
  /(?<!\b(?:commanding|requiring|directing|ordering|which|that|it|compels?|requires?|commands?)\b[^.;:]{0,30})(?:\b(?:shall|must)|\b(?:commanded|ordered|directed|required) to|(?<=: ))(?:, [^.;:]{3,90},)? ?(?:\w+ (?:\w+ ){0,3}?)?(?:produce|provide|disclose|release|furnish|deliver|search|turn over|hand over)\b(?! the (?:existence|order))|\b(?:devez|doit|ordonné de) (?:communiquer|produire|fournir|remettre)/i

/** Clauses in which the same words ask for nothing: silence, promises, certificates, instructions, penalties. */
export const NO_DEMAND =
  /\b(?:under penalt(?:y|ies) of perjury|certificate of|certification|["'] (?:means|shall mean|refers? to|includes?)|custodian of records at|failure to (?:comply|appear)|contempt of court|if you (?:received|fail|are not the intended)|privileged|confidentiality notice|intended recipient|in (?:electronic|native|pdf|searchable|paper) (?:form|format)\b(?! (?:the|all|any|each|every|a copy|copies)\b|,? (?:of )?the following|[^.;]{0,160}:)|encrypt\w+ (?:link|media|file)|password[- ]protected|thank you|i am employed|reimburse\w*|compensat\w+|(?:warrant|order|subpoena|process|requisition|requête|mandat|orden|mandado)\b[^.;]{0,80}\b(?:will|may|shall|would) (?:follow|be (?:obtained|sought|served|issued|sent)))/i

/** Clauses that tell how the case stands; what they name was had or seen before, unless they go on to ask. */
export const TOLD =
  /^\W{0,4}(?:(?:affidavit|statement of (?:facts|probable cause)|probable cause statement|background|facts|summary of (?:the )?(?:facts|investigation))\b[:. -]{0,4})?(?:(?:your|the|this) (?:affiant|undersigned|declarant|deponent)|affiant|by way of background|i,? [^.;]{3,80}? (?:being (?:first )?duly sworn|depose|make oath))\b(?![^.;]{0,200}\b(?:requests?|asks?|seeks?|prays?|applies|respectfully)\b)/i

/** Behind such words, a command that is given anew. */
export const COMMANDS_ANEW =
  /\byou are (?:(?:hereby|therefore|further|also|required and) )*(?:commanded|summoned|required|ordered|directed)\b|\bit is (?:(?:hereby|therefore|further|also) )*ordered\b|\b(?:please|shall|must|commanded to|ordered to|directed to|required to) (?:produce|provide|disclose|furnish|deliver)\b/i

/** What ends a list of data: the closing of a letter, a signature, the date. */
export const END_OF_LIST =
  /(?:^|[ (])(?:\/?s\/|sincerely|respectfully|kind regards|best regards|yours (?:faithfully|sincerely|truly)|thank you for|so ordered|done and ordered|given under|dated (?:this|at|in|:)|cordialement|veuillez agréer|mit freundlichen grüßen|atentamente|atenciosamente|cordiali saluti|certificate of authenticity|business rec[o0]rds? certification|declaration of custodian)\b/i
