import { US_STATES } from '../us-states.js'
import { type AgencyRow, named, short } from './agency-row.js'
import { CANADIAN, CANADIAN_SHORT } from './canadian-agency-rows.js'
import { FEDERAL, FEDERAL_SHORT } from './federal-agency-rows.js'
import { STATE_SHORT } from './state-agency-rows.js'

/** And the territories that have departments of their own. */
const WITH_DEPARTMENTS = [...US_STATES, 'Puerto Rico', 'Guam', 'District of Columbia']
const STATES = WITH_DEPARTMENTS.join('|')
const STATE_WORDS = [...new Set(WITH_DEPARTMENTS.map((state) => state.toLowerCase().split(' ')[0] ?? ''))]

/** Agencies by name. A row's weight is how much it says: an agency more than its department. */
export const NAMED: readonly AgencyRow[] = [
  ...FEDERAL,
  named('fbi', 'federal', /federal bureau of investigation/iy),
  named('dea', 'drug', /drug enforcement administration/iy),
  named('atf', 'bureau', /bureau of alcohol,? tobacco,? firearms(?:,? (?:and|&) explosives)?/iy),
  named('usss', 'united u secret', /(?:united states |u\.? ?s\.? )?secret service/iy),
  named('irs', 'internal', /internal revenue service(?:,? (?:- )?criminal investigation)?/iy),
  named('hsi', 'homeland', /homeland security investigations/iy),
  named('ice', 'immigration', /immigration and customs enforcement/iy, 9),
  named('cbp', 'customs u', /(?:u\.?s\.? )?customs and border protection/iy),
  named('usms', 'united u', /(?:united states|u\.? ?s\.?) marshals? service/iy),
  named('uspis', 'united u postal', /(?:(?:united states|u\.? ?s\.?) )?postal inspection service/iy),
  named('sec', 'securities u united', /(?:(?:united states|u\.? ?s\.?) )?securities (?:and|&) exchange commission/iy),
  named('ftc', 'federal', /federal trade commission/iy),
  named('cftc', 'commodity', /commodity futures trading commission/iy),
  named('fda', 'food', /food and drug administration(?:,? office of criminal investigations)?/iy),
  named('ssa-oig', 'social', /social security administration(?:,? office of (?:the )?inspector general)?/iy),
  named(
    'oig',
    'office',
    /office of (?:the )?inspector general(?:,? (?:u\.?s\.? )?department of [A-Z][a-z]+(?: (?:and|&) [A-Z][a-z]+(?: [A-Z][a-z]+)?)?)?/iy,
    9,
  ),
  named('ncis', 'naval', /naval criminal investigative service/iy),
  named('afosi', 'air', /air force office of special investigations/iy),
  named(
    'army-cid',
    'army u united department',
    /(?:(?:united states|u\.? ?s\.?|department of the) )?army (?:criminal investigation (?:division|command)|cid\b)/iy,
  ),
  named(
    'epa',
    'epa environmental',
    /(?:epa|environmental protection agency)(?:,? (?:criminal investigation division|office of (?:the )?inspector general|cid\b))?/iy,
  ),
  named('cgis', 'coast', /coast guard investigative service/iy),
  named('dss', 'diplomatic', /diplomatic security service/iy),
  named(
    'usao',
    'united u office',
    /(?:office of the )?(?:united states attorney(?:'s office)?|u\.? ?s\.? attorney(?:'s office)?)(?:,? (?:for the )?(?:(?:northern|southern|eastern|western|middle|central) )?district of (?:new [a-z]+|(?:north|south|west) [a-z]+|rhode island|puerto rico|[a-z]{4,14}))?/iy,
    7,
  ),
  named(
    'doj',
    'united u department',
    /(?:(?:united states|u\.? ?s\.?) )?department of justice(?:,? (?:criminal|national security|civil|antitrust|tax) division)?(?:,? computer crime (?:and|&) intellectual property section)?/iy,
    3,
  ),
  named('dhs', 'united u department', /(?:(?:united states|u\.? ?s\.?) )?department of homeland security/iy, 3),
  named('treasury', 'united u department', /(?:(?:united states|u\.? ?s\.?) )?department of the treasury/iy, 2),
  named(
    'labor',
    'united u department',
    /(?:(?:united states|u\.? ?s\.?) )?department of (?:labor|education|agriculture|health and human services|veterans affairs|state|the interior|transportation|commerce|defense|energy|housing (?:and|&) urban development)(?:,? office of (?:the )?inspector general)?/iy,
    4,
  ),
  named(
    'ag',
    'office attorney',
    /(?:office of (?:the )?(?:[a-z]+ )?attorney general(?: (?:of|for) (?:the )?(?:(?:state|commonwealth) of )?(?:new |north |south |west |rhode )?[a-z]+)?|attorney general's office|attorney general of the (?:state|commonwealth) of (?:new |north |south |west |rhode )?[a-z]+)/iy,
    9,
  ),
  {
    ...named(
      'state-ag',
      `${STATE_WORDS.join(' ')} commonwealth state`,
      new RegExp(
        `(?:(?:state|commonwealth) of )?(?:${STATES}),? (?:office of (?:the )?attorney general|attorney general(?:'s office)?|department of (?:(?:[a-z]+ ){0,3}(?:and|&) [a-z]+(?: [a-z]+)?|(?:public|natural|human|social|consumer|motor|financial|labor|health|fish|law|economic|financial) [a-z]+|[a-z]{3,16})|bureau of (?:investigation|criminal investigation|criminal apprehension)|state (?:police|troopers|patrol|highway patrol|bureau of investigation)|highway patrol|state attorney(?:'s office)?)`,
        'iy',
      ),
      10,
    ),
    parent: true,
  },
  named('state-police', 'state', /state (?:police|bureau of investigation)(?: of [a-z]+)?/iy, 6),
  named(
    'state-attorney',
    "office state state's",
    /office of the state'?s? attorney(?:,? [^.;:,|@]{0,40}judicial circuit(?: of [a-z]+)?)?|state'?s attorney'?s? office/iy,
    9,
  ),
  named('florida-sa', 'state', /state attorney(?:'s office)?(?:,? [a-z0-9]{3,12} judicial circuit)?/iy, 6),
  named(
    'head-of-municipality',
    'city town village borough township',
    /(?<=(?:[Cc]hief [Oo]f [Pp]olice|CHIEF OF POLICE|[Pp]olice [Cc]hief|POLICE CHIEF),? (?:(?:of|for) )?(?:the )?)(?:City|Town|Village|Borough|Township|CITY|TOWN|VILLAGE|BOROUGH|TOWNSHIP) (?:of|OF) [A-Z][A-Za-z'-]+(?: (?!Phone|Tel|Cell|Fax|Desk|Direct|Office|Email|E-mail)[A-Z][A-Za-z'-]+){0,2}/y,
  ),
  named(
    'sheriff-of',
    'sheriff',
    /(?:Sheriff|SHERIFF) (?:of|OF)(?: (?:the )?(?:County|COUNTY) (?:of|OF) [A-Z][A-Za-z'-]+| (?:[A-Z][A-Za-z.'-]+ ){1,3}(?:County|Parish|COUNTY|PARISH))/y,
    8,
  ),
  named('cantonale', 'police', /police (?:cantonale(?: (?:de |du )?\p{L}{3,20})?|grand-ducale)/iuy),
  named(
    'americas-national',
    'policía',
    /policía (?:de investigaciones(?: de chile)?|nacional (?:del perú|del ecuador|de colombia|civil))/iuy,
    10,
  ),
  named(
    'br-tribunal',
    'tribunal',
    /tribunal (?:de justiça|regional federal)(?: d[aeo] (?:estado d[aeo] )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?/iuy,
    4,
  ),
  named('criminal-justice', 'division', /division of criminal justice(?: services)?/iy),
  named('fdle', 'florida', /florida department of law enforcement/iy),
  named(
    'tbi',
    'tennessee georgia kansas california',
    /(?:tennessee|georgia|kansas|california) (?:bureau of investigation|highway patrol)/iy,
  ),
  named('nypd', 'new', /new york (?:city )?police department/iy),
  named(
    'da-of',
    'district office',
    /(?:office of the )?district attorney(?:'s office)?(?:,? (?:of|for|-) (?:the )?(?:county of )?(?:[A-Z][\w'-]+ ){0,2}[A-Z][\w'-]+(?: county)?|,? (?:the )?county of [a-z][\w'-]+(?: (?:[A-Z][\w'-]+))?|,? [A-Z][\w'-]+(?: [A-Z][\w'-]+)? county)|office of the district attorney/iy,
    6,
  ),
  named('icac', 'internet icac', /(?:internet crimes against children|icac) task force/iy, 3),
  named('port-authority', 'port', /port authority of new york (?:and|&) new jersey(?: police(?: department)?)?/iy),
  named(
    'solicitor',
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth solicitor',
    /(?:[a-z]{5,10} (?:judicial )?circuit )?solicitor'?s'? office/iy,
  ),
  // Canada
  named(
    'rcmp',
    'royal gendarmerie',
    /royal canadian mounted police(?: ?[/|-] ?gendarmerie royale du canada)?|gendarmerie royale du canada(?: ?[/|-] ?royal canadian mounted police)?/iy,
  ),
  ...CANADIAN,
  named('opp', 'ontario', /ontario provincial police/iy),
  named('sq', 'sûreté', /sûreté du québec/iy),
  named('rnc', 'royal', /royal newfoundland constabulary/iy),
  named('csis', 'canadian', /canadian security intelligence service/iy),
  named('cbsa', 'canada', /canada (?:border services agency|revenue agency)/iy),
  named(
    'securities-commission',
    'ontario british alberta manitoba nova autorité',
    /(?:ontario|british columbia|alberta|manitoba|nova scotia|new brunswick) securities commission|autorité des marchés financiers/iy,
  ),
  named('competition', 'competition', /competition bureau(?: canada)?/iy),
  named(
    'spvm',
    'service direction régie corps département sûreté',
    /(?:service|direction(?: du service)?|régie intermunicipale|corps|département|sûreté municipale)(?: de (?:la )?| du )(?:police|sécurité publique) (?:de (?:la )?(?:ville|mrc|municipalité|région) (?:de |d'|des )|de (?:la |l')?|d'|du |des )\p{Lu}[\p{L}-]+(?: (?:de )?\p{Lu}[\p{L}-]+)?/iuy,
  ),
  named(
    'regie',
    'régie',
    /R(?:égie|ÉGIE) (?:intermunicipale|INTERMUNICIPALE) (?:de|DE) (?:police|POLICE) (?:(?:de|DE|du|DU|des|DES) )?(?:la |l')?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}-]+)?/uy,
    6,
  ),
  named('conservation', 'conservation bc', /(?:bc )?conservation officer service/iy, 9),
  named(
    'ca-fr-police',
    'police sécurité',
    /(?:Police|police|Sécurité publique) (?:régionale )?(?:de (?:la )?(?:[Vv]ille|MRC) (?:de |d'|du |des )|de |d'|du |des )\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}-]+)?/uy,
    7,
  ),
  // United Kingdom, Ireland, Australia, New Zealand
  named(
    'two-counties',
    'avon devon hampshire west',
    /avon (?:and|&) somerset (?:constabulary|police)|devon (?:and|&) cornwall (?:constabulary|police)|hampshire (?:and|&) isle of wight constabulary|west midlands police/iy,
  ),
  named('met', 'metropolitan', /metropolitan police(?: service)?/iy),
  named('nca', 'national', /national crime agency/iy),
  named('hmrc', 'his hm', /(?:his majesty's|hm) revenue (?:and|&) customs/iy),
  named('sfo', 'serious', /serious fraud office/iy),
  named('cps', 'crown', /crown prosecution service/iy, 5),
  named('home-office', 'home', /home office/iy, 4),
  named('col', 'city', /city of london police/iy),
  named('psni', 'police', /police service of (?:northern ireland|scotland)|police scotland/iy),
  named(
    'uk-regional',
    'north south east west eastern regional yorkshire',
    /(?:(?:(?:north|south|east|west|eastern|midlands|yorkshire|humber)(?:ern)? (?:and |& )?){0,4})regional organised crime unit/iy,
    9,
  ),
  named('garda', 'an garda', /an garda síochána|garda (?:national|síochána)[a-z ]{0,30}/iy),
  named(
    'afp',
    'australian',
    /australian (?:federal police|criminal intelligence commission|taxation office|securities and investments commission)/iy,
  ),
  named(
    'aus-state',
    'new victoria queensland south western tasmania northern',
    /(?:new south wales police force|nsw police force|victoria police|queensland police service|south australia police|western australia police force|tasmania police|northern territory police)/iy,
  ),
  named('nz', 'new', /new zealand police/iy),
  named('coroner', 'office chief', /(?:office of the )?chief coroner(?:'s office)?|office of the coroner/iy),
  named(
    'nordic',
    'kripos økokrim rigspolitiet polismyndigheten keskusrikospoliisi',
    /kripos|økokrim|rigspolitiet|polismyndigheten|keskusrikospoliisi/iy,
  ),
  // Europe and beyond
  named('europol', 'europol eurojust interpol', /europol|eurojust|interpol/iy, 4),
  named(
    'fr-police',
    'police direction office gendarmerie parquet brigade préfecture section',
    /(?:police nationale|direction (?:générale|centrale|départementale|interdépartementale|zonale|nationale) d[eu] (?:la )?[^.,;:()\n]{3,60}|office (?:central|anti-cybercriminalité|national)[^.,;:()]{0,70}|gendarmerie(?: nationale| départementale| maritime| de \p{Lu}\p{L}+)?|brigade (?:de (?:recherches|lutte)|des mineurs|financière)[^.,;:()]{0,40}|préfecture de police(?: de paris)?|section de recherches (?:de |d')\p{L}+)/iuy,
    9,
  ),
  named(
    'fr-parquet',
    'parquet procureur tribunal',
    /parquet (?:national [a-zé]+(?:-[a-zé]+)?|(?:de |du tribunal judiciaire de )\p{Lu}\p{L}+)|tribunal judiciaire (?:de |d')\p{Lu}[\p{L}-]+/iuy,
    6,
  ),
  named(
    'de',
    'bundeskriminalamt landeskriminalamt staatsanwaltschaft bundesanwaltschaft polizeipräsidium kantonspolizei stadtpolizei landespolizeidirektion landespolizei bundespolizei polizeikommando zollkriminalamt hauptzollamt kriminalpolizei polizeiinspektion zollfahndungsamt generalstaatsanwaltschaft polizei polizeidirektion kriminalpolizeiinspektion finanzamt',
    /(?:bundeskriminalamt|landeskriminalamt(?: \p{Lu}[\p{L}-]+)?|(?:general)?staatsanwaltschaft(?: \p{Lu}[\p{L}-]+)?|polizeipräsidium(?: \p{Lu}[\p{L}-]+)?|(?:kriminal)?polizei(?:inspektion|direktion)?(?: \p{Lu}[\p{L}-]+)|(?:kantons|stadt|landes|bundes)polizei(?:direktion)?(?: \p{Lu}[\p{L}.-]+)?|bundesanwaltschaft|polizeikommando(?: \p{Lu}[\p{L}-]+)?|zollkriminalamt|hauptzollamt \p{Lu}\p{L}+|zollfahndungsamt(?: \p{Lu}[\p{L}-]+)?|finanzamt \p{Lu}\p{L}+)/iuy,
    9,
  ),
  named(
    'es',
    'policía guardia mossos ertzaintza fiscalía cuerpo ministerio juzgado tribunal gendarmería prefectura',
    /(?:(?:cuerpo nacional de )?policía nacional|policía (?:federal|judicial|local de \p{L}+)|guardia civil|gendarmería nacional|prefectura naval|juzgado (?:federal|nacional|penal|de garantías|de control|de letras|en lo [a-z]+)(?: (?:nro\.?|n\.?º|nº|núm\.?|número) ?\d{1,3})?(?: (?:de |en )?\p{Lu}\p{L}+)?|tribunal (?:oral|federal|superior|de garantía)[^.,;:()]{0,40}|mossos d'esquadra|ertzaintza|fiscalía(?:(?: (?:general|provincial|especial|especializada|nacional|regional|local|metropolitana))?(?: (?:del|de la|de)(?: (?:estado|ciudad|provincia) de)? \p{L}{3,}(?: de \p{L}{3,})?)| (?:general|provincial|nacional)| de \p{Lu}\p{L}+)?)/iuy,
    9,
  ),
  named(
    'es-justice',
    'ministerio juzgado subdirección',
    /(?:subdirección general de cooperación jurídica internacional|ministerio de (?:la presidencia, )?justicia|ministerio público(?: fiscal)?|juzgado (?:central )?de instrucción (?:n\.?º|nº|núm\.?|número) ?\d{1,2}(?: de (?:la )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?)/iuy,
    2,
  ),
  named(
    'pt',
    'polícia ministério guarda procuradoria departamento',
    /(?:polícia (?:federal|civil(?: d[aeo] (?:estado d[eo] )?\p{Lu}\p{L}+(?: (?:d[aeo]s? )?\p{Lu}\p{L}+){0,3})?|judiciária|militar)|ministério público(?: (?:federal|do estado d[eo] (?:\p{Lu}\p{L}+ ?){1,3}))?|guarda nacional republicana|procuradoria[- ]geral da república|departamento central de investigação e ação penal)/iuy,
    9,
  ),
  named(
    'it',
    'polizia carabinieri guardia procura arma questura',
    /(?:polizia (?:postale(?: e delle comunicazioni)?|di stato|giudiziaria)|arma dei carabinieri|carabinieri|guardia di finanza|procura della repubblica(?: presso il tribunale (?:ordinario )?di \p{L}+)?|questura di \p{L}+)/iuy,
    9,
  ),
  named(
    'nl',
    'politie openbaar nationale fiod landelijke koninklijke federale parket',
    /(?:politie(?: (?:eenheid|nederland))?(?: \p{Lu}[\p{L}-]+)?|openbaar ministerie|nationale politie|fiod|landelijke eenheid|koninklijke marechaussee|federale (?:gerechtelijke )?politie|parket(?: van de procureur des konings| bij de rechtbank)?(?: te| van)? \p{Lu}[\p{L}-]+)/iuy,
    9,
  ),
  named(
    'jp-prefecture',
    '北 青 岩 宮 秋 山 福 茨 栃 群 埼 千 神 新 富 石 長 岐 静 愛 三 滋 京 大 兵 奈 和 鳥 島 岡 広 徳 香 高 佐 熊 鹿 沖',
    /(?:北海道|青森県|岩手県|宮城県|秋田県|山形県|福島県|茨城県|栃木県|群馬県|埼玉県|千葉県|神奈川県|新潟県|富山県|石川県|福井県|山梨県|長野県|岐阜県|静岡県|愛知県|三重県|滋賀県|京都府|大阪府|兵庫県|奈良県|和歌山県|鳥取県|島根県|岡山県|広島県|山口県|徳島県|香川県|愛媛県|高知県|福岡県|佐賀県|長崎県|熊本県|大分県|宮崎県|鹿児島県|沖縄県)警察(?:本部)?/uy,
    9,
  ),
  named(
    'regulators',
    'state board financial information environment gambling medical public',
    /(?:state bar of (?:new |north |south |west )?[A-Z][a-z]+|state board of [a-z]+(?: (?:and|&) [a-z]+)?|board of (?:pharmacy|medicine|nursing|accountancy|elections|professional responsibility)|financial (?:conduct authority|industry regulatory authority)|information commissioner'?s? office|environment agency|gambling commission|public (?:utilities|service) commission)/iy,
    8,
  ),
  named('esafety', 'esafety', /esafety commissioner/iy),
  named('amf', 'autorité', /autorité (?:des marchés financiers|de la concurrence|de contrôle prudentiel)/iuy),
  named(
    'ministry',
    'federal ministry office public attorney national organismo directorate enforcement district',
    /national bureau of investigation|organismo de investigación judicial|directorate of enforcement|enforcement directorate|district prosecutors'? office|(?:federal )?ministry of (?:justice|the interior|internal affairs|home affairs|public security)(?: of (?:the )?(?:republic of )?[a-z]+)?|federal office (?:of|for) (?:justice|police)|(?:public|general) prosecutor'?s'? office(?: of [a-z]+)?|office of the (?:public prosecutor|prosecutor general|director of public prosecutions)|attorney[- ]general'?s? (?:chambers|department)/iy,
    8,
  ),
  named(
    'central-europe',
    'prokuratura komenda centralne policie krajské okresní národní úrad nyomozó rendőrség országos parchetul direcția diicot',
    /(?:prokuratura (?:rejonowa|okręgowa|regionalna|krajowa)(?: (?:w|we) \p{Lu}\p{L}+)?|komenda (?:miejska|powiatowa|wojewódzka|stołeczna|główna) policji(?: (?:w|we) \p{Lu}\p{L}+)?|centralne biuro [^.,;:()]{5,40}|policie české republiky|(?:krajské|okresní) (?:státní zastupitelství|riaditeľstvo policajného zboru)(?: (?:v|ve) \p{Lu}\p{L}+)?|národní centrála [^.,;:()]{5,60}|országos rendőr-főkapitányság|parchetul (?:de pe lângă )?[^.,;:()]{5,60}|diicot)/iuy,
    9,
  ),
  named(
    'tr-gr',
    'cumhuriyet emniyet εισαγγελία διεύθυνση ελληνική',
    /(?:cumhuriyet (?:baş)?savcılığı|emniyet (?:genel )?müdürlüğü|εισαγγελία [^.,;:()]{4,40}|διεύθυνση δίωξης[^.,;:()]{4,40}|ελληνική αστυνομία)/iuy,
    9,
  ),
  named('jp', '警 検', /警視庁|警察庁|警察本部|警察署|検察庁/uy, 9),
  named(
    'india',
    'cyber central',
    /cyber (?:crime )?police station[^.,;:()]{0,40}|central bureau of investigation/iy,
    9,
  ),
]

/** Prosecutors whose signature names their office by their title alone. */
const OFFICES_BY_TITLE: readonly AgencyRow[] = (
  [
    ['attorney general', 'Office of the Attorney General'],
    ["state's attorney", "State's Attorney's Office"],
    ['district attorney', "District Attorney's Office"],
    ['prosecuting attorney', "Prosecuting Attorney's Office"],
    ["commonwealth's attorney", "Commonwealth's Attorney's Office"],
    ['county attorney', "County Attorney's Office"],
  ] as const
).map(([head, name]) => ({
  id: `title-${head}`,
  language: 'en',
  words: ['assistant', 'deputy'],
  pattern: new RegExp(`(?:assistant|deputy) ${head}(?!'s)`, 'iy'),
  name,
  weight: 4,
}))

/** Officers whose title is their agency's alone. */
const BY_TITLE: readonly AgencyRow[] = (
  [
    ['deputy', /deputy (?:united states|u\.? ?s\.?) marshal/iy, 'United States Marshals Service'],
    ['postal', /postal inspector(?! general)/iy, 'United States Postal Inspection Service'],
    ['diversion', /diversion investigator/iy, 'Drug Enforcement Administration'],
  ] as const
).map(([word, pattern, name]) => ({ id: `title-${name}`, language: 'en', words: [word], pattern, name, weight: 6 }))

/** Abbreviations, in capitals only. The full name goes into the value, the abbreviation beside it. */
export const ABBREVIATED: readonly AgencyRow[] = [
  ...OFFICES_BY_TITLE,
  ...BY_TITLE,
  ...FEDERAL_SHORT,
  ...CANADIAN_SHORT,
  ...STATE_SHORT,
  short('FBI', 'Federal Bureau of Investigation'),
  short('DEA', 'Drug Enforcement Administration'),
  short('ATF', 'Bureau of Alcohol, Tobacco, Firearms and Explosives'),
  short('USSS', 'United States Secret Service'),
  short('IRS-CI', 'Internal Revenue Service, Criminal Investigation'),
  short('IRS', 'Internal Revenue Service', 6),
  short('HSI', 'Homeland Security Investigations'),
  short('USPIS', 'United States Postal Inspection Service'),
  short('USMS', 'United States Marshals Service'),
  short('SEC', 'Securities and Exchange Commission', 5),
  short('FTC', 'Federal Trade Commission'),
  short('CFTC', 'Commodity Futures Trading Commission'),
  short('CBP', 'Customs and Border Protection', 6),
  short('FDA', 'Food and Drug Administration', 6),
  short('NCISRA', 'Naval Criminal Investigative Service'),
  short('PSNI', 'Police Service of Northern Ireland'),
  short('ASIC', 'Australian Securities and Investments Commission', 6),
  short('NCIS', 'Naval Criminal Investigative Service'),
  short('AFOSI', 'Air Force Office of Special Investigations'),
  // Part of the department's inspector general (DoD Directive 5106.01).
  short('DCIS', 'Department of Defense, Office of Inspector General, Defense Criminal Investigative Service'),
  short('MPS', 'Metropolitan Police Service', 6),
  short('ROCU', 'Regional Organised Crime Unit', 6),
  short('NCA', 'National Crime Agency'),
  short('HMRC', "His Majesty's Revenue and Customs"),
  short('AFP', 'Australian Federal Police', 6),
  short('DANY', "New York County District Attorney's Office"),
  short('BKA', 'Bundeskriminalamt'),
  short('NZ Police', 'New Zealand Police'),
  short('AUSA', "United States Attorney's Office", 5),
  short('SAUSA', "United States Attorney's Office", 5),
  short('USAO', "United States Attorney's Office", 6),
  short('USDOJ', 'United States Department of Justice', 3),
  short('DOJ', 'Department of Justice', 3),
]
