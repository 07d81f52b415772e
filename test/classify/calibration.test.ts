import { expect, test } from '@jest/globals'
import { calibration } from '../../dev/eval/figures.js'
import { readFirstLook } from '../../dev/eval/first-look.js'
import { type LabelledMail, readCases } from '../../dev/eval/labelled-cases.js'
import type { TypeAnswer } from '../../dev/eval/observation.js'
import { evaluateWordings } from '../../dev/eval/sample-sets.js'
import { classifyInstruments } from '../../src/classify/classify-instruments.js'
import { ALIASES, readMail } from './read-mail.js'

/** What a confidence of 0.9 promises. */
const SURE = 0.9
const PROMISED = 0.97
/** Some thousand mails are read: seconds on a quiet machine, a minute on one that others share. */
const timeoutMs = 300_000

const SETS: readonly LabelledMail[] = [
  ...readCases('test/mail/cases'),
  ...(await readFirstLook('test/mail/first-look')),
  ...(await readFirstLook('test/mail/second-look')),
]

async function answerOf({ id, raw, label }: LabelledMail): Promise<TypeAnswer[]> {
  const { email, sender } = await readMail(raw)
  const { primary } = classifyInstruments(email, sender, { aliases: ALIASES })
  return label.instrument
    ? [{ id, want: label.instrument.type, got: primary.type, confidence: primary.confidence }]
    : []
}

test(
  'of the answers given at 0.9 or more, 97 % or more are right, over all labelled sets',
  async () => {
    const labelled = (await Promise.all(SETS.map(answerOf))).flat()
    const answers = [...labelled, ...(await evaluateWordings()).types]

    const sure = calibration(answers).filter(({ from }) => from >= SURE)

    const given = sure.reduce((sum, bucket) => sum + bucket.answers, 0)
    const right = sure.reduce((sum, bucket) => sum + bucket.right, 0)
    expect(given).toBeGreaterThan(300)
    expect(right / given).toBeGreaterThanOrEqual(PROMISED)
  },
  timeoutMs,
)

test(
  'an answer below the threshold is unknown, and none is given with less than half a confidence',
  async () => {
    const answers = (await evaluateWordings()).types

    const unsure = answers.filter(({ confidence }) => confidence < 0.5)

    expect(unsure.length).toBeGreaterThan(0)
    expect(unsure.filter(({ got }) => got !== 'unknown')).toEqual([])
  },
  timeoutMs,
)
