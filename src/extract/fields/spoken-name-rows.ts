import type { Row } from '../../text/row.js'

export interface SpokenRow extends Row {
  /** Only a quoted name or one by its marks: the words before it have other uses. */
  quotedOnly?: boolean
}

/** Words before the name that somebody goes by on the service, whatever letters and spaces it has. */
export const SPOKEN: readonly SpokenRow[] = [
  {
    id: 'under-the-name',
    language: 'en',
    words: ['under', 'uses', 'using', 'used', 'by'],
    pattern:
      /(?:under|us(?:es?|ing|ed)|by) (?:the|a|an) (?:(?:user|display|screen|profile|account|workspace|assumed|online|false|nick) ?)?(?:name|handle|alias|nickname|pseudonym|moniker)s?(?: of)?,? ?:? ?/iy,
  },
  {
    id: 'display-name',
    language: 'en',
    words: ['display', 'profile', 'screen', 'nickname', 'displayname', 'team', 'workspace'],
    pattern:
      /(?:(?:display|profile|screen) ?names?(?: is| was| of)?|nickname(?: is| was)?|(?:team|workspace) (?:display )?name(?: is)?)(?: ?[:=,])? ?/iy,
  },
  {
    id: 'calls-himself',
    language: 'en',
    words: ['calls', 'calling', 'goes', 'going', 'went', 'styling'],
    pattern:
      /(?:call(?:s|ing) (?:him|her|it|them)sel(?:f|ves)|styling (?:him|her|them)sel(?:f|ves)|(?:goes|going|went) (?:online )?by)(?: the (?:name|handle|alias)(?: of)?)? /iy,
  },
  {
    id: 'appears-as',
    language: 'en',
    quotedOnly: true,
    words: [
      'appears',
      'appearing',
      'appeared',
      'posting',
      'posted',
      'writing',
      'wrote',
      'signing',
      'signed',
      'operating',
      'known',
      'listed',
      'shown',
      'group',
    ],
    pattern:
      /(?:appear(?:s|ing|ed)|post(?:ing|ed)|writing|wrote|sign(?:ing|ed)|operating|known|listed|shown)(?: (?:online|there|on \w{3,12}|in (?:it|the \w{3,12})|to others))? as |group (?:called |named )?(?=["'])/iy,
  },
  {
    id: 'person-called',
    language: 'en',
    quotedOnly: true,
    words: [
      'person',
      'someone',
      'somebody',
      'individual',
      'user',
      'member',
      'man',
      'woman',
      'girl',
      'boy',
      'account',
      'colleague',
      'people',
    ],
    pattern:
      /(?:person|someone|somebody|individual|user|member|man|woman|girl|boy|account|colleague|people),? (?:who is |that is |only |being |is )?(?:called|named|nicknamed|styled|dubbed|identified as|shown as|appearing as) /iy,
  },
  {
    id: 'account-of-person',
    language: 'en',
    words: ['account', 'accounts'],
    pattern:
      /accounts? (?:held by|in the name of|opened by|opened in the name of|registered (?:to|in the name of|under the name(?: of)?)|belonging to) (?:(?:mr|mrs|ms|miss|dr)\.? )?/iy,
  },
  {
    id: 'label-of-form',
    language: 'en',
    words: [
      'workspace',
      'team',
      'organization',
      'organisation',
      'customer',
      'company',
      'tenant',
      'user',
      'member',
      'account',
      'subscriber',
      'target',
      'employee',
    ],
    pattern:
      /(?:workspace|team|organi[sz]ation|customer|company|tenant|user|member|account (?:holder|owner|name)|subscriber|target|employee)(?: name)?(?:\(s\))? ?: ?(?=\p{Lu})/iuy,
  },
  {
    id: 'nom',
    language: 'fr',
    words: ['nom', 'pseudonyme', 'pseudo', 'appeler', 'surnom', 'signe', 'signant'],
    pattern:
      /(?:nom d'(?:affichage|utilisateur)|(?<=sous (?:le|un) )nom(?: d'emprunt)?(?: de)?|pseudo(?:nyme)?|(?<=(?:faisant|fait) )appeler|surnom|sign(?:e|ant)(?= ["']))(?: ?:)? ?/iy,
  },
  {
    id: 'anzeigename',
    language: 'de',
    words: [
      'anzeigename',
      'anzeigenamen',
      'namen',
      'nickname',
      'nennt',
      'spitznamen',
      'profilnamen',
      'profilname',
      'unterzeichnet',
      'unterschreibt',
    ],
    pattern:
      /(?:anzeigenamen?|profilnamen?|(?<=unter dem )(?:nutzer|benutzer|profil)?namen|nickname|spitznamen|nennt sich|unter(?:zeichnet|schreibt) (?:als|mit))(?: ?:)? ?/iy,
  },
  {
    id: 'nombre',
    language: ['es', 'pt', 'it', 'nl'],
    words: [
      'nombre',
      'llamar',
      'alias',
      'nome',
      'apelido',
      'weergavenaam',
      'naam',
      'apresenta',
      'noemt',
      'firma',
      'assina',
      'met',
      'chiamare',
    ],
    pattern:
      /(?:(?<=(?:bajo|con) (?:el )?)nombre(?: visible| para mostrar| de usuario)?(?: de)?|nombre (?:visible|para mostrar|de usuario)|(?<=hace )llamar|alias|(?<=(?:sob o|de|il|con) )nome(?: visualizzato| utente| de exibição)?(?: de| di)?|nome (?:visualizzato|de exibição|utente)|(?<=se )apresenta como|(?<=fa )chiamare|apelido|weergavenaam|(?<=onder de )naam|(?<=(?:zich|se|si|che) )(?:noemt|firma(?: como)?|assina como)(?= ["'])|(?<=ondertekent )met)(?: ?:)? ?/iy,
  },
]

/** In quotation marks, capitalised words, or one word, which is checked for its shape. */
export const SPOKEN_VALUE =
  /(?:(["']) ?([^"'@]{2,48}?) ?\1|@?((?:\p{Lu}[\p{L}'-]{1,20}|\p{Lu}\.)(?: (?:\p{Lu}[\p{L}'-]{1,20}|\p{Lu}\.)){1,3})(?![\p{L}\d@])|@?([\p{L}\d][\p{L}\d._-]{2,60})(?![\p{L}\d._@/-]))/uy

/** "the Hillcrest Logistics workspace": capitalised words right before the word for what they name. */
export const CAPITALS_BEFORE = /\b(?:the|of|in|on|to|from|your|at) ((?:\p{Lu}[\p{L}\d'&.-]{1,24} ){1,4})$/u

/** 「…」 behind the words for a workspace or its users. */
export const JAPANESE_NAME = /(?:ワークスペース|チーム|利用者|ユーザー|アカウント)名?[「『]([^」』]{2,40})[」』]/g

/** Identifiers that the service gives: a letter for what it is (user, workspace, team, channel, direct message, file), a nought, letters and figures. */
export const SERVICE_ID = /[UWTCDF]0(?<![\w@./#-]..)(?=[A-Z\d]{0,10}[A-Z])[A-Z\d]{5,11}(?![\w-])/g
export const IS_SERVICE_ID = /^[UWTCDF]0(?=[A-Z\d]{0,10}[A-Z])[A-Z\d]{5,11}$/

/** A name with the sign @ before it that is no mail address; "follow us @YarrowPD" is an office's. */
export const AT_HANDLE = /(?<![\w.@/])@([a-z\d][\w.-]{1,30}[a-z\d_])(?![\w@])/y
export const SOCIAL = /\b(?:follow|twitter|facebook|instagram|tiktok|youtube|linkedin|x\.com|threads)\b/i

/** Small letters around a point, read from the word before it. */
export const DOTTED_NAME = /(?<![\w@./:-])[a-z]{1,20}\.[a-z]{3,20}(?:\.[a-z]{2,20})?(?![\w@/-]|\.\w)/y
/** Words before it for whose data it is: "records for p.rook". */
export const DATA_BEFORE =
  /\b(?:records|data|messages|accounts?|content|logs|information|history|posts|files|members?|users?|between|from|to|with|and|by)(?: (?:for|of|from|by|to|sent|and)){0,2} ["']?$/

/** Words before a name that leave it out of what is sought. */
export const LEFT_OUT_BEFORE =
  /\b(?:not (?:that|those|the accounts?)|excluding|exclud(?:es?|ed)|except(?:ing)?(?: for)?|(?<!\b(?:no|none|any) (?:\w{2,12} )?)other than)(?:[ ,]{1,2}(?:the|that|those|of|for|accounts?|users?|members?|complainant|victim|witness|informant|reporting|party|owner|administrators?|admins?|own|his|her|their|our|named|called|belonging|to|client|customer|counsel|both|and)(?:'s)?){0,8}[ ,:"'(@]{0,4}$/i
/** Words behind it that do. */
export const LEFT_OUT_BEHIND =
  /^["')]{0,2},? ?(?:(?:is|are|was|were) (?:not|neither|expressly not) (?:sought|requested|asked|within|part|included|the subject|a target|covered|demanded|among)|(?:is|are) (?:excluded|exempt|outside))/i
