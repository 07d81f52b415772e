import type { Row } from '../../text/row.js'
import type { TargetKind } from '../fields.js'

export interface ListLead extends Row {
  kind: TargetKind
}

/** From the word for accounts to the colon, or to "listed below": no end of a sentence lies between. */
const TO_LIST = String.raw`(?:[^.:;]|\.(?! \p{Lu})){0,90}?(?:: ?|\b(?:below|following|as follows|listed here|suivant(?:e?s)?|ci-dessous|folgende[nrms]?|siguientes|seguintes|seguenti|volgende) )`

function lead(words: string): RegExp {
  return new RegExp(`(?:${words})(?![\\p{L}\\d])${TO_LIST}`, 'iuy')
}

/** Words that introduce a list of accounts, in each language. */
export const LIST_LEADS: readonly ListLead[] = [
  {
    id: 'accounts',
    language: 'en',
    kind: 'user',
    words: [
      'account',
      'accounts',
      'user',
      'users',
      'username',
      'usernames',
      'handle',
      'handles',
      'member',
      'members',
      'profile',
      'profiles',
      'identifier',
      'identifiers',
      'selectors',
      'target',
      'targets',
      'subscriber',
      'subscribers',
      'aliases',
      'nicknames',
      'logins',
    ],
    pattern: lead(
      'accounts?(?: holders?)?|users?(?: ?(?:names?|ids?|accounts?))?|usernames?|handles?|members?|profiles?|identifiers?|selectors|targets?|subscribers?|aliases|nicknames|logins',
    ),
  },
  {
    id: 'workspaces',
    language: 'en',
    kind: 'workspace',
    words: ['workspace', 'workspaces', 'team', 'teams', 'tenant', 'tenants', 'instances', 'subdomains'],
    pattern: lead('workspaces?(?: names?| urls?)?|teams?|tenants?|instances|subdomains'),
  },
  {
    id: 'regarding',
    language: 'en',
    kind: 'user',
    words: ['regarding', 'concerning', 'property', 'identified', 'associated', 'belonging', 'pertaining', 'relating'],
    pattern:
      /(?:regarding|concerning|property to be searched|identified as(?: follows)?|associated with|belonging to|pertaining to|relating to) ?: ?/iy,
  },
  {
    id: 'head-of-table',
    language: 'en',
    kind: 'user',
    words: ['workspace', 'team', 'user', 'username', 'member', 'handle', 'account', 'display'],
    pattern:
      /(?:workspace|team|user ?name|user|member|handle|account|display name)s?(?: (?:name|id|url))? ?\| ?(?=(?:workspace|team|user|username|member|handle|account|id|display|registered|e-?mail|phone|telephone|name)\b)/iy,
  },
  {
    id: 'comptes',
    language: 'fr',
    kind: 'user',
    words: [
      'compte',
      'comptes',
      'utilisateur',
      'utilisateurs',
      'utilisatrice',
      'identifiants',
      'pseudonymes',
      'membres',
      'visant',
      'concernant',
    ],
    pattern: lead(
      "comptes?(?: d'utilisateurs?| utilisateurs?)?|utilisat(?:eur|rice)s?|identifiants|pseudonymes|membres|visant|concernant",
    ),
  },
  {
    id: 'kennungen',
    language: 'de',
    kind: 'user',
    words: [
      'kennungen',
      'kennung',
      'nutzer',
      'benutzer',
      'konten',
      'nutzerkonten',
      'accounts',
      'mitglieder',
      'anschlusskennungen',
    ],
    pattern: lead('(?:anschluss)?kennung(?:en)?|(?:be)?nutzer|(?:nutzer)?konten|accounts|mitglieder'),
  },
  {
    id: 'cuentas',
    language: ['es', 'pt', 'it', 'nl'],
    kind: 'user',
    words: [
      'cuentas',
      'usuarios',
      'contas',
      'usuários',
      'utilizadores',
      'utenti',
      'utenze',
      'profili',
      'account',
      'accounts',
      'gebruikers',
      'perfiles',
      'perfis',
    ],
    pattern: lead(
      'cuentas|usuarios|contas|usuários|utilizadores|utenti|utenze|profili|accounts?|gebruikers|perfiles|perfis',
    ),
  },
]

/** Heads of columns and labels within a list, and the kind of the names behind them. */
export const KIND_WORDS: ReadonlyMap<string, TargetKind> = new Map(
  Object.entries({
    workspace: 'workspace',
    workspaces: 'workspace',
    team: 'team',
    teams: 'team',
    tenant: 'workspace',
    arbeitsbereich: 'workspace',
    espace: 'workspace',
    user: 'user',
    users: 'user',
    username: 'user',
    usernames: 'user',
    member: 'user',
    members: 'user',
    handle: 'user',
    handles: 'user',
    account: 'user',
    accounts: 'user',
    nutzer: 'user',
    utilisateur: 'user',
    id: 'account-id',
    ids: 'account-id',
    uid: 'account-id',
  } satisfies Record<string, TargetKind>),
)

/** Words of a list that neither name anything nor end it. */
export const SKIPPED_WORDS: ReadonlySet<string> = new Set(
  `and or the a an & # - no number name names e-mail email mail address addresses phone telephone tel registered display url known as aka
  a.k.a called named titled in of on with using is both each whose sign-in sign-on login log-in et ou le la les l'espace de travail l'utilisateur
  und oder der die das y o el los las e il i gli en of het registrierte domain subdomain uses profile alias screen`.split(
    /\s+/,
  ),
)

/** Words with which a demand goes on to what it wants of the accounts, and for when. */
export const ENDS_LIST: ReadonlySet<string> = new Set(
  `for from between during period periods timeframe window dates relevant record records data information pursuant under all any messages please
  including limited contact sincerely thanks regards respectfully detective det sgt sergeant officer agent sa inspector insp investigator inv constable cst lieutenant lt trooper deputy analyst attorney merci cordialement grüßen atentamente pictures photos images videos files chats posts logs content contents attachments channels comments subject provide produce disclose preserve need needed issued dated signed by pour période entre renseignements données für
  zeitraum vom bitte para período desde datos dados entre dal periodo voor periode van gegevens this these that you we if`.split(
    /\s+/,
  ),
)

/** Before a number of letters and figures, words that make it no account. */
export const NUMBER_LABELS =
  /^(?:no|nos|number|nr|case|file|docket|ref|reference|badge|warrant|order|dossier|az|aktenzeichen|report|incident|section|§+|form|rule|title|chapter|u\.s\.c|art|article|invoice|event|pin)$/i

/** Hyphenated words of the language, which look like the names of workspaces. */
export const ORDINARY_COMPOUND =
  /^(?:e|non|co|pre|post|re|sub|self|multi|two|one|three|four|five|six|first|second|third|anti|cross|inter|intra|semi|full|part|half|long|short|high|low|real|end|cyber|well|so|year|month|day|time|date|above|below|log|sign|check|opt|back|follow|set|start|user|account|in|on|off|over|under|out|up|down|all|any|and|as|ci|soi|au|sous|vous|celui|celle|dit|non|law|court|state|county|city|counter|vice|ex|duly|tele|third)-|-(?:in|on|up|out|off|based|related|specific|level|wide|day|days|hour|year|old|time|term|like|free|only|owned|issued|known|mentioned|referenced|described|ci|là|vous|nous|moi|general|party|party's|line|to|be|of|the|site|name|names|id|ids|mail|content|trace|trap|law|enforcement|holder|line|a|case|number)$/
