import type { Row } from '../../text/row.js'
import type { TargetKind } from '../fields.js'

export interface NameRow extends Row {
  kind: TargetKind
  /** Reads the name that stands behind the row's words; group 1. */
  value: RegExp
}

const SLUG = /["'(]? ?([a-z0-9][a-z0-9._-]{1,62})/iy
const HANDLE = /["'(]? ?@?([\p{L}0-9][\p{L}0-9._-]{1,62})/iuy
const ID = /["'(]? ?([A-Za-z0-9][A-Za-z0-9_.-]{3,40})/y
const BETWEEN = String.raw`(?: ?(?:name|names|url|known as|called|named|titled|identified as|with the name|namens|nommée?|llamad[oa]|denominad[oa]|denominato|genaamd|chamado|is|at)\b)?(?: ?[:|=])? ?(?=["'(]? ?@?[\w\u00c0-\u024f])`

/** A name behind a word for what it names, in each language. */
export const BARE_NAMES: readonly NameRow[] = [
  {
    id: 'workspace',
    language: 'en',
    kind: 'workspace',
    value: SLUG,
    words: ['workspace', 'workspaces', 'tenant', 'instance', 'organization', 'organisation', 'subdomain'],
    pattern: new RegExp(`(?:workspaces?|tenant|instance|organi[sz]ation|subdomain)${BETWEEN}`, 'iy'),
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
    words: ['arbeitsbereich', 'arbeitsbereichs', 'workspaces'],
    pattern: new RegExp(`(?:arbeitsbereichs?)${BETWEEN}`, 'iy'),
  },
  {
    id: 'workspace-romance',
    language: ['es', 'pt', 'it', 'nl'],
    kind: 'workspace',
    value: SLUG,
    words: ['espacio', 'equipo', 'espaço', 'equipe', 'spazio', 'werkruimte'],
    pattern: new RegExp(
      `(?:espacio(?: de trabajo)?|equipo|espaço(?: de trabalho)?|equipe|spazio(?: di lavoro)?|werkruimte)${BETWEEN}`,
      'iy',
    ),
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
      'account',
      'accounts',
      'handle',
      'profile',
      'alias',
      'subscriber',
      'nickname',
      'login',
      'screen',
    ],
    pattern: new RegExp(
      `(?:users?(?: ?names?| accounts?)?|screen ?names?|usernames?|members?|accounts?|handle|profile|alias|subscriber|nickname|login(?! (?:history|ip|records?|logs?)))${BETWEEN}`,
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
      `(?:(?:be)?nutzer(?:in|name|konto)?|konto|kennung|mitglied|(?:hei(?:ß|ss)t)(?: da| dort)?)${BETWEEN}`,
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
  /(?<=\b(?:between|from|to|by|of|and|or|with|user|users|account|accounts|name|named|handle|handles|messages|posts?|exchanged|,|:) ?)["']@?([\p{L}\d][\p{L}\d._-]{2,40})["']/gu

/** Letters joined by an underscore: in a demand hardly anything but an account's name. File names and blanks look alike. */
export const BARE_HANDLE = /(?<![\w@./:-])[a-z\d]{2,20}(?:_[a-z\d]{1,20}){1,3}(?![\w@(]|[.-]\w)/g

/** Words before an address that make it the account in question. */
export const TARGET_BEFORE =
  /(?:users?|accounts?|members?|subscribers?|customers?|registered (?:to|with|under)|associated with|belonging to|identified (?:as|by)|used by|held by|known as|log-?in|username|handle|e-?mail address(?:es)?(?: of)?|mailbox|employee|utilisat(?:eur|rice)|compte|adresse|titulaire|nutzer(?:in)?|benutzer|konto|kontos|usuari[oa]|cuenta|dirección|titular|conta|utente|gebruiker|target|concerning|regarding|relating to) ?(?:is|are|the|de|la|l'|da|do|des)? ?[:|]? ?["'(<]*$/i
/** Words before an address that make it a way to reach somebody. */
export const CONTACT_BEFORE =
  /(?:(?:send|sent|e-?mail(?:ed|ing)?|forward(?:ed)?|deliver(?:ed)?|return(?:ed)?|submit(?:ted)?|transmit(?:ted)?|provided?|addressed) (?:\w+ ){0,6}(?:to|at|via)|e-?mail(?:ed|ing)?(?: it| them| the records)?(?: to| at| me)|contact(?:ed)?(?: me| us)?(?: at)?|send(?: .{0,40})?(?: to)?|sent|reply(?: to)?|respond(?: to)?|deliver(?:ed|y)?(?: .{0,40})?(?: to)?|return .{0,30}to|reach(?: me)?(?: at)?|write to|cc|addressed to|forward(?:ed)? to|upload|produced? .{0,30}(?:to|at)|by e-?mail (?:to|at)|via e-?mail|tel[^a-z].{0,30}|badge.{0,30}|phone.{0,40}|courriel|mél|correo(?: electrónico)?|mailadresse|an die adresse) ?[:|]? ?["'(<]*$/i

/** Domains of governments, by their registered shapes; a customer's own domain is asked first. */
export const GOVERNMENT_DOMAIN =
  /(?:^|\.)(?:gov|mil|fed\.us|state\.[a-z]{2}\.us|ci\.[\w-]+\.[a-z]{2}\.us|co\.[\w-]+\.[a-z]{2}\.us|gc\.ca|gov\.[a-z]{2}|police\.uk|cjsm\.net|nhs\.uk|mod\.uk|gouv\.[a-z]{2}|gob\.[a-z]{2}|bund\.de|polizei\.de|go\.jp|govt\.nz|admin\.ch|gv\.at|politie\.nl|interno\.it|giustizia\.it|policia\.es|opp\.ca|rcmp-grc\.gc\.ca|europa\.eu|jus\.br|mp\.br|leg\.br)$/i
/** "E-mail:" before an address is the officer's block, but in a schedule ("B. EMAIL:") or a sentence ("the e-mail"). */
export const BLOCK_LABEL_BEFORE =
  /(?<!(?:\b(?:the|user|users|this|following|account|target|using|with)|(?:^|\W)(?:[A-Z]|\d{1,2})[.)]) ?)\be-?mails? ?[:|]? ?["'(<]*$/i
