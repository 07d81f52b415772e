import { francAll } from 'franc-min'

/** So much of a text tells its language: half a page, in half a millisecond. */
const SAMPLE_CHARS = 1000
const SEARCHED_CHARS = 8000
/** Fewer letters, or fewer than three words, are a name or a title, in no language in particular. */
const FEW_LETTERS = 25
/** A language of our senders wins over a rarer one that fits hardly better: Galician, Scots, Afrikaans. */
const NEARLY = 0.93

/**
 * The language of a text as an ISO 639-1 code, or null where too little of it tells. Addresses, links and numbers are of
 * no language; kana are Japanese whatever Chinese characters stand between them.
 */
export function detectLanguage(text: string | null): string | null {
  return isPlainEnglish(text ?? '') ? 'en' : guessLanguage(text ?? '')
}

/** Most mail is in English and full of its short words: seen in 30 microseconds, where comparing with each language takes 1,500. */
function isPlainEnglish(text: string): boolean {
  const words = text.slice(0, SAMPLE_CHARS).toLowerCase().match(WORD) ?? []
  const english = words.reduce((sum, word) => (ENGLISH.has(word) ? sum + 1 : sum), 0)
  return words.length >= ENOUGH_WORDS && english >= words.length * ENGLISH_SHARE
}

function guessLanguage(text: string): string | null {
  const words = text
    .slice(0, SEARCHED_CHARS)
    .replace(/\S{0,200}(?:@|:\/\/)\S{1,500}/g, ' ')
    .replace(/[a-z:./-]{0,50}\d[\w:./,-]{0,100}/gi, ' ')
    .replace(/[^\p{L}\p{M}'\s]{1,500}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SAMPLE_CHARS)
  const kana = words.match(/[\u3041-\u30ff]/g)?.length ?? 0
  const asian = words.match(/[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/g)?.length ?? 0
  if (kana > 0 && asian * 2 > words.length) return 'ja'
  if (asian > 0 ? words.length < 3 : words.length < FEW_LETTERS || words.split(' ', 3).length < 3) return null
  const guesses = francAll(words, { minLength: 1 })
  const [first] = guesses
  if (first === undefined || first[0] === 'und') return null
  const usual = guesses.find(([code, score]) => USUAL.has(code) && score >= NEARLY)
  return CODES[(usual ?? first)[0]] ?? null
}

const WORD = /[\p{L}\p{M}']+/gu
const ENOUGH_WORDS = 30
/** Of the words of English letters a third; of those of other languages, names in them included, hardly one in a hundred. */
const ENGLISH_SHARE = 0.2
/** Those that are words of another language of Latin letters too ("in", "an", "for") are left out. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to is by this with that your you are be or any from which shall have has not it'.split(' '),
)

/** The languages that rows of patterns are written in (src/text/language.ts). */
const USUAL: ReadonlySet<string> = new Set(['eng', 'fra', 'deu', 'spa', 'por', 'ita', 'nld', 'jpn'])

/** ISO 639-3 to ISO 639-1, as far as franc-min knows the language and a code of two letters exists. */
const CODES: Readonly<Record<string, string>> = Object.fromEntries(
  'eng en|fra fr|deu de|spa es|por pt|ita it|nld nl|jpn ja|pol pl|ron ro|swe sv|ces cs|hun hu|tur tr|ell el|bul bg|srp sr|bos bs|hrv hr|ukr uk|rus ru|bel be|cmn zh|kor ko|arb ar|urd ur|pes fa|heb he|hin hi|mar mr|nep ne|ben bn|pan pa|guj gu|tam ta|tel te|kan kn|mal ml|sin si|tha th|khm km|mya my|lao lo|vie vi|ind id|jav jv|sun su|msa ms|zlm ms|tgl tl|som so|swh sw|hau ha|yor yo|ibo ig|zul zu|xho xh|kin rw|run rn|lin ln|sna sn|nya ny|azj az|uzn uz|kaz kk|kat ka|hye hy|amh am|tir ti|uig ug|plt mg|qug qu|hat ht'
    .split('|')
    .map((row) => row.split(' ') as [string, string]),
)
