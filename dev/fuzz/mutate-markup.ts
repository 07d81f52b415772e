import type { Random } from '../bench/random.js'

const MOST_DEPTH = 20_000

/** XML and HTML: tags that go, come again, swap names, nest deep or never close; attributes with other values; entities. */
export function mutateMarkup(bytes: Buffer, random: Random): Buffer {
  let text = bytes.toString('latin1')
  for (let left = random.between(1, 4); left > 0; left -= 1) text = random.pick(MARKUP)(text, random)
  return Buffer.from(text, 'latin1')
}

type TextMutation = (text: string, random: Random) => string

function someMatch(text: string, pattern: RegExp, random: Random): RegExpExecArray | null {
  const matches = [...text.matchAll(pattern)]
  return matches[random.between(0, matches.length - 1)] ?? null
}

function replaceAt(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length)
}

const TAG = /<\/?[\w:.-]{1,60}[^<>]{0,400}>/g
const VALUE = /="[^"]{0,400}"/g

const MARKUP: readonly [TextMutation, ...TextMutation[]] = [
  (text, random) => {
    const tag = someMatch(text, TAG, random)
    return tag === null
      ? text
      : replaceAt(text, tag.index, tag[0].length, random.pick(['', tag[0] + tag[0], '<x>', '</x>']))
  },
  (text, random) => {
    const tag = someMatch(text, TAG, random)
    const depth = random.next() < 0.1 ? MOST_DEPTH : random.between(2, 40)
    return tag === null ? text : replaceAt(text, tag.index, 0, tag[0].repeat(depth).slice(0, 200_000))
  },
  (text, random) => {
    const [one, two] = [someMatch(text, TAG, random), someMatch(text, TAG, random)]
    return one === null || two === null ? text : replaceAt(text, one.index, one[0].length, two[0])
  },
  (text, random) => {
    const value = someMatch(text, VALUE, random)
    const by = random.pick([
      '',
      '-1',
      '99999999999',
      'NaN',
      '../../x',
      'true',
      '&#0;',
      '\u0001',
      '"',
      'x'.repeat(5_000),
    ])
    return value === null ? text : replaceAt(text, value.index, value[0].length, `="${by}"`)
  },
  (text, random) =>
    replaceAt(
      text,
      random.between(0, text.length),
      0,
      random.pick([
        '&#x110000;',
        '&#xd800;',
        '&lol;',
        '<![CDATA[',
        ']]>',
        '<!--',
        '<?x',
        '<!DOCTYPE x [<!ENTITY a "b">]>',
        '\0',
        '\xff\xfe',
      ]),
    ),
]

/** RTF: control words with other numbers, groups that never end, binary that is longer than the file. */
export function mutateRtf(bytes: Buffer, random: Random): Buffer {
  let text = bytes.toString('latin1')
  for (let left = random.between(1, 4); left > 0; left -= 1) {
    const word = someMatch(text, /\\[a-z]{1,32}-?\d{0,10} ?/g, random)
    const at = word?.index ?? random.between(0, text.length)
    const by = random.pick([
      `\\${random.pick(['u', 'bin', 'uc', 'ansicpg', 'fonttbl', 'cell', 'row', 'v', 'v0', 'field', 'pict', 'object', 'deleted', 'par', 'f', 'lang'])}${random.pick(['', '0', '-1', '65535', '99999999999', '-32768', '55357', '56832'])} `,
      '{'.repeat(random.pick([1, 2, 50, 5_000])),
      '}'.repeat(random.pick([1, 2, 50])),
      "\\'9",
      '{\\*\\x',
      '\\',
    ])
    text = replaceAt(text, at, random.next() < 0.5 ? (word?.[0].length ?? 0) : 0, by)
  }
  return Buffer.from(text, 'latin1')
}
