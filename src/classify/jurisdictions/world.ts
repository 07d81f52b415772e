import { type JurisdictionRow, jurisdictionTable } from './jurisdiction-row.js'

const F = 'foreign' as const

/** Courts, issuers, statutes and names of the countries whose authorities write to such an inbox. */
export const WORLD: readonly JurisdictionRow[] = [
  ...jurisdictionTable('GB', [
    [
      6,
      F,
      '(crown court | magistrates court | high court of justice | king s bench division | queen s bench division | chancery division | county court at | sheriff court | court of session)',
    ],
    [
      5,
      F,
      '(police and criminal evidence act | crime overseas production orders act | investigatory powers act | regulation of investigatory powers act | proceeds of crime act 2002 | fraud act 2006 | data protection act 2018 | theft act 1968 | computer misuse act 1990 | malicious communications act)',
    ],
    [
      5,
      F,
      '(metropolitan police | national crime agency | (kent | essex | merseyside | thames valley | west midlands | greater manchester | avon and somerset | hampshire | sussex | surrey | devon and cornwall | west yorkshire | south wales | north wales | city of london | lancashire | cheshire) police | police scotland | police service of northern ireland | serious fraud office | hm revenue | hmrc | home office | constabulary | crown prosecution service)',
    ],
    [2, F, '(united kingdom | england and wales | england | scotland | northern ireland | london | uk gdpr)'],
    [
      4,
      F,
      '((mr | mrs | ms | lady | lord) justice | high court [of] ~3 (england | kings bench | king s bench | chancery) | solicitors regulation authority | defamation act 2013 | information commissioner s office | uk gdpr | schedule 2 part 1)',
    ],
  ]),
  ...jurisdictionTable('AU', [
    [
      6,
      F,
      '(australian federal police | afp | new south wales police | nsw police | victoria police | queensland police | western australia police | south australia police | australian criminal intelligence commission | esafety commissioner | federal court of australia)',
    ],
    [
      5,
      F,
      '(telecommunications interception and access act | surveillance devices act | online safety act 2021 | crimes act 1914 | corporations act 2001)',
    ],
    [2, F, '(australia | australian | new south wales | queensland | canberra | sydney | melbourne)'],
    [4, F, '(commonwealth of australia | privacy act 1988 | victoria police | esafety)'],
  ]),
  ...jurisdictionTable('NZ', [
    [5, F, '(new zealand police | search and surveillance act | high court of new zealand)'],
    [2, F, 'new zealand'],
  ]),
  ...jurisdictionTable('IE', [
    [
      5,
      F,
      '(an garda siochana | garda | gardai | district court dublin | criminal justice miscellaneous provisions act)',
    ],
    [2, F, '(ireland | dublin)'],
    [4, F, '(criminal justice act 2011 | chuirt duiche | dublin metropolitan district)'],
  ]),
  ...jurisdictionTable('FR', [
    [
      5,
      F,
      '(code de procedure penale | procureur de la republique | tribunal judiciaire | juge d instruction | police judiciaire | gendarmerie nationale | police nationale | parquet de | republique francaise | officier de police judiciaire | brigade de | ofmin | c3n)',
    ],
    [2, F, '(france | francais | francaise | paris | lyon | marseille)'],
    [4, F, '(cnil | lcen | code de la propriete intellectuelle | code penal francais | capitaine de gendarmerie)'],
  ]),
  ...jurisdictionTable('BE', [
    [
      5,
      F,
      '(code d instruction criminelle | police federale | parquet federal | procureur du roi | wetboek van strafvordering belgie | federale politie | procureur des konings | juge d instruction pres le tribunal de premiere instance)',
    ],
    [
      2,
      F,
      '(belgique | belgie | belgium | bruxelles | brussel | antwerpen | gent | brugge | leuven | hasselt | mechelen | liege)',
    ],
    [
      6,
      F,
      '(rechtbank van eerste aanleg | tribunal de premiere instance (de | du) | hof van beroep | onderzoeksrechter | 46 bis | 88 bis)',
    ],
  ]),
  ...jurisdictionTable('CH', [
    [
      5,
      F,
      '(code de procedure penale suisse | ministere public de la confederation | fedpol | office federal de la justice | swiss (confederation | criminal (code | procedure) | federal) | kantonspolizei | staatsanwaltschaft des kantons | bundesamt fur justiz | ministere public du canton)',
    ],
    [2, F, '(suisse | schweiz | switzerland | zurich | geneve | bern)'],
    [
      6,
      F,
      '((staatsanwaltschaft | polizei | kantonspolizei | regionalpolizei | obergericht | bezirksgericht | zwangsmassnahmengericht | stadtpolizei) ~2 (zurich | bern | basel | luzern | st gallen | aargau | thurgau | zug | solothurn | graubunden | schwyz | freiburg | wallis) | staatsanwaltschaft ~2 des kantons | bundesanwaltschaft | zwangsmassnahmengericht | editionsverfugung | schweizerische eidgenossenschaft | art 292 stgb)',
    ],
  ]),
  ...jurisdictionTable('LU', [
    [4, F, '(police grand ducale | parquet de luxembourg)'],
    [6, F, 'tribunal d arrondissement'],
    [2, F, 'luxembourg'],
  ]),
  ...jurisdictionTable('DE', [
    [
      5,
      F,
      '(staatsanwaltschaft | amtsgericht | landgericht | oberlandesgericht | kriminalpolizei | polizeiprasidium | bundeskriminalamt | landeskriminalamt | polizeidirektion | polizeiinspektion | strafprozessordnung | stpo | ermittlungsrichter | generalstaatsanwaltschaft | zollfahndungsamt | steuerfahndung | bundesrepublik deutschland | bundesamt fur)',
    ],
    [2, F, '(deutschland | berlin | munchen | hamburg | koln | frankfurt | germany)'],
    [4, F, '(bgb | urhg | netzdg | bdsg | tdddg | lka | bka | jugendschutz.net | medienstaatsvertrag)'],
  ]),
  ...jurisdictionTable('AT', [
    [
      5,
      F,
      '(landespolizeidirektion | bundesministerium fur inneres | landesgericht fur strafsachen | republik osterreich | landesgericht)',
    ],
    [2, F, '(osterreich | wien | austria)'],
    [
      6,
      F,
      '((staatsanwaltschaft | landesgericht | bezirksgericht | landespolizeidirektion | polizeidirektion) ~2 (wien | graz | linz | salzburg | innsbruck | klagenfurt | st polten | korneuburg | wiener neustadt | leoben | feldkirch | steyr | wels | krems | eisenstadt) | osterreichische | bundesministerium fur justiz wien)',
    ],
  ]),
  ...jurisdictionTable('ES', [
    [
      5,
      F,
      '(audiencia nacional | juzgado | ministerio fiscal | guardia civil | policia nacional | ley de enjuiciamiento criminal | lecrim | mossos d esquadra | ertzaintza | reino de espana | fiscalia provincial | audiencia provincial | diligencias previas | diligencias urgentes)',
    ],
    [2, F, '(espana | madrid | barcelona | spain)'],
    [4, F, '(aepd | lopdgdd | lssi)'],
  ]),
  ...jurisdictionTable('MX', [
    [
      5,
      F,
      '(fiscalia general de la republica | fiscalia general de justicia | codigo nacional de procedimientos penales | guardia nacional | estados unidos mexicanos | agente del ministerio publico)',
    ],
    [2, F, '(mexico | cdmx)'],
  ]),
  ...jurisdictionTable('AR', [
    [
      5,
      F,
      '(juzgado nacional | juzgado federal | ministerio publico fiscal de la nacion | policia federal argentina | fiscalia nacional en lo criminal | juzgado de garantias | republica argentina)',
    ],
    [2, F, '(argentina | buenos aires)'],
    [
      5,
      F,
      '(argentine republic | national criminal and correctional court | codigo procesal penal de la nacion | poder judicial de la nacion)',
    ],
  ]),
  ...jurisdictionTable('CO', [
    [5, F, '(fiscalia general de la nacion | policia nacional de colombia | republica de colombia | dijin)'],
    [2, F, '(colombia | bogota)'],
  ]),
  ...jurisdictionTable('CL', [
    [
      5,
      F,
      '(ministerio publico de chile | policia de investigaciones | juzgado de garantia | fiscalia local | republica de chile)',
    ],
    [2, F, '(chile | santiago de chile)'],
  ]),
  ...jurisdictionTable('PE', [
    [5, F, '(ministerio publico del peru | policia nacional del peru | poder judicial del peru)'],
    [2, F, '(peru | lima)'],
  ]),
  ...jurisdictionTable('BR', [
    [
      5,
      F,
      '(policia federal | policia civil | ministerio publico federal | ministerio publico do estado | inquerito policial | marco civil da internet | vara criminal | tribunal de justica do estado | delegado de policia | delegacia de | poder judiciario | juizo de direito | vara federal)',
    ],
    [2, F, '(brasil | sao paulo | rio de janeiro | brazil | brasilia)'],
    [4, F, '(lgpd | procurador da republica | procuradoria da republica | delegacia | anpd)'],
  ]),
  ...jurisdictionTable('PT', [
    [
      5,
      F,
      '(policia judiciaria | ministerio publico de portugal | republica portuguesa | dciap | tribunal judicial da comarca | procuradoria geral da republica | lei do cibercrime)',
    ],
    [2, F, '(portugal | lisboa | porto)'],
  ]),
  ...jurisdictionTable('IT', [
    [
      5,
      F,
      '(procura della repubblica | tribunale di | polizia postale | guardia di finanza | carabinieri | codice di procedura penale | giudice per le indagini preliminari | repubblica italiana | polizia di stato | pubblico ministero)',
    ],
    [2, F, '(italia | roma | milano | italy)'],
    [
      4,
      F,
      '(foro di | l 633 1941 | legge 633 | codice civile | codice privacy | garante per la protezione | diritto d autore | agcom)',
    ],
  ]),
  ...jurisdictionTable('NL', [
    [
      5,
      F,
      '(officier van justitie | openbaar ministerie | rechtbank | wetboek van strafvordering | politie eenheid | landelijke eenheid | rechter commissaris | fiod | politie nederland)',
    ],
    [2, F, '(nederland | amsterdam | rotterdam | netherlands | den haag)'],
    [
      3,
      F,
      '(autoriteit persoonsgegevens | avg | (artikel | artikelen | art) ~4 (sr | sv) | (tweede | eerste) lid (sr | sv))',
    ],
  ]),
  ...jurisdictionTable('JP', [
    [6, F, '(警察署 | 警視庁 | 検察庁 | 裁判所 | 刑事訴訟法 | 県警察 | 府警察)'],
    [3, F, '(japan | tokyo metropolitan police | national police agency of japan | 日本)'],
  ]),
  ...jurisdictionTable('KR', [
    [5, F, '(seoul metropolitan police | korean national police | 경찰 | 검찰 | 법원)'],
    [2, F, '(korea | seoul)'],
  ]),
  ...jurisdictionTable('IN', [
    [
      5,
      F,
      '(code of criminal procedure 1973 | bharatiya nagarik suraksha sanhita | bnss | crpc | information technology act 2000 | indian penal code | bharatiya nyaya sanhita | cyber crime police station | central bureau of investigation | enforcement directorate | cyber crime cell)',
    ],
    [2, F, '(india | new delhi | mumbai | bengaluru | hyderabad)'],
    [3, F, '(police station ~4 district | grievance officer | intermediary guidelines)'],
    [4, F, '(66 c ~2 66 d | it act | ps cyber | cyber crimes ps)'],
  ]),
  ...jurisdictionTable('PK', [
    [5, F, 'fia cyber crime'],
    [5, F, '(federal investigation agency | prevention of electronic crimes act)'],
    [2, F, '(pakistan | islamabad)'],
  ]),
  ...jurisdictionTable('SG', [
    [5, F, '(singapore police force | criminal procedure code 2010 | commercial affairs department)'],
    [2, F, 'singapore'],
    [5, F, '(republic of singapore | state courts of singapore | personal data protection act 2012)'],
  ]),
  ...jurisdictionTable('PH', [
    [
      5,
      F,
      '(national bureau of investigation philippines | philippine national police | cybercrime prevention act of 2012 | regional trial court)',
    ],
    [2, F, '(philippines | manila)'],
  ]),
  ...jurisdictionTable('ZA', [
    [5, F, '(south african police service | criminal procedure act 51 of 1977)'],
    [2, F, 'south africa'],
  ]),
  ...jurisdictionTable('NG', [
    [5, F, '(economic and financial crimes commission | nigeria police force)'],
    [2, F, '(nigeria | lagos | abuja)'],
  ]),
  ...jurisdictionTable('KE', [
    [5, F, '(directorate of criminal investigations)'],
    [2, F, '(kenya | nairobi)'],
  ]),
  ...jurisdictionTable('IL', [
    [5, F, '(israel police | lahav 433)'],
    [2, F, '(israel | tel aviv)'],
    [4, F, '(ministry of justice of israel | state of israel | israeli)'],
  ]),
  ...jurisdictionTable('TR', [
    [5, F, '(cumhuriyet bassavciligi | sulh ceza hakimligi | emniyet mudurlugu)'],
    [2, F, '(turkiye | turkey | ankara | istanbul)'],
  ]),
  ...jurisdictionTable('PL', [
    [5, F, '(prokuratura | komenda | sad rejonowy | sad okregowy | kodeks postepowania karnego)'],
    [2, F, '(polska | warszawa | poland)'],
  ]),
  ...jurisdictionTable('CZ', [
    [
      5,
      F,
      '(policie ceske republiky | (okresni | obvodni | krajsky) soud | trestni rad | trestniho radu | statni zastupitelstvi | policejni organ)',
    ],
    [2, F, '(ceska republika | praha | czech)'],
  ]),
  ...jurisdictionTable('SE', [
    [5, F, '(polismyndigheten | aklagarmyndigheten | tingsratt | rattegangsbalken)'],
    [2, F, '(sverige | stockholm | sweden)'],
  ]),
  ...jurisdictionTable('NO', [
    [5, F, '(politidistrikt | kripos | straffeprosessloven | okokrim)'],
    [2, F, '(norge | oslo | norway)'],
  ]),
  ...jurisdictionTable('DK', [
    [5, F, '(rigspolitiet | anklagemyndigheden | retsplejeloven | kobenhavns politi | byret)'],
    [2, F, '(danmark | kobenhavn | denmark)'],
  ]),
  ...jurisdictionTable('FI', [
    [5, F, '(poliisi | keskusrikospoliisi | pakkokeinolaki | karajaoikeus)'],
    [2, F, '(suomi | helsinki | finland)'],
  ]),
  ...jurisdictionTable('AE', [
    [5, F, '(dubai police | abu dhabi police | public prosecution dubai)'],
    [2, F, '(united arab emirates | dubai)'],
  ]),
  ...jurisdictionTable('UA', [
    [5, F, '(national police of ukraine | security service of ukraine)'],
    [2, F, '(ukraine | kyiv)'],
  ]),
  ...jurisdictionTable('HK', [
    [5, F, '(hong kong police)'],
    [2, F, 'hong kong'],
  ]),
  ...jurisdictionTable('TW', [
    [5, F, '(criminal investigation bureau | 刑事警察局 | 地方檢察署)'],
    [2, F, 'taiwan'],
  ]),
  ...jurisdictionTable('CR', [
    [4, F, 'organismo de investigacion judicial'],
    [2, F, 'costa rica'],
  ]),
]
