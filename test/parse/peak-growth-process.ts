/** `node peak-growth-process.js KIND SMALL-FILE LARGE-FILE`: reads one after the other, and prints the bytes by which the peak rose. */
import { readFileSync } from 'node:fs'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { readWord } from '../../src/parse/readers/read-word.js'
import { parseMail } from '../mail/parse-mail.js'

const [kind, small = '', large = ''] = process.argv.slice(2)
const read = (file: string) =>
  kind === 'word' ? readWord(readFileSync(file), PARSE_LIMITS) : parseMail(readFileSync(file))

await read(small)
const before = process.resourceUsage().maxRSS
await read(large)
process.stdout.write(String((process.resourceUsage().maxRSS - before) * 1024))
