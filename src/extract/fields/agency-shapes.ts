/**
 * Shapes of local agencies' names: a sure word ("Police", "Sheriff") with what may follow it; the place stands in
 * capitalised words before it.
 */
export const SHAPES: readonly {
  id: string
  words: readonly string[]
  after: RegExp
  /** The place must end in one of these words, where given. */
  place?: RegExp
  /** What an abbreviated kind of agency reads in full; '' where only the place may be abbreviated. */
  inFull?: string
  weight: number
}[] = [
  {
    id: 'sheriffs-office',
    words: ['sheriff', 'sheriffs', 'sherif', 'sherifs', 'sherriff', 'sherriffs'],
    after: /sherr?iff?'?s?'? (?:office|department|dept\.?)(?: of [A-Z][a-z]+ County)?/iy,
    inFull: '',
    weight: 10,
  },
  {
    id: 'da',
    words: ['da', 'das'],
    after: /DA(?:'?s)?(?: [Oo]ffice)?(?![\w'])/y,
    place: /(?:county|parish)$/i,
    inFull: "District Attorney's Office",
    weight: 9,
  },
  {
    id: 'so',
    words: ['so', 's'],
    after: /(?:SO|S\.O\.)(?![\w'])/y,
    place: /(?:county|co\.?|parish)$/i,
    inFull: "Sheriff's Office",
    weight: 9,
  },
  {
    id: 'sheriff',
    words: ['sheriff', 'sheriffs'],
    after: /sheriff(?:'?s)?/iy,
    place: /(?:county|co\.?|parish)$/i,
    inFull: '',
    weight: 8,
  },
  {
    id: 'constable',
    words: ['constable', 'constables'],
    after: /constable(?:'?s'?)?(?: office)?(?:,? (?:precinct|pct\.?) \d{1,2})?/iy,
    place: /(?:county|parish)$/i,
    weight: 8,
  },
  {
    id: 'police-department',
    words: ['police', 'metropolitan', 'regional', 'municipal', 'transit', 'campus', 'constabulary', 'cyber'],
    after:
      /(?:(?:metropolitan|regional|municipal|transit|campus) )?(?:police (?:department|dept\.?|services?(?! of [A-Z])|force|bureau|division|agency|authority|headquarters|commissariat|district(?! \d)|directorate)|constabulary)|cyber crime police station/iy,
    weight: 10,
  },
  {
    id: 'police',
    words: ['police'],
    after:
      /police (?:(?:and|&) )?(?:public safety|fire|security)(?: services?| department)?|police(?! (?:cantonale|grand-ducale|nationale|judiciaire|and (?!to\b|the\b)|act|officer|report|station|file|reference|department|service))/iy,
    weight: 8,
  },
  {
    id: 'pd',
    words: ['pd', 'p'],
    after: /P\.?D\.?(?![\w'])|pd(?![\w'])/y,
    inFull: 'Police Department',
    weight: 8,
  },
  {
    id: 'department-of-police',
    words: ['department', 'division'],
    after: /(?:department|division) of (?:police|public safety|law enforcement)/iy,
    weight: 6,
  },
  {
    id: 'law-enforcement',
    words: ['law', 'tribal', 'public', 'marshal', 'marshals', 'campus'],
    after:
      /(?:law enforcement (?:services|department|division|agency|center)|tribal police(?: department)?|public safety(?: department)?|department of public safety|marshals?'?s? (?:office|service)|campus (?:police|safety))/iy,
    weight: 8,
  },
  // The officer's own force stands beside it, where he names one.
  {
    id: 'task-force',
    words: ['task'],
    after: /task force(?! (?:officer|agent))/iy,
    weight: 3,
  },
  {
    id: 'district-attorney',
    words: ['district', 'attorney', 'prosecutor', 'prosecuting', 'commonwealth', 'state'],
    after:
      /(?:district attorney|prosecut(?:or|ing attorney)|state'?s attorney|commonwealth's attorney|attorney)(?:'s)?(?: office)?/iy,
    place: /(?:county|parish|district)$/i,
    weight: 10,
  },
  {
    id: 'department-of-county',
    words: ['department'],
    after:
      /department of (?:social services|human services|children and families|child (?:safety|services)|revenue|natural resources|corrections?|probation|fish and (?:game|wildlife))/iy,
    weight: 8,
  },
  {
    id: 'council',
    words: ['council', 'trading'],
    after: /council(?:,? trading standards(?: service)?)?|trading standards(?: service)?(?! officer)/iy,
    weight: 8,
  },
  {
    id: 'provincial',
    words: ['provincial', 'highway'],
    after: /(?:provincial police|highway patrol)/iy,
    weight: 9,
  },
]

/** Before "of", a word that belongs to the name: City of Tucson Police Department. */
export const OF_HEADS: ReadonlySet<string> = new Set(
  'city town village borough township county university port isle district'.split(' '),
)

/** Capitalised words before a place that do not belong to it: titles, units, verbs of a form. */
export const NO_PLACE: ReadonlySet<string> = new Set(
  `detective officer sergeant agent investigator lieutenant captain constable deputy analyst the to from agency dear det sgt lt capt chief
  inspector cc by at in for with on our local unit bureau division section squad team crimes crime office officers and any all each every county-wide
  superintendent supt intendent marshal department dept sincerely regards respectfully thanks thank assistant attorney special sa dc pc ds di of his her your my this that requesting
  investigating issuing name title task force group desk center centre case no number reported contacted call signed qid badge id number`.split(
    /\s+/,
  ),
)
