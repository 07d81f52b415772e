import type { Language } from '../../text/language.js'

/**
 * Words around a signal that take its force away: what is promised, denied, remembered, made up as an example, or said
 * to a machine. A cue mutes the signals of its own sentence (of its own line for titles, of its paragraph for `machine`,
 * and for `harmless` those whose words it shares).
 */
export interface CueRow {
  id: string
  why:
    | 'promised'
    | 'denied'
    | 'past'
    | 'example'
    | 'boilerplate'
    | 'applied-for'
    | 'other-paper'
    | 'machine'
    | 'harmless'
  phrase: string
  language: Language
}

type Tuple = readonly [id: string, why: CueRow['why'], phrase: string]

function cues(language: Language, tuples: readonly Tuple[]): CueRow[] {
  return tuples.map(([id, why, phrase]) => ({ id, why, phrase, language }))
}

const INSTRUMENT = '(subpoena | subpoenas | warrant | warrants | order | orders | process | summons)'

const ENGLISH = cues('en', [
  ['cue.will-follow', 'promised', '(will | shall | may | might | should | to) [then/also] (follow | be forthcoming)'],
  [
    'cue.will-be-obtained',
    'promised',
    '(will | shall | may | might | can) [then/also] be (obtained | sought | served | sent | issued | requested | applied | provided | submitted | forwarded | drafted)',
  ],
  [
    'cue.will-obtain',
    'promised',
    '(will | shall | may | might | can | could | intend to | intends to | plan to | plans to | expect to | expects to | going to | hope to | able to) [then/also/later/now] (obtain | seek | get | apply | serve | submit | provide you | send you | issue | request a | draft)',
  ],
  [
    'cue.in-preparation',
    'promised',
    '(is being | are being | being) (drafted | prepared | sought | reached | applied | obtained | processed | reviewed)',
  ],
  [
    'cue.pending',
    'promised',
    `(pending | awaiting | anticipating | in anticipation of | until | upon [receipt/issuance] of | upon receipt of) ~8 ${INSTRUMENT}`,
  ],
  [
    'cue.applying',
    'promised',
    `(applying for | working on | preparing | seeking | we are obtaining | in the process of) ~4 ${INSTRUMENT}`,
  ],
  [
    'cue.if-needed',
    'promised',
    `(if you (need | require | want | insist) | would require | do you (need | want | require) | whether ~4 | should we | let us know if ~8 | (want | wants | wanted) a | need a) ~5 ${INSTRUMENT}`,
  ],

  [
    'cue.no-process',
    'denied',
    `(no | not a | without | without a | without any | nor | never | lacks a | lack of | absent | absent a | isn t a | is no) [valid/formal/court/legal/search/grand/judicial/compulsory] [jury] ${INSTRUMENT}`,
  ],
  ['cue.in-lieu', 'denied', `(instead of | rather than | in lieu of | other than | short of) ~3 ${INSTRUMENT}`],
  [
    'cue.nothing-in',
    'denied',
    '(nothing in this | does not constitute | do not constitute | is not intended | not intended to)',
  ],
  ['cue.not-yet', 'denied', '(not yet | has not been | have not been | have not yet)'],

  [
    'cue.previously',
    'past',
    '(previously | earlier | already | last (week | month | year) | prior | previous) [been] ~1 (served | sent | submitted | issued | received | provided | requested | preserved | produced | emergency | subpoena | warrant | request)',
  ],
  [
    'cue.our-past',
    'past',
    '(status of | in response to | response to | regarding your response | your response to | following up on | follow up on | with respect to our | receipt of our | received our | preserved pursuant to | pursuant to a request made | withdraw | withdrawn | withdrawal of | quash | rescind | rescinded | disregard)',
  ],

  [
    'cue.service-line',
    'boilerplate',
    'for [all/any/after/urgent] ~2 (emergency | emergencies | exigent | urgent) ~14 (call | contact | dial | email | phone | use | visit | submit)',
  ],
  [
    'cue.example',
    'example',
    '((has | have | did) ~5 ever | specimen | of my own making | made up | fictitious | hypothetical | casebook | textbook | reprint | sample | template | webinar | example of | for example | looks like | workshop | training | how to respond to | what is a | (customer | success | cover | news | top | full | this | our) (story | stories) | this article | blog | podcast | newsletter)',
  ],
  [
    'cue.footer',
    'boilerplate',
    '(may contain | may concern | intended solely | intended only | intended recipient | privileged and confidential | confidential and privileged | if you (have received | received) this | unauthorized (use | disclosure | review))',
  ],

  [
    'cue.application',
    'applied-for',
    '(application for | applications for | affidavit | affidavits | information to obtain | in support of | request for [a/the] | motion for | motion to | petition for | proposed | draft | to obtain a | sworn statement)',
  ],
  [
    'cue.in-re',
    'other-paper',
    '(existence of | in re | receipt of | return of | certificate of | response to | objections to | notice of | compliance with | sealing | unsealing | unseal | quash | list of | index of | copy of | attached | enclosed | enclosure | enclosures | attachment | cc | re | subject | fw | fwd | instructions for | about | definitions | see)',
  ],

  [
    'cue.no-danger',
    'harmless',
    '((not | isn t | aren t | wasn t | never | no longer) [currently/now/presently/himself/herself/themselves/otherwise] [believed/thought/considered/known/deemed/feared/likely] [to] [be] [in] [a/an/any/immediate/imminent/physical/particular/of] [immediate/imminent/physical/known] (danger | suicidal | endangered | at risk | risk | threat | harm | emergency | exigent | exigency | life threatening | life or death) | no [known/immediate/imminent/current/credible/apparent/specific/present/stated] (danger | threat | risk | exigency | exigent | emergency | harm) [circumstances/to/of] [anyone/anybody/life/death/imminent/serious/immediate/any/her/him] [person/death/injury] | no [known] (indication | sign | signs | evidence | suggestion | reason to (believe | think | suspect | fear) | concern | concerns) [of/that/for/about] [he/she/they/anyone/anybody/any/the] [is/are/was/be/being] [in] [any/immediate/imminent] (danger | harm | suicidal | suicide | self harm | endangered))',
  ],
  [
    'cue.arrest',
    'boilerplate',
    '(commanded | ordered | authorized | directed | command you) [forthwith/hereby] to [forthwith/immediately] (arrest | apprehend | take into custody)',
  ],
  ['cue.on-request', 'other-paper', '(on | upon) request !of'],

  [
    'cue.machine',
    'machine',
    '(ignore (all | your | any | the) ~4 (instructions | rules | prompts | policy) | disregard ~3 (previous | prior) ~1 instructions | (as | if you are) an ai | language model | ai assistant | automated (system | reviewer | classifier) | system prompt | (classify | mark | label) this (mail | email | message | request | document) as | treat this (mail | email | message) as [a] ~1 (signed | valid | verified))',
  ],
])

const OTHERS: readonly CueRow[] = [
  ...cues('fr', [
    [
      'cue.fr.promised',
      'promised',
      '(suivra | suivront | sera (transmis | transmise | delivre | delivree | demande | demandee | sollicite | sollicitee | signifie | signifiee) | nous allons (demander | solliciter | obtenir) | en cours de (redaction | preparation) | en preparation | dans l attente d | est en voie)',
    ],
    [
      'cue.fr.denied',
      'denied',
      '(sans (mandat | ordonnance | requisition | autorisation) | ne constitue pas | pas encore d | aucune ordonnance | aucun mandat | n avons pas)',
    ],
    [
      'cue.fr.footer',
      'boilerplate',
      '(peut contenir | peuvent contenir | est confidentiel | est confidentielle | strictement confidentiel | a l intention exclusive du destinataire | destine exclusivement)',
    ],
    [
      'cue.fr.past',
      'past',
      '(precedemment | deja (transmis | signifie | envoye) | suite a notre | en reponse a | retirons | retrait de | annulation de)',
    ],
  ]),
  ...cues('de', [
    [
      'cue.de.promised',
      'promised',
      '(wird folgen | folgt | wird nachgereicht | wird (beantragt | erlassen | gestellt | ubersandt) | werden wir (beantragen | erwirken) | bis ein | in vorbereitung)',
    ],
    [
      'cue.de.denied',
      'denied',
      '(ohne (beschluss | anordnung | richterlichen) | noch kein | noch keine | kein beschluss | stellt keine)',
    ],
    [
      'cue.de.footer',
      'boilerplate',
      '(vertraulich | vertrauliche | ausschliesslich fur | informationen zum datenschutz | datenschutzhinweise | haben das recht auf | haben ein recht auf)',
    ],
    [
      'cue.de.past',
      'past',
      '(bereits (ubersandt | ubermittelt) | unser schreiben vom | bezugnehmend | hat sich erledigt | aufgehoben)',
    ],
  ]),
  ...cues('es', [
    [
      'cue.es.promised',
      'promised',
      '(se (remitira | enviara | solicitara | librara) | sera (remitido | remitida | librado | solicitado) | en tramite | a la espera de | seguira)',
    ],
    ['cue.es.denied', 'denied', '(sin (orden | mandamiento | autorizacion) | no constituye | todavia no | aun no)'],
    ['cue.es.footer', 'boilerplate', '(puede contener | es confidencial | informacion confidencial)'],
  ]),
  ...cues('pt', [
    [
      'cue.pt.promised',
      'promised',
      '(sera (enviado | enviada | remetido | encaminhado | solicitado | expedido) | aguardando | em tramite | seguira)',
    ],
    ['cue.pt.denied', 'denied', '(sem (ordem | mandado | autorizacao) | nao constitui | ainda nao)'],
    ['cue.pt.footer', 'boilerplate', '(pode conter | e confidencial | informacoes confidenciais)'],
  ]),
  ...cues('it', [
    [
      'cue.it.promised',
      'promised',
      '(seguira | sara (trasmesso | trasmessa | inviato | emesso) | in attesa di | in corso di)',
    ],
    ['cue.it.denied', 'denied', '(senza (decreto | ordine | mandato | autorizzazione) | non costituisce | non ancora)'],
    ['cue.it.footer', 'boilerplate', '(puo contenere | e riservato | informazioni riservate)'],
  ]),
  ...cues('nl', [
    [
      'cue.nl.promised',
      'promised',
      '(zal volgen | volgt | wordt (aangevraagd | nagezonden | opgesteld) | in afwachting van)',
    ],
    ['cue.nl.denied', 'denied', '(zonder (bevel | vordering | machtiging) | vormt geen | nog geen)'],
    ['cue.nl.footer', 'boilerplate', '(vertrouwelijk | uitsluitend bestemd | kan bevatten | geadresseerde)'],
  ]),
]

export const CUES: readonly CueRow[] = [...ENGLISH, ...OTHERS]
