/** Names of months in the languages that are read, in lower case, as one table from word to number. */
const NAMES: readonly string[] = [
  'january jan janvier janv januar jänner jaenner enero janeiro gennaio januari',
  'february feb février fevrier févr februar febrero fevereiro febbraio februari',
  'march mar mars märz maerz marzo março marco maart',
  'april apr avril avr abril aprile',
  'may mai mayo maio maggio mei',
  'june jun juin juni junio junho giugno',
  'july jul juillet juil juli julio julho luglio',
  'august aug août aout agosto augustus',
  'september sept sep septembre septiembre setiembre setembro settembre',
  'october oct octobre oktober okt octubre outubro ottobre',
  'november nov novembre noviembre novembro',
  'december dec décembre decembre déc dezember dez diciembre dezembro dicembre',
]

export const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)
