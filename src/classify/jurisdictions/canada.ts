import { type JurisdictionRow, jurisdictionTable, type Region, regionTable } from './jurisdiction-row.js'

const FEDERAL = jurisdictionTable('CA', [
  [6, 'foreign', '(487.012 | 487.013 | 487.014 | 487.015 | 487.016 | 487.017 | 487.018 | 487.0191 | 487.0194 | 492.2)'],
  [5, 'foreign', '(section | s | ss | sections | article | art | articles) (487 | 487.01 | 186 | 184.2)'],
  [5, 'foreign', '(royal canadian mounted police | gendarmerie royale du canada | rcmp | grc)'],
  [5, 'foreign', '(criminal code | code criminel) ~3 (canada | rsc | lrc)'],
  [
    4,
    'foreign',
    '(his majesty the king | her majesty the queen | sa majeste le roi | court of king s bench of | cour superieure | cour du quebec)',
  ],
  [
    6,
    'foreign',
    '(federal court of canada | federal court of appeal | cour federale | cour d appel federale | competition tribunal | tribunal de la concurrence | commissioner of competition | commissaire de la concurrence | competition bureau | bureau de la concurrence)',
  ],
  [
    5,
    'foreign',
    '(ottawa | toronto | hamilton | london | windsor | kingston | sudbury | thunder bay | mississauga | brampton) ontario',
  ],
  [
    5,
    'foreign',
    '(calgary | edmonton | red deer | lethbridge) alberta | (vancouver | victoria | surrey | kelowna | kamloops | nanaimo) british columbia',
  ],
  [3, 'foreign', '(r v | r c) '],
  [3, 'foreign', '(pipeda | lprpde | loi 25 | law 25)'],
  [2, 'foreign', '(canada | canadian | canadien | canadienne)'],
  [
    4,
    'foreign',
    '(court of justice ~3 ontario | ontario court of justice | canada revenue agency | agence du revenu du canada | canadian centre for child protection | centre canadien de protection)',
  ],
  [
    5,
    'foreign',
    '(personal information protection and electronic documents act | autorite des marches financiers | rlrq | privacy commissioner of canada)',
  ],
])

/** ISO 3166-2, English and French name, police of the province. */
const PROVINCES: readonly Region[] = [
  ['AB', ['alberta'], 'alberta law enforcement response | calgary police | edmonton police'],
  ['BC', ['british columbia', 'colombie britannique'], 'vancouver police'],
  ['MB', ['manitoba'], 'winnipeg police'],
  ['NB', ['new brunswick', 'nouveau brunswick'], 'saint john police'],
  ['NL', ['newfoundland', 'terre neuve'], 'royal newfoundland constabulary'],
  ['NS', ['nova scotia', 'nouvelle ecosse'], 'halifax regional police'],
  ['NT', ['northwest territories'], 'yellowknife'],
  ['NU', ['nunavut'], 'iqaluit'],
  [
    'ON',
    ['ontario'],
    'ontario provincial police | toronto police | ottawa police | peel regional police | york regional police | durham regional police',
  ],
  ['PE', ['prince edward island'], 'charlottetown police'],
  ['QC', ['quebec'], 'surete du quebec | service de police de | spvm | montreal'],
  ['SK', ['saskatchewan'], 'regina police | saskatoon police'],
  ['YT', ['yukon'], 'whitehorse'],
]

const PROVINCE_ROWS = regionTable('CA', PROVINCES, [
  [
    5,
    'foreign',
    '(province | province of | province de | court of justice | superior court of justice | court of | king s bench of | supreme court of | provincial court of | cour superieure) ~2 $',
  ],
  [5, 'foreign', '$ (superior court | supreme court | court of | provincial court | provincial police)'],
  [2, 'foreign', '$'],
])

export const CANADA: readonly JurisdictionRow[] = [...FEDERAL, ...PROVINCE_ROWS]
