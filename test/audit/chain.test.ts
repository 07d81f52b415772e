import { expect, test } from '@jest/globals'
import { CHAIN_START, findBrokenLink, linkEvents } from '../../src/audit/chain.js'
import { fc } from '../property-runs.js'

const start = { seq: 0, hash: CHAIN_START }

test('a chain that nobody touched has no broken link, whole or in pieces', () => {
  const links = linkEvents(['a', 'b', 'c', 'd'], start)

  expect(findBrokenLink(links, start)).toBeNull()
  expect(findBrokenLink(links.slice(2), links[1]!)).toBeNull()
  expect(linkEvents(['c', 'd'], links[1]!)).toEqual(links.slice(2))
})

test('the same event has another hash in another place', () => {
  const [first, second] = linkEvents(['a', 'a'], start)

  expect(first?.hash).not.toBe(second?.hash)
})

test('whatever is changed, taken out, put in or moved, the first link that it touches is named', () => {
  const events = fc.array(fc.string(), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(events, fc.nat(), fc.constantFrom('change', 'remove', 'insert', 'swap'), (texts, at, act) => {
      const links = linkEvents(texts, start)
      const index = at % (links.length - 1)
      const link = links[index]!
      const next = links[index + 1]!
      if (act === 'change') links.splice(index, 1, { ...link, event: `${link.event}!` })
      if (act === 'remove') links.splice(index, 1)
      if (act === 'insert') links.splice(index, 0, { ...link, event: 'new' })
      if (act === 'swap') links.splice(index, 2, next, link)

      expect(findBrokenLink(links, start)).toBe(index + 1 + Number(act === 'insert' && link.event === 'new'))
    }),
  )
})
