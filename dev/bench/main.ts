/**
 * `npm run bench [-- NAME] [--mails N]`: figures of this machine, as ratios of one run. The machine may be shared and
 * noisy: differences under 1.3 are not established. `npm run bench -- desk`: pages over ten thousand cases, in milliseconds.
 */
import process from 'node:process'
import { benchClassify } from './classify.js'
import { benchDesk } from './desk/bench-desk.js'
import { benchEndToEnd } from './end-to-end.js'
import { type Figure, figureTable } from './figures.js'
import { generateMails } from './generate-mails.js'
import { benchOcr } from './ocr.js'
import { benchParse } from './parse.js'
import { benchScreen } from './screen.js'
import { benchStages } from './stages.js'

const BENCHES: Readonly<Record<string, (mails: Buffer[]) => Promise<Figure[]>>> = {
  classify: benchClassify,
  'end-to-end': benchEndToEnd,
  ocr: benchOcr,
  parse: benchParse,
  screen: benchScreen,
  stages: benchStages,
}
const MAILS = 300

const args = process.argv.slice(2)
if (args[0] === 'desk') {
  await benchDesk()
  process.exit()
}
const countAt = args.indexOf('--mails')
const count = countAt === -1 ? MAILS : Number(args[countAt + 1])
const names = args.filter((arg) => arg in BENCHES)
console.error(`mails: ${count} are made`)
const mails = await generateMails(count)
const sizes = mails.map((mail) => mail.byteLength).sort((a, b) => a - b)
console.log(`${count} mails, median ${Math.round((sizes[count >> 1] ?? 0) / 1024)} KB`)
for (const name of names.length === 0 ? Object.keys(BENCHES) : names) {
  const figures = (await BENCHES[name]?.(mails)) ?? []
  console.log(`\n${name}\n${figureTable(figures, name === 'parse' || name === 'ocr' ? 'page' : 'mail')}`)
}
