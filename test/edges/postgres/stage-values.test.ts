import { expect, test } from '@jest/globals'
import { SenderShape } from '../../../src/edges/postgres/stage-values.js'
import { aSender } from '../../builders.js'

test('a sender that was stored before signatures were checked has none', () => {
  const { signatures: _none, ...before } = aSender()

  expect(SenderShape.parse(before).signatures).toEqual([])
})

test('a sender without flags is of another shape and is refused', () => {
  const { flags: _none, ...other } = aSender()

  expect(() => SenderShape.parse(other)).toThrow()
})
