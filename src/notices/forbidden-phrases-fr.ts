import type { Phrase } from './phrase.js'

/** What only an account, a person or records could be; "aucun compte n'est désigné" is about the request, and is spared. */
const HELD =
  '(?:comptes?|utilisat(?:eurs?|rices?)|espaces? de travail|équipes?|clients?|clientes?|données|renseignements|enregistrements|dossiers?|personnes?|abonnés?)'
/** Words between that change nothing: "le compte visé existe", "nous avons bien le compte". */
const FEW = String.raw`(?:[\p{L}'’-]{1,14} ){0,2}`
const BEFORE = String.raw`(?<!\p{L})`
const AFTER = String.raw`(?!\p{L})`

const PRODUCE = '(?:produi|communiqu|fourni|divulgu|remett|transmett|livr|donn)'

/** The rows of ENGLISH as a French letter would say them. Accents may be missing, apostrophes typographic. */
export const FRENCH_PHRASES: readonly Phrase[] = [
  {
    id: 'will-comply-fr',
    audience: 'requester',
    pattern: phrase(
      `(?:donn(?:ons|erons|era)|(?:allons|pouvons|va|sera) donn(?:er|[ée])) ${FEW}suite`,
      `(?:nous ${FEW}(?:conform(?:ons|erons)|(?:allons|pouvons) ${FEW}conformer|ob[ée]i(?:rons|ssons)|obtemp[ée]r(?:ons|erons)|coop[ée]r(?:ons|erons)))`,
      `suite ${FEW}sera donn[ée]e`,
    ),
    why: 'a promise',
  },
  {
    id: 'processing-fr',
    audience: 'requester',
    pattern: phrase(
      '(?:en cours de|est en|sera en) traitement',
      `(?:est|sera|sont|seront|soit|[êe]tre) ${FEW}trait[ée]e?s?`,
      `nous ${FEW}trait(?:ons|erons)`,
    ),
    why: 'a promise',
  },
  {
    id: 'valid-fr',
    audience: 'requester',
    pattern: phrase('(?:valide[sr]?|validit[ée]|valid[ée]e?s?|validons|validement|validation|valables?)'),
    why: 'an acceptance',
  },
  {
    id: 'will-produce-fr',
    audience: 'requester',
    pattern: phrase(
      `nous ${FEW}${PRODUCE}(?:r|er|ir)ons`,
      `nous ${FEW}(?:allons|pouvons|pourrons) ${FEW}${PRODUCE}(?:re|er|r)`,
    ),
    why: 'a promise',
  },
  {
    id: 'accepts-service-fr',
    audience: 'requester',
    pattern: phrase(
      `nous ${FEW}(?:acceptons|reconnaissons) ${FEW}(?:l['’]|d['’])?(?:significations?|notifications?|assignation)`,
      `nous ${FEW}renon(?:çons|cerons|cons) ${FEW}(?:objections?|oppositions?|droits?)`,
    ),
    why: 'an acceptance',
  },
  {
    id: 'account-exists-fr',
    audience: 'requester',
    pattern: phrase(
      String.raw`(?:l[ea]s? |l['’]|ce(?:t|tte|s)? |v(?:otre|os) |une? )${HELD} ${FEW}(?:existe(?:nt)?|appartien(?:t|nent)|figurent?|(?:a|ont) [ée]t[ée] (?:(?:re)?trouv|localis|identifi|d[ée]sactiv|supprim)[ée]e?s?|(?:est|sont) (?:bien )?(?:acti(?:f|ve)s?|(?:inscrit|enregistr|d[ée]sactiv|supprim|connu)\p{L}{0,4}))`,
      `nous (?:avons|d[ée]tenons|conservons|h[ée]bergeons|connaissons|poss[ée]dons) (?:bien )?(?:une? |l[ea]s? |l['’]|des |ce(?:t|tte|s)? )${HELD}`,
    ),
    why: 'says that an account exists',
  },
  {
    id: 'account-absent-fr',
    audience: 'requester',
    pattern: phrase(
      `(?:nous ne ${FEW}|nous n['’]${FEW}|il n['’]y a |il n['’]existe |n['’]avons |n['’]a )${FEW}(?:pas (?:de |d['’])|aucune? )(?:tels? |telles? )?${HELD}`,
      `aucune? ${HELD} ${FEW}(?:n['’](?:existe|a [ée]t[ée] (?:trouv|retrouv|localis))|ne (?:correspond|figure))`,
      `${HELD} ${FEW}n['’]existe(?:nt)? pas`,
    ),
    why: 'says that no account exists',
  },
  {
    id: 'told-customer-fr',
    audience: 'requester',
    pattern: phrase(
      String.raw`(?:nous|l['’]|les) ?(?:l['’]|les |en )?avons (?:[\p{L}]{1,10} ){0,2}(?:transmis|inform|pr[ée]ven|averti|notifi|avis[ée]|contact|fait suivre)\p{L}{0,3}`,
    ),
    why: 'says what the customer knows',
  },
  {
    id: 'fraud-fr',
    audience: 'requester',
    pattern: phrase(
      String.raw`(?:usurp\p{L}{1,8}|falsifi\p{L}{1,6}|contref\p{L}{1,8}|hame[çc]onnage|frauduleu(?:x|ses?)|suspecte?s?)`,
    ),
    why: 'tells a forger what was noticed',
  },
  {
    id: 'disobeys-fr',
    audience: 'requester',
    pattern: phrase(`nous ${FEW}refus(?:ons|erons)`, "(?:ne|n['’]) ?(?:nous )?(?:y )?(?:respect|ex[ée]cut)erons pas"),
    why: 'says that a court is not obeyed',
  },
  {
    id: 'legal-advice-fr',
    audience: 'customer',
    pattern: phrase(
      'nous vous (?:conseillons|recommandons|sugg[ée]rons)',
      'vous (?:devriez|devez) (?:vous )?(?:opposer|contester|refuser|coop[ée]rer|obtemp[ée]rer|d[ée]poser)',
    ),
    why: 'legal advice',
  },
]

function phrase(...ways: string[]): RegExp {
  return new RegExp(`${BEFORE}(?:${ways.join('|')})${AFTER}`, 'iu')
}
