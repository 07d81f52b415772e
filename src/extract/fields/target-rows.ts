import type { Row } from '../../text/row.js'
import type { TargetKind } from '../fields.js'
import type { Passage } from '../passage.js'

/** A name or address where a passage names it. */
export interface Found {
  kind: TargetKind
  value: string
  passage: Passage
  start: number
  end: number
}

/** More than this is a list of accounts that a person must read anyway. */
export const MAX_TARGETS = 200

export interface NameRow extends Row {
  kind: TargetKind
  /** Reads the name that stands behind the row's words; group 1. */
  value: RegExp
  /** A plain word behind it is none: only quotation marks, the directory or its shape make a name. */
  marked?: boolean
}

const SLUG = /["'(]? ?([\p{L}\d][\p{L}\d._-]{1,62})/iuy
const HANDLE = /["'(]? ?@?([\p{L}0-9][\p{L}0-9._-]{1,62})/iuy
const ID = /["'(]? ?([A-Za-z0-9][A-Za-z0-9_.-]{3,40})/y
const BETWEEN = String.raw`(?: ?#?\d{1,2}(?= ?:))?,?(?: ?(?:name|names|url|known as|called|named|titled|identified as|with the name|namens|nommée?|llamad[oa]|denominad[oa]|denominato|genaamd|chamado|is|at)\b)?(?: ?[:|=])? ?(?=["'(]? ?@?[\w\u00c0-\u024f])`

/** A name behind a word for what it names, in each language. */
export const BARE_NAMES: readonly NameRow[] = [
  {
    id: 'workspace',
    language: 'en',
    kind: 'workspace',
    value: SLUG,
    words: ['workspace', 'workspaces', 'tenant', 'instance', 'organization', 'organisation', 'subdomain', 'ws', 'wksp'],
    pattern: new RegExp(`(?:workspaces?|ws|wksp|tenant|instance|organi[sz]ation|subdomain)${BETWEEN}`, 'iy'),
  },
  {
    id: 'team',
    language: 'en',
    kind: 'team',
    value: SLUG,
    words: ['team', 'teams'],
    pattern: new RegExp(`teams?${BETWEEN}`, 'iy'),
  },
  {
    id: 'workspace-fr',
    language: 'fr',
    kind: 'workspace',
    value: SLUG,
    words: ['espace', 'équipe'],
    pattern: new RegExp(`(?:espace(?: de travail)?|équipe)${BETWEEN}`, 'iy'),
  },
  {
    id: 'workspace-de',
    language: 'de',
    kind: 'workspace',
    value: SLUG,
    words: ['arbeitsbereich', 'arbeitsbereichs', 'team', 'teams'],
    pattern: new RegExp(`(?:arbeitsbereichs?|teams?)${BETWEEN}`, 'iy'),
  },
  {
    id: 'workspace-romance',
    language: ['es', 'pt', 'it', 'nl'],
    kind: 'workspace',
    value: SLUG,
    words: ['espacio', 'equipo', 'espaço', 'equipe', 'equipa', 'spazio', 'area', 'gruppo', 'grupo', 'werkruimte'],
    pattern: new RegExp(
      `(?:espacio(?: de trabajo)?|equipo|espaço(?: de trabalho)?|equip[ea]|spazio(?: di lavoro)?|area di lavoro|gruppo|grupo|werkruimte)${BETWEEN}`,
      'iy',
    ),
  },
  {
    id: 'loan-words',
    language: ['fr', 'de', 'es', 'pt', 'it', 'nl', 'pl', 'tr', 'ja'],
    kind: 'workspace',
    value: SLUG,
    marked: true,
    source: 'the English words of the product in texts of other languages',
    words: ['workspace', 'workspaces', 'team', 'teams', 'tenant'],
    pattern: new RegExp(`(?:workspaces?|teams?|tenant)${BETWEEN}`, 'iy'),
  },
  {
    id: 'user',
    language: 'en',
    kind: 'user',
    value: HANDLE,
    words: [
      'user',
      'users',
      'username',
      'usernames',
      'member',
      'members',
      'account',
      'accounts',
      'handle',
      'handles',
      'profile',
      'alias',
      'aliases',
      'subscriber',
      'nickname',
      'login',
      'screen',
      'acct',
      'usr',
      'u',
    ],
    pattern: new RegExp(
      `(?:users?(?: ?names?| accounts?)?|acct.?|usr|u/n|screen ?names?|usernames?|members?|accounts?|handles?|profile|alias(?:es)?|subscriber|nickname|login(?! (?:history|ip|records?|logs?)))${BETWEEN}`,
      'iy',
    ),
  },
  {
    id: 'user-fr',
    language: 'fr',
    kind: 'user',
    value: HANDLE,
    words: ['utilisateur', 'utilisatrice', 'compte', 'identifiant', 'pseudo', 'pseudonyme', 'membre'],
    pattern: new RegExp(
      `(?:utilisat(?:eur|rice)|compte(?: (?:utilisateur|d'utilisateur))?|identifiant|pseudo(?:nyme)?|membre)${BETWEEN}`,
      'iy',
    ),
  },
  {
    id: 'user-de',
    language: 'de',
    kind: 'user',
    value: HANDLE,
    words: [
      'benutzer',
      'nutzer',
      'nutzerin',
      'nutzers',
      'benutzers',
      'benutzername',
      'nutzername',
      'konto',
      'nutzerkonto',
      'benutzerkonto',
      'kennung',
      'heißt',
      'heisst',
      'mitglied',
    ],
    pattern: new RegExp(
      `(?:(?:be)?nutzer(?:in|s|name|konto)?|konto|kennung|mitglied|(?:hei(?:ß|ss)t)(?: da| dort)?)${BETWEEN}`,
      'iy',
    ),
  },
  {
    id: 'user-romance',
    language: ['es', 'pt', 'it', 'nl'],
    kind: 'user',
    value: HANDLE,
    words: [
      'usuario',
      'usuaria',
      'cuenta',
      'usuário',
      'usuária',
      'conta',
      'utente',
      'gebruiker',
      'gebruikersnaam',
      'miembro',
      'utilizador',
      'account',
    ],
    pattern: new RegExp(
      `(?:usuari[oa]|cuenta|usuári[oa]|conta|utente|account|gebruiker(?:snaam)?|miembro|utilizador)${BETWEEN}`,
      'iy',
    ),
  },
  {
    id: 'account-id',
    language: 'en',
    kind: 'account-id',
    value: ID,
    words: ['member', 'user', 'account', 'customer', 'subscriber', 'team', 'workspace', 'uid', 'uids', 'profile'],
    pattern:
      /(?:(?:member|user|account|customer|subscriber|team|workspace|profile) ?(?:(?:ids?|identifiers?|identification|numbers?|nos?)\b\.?|#)(?: number)?|uids?\b)(?: is)? ?[:#=]? ?(?=["'(]? ?[A-Z0-9])/iy,
  },
]

/** Between the members of a list of names: "DRIVER-07 and DRIVER-19", "a_b, c_d & e_f". */
export const NEXT_NAME = /["')]?(?:,? (?:and|or|et|und|y|e|en|ou|o|&)|,|;) (?=["'(]? ?@?[\p{L}\d])/uy

/** Labels that a name follows and nothing else: even a plain word behind them is one, where no other word goes on. */
export const NAMES_PLAINLY = /(?:user ?names?|users? named|handles?|screen ?names?|nicknames?|alias(?:es)?) ?:? ?$/i

/** A quoted word that no dictionary has, beside words for who wrote or whose account it is. */
export const QUOTED_HANDLE =
  /(?=["'])(?<=\b(?:between|from|to|by|of|and|or|with|user|users|account|accounts|name|named|handle|handles|messages|posts?|exchanged|,|:) ?)["']@?([\p{L}\d][\p{L}\d._-]{2,40})["']/uy

/** Letters joined by an underscore: in a demand hardly anything but an account's name. File names and blanks look alike. */
export const BARE_HANDLE = /(?<![\w@./:-])[a-z\d]{2,20}(?:_[a-z\d]{1,20}){1,3}(?![\w@(]|[.-]\w)/g

/** Words before an address that make it the account in question. */
export const TARGET_BEFORE =
  /(?:users?|accounts?|members?|subscribers?|customers?|bearing|using|tied to|linked to|assigned to|in the name of|(?:created|opened|registered|signed up|set up|logged in) (?:with|by|using|as|under|to)|registered with|associated with|belonging to|identified (?:as|by)|used by|held by|known as|log-?in|username|handle|e-?mail address(?:es)?(?: of)?|mailbox|employee|utilisat(?:eur|rice)|compte|adresse|titulaire|nutzer(?:in)?|benutzer|konto|kontos|usuari[oa]|cuenta|dirección|titular|conta|utente|gebruiker|target|concerning|regarding|relating to)(?: (?:the )?e-?mail(?: address)?)?(?: \p{L}{2,5})? ?(?:is|are|the|de|la|l'|da|do|des)? ?[:|]? ?["'(<]*$/iu
/** Words before an address that make it a way to reach somebody. */
export const CONTACT_BEFORE =
  /(?:(?:send|sent|e-?mail(?:ed|ing)?|forward(?:ed)?|deliver(?:ed)?|return(?:ed)?|submit(?:ted)?|transmit(?:ted)?|provided?|addressed) (?:\w+ ){0,6}(?:to|at|via)|e-?mail(?:ed|ing)?(?: it| them| the records)?(?: to| at| me)|contact(?:ed)?(?: me| us)?(?: at)?|send(?: .{0,40})?(?: to)?|sent|reply(?: to)?|respond(?: to)?|deliver(?:ed|y)?(?: .{0,40})?(?: to)?|return .{0,30}to|reach(?: me)?(?: at)?|write to|cc|addressed to|forward(?:ed)? to|upload|produced? .{0,30}(?:to|at)|by e-?mail (?:to|at)|via e-?mail|(?:tel|phone|cell|mobile|fax)\.?[^\p{L}\d]{0,4}\d[\d() .+/x-]{5,24}[ ,;|]{0,3}(?:e-?mail)?|badge(?: ?(?:no\.?|number|#))?[ :#]{0,3}\w{1,10}[ ,;|]{0,3}(?:e-?mail)?|courriel|mél|correo(?: electrónico)?|mailadresse|an die adresse) ?[:|]? ?["'(<]*$/iu

/** Domains of governments, by their registered shapes; a customer's own domain is asked first. */
export const GOVERNMENT_DOMAIN =
  /(?:^|\.)(?:gov|mil|fed\.us|state\.[a-z]{2}\.us|ci\.[\w-]+\.[a-z]{2}\.us|co\.[\w-]+\.[a-z]{2}\.us|gc\.ca|gov\.[a-z]{2}|police\.uk|cjsm\.net|nhs\.uk|mod\.uk|gouv\.[a-z]{2}|gob\.[a-z]{2}|bund\.de|polizei\.de|go\.jp|govt\.nz|admin\.ch|gv\.at|politie\.nl|interno\.it|giustizia\.it|policia\.es|opp\.ca|rcmp-grc\.gc\.ca|europa\.eu|jus\.br|mp\.br|leg\.br)$/i
/** "E-mail:" before an address is the officer's block, but in a schedule ("B. EMAIL:") or a sentence ("the e-mail"). */
export const BLOCK_LABEL_BEFORE =
  /(?<!(?:\b(?:the|user|users|this|following|account|target|using|with|for|of|on)|(?:^|\W)(?:[A-Z]|\d{1,2})[.)]) ?)\be-?mails? ?[:|]? ?["'(<]*$/i

/** "User name wheatking, E-mail": the row below an account's name is the account's. */
export const ACCOUNT_ROW_BEFORE =
  /\b(?:user ?(?:name|id)?|workspace|team|account|handle|member(?: ?id)?|login)[ :|]{1,8}["']?[\w.@-]{3,40}["']?[\s|,;]{1,8}e-?mails?(?: address)?[ :|]{0,4}["'(<]*$/i

/** "the acme-ops workspace": a name right before the word for what it names; checked for its shape. */
export const NAME_BEFORE_KIND = /(?<![\w@.-])["']?([a-z\d][a-z\d_-]{2,60})["']? (?:[A-Z]\w{2,14} )?$/

/** "the team called "Ravine Nine" (ravine-nine)", "the "Canoe Club" workspace (canoeclub)": the name behind what people call it. */
export const NAME_IN_BRACKETS =
  /(?:workspace|team|tenant|espace de travail|arbeitsbereich)(?![\w-])[^().;]{0,60} ?\(([a-z\d][a-z\d_-]{2,60})\)/gi

/** "brightmoth14 in teen-poets-hub": where a user is found, right behind its name. */
export const NAME_OF_PLACE =
  /["')]? (?:in|on|of|from|inside|within|at) (?:the )?["']?([a-z\d][a-z\d_-]{2,60})(?![\w@.]|-\w)/iy

/** One quoted word of any place; checked for its shape. */
export const QUOTED_WORD = /(?<![\p{L}\d])["'] ?@?([\p{L}\d][\p{L}\d._-]{3,60}) ?["'](?![\p{L}\d])/uy

/** Endings of English words, which a name seldom has. */
export const ORDINARY_ENDING =
  /(?:ings?|ed|ions?|ments?|ness|ity|ities|ally|ly|able|ible|ful|ous|ances?|ences?|ships?|ives?|als?|ists?|ants?|ents?|ures?|ages?|ics?)$/

/** Words that stand behind "workspace", "team" or "user" before a comma, and name nothing. */
export const BEHIND_ACCOUNT: ReadonlySet<string> = new Set(
  `above below owner owners member members admin admins administrator administrators account accounts manager managers number numbers name names
  names profile profiles record records order orders letter folder folders channel channels group groups activity users folder which where whose
  there these those their itself himself herself themselves level levels data date dates domain domains title titles holder holders subscriber
  subscribers customer customers creator creators other others leader leaders lead leads login logins password passwords server servers service
  services status states state system systems tokens under until since while after before about either named called known using used listed
  shown given sought target targets matter matters paper papers question herein hereto hereof therein thereof today online space spaces work
  store stored files chats posts pages plan plans terms space guide guests guest party parties people person persons reports report support
  billing policy policies means unknown not contact address addresses email emails phone phones device devices photo photos avatar banner content contents info stuff thing things`.split(
    /\s+/,
  ),
)

/** Right before an address, words that make it an account whatever else the sentence says of sending. */
export const ACCOUNT_OF =
  /(?:\busers?|\baccounts?|(?:be)?nutzer(?:konto|s|in)?|\bkonto|\bkennung|\bcompte|\butilisat(?:eur|rice)|\bcuenta|\busuari[oa]|\bconta|\busuári[oa]|\butenza|\butente|\bgebruiker|\busername|\bhandle|\b(?:bearing|using|tied to|linked to|assigned to|in the name of|(?:created|opened|registered|signed up|set up|logged in) (?:with|by|using|as|under|to))|used by|held by|belonging to|identified (?:as|by)|\bsubscriber|\bmember)(?: (?:the )?e-?mail(?: address)?)? ?[:|]? ?["'(<]*$/i

/** Stems of the words for accounts and places, before a quoted word. */
export const ACCOUNT_NEAR =
  /(?:user|account|member|handle|nutzer|konto|kennung|mitglied|arbeitsbereich|team|workspace|tenant|usuari|usuári|cuenta|conta|utent|utenz|utilis|compte|espace|espac|espaço|équip|equip|grupo|gruppo|area|gebruik|werkruimte|profil|pseud|alias|identifi|\bnom\b|nombre|\bnome\b|\bname|naam)/i

/** Right behind a quoted word, what its writer did. */
export const WRITER_BEHIND = /^["']? (?:wrote|posted|messaged|replied|answered|told)\b/i

/** A name by itself behind the mark of a list's item: "- skinnerbutte.sid, on team ...". Points, figures or underscores make it one. */
export const BULLETED_HANDLE =
  /(?<=(?:^|[ :]) ?[-*\u2022\u00b7] ["'@]?)(?=[\w-]{0,30}[._\d])[a-z\d][\w.-]{2,40}[a-z\d_](?=["']?(?:[ ,;)]|$))/y
