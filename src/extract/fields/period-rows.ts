import type { Row } from '../../text/row.js'

export interface RelativeRow extends Row {
  from: 'relative' | 'unlimited' | 'year' | 'quarter' | 'half'
}

/** Periods told by words and not by two dates. */
export const PERIOD_ROWS: readonly RelativeRow[] = [
  {
    id: 'past-period',
    language: 'en',
    from: 'relative',
    words: ['past', 'last', 'previous', 'preceding', 'prior'],
    pattern: /(?:past|last|previous|preceding|prior) (?=[\w(])/iy,
  },
  {
    id: 'period-preceding',
    language: 'en',
    from: 'relative',
    words: ['preceding', 'prior', 'before', 'leading', 'immediately', 'ending', 'up'],
    pattern:
      /(?:immediately )?(?:preceding|prior to|before|leading up to|ending(?: on)?|up to(?: and including)?)(?: (?:the )?(?:date|receipt|service|issuance|this|execution|signing)| (?=\d|[A-Z]))/iy,
  },
  {
    id: 'period-beginning',
    language: 'en',
    from: 'relative',
    words: ['beginning', 'starting', 'commencing', 'running'],
    pattern:
      /(?:beginning|starting|commencing|running from)(?: (?:on|at|from|with))?(?: (?:\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?)?|midnight|noon)(?: [A-Z]{2,4})?(?: on)?)? /iy,
  },
  {
    id: 'derniers',
    language: 'fr',
    from: 'relative',
    words: ['derniers', 'dernières'],
    pattern: /derni(?:er|ère)s? (?=\w)/iy,
  },
  {
    id: 'letzten',
    language: 'de',
    from: 'relative',
    words: ['letzten', 'vergangenen'],
    pattern: /(?:letzten|vergangenen) (?=\w)/iy,
  },
  {
    id: 'ultimos',
    language: ['es', 'pt', 'it', 'nl'],
    from: 'relative',
    words: ['últimos', 'últimas', 'ultimi', 'ultime', 'laatste', 'afgelopen'],
    pattern: /(?:últim[oa]s|ultim[ie]|laatste|afgelopen) (?=\w)/iy,
  },
  {
    id: 'from-inception',
    language: 'en',
    from: 'unlimited',
    words: ['inception', 'creation'],
    pattern:
      /(?<=\b(?:from|since|of)[^.;]{0,40})(?:inception|creation)\b(?: of (?:the|each|said) (?:\w+ )?(?:account|workspace|team)s?)?(?:,? (?:to|through|until) (?:the )?(?:present|date|now))?/iy,
  },
  {
    id: 'since-it-was-made',
    language: 'en',
    from: 'unlimited',
    words: ['since', 'from'],
    pattern:
      /(?:since|from (?:when|the (?:time|date|day|moment)(?: that| when)?)) (?:the |this |that |each |said |its )?(?:user )?(?:account|workspace|team|profile)s? (?:was|were) (?:first |originally )?(?:created|opened|registered|established|set up)\b(?! (?:on|in|about|around|at|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))(?:,? (?:to|through|until) (?:the )?(?:present|date|now))?/iy,
  },
  {
    id: 'without-limit-of-time',
    language: 'en',
    from: 'unlimited',
    words: ['without', 'regardless', 'life'],
    pattern:
      /(?:without (?:any )?(?:limit(?:ation)?|restriction) (?:as to|of|on|in) (?:time|date)|regardless of date|life of the (?:account|workspace|team))/iy,
  },
  {
    id: 'depuis-creation',
    language: 'fr',
    from: 'unlimited',
    words: ['depuis'],
    pattern: /depuis (?:la création|l'ouverture|l'origine)[^.;,]{0,30}/iy,
  },
  {
    id: 'seit-erstellung',
    language: 'de',
    from: 'unlimited',
    words: ['seit'],
    pattern: /seit (?:der )?(?:erstellung|einrichtung|eröffnung|bestehen)\b/iy,
  },
  {
    id: 'desde-creacion',
    language: ['es', 'pt'],
    from: 'unlimited',
    words: ['desde'],
    pattern: /desde (?:la creación|su creación|el alta|a criação|sua criação|a abertura)\b/iy,
  },
  {
    id: 'calendar-year',
    language: 'en',
    from: 'year',
    words: [
      'calendar',
      'tax',
      'taxation',
      'fiscal',
      'taxable',
      'kalenderjahr',
      'année',
      'ejercicio',
      'exercício',
      'anno',
    ],
    pattern:
      /(?:(?:calendar|tax(?:able|ation)?|fiscal) years?|kalenderjahr|année civile|ejercicio fiscal|exercício|anno solare)[: ]+((?:19|20)\d\d)(?:(?: ?(?:-|through|to|and|,) ?)((?:19|20)\d\d))?/iy,
  },
  {
    id: 'year-first',
    language: 'en',
    from: 'year',
    words: ['calendar', 'tax', 'taxation', 'fiscal', 'taxable'],
    pattern: /(?<=\b((?:19|20)\d\d) )(?:calendar|tax(?:able|ation)?|fiscal) years?\b/iy,
  },
  {
    id: 'for-the-years',
    language: 'en',
    from: 'year',
    words: ['year', 'years'],
    pattern:
      /(?<=\b(?:for|during|covering)(?: all of)? the (?:whole |full )?)years? ((?:19|20)\d\d)(?!\d)(?:(?: ?(?:-|through|to|and) ?)((?:19|20)\d\d))?/iy,
  },
  {
    id: 'quarter',
    language: 'en',
    from: 'quarter',
    words: ['q1', 'q2', 'q3', 'q4', 'first', 'second', 'third', 'fourth'],
    pattern: /(?:q([1-4])|(first|second|third|fourth) (?:calendar )?quarter),? (?:of )?((?:19|20)\d\d)(?!\d)/iy,
  },
  {
    id: 'half-year',
    language: 'en',
    from: 'half',
    words: ['first', 'second'],
    pattern: /(first|second) half of ((?:19|20)\d\d)(?!\d)/iy,
  },
]
