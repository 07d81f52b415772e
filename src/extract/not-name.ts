import { US_STATES } from './us-states.js'

/**
 * Capitalised words that are no part of a person's name, in lower case: titles, agencies, courts, headings of forms,
 * closings of letters, months and weekdays.
 */
const WORDS = `
special agent agents officer officers detective sergeant lieutenant captain inspector constable investigator trooper deputy sheriff
police chief attorney attorneys assistant united states district county parish judge magistrate court clerk commander colonel major
federal bureau department dept office division unit squad section branch directorate team justice honorable honourable hon the of for
and to from by at in on dated date time signed signature printed name title email e-mail telephone phone tel fax address badge shield
no number case file agency attention attn re ref dear sincerely regards respectfully submitted custodian records record keeper inc llc llp
corp plc ltd limited order warrant subpoena summons attachment exhibit schedule your honour honor honours counsel counselor senior legal cyber
crime crimes criminal supervisory supervisor analyst paralegal prosecutor prosecuting state city town township village borough national security homeland
internal revenue service services secret postal inspection drug enforcement administration street st. avenue road suite room floor box monday
tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
northern southern eastern western central middle commissioner commission secretary director general issued this is an a an our we you he she
desk cell direct mobile contact contacts requesting issuing approving appropriate thank thanks kind best yours faithfully truly please attached
enclosed hello hi good morning afternoon fbi dea atf irs hsi usss usms dhs doj ausa sa ssa s/a det sgt lt capt cpl cst insp pc dc ds di gs supt
jefe jefa servicio delegado delegada polícia policia federal estado ministério ministerio juzgado magistrada magistrado juez por autoridad
autoridade rechtsanwalt staatsanwaltschaft staatsanwalt kriminalpolizei polizei polizeipräsidium landeskriminalamt direction générale nationale
gendarmerie procureur procureure république tribunal judiciaire commissariat plaintiff defendant applicant respondent petitioner claimant partner
solicitor solicitors associates group company field resident major economic fraud cybercrime organized enterprise workspace account user
position rank telefon téléphone teléfono telefone tél fono reference approved prepared upload portal electronically digitally acting
garda juíza juiz direito lic hoofdinspecteur inspecteur procureur konings asp dsp fdo firmado el la los las magistrado-juez magistrada-juez under pursuant whereas therefore subscribed sworn before me witness my hand given seal true copy head school high crown king's queen's kings queens
bench chamber chambers superior circuit supreme municipal magistrates' commonwealth people province royal mounted provincial regional
liebe lieben grüße grüssen grüßen freundlichen mit viele herzliche beste saludos cordiales cordial cordialement bien salutations veuillez
respectueusement atentamente atenciosamente cumprimentos saudações distinti saluti vriendelijke groet groeten hoogachtend monsieur madame
m mme herr frau sr sra señor señora mr mrs ms miss dr prof dott dott.ssa avv lic ing exmos senhores law firm attorneys-at-law esq phd
officier justitie onderzoeksrechter rechter-commissaris arrondissementsparket procuradora procurador república capitaine commandant lieutenante adjudant brigadier
sous-section brigade office sergente sergent agente inspecteur sostituto procuratore pubblico ministero maresciallo isp ispettore referente
supervisory program manager principal examiner forensic specialist examination coordinator liaison task force trial deputy-clerk judge's
centre center canadian american international cooperación jurídica internacional subdirección dirección bundeskriminalamt designated authority
consumer protection enforcement operations operation investigations investigation investigative intelligence compliance custodial notices notice
court's commissioner's records-custodian page form part rev sealed confidential official sensitive unclassified law-enforcement returnable via
period relevant description data information provider provided requested request demand demands production produce preserve preservation
ofc ofcr dep co rcmp grc trading standards council sûreté cybercriminalité analyst representative
vice questore commissario sovrintendente assistente dirigente dott.ssa diap ciberdelincuencia cibercrimen ciberdelitos unidad división divisão núcleo nucleo sezione settore fiscalía fiscalia fiscal provincial procuradoria delegacia comando comandancia
fire marshal warden ranger sécurité régie département municipale intermunicipale agglomération prokuratura okręgowa rejonowa prokuratury okręgowej rejonowej komenda parquet
duces tecum leitende leitender oberstaatsanwalt oberstaatsanwältin generalstaatsanwaltschaft polizeiinspektion kriminalpolizeiinspektion landespolizeidirektion duces tecum medicolegal death regulatory audit audits auditor msw lcsw cpa cfe cfce ence gcfe cissp mpa patrolman ptlm tfc mtpr
internet protocol ip sent subject cc bcc fwd fw enc encl enclosure enclosures
`
export const NOT_NAME: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean))

/** Words that head the name of a body: capitalised words right before them belong to it, not to a person. */
const HEADS =
  "police regional metropolitan provincial county department sheriff sheriffs sheriff's bureau office llp llc pllc inc ltd city district parish constabulary division law school court university agency commission board administration authority committee ombudsman tribunal council group partners associates unit township village prosecutor's province state solicitors p.c pc pd msp ccu fbi dea hsi atf ago icac usss tfo svu ecu ccd cib"
export const BODY_HEADS: ReadonlySet<string> = new Set(HEADS.split(' '))

/** States that people are called by too. */
const NAMES_OF_PEOPLE = new Set('delaware georgia indiana maine montana virginia washington'.split(' '))
const PROVINCES = 'australian ontario alberta saskatchewan manitoba quebec québec queensland'.split(' ')
/** States and provinces of one word that are nobody's name: before the head of a body they begin its name. */
export const BODY_PLACES: ReadonlySet<string> = new Set([
  ...US_STATES.map((state) => state.toLowerCase()).filter(
    (state) => !state.includes(' ') && !NAMES_OF_PEOPLE.has(state),
  ),
  ...PROVINCES,
])
