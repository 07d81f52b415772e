import type { Language } from '../../text/language.js'
import type { DataCategory } from '../fields.js'

export interface DataRow {
  id: string
  language: Language
  category: DataCategory
  /** Tried on a clause of the demand from which limits ("no contents") are taken out. */
  pattern: RegExp
}

const MESSAGES = String.raw`\b(?:messages?|communications?|conversations?|chats?|e-?mails?|posts?|threads?|DMs?)`
const FILES = String.raw`\b(?:files?|documents?|images?|photos?|photographs?|videos?|attachments?|drafts?|uploads?|recordings?|media|spreadsheets?|canvases|notes)`

/**
 * What is asked for, by meaning, in the order in which it is tried: a phrase that speaks of records about messages is
 * metadata and is taken out before the word "messages" can be read as content. Categories: domain.md, "Data".
 */
export const DATA_ROWS: readonly DataRow[] = [
  // Metadata: about messages and connections (18 U.S.C. 2703(c)(1) "record or other information")
  {
    id: 'date-time-originator',
    language: 'en',
    category: 'metadata',
    pattern: new RegExp(
      String.raw`(?:the )?(?:dates?|times?)(?:,| and| or)? ?(?:and )?(?:times?|dates?)?[^.;]{0,60}?(?:originators?|senders?|recipients?|participants?|addressees?|author)\b(?:[^.;]{0,90}?(?:of|for|to|or) (?:each|every|all|any|such|the|those)[^.;]{0,40}?${MESSAGES}(?:(?:,| or| and) (?:${FILES}|${MESSAGES}))*)?`,
      'gi',
    ),
  },
  {
    id: 'when-item-created',
    language: 'en',
    category: 'metadata',
    pattern: new RegExp(
      String.raw`(?:dates?|times?|timestamps?)(?: and times?| and dates?)?(?: stamps?)?(?: at| on| of|,| when| for)? (?:which )?(?:each|every|any|all|such|the|those|these)(?: such)? (?:item|${MESSAGES}|${FILES})[^.;]{0,120}`,
      'gi',
    ),
  },
  {
    id: 'records-of-messages',
    language: 'en',
    category: 'metadata',
    pattern: new RegExp(
      String.raw`(?:records?|logs?|lists?|listings?|information|data|metadata|details|history|particulars|number|volume|identity of (?:the )?(?:senders?|recipients?))(?: \(not[^)]{0,60}\))? (?:of|about|concerning|regarding|relating to|pertaining to|for|showing|reflecting|on) (?:each |every |all |any |the |such |other |each of the )*(?:\w+ )?${MESSAGES}(?: (?:sent|received|posted|exchanged|made)[^.;,]{0,40})?`,
      'gi',
    ),
  },
  {
    id: 'message-metadata',
    language: 'en',
    category: 'metadata',
    pattern:
      /(?:message|communication|email|e-mail|chat|file|non-content|traffic|transmission|transactional|routing|header|envelope|channel)[ -](?:level )?(?:metadata|headers?(?: information)?|logs?|records?|data|information|traffic|activity|history logs?|counts?)|metadata|meta-data|headers?(?: information)?|transactional (?:records|information|data)|to\/from (?:information|fields?)/gi,
  },
  {
    id: 'connection-records',
    language: 'en',
    category: 'metadata',
    pattern:
      /(?:records? of (?:user )?activity|(?:user|account|workspace|team|member|channel) activity(?: logs?| records?| history)?|(?:access|audit|activity|event|connection|server|network|api|integration|admin(?:istrat(?:ive|or))?|file|security|system|usage)[ -](?:and (?:access|audit|activity|event|connection|server) )?(?:logs?|log files?|records|history)|connections? (?:made )?to (?:or|and) from|connection (?:logs?|records?|data|information)|source and destination|destination ip|data transfer volume|log files|audit trail)[^.;]{0,60}/gi,
  },
  {
    id: 'who-with-whom',
    language: 'en',
    category: 'metadata',
    pattern:
      /(?:contact lists?|buddy lists?|(?:sender|originator)s?(?: and|,| or)? (?:the )?recipients?|identit(?:y|ies) of (?:all |the |any )?(?:persons?|users?|accounts?|members?) (?:with whom|who (?:sent|received|communicated))|communicated with|channel membership|channels? (?:of which|to which|joined)|geolocation|location (?:data|information))/gi,
  },
  {
    id: 'metadonnees',
    language: 'fr',
    category: 'metadata',
    pattern:
      /(?:métadonnées|données de (?:trafic|transmission|connexion(?! (?:et|du) compte))|données relatives (?:au trafic|à la transmission)|(?:journaux|historique|relevés?) (?:d'accès|d'activité|des (?:communications|messages|échanges))|(?:date|heure|horodatage)[^.;]{0,50}(?:expéditeur|destinataire|émetteur)[^.;]{0,60}|(?:expéditeurs?|émetteurs?) et (?:les )?destinataires?)/gi,
  },
  {
    id: 'verkehrsdaten',
    language: 'de',
    category: 'metadata',
    pattern:
      /(?:verkehrsdaten|verbindungsdaten|metadaten|zugriffsprotokolle?|protokolldaten|nutzungsdaten|absender und empfänger|(?:datum|zeitpunkt)[^.;]{0,50}(?:absender|empfänger)[^.;]{0,40})/gi,
  },
  {
    id: 'metadatos',
    language: 'es',
    category: 'metadata',
    pattern:
      /(?:metad(?:atos|ados|ati)|datos de tráfico|dados de tráfego|dati (?:di|relativi al) traffico|registros? de (?:comunicaciones|comunicações|mensajes|mensagens|actividad|atividade|acceso a aplicaç\w+)|tabulati|fecha[^.;]{0,40}(?:remitente|destinatario)[^.;]{0,40}|data[^.;]{0,40}(?:remetente|destinatári|mittente|destinatari)[^.;]{0,40}|verkeersgegevens|registros de acesso|registros de conexão)/gi,
  },
  // Content: what users wrote or uploaded
  {
    id: 'contents-of',
    language: 'en',
    category: 'content',
    pattern: new RegExp(
      String.raw`(?:contents?|text|substance|body|bodies|transcripts?|copies|copy|copies) (?:of |from )(?:and attachments to )?(?:(?:any|all|each|every|the|such|said|stored|those|private|direct|channel|deleted|electronic|wire|other|and|public|group|two|or|text|written|unread|his|her|their|sent|received|user'?s) ?){0,6}(?:${MESSAGES}|${FILES}|channels?|workspace|account)`,
      'gi',
    ),
  },
  {
    id: 'messages',
    language: 'en',
    category: 'content',
    pattern:
      /(?:(?:all|any|each|every|my|our|his|her|their|the|stored|private|direct|channel|group|instant|chat|text|deleted|unsent|public|slack|both|actual|message|sent and received) )*(?:messages|direct messages?|DMs|conversations|communications (?:between|among|sent|of|with|in)|chats?(?: (?:history|histories|logs?|transcripts?|messages|content))?|chat (?:history|logs?)|message (?:content|contents|history|text|bodies)|task comments|status updates?(?: text)?|posts (?:made|in|by|to))(?: and (?:files|attachments))?/gi,
  },
  {
    id: 'files',
    language: 'en',
    category: 'content',
    pattern: new RegExp(
      String.raw`(?:(?:all|any|each|every|the|such|his|her|their|uploaded|shared|stored|attached|exchanged|draft|deleted|posted) ?(?:and )?){1,4}${FILES}(?: (?:and|or) ${FILES})*(?: (?:uploaded|shared|stored|sent|attached|posted|exchanged|transferred|of user|of the))?|${FILES}(?:(?:,| and| or) ${FILES})* (?:uploaded|shared|stored|posted|exchanged|created|transferred|of (?:the )?user|and messages)|(?:^|[ ,(])drafts?(?=[ ,.;)]|$)|voice (?:recordings|messages)|audio recordings|account contents?|search (?:queries|text|history)|stored (?:content|communications)|message attachments|contents of (?:the )?(?:account|workspace|channel)s?`,
      'gi',
    ),
  },
  {
    id: 'contenu',
    language: 'fr',
    category: 'content',
    pattern:
      /(?:contenus?(?: intégral)?(?: (?:de|des|du)\b[^.;,]{0,50})?|(?:l'ensemble des |tous les |les )?messages?(?: (?:privés|directs|échangés|envoyés|reçus|publiés))?|(?:fichiers|documents|images|pièces jointes)(?: (?:envoyés|échangés|partagés|téléversés|déposés|joints))|conversations|échanges (?:écrits|de messages))/gi,
  },
  {
    id: 'inhalte',
    language: 'de',
    category: 'content',
    pattern:
      /(?:inhaltsdaten|inhalte?(?: der)?(?: nachrichten| kommunikation)?|nachrichten(?:inhalte)?|chat(?:verl[aä]uf\w*|nachrichten|protokolle?)|hochgeladene\w* dateien|(?:ausgetauschte\w* |geteilte\w* )dateien|dateianhänge)/gi,
  },
  {
    id: 'contenido',
    language: 'es',
    category: 'content',
    pattern:
      /(?:contenidos?(?: (?:de|íntegro)\b[^.;,]{0,50})?|mensajes(?: (?:directos|privados|enviados|recibidos|intercambiados))?|archivos(?: adjuntos| compartidos)?|conversaciones|conteúdo[^.;,]{0,50}|mensagens|arquivos(?: anexos| enviados)?|conversas|contenut[oi](?: de[il]\w*)?[^.;,]{0,40}|messaggi|conversazioni|inhoud(?: van)?[^.;,]{0,40}|berichten|bestanden)/gi,
  },
  // Basic account data (18 U.S.C. 2703(c)(2))
  {
    id: 'subscriber',
    language: 'en',
    category: 'basic-account',
    pattern:
      /(?:(?:basic )?subscriber|customer|account(?: holder)?|registrant|registration|user|member|administrator|owner|identity|identifying|profile|contact)(?:'s)?(?: or (?:customer|subscriber))?(?: identity| identification| identifying| registration| account| contact| basic| record)*[ -](?:names?|information|info|details?|data|records?|identity|identification|address(?:es)?|profile)\b|\bBSI\b/gi,
  },
  {
    id: 'names',
    language: 'en',
    category: 'basic-account',
    pattern:
      /\b(?:full |user |real |screen |display |given |legal |user'?s? )?names?(?:,| and| or|;)(?: (?:physical|mailing|postal|billing|e-?mail|street|home|telephone|phone|residential|user|local|and|the|full))* ?(?:address(?:es)?|telephone|phone|e-?mail|profile|contact|date of birth|numbers?)|(?:e-?mail|mailing|billing|physical|postal) address(?:es)?|(?:telephone|phone|mobile|cell)(?: number)?s?(?: numbers?)?(?: and name)?|name on file|date of birth|\bidentity\b(?: of)?|other subscriber numbers|names?; addresses/gi,
  },
  {
    id: 'login',
    language: 'en',
    category: 'basic-account',
    pattern:
      /(?:log-?in|log-?on|sign-?in|log-?ins?|login)(?: and log-?(?:out|off))?[- ]?(?:history|records?|logs?|IPs?|ip|dates?|times?|data|information|session|events?|activity|s\b)?|session (?:times?|dates?|durations?|logs?|records?|history|information)|(?:records? of )?session times|IPs?\b(?: (?:addresses?|logs?|history|records?|data|information))?|internet protocol|(?:temporarily assigned )?network address(?:es)?|last (?:log-?in|access|activity)/gi,
  },
  {
    id: 'service',
    language: 'en',
    category: 'basic-account',
    pattern:
      /lengths? of service|types? of (?:service|account|plan)|dates? of (?:service|registration|creation|sign-?up)|start date|(?:date|time)s?(?: and times?)?(?: on which| when)? the (?:account|team|workspace|user)[^.;,]{0,14} (?:was|were) (?:created|opened|registered|closed)|account (?:creation|opening|open|status|type|activation)|registration (?:date|IP|information|data|details|application|records?)|creation date|services? (?:utili[sz]ed|subscribed)|sign-?up/gi,
  },
  {
    id: 'billing',
    language: 'en',
    category: 'basic-account',
    pattern:
      /means (?:and|or) sources? of payment|(?:means|method|source|form)s? (?:and sources? )?of payment|payments? (?:information|methods?|records?|source|details|data|history)|billing(?: and (?:payment|subscriber|subscription))?(?: (?:information|records?|statements?|address|data|details|history|contact))?|(?:credit )?card (?:number|or|information)|bank account numbers?|invoices?|subscription (?:plan|information|records|details)|plan type/gi,
  },
  {
    id: 'abonne',
    language: 'fr',
    category: 'basic-account',
    pattern:
      /(?:données|informations?|renseignements?|coordonnées)(?: de base)? (?:de |d'|relatives? (?:à |aux? )|sur |concernant )(?:l')?(?:identification|identité|inscription|abonnés?|abonnement|compte|titulaire|enregistrement|l'abonné|l'utilisateur|facturation|paiement)|identité (?:du|de|des)\b|(?:nom|prénom|noms)(?:,| et) [^.;]{0,40}(?:adresse|prénom|courriel|téléphone)|adresses? ip|historique (?:de|des) connexions?|journaux de connexion|dates? (?:de création|d'inscription|d'ouverture)|moyens? de paiement|(?:données|coordonnées) (?:bancaires|de facturation)|numéros? de téléphone|données relatives aux abonnés|adresses? (?:de courriel|électroniques?|mail)/gi,
  },
  {
    id: 'bestandsdaten',
    language: 'de',
    category: 'basic-account',
    pattern:
      /(?:bestandsdaten|stammdaten|registrierungsdaten|anmeldedaten|name(?:n)?(?: und|,) (?:\w+ )?(?:anschrift|adresse|vorname|e-mail)|anschrift|ip-adressen?|login-?(?:daten|historie|zeiten)|anmeldezeit\w*|zahlungs(?:daten|mittel|informationen|weise)|rechnungsdaten|registrierungsdatum|telefonnummer|e-mail-adresse|inhaber(?:s|in)? des (?:kontos|accounts)|identität)/gi,
  },
  {
    id: 'abonado',
    language: 'es',
    category: 'basic-account',
    pattern:
      /(?:datos (?:de (?:registro|identificación|abonado|suscriptor|facturación|pago|alta)|identificativos|personales|básicos)|dados (?:cadastrais|de (?:registro|registo|identificação|faturação|assinante))|dati (?:anagrafici|identificativi|di registrazione|dell'intestatario|di fatturazione)|nombre(?: completo)?(?: y|,)|nome(?: completo)?(?: e|,)|titular(?:idad)?(?: de la cuenta)?|(?:direcci[oó]n(?:es)?|endereços?|indirizz[oi]) ip|dirección de correo|endereço de e-?mail|fecha de (?:alta|creación|registro)|data (?:de criação|di (?:creazione|registrazione)|de registo)|(?:medios?|formas?|método) de pago|(?:formas?|meios?) de pagamento|metod[oi] di pagamento|historial de (?:acceso|conexi)\w*|registros? de (?:inicio de sesión|login|acceso a la cuenta|conexi\w+)|intestatario|gebruikersgegevens|identificerende gegevens|naw-gegevens|abonneegegevens|inloggegevens|ip-adressen|betaalgegevens)/gi,
  },
]

/** What a demand leaves out: from these words to the end of the clause nothing is asked. */
export const LIMITS =
  /(?:\((?:but )?(?:not including|not |excluding|without|other than|except)[^)]{0,200}\)|(?:,? ?(?:but|and) )?(?:not including|does not include|do not include|shall not include|to exclude|excluding|exclud\w+|other than|but not|not (?:its|their|the|any)|no|without (?:the |any |disclosing )?|does not (?:call|ask|seek|extend|require|request|authori[sz]e|include|cover)|do not (?:seek|want|request|require|ask|need|produce|send|provide|include)|not (?:seek|seeking|request|requesting|asking|sought)|nothing (?:in|herein)|never|except(?:ing)?(?: for)?|hors|à l'exclusion|à l'exception|sauf|sans|ne (?:demand\w+|vis\w+|requi\w+|port\w+) pas|ohne|keine?|nicht(?! nur)|mit ausnahme|sin (?:incluir)?|excluid\w+|salvo|con exclusión|no se (?:solicita|requiere|pide)|não|exceto|excetuad\w+|esclus\w+|senza|non (?:si richied\w+|richied\w+|include)|zonder|geen|niet|met uitzondering)\b[^.;)]{0,200}|\[ ?\][^[.;]{0,160}|☐[^☐☒☑.;]{0,160})/giu

/** Clauses that command or ask, after which data is listed. */
export const DEMAND =
  /\b(?:produc(?:e|ed|ing|tion)|disclos(?:e|ed|ure|ing)|provid(?:e|ed|ing)|furnish|deliver(?:y)?|releas(?:e|ing)|suppl(?:y|ied)|surrender|turn over|hand over|give us|give me|send (?:me|us)|sen[dt]|bring with you|obtain|access to|authori[sz]e|request(?:s|ed|ing)?|demand(?:s|ed)?|requir(?:e|es|ed|ing)|seek(?:s|ing)?|sought|need(?:ed|s)?|command(?:ed)?|summon(?:s|ed)|subpoenaed|seiz(?:e|ed|ure)|search(?:ed)?|preserv\w*|copy of|copies of|attachment [a-z]\b|exhibit [a-z0-9]\b|schedule [a-z0-9]\b|items? to be|records? to be|information to be|appendix|annex|looking for|want|would like|export|ask(?:s|ing)?|compel\w*|communiqu\w*|remettre|remise|fourni\w*|produi\w*|produire|transm\w*|conserv\w*|demand\w*|requi\w*|réquisition\w*|obtenir|herausgabe|herauszugeben|übermitt\w*|auskunft|mitteil\w*|mitzuteilen|schicken|zusenden|vorzulegen|ersuch\w*|bitte\w*|sicher\w*|remi\w+|solicit\w*|facilit\w*|entreg\w*|aport\w*|requisit\w*|encaminh\w*|fornec\w*|forni\w*|trasm\w*|acqui\w*|esibi\w*|verstrek\w*|vorder\w*)/iu

/** Clauses in which the same words ask for nothing: silence, certificates, instructions, penalties, reasons. */
export const NO_DEMAND =
  /\b(?:(?:shall|must|may|do|should|to|will) not (?:disclose|notify|inform|reveal|tell)|not (?:to )?(?:disclose|notify|inform) (?:the existence|any person|the (?:subscriber|customer|user|account))|existence of (?:this|the)|under penalt(?:y|ies) of perjury|certif(?:y|icat\w+)|custodian of records at|failure to (?:comply|appear)|contempt of court|if you (?:received|fail|are not the intended)|privileged|confidentiality notice|intended recipient|electronic communications? services?|remote computing|in (?:electronic|native|pdf|searchable) (?:form|format)|encrypt\w+ (?:link|media|file)|password[- ]protected|thank you|i am employed|reimburse\w*|compensat\w+)\b/i
