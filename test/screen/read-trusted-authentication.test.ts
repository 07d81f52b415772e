import { describe, expect, test } from '@jest/globals'
import type { Header } from '../../src/parse/email.js'
import { readTrustedAuthentication } from '../../src/screen/read-trusted-authentication.js'
import { anEmail } from '../builders.js'
import { cpuMsOf } from '../cpu-time.js'

const OURS = ['mx.kutano.example']
const RECEIVED =
  'from mail.fbi.gov (mail.fbi.gov [192.0.2.7]) by mx.kutano.example with ESMTPS id 1; Thu, 12 Nov 2026 20:11:44 +0000'
const PASS =
  'mx.kutano.example; dkim=pass header.d=fbi.gov header.s=k1; spf=pass smtp.mailfrom=a@fbi.gov; dmarc=pass header.from=fbi.gov'
const FAIL = 'mx.kutano.example; dkim=none; spf=fail smtp.mailfrom=a@vps.example; dmarc=fail header.from=fbi.gov'

function emailWith(headers: readonly (readonly [string, string])[], address = 'agent@fbi.gov') {
  const list: Header[] = headers.map(([name, value]) => ({ name, value }))
  const author = { name: null, address }
  return anEmail({ headers: list, source: { from: author, authors: [author] } })
}

function read(...headers: readonly (readonly [string, string])[]) {
  return readTrustedAuthentication(emailWith(headers), OURS)
}

test('what our server wrote above its own Received line counts', () => {
  expect(read(['authentication-results', PASS], ['received', RECEIVED])).toEqual({
    dkim: 'pass',
    spf: 'pass',
    dmarc: 'pass',
    arc: 'none',
    alignedDkim: true,
    alignedSpf: true,
    basis: 'trusted-header',
  })
})

describe('known failure 67: only what stands above the newest Received line of our server counts', () => {
  test('a pass below it is the sender talking, whatever id it bears', () => {
    const told = read(['authentication-results', FAIL], ['received', RECEIVED], ['authentication-results', PASS])

    expect(told).toMatchObject({ dmarc: 'fail', dkim: 'none', alignedDkim: false })
  })

  test('a forged Received line of our server further down moves nothing', () => {
    const told = read(
      ['authentication-results', FAIL],
      ['received', RECEIVED],
      ['authentication-results', PASS],
      ['received', RECEIVED],
    )

    expect(told).toMatchObject({ dmarc: 'fail' })
  })

  test('without a Received line of ours no line is known, and nothing is trusted', () => {
    expect(read(['authentication-results', PASS], ['received', 'from a by mx.elsewhere.example; now'])).toBeNull()
    expect(read(['authentication-results', PASS])).toBeNull()
  })

  test('a name that only looks like ours does not count', () => {
    expect(read(['authentication-results', PASS.replace('kutano', 'kutan0')], ['received', RECEIVED])).toBeNull()
    expect(read(['authentication-results', `x.${PASS}`], ['received', RECEIVED])).toBeNull()
    expect(
      read(['authentication-results', PASS.replace('mx.', 'mx.kutano.example.')], ['received', RECEIVED]),
    ).toBeNull()
  })

  test('a HELO name with a stray parenthesis does not hide our line', () => {
    const mangled = 'from x(y (mail.evil.example [192.0.2.9]) by mx.kutano.example with ESMTP; now'

    const told = read(
      ['authentication-results', FAIL],
      ['received', mangled],
      ['authentication-results', PASS],
      ['received', RECEIVED],
    )

    expect(told).toMatchObject({ dmarc: 'fail' })
  })

  test('a hop inside our house above the line is no new line', () => {
    const hop = 'from mx.kutano.example by store.kutano.example with LMTP; now'

    expect(read(['received', hop], ['authentication-results', PASS], ['received', RECEIVED])).toMatchObject({
      dmarc: 'pass',
    })
  })
})

test('a DMARC result for another From than this one says nothing about it', () => {
  const list = 'mx.kutano.example; dmarc=pass header.from=lists.example'

  expect(read(['authentication-results', list], ['received', RECEIVED])).toMatchObject({ dmarc: 'none' })
})

test('a signature or envelope of another organisation is a pass and not aligned', () => {
  const relay = 'mx.kutano.example; dkim=pass header.d=sendgrid.example; spf=pass smtp.mailfrom=bounce@sendgrid.example'

  expect(read(['authentication-results', relay], ['received', RECEIVED])).toMatchObject({
    dkim: 'pass',
    alignedDkim: false,
    spf: 'pass',
    alignedSpf: false,
  })
})

test('of several signatures the aligned one speaks, and one good one is enough', () => {
  const several =
    'mx.kutano.example; dkim=fail header.d=list.example; dkim=pass header.d=fbi.gov; dkim=fail header.d=ic.fbi.gov'
  const bad = 'mx.kutano.example; dkim=pass header.d=list.example; dkim=fail header.d=fbi.gov'

  expect(read(['authentication-results', several], ['received', RECEIVED])).toMatchObject({
    dkim: 'pass',
    alignedDkim: true,
  })
  expect(read(['authentication-results', bad], ['received', RECEIVED])).toMatchObject({
    dkim: 'fail',
    alignedDkim: false,
  })
})

test('where results of one method contradict each other the worst counts', () => {
  const smuggled = 'mx.kutano.example; dmarc=fail header.from=fbi.gov; dmarc=pass header.from=fbi.gov'

  expect(read(['authentication-results', smuggled], ['received', RECEIVED])).toMatchObject({ dmarc: 'fail' })
})

test('an unknown result is no result', () => {
  const odd = 'mx.kutano.example; dkim=superpass header.d=fbi.gov; dmarc=bestguesspass header.from=fbi.gov'

  expect(read(['authentication-results', odd], ['received', RECEIVED])).toMatchObject({ dkim: 'none', dmarc: 'none' })
})

describe('a signature that cannot prove the whole message is no pass, even where our server gave it one', () => {
  const told = 'mx.kutano.example; dkim=pass header.d=fbi.gov header.s=k1 header.b=AbCd; dmarc=pass header.from=fbi.gov'
  const signature = 'v=1; a=rsa-sha256; d=fbi.gov; s=k1; h=from:content-type:subject; bh=x; b=AbCd EfGh'

  test.each([
    ['l= lets anybody append', signature.replace('; bh', '; l=100; bh')],
    ['SHA-1', signature.replace('rsa-sha256', 'rsa-sha1')],
    ['From is not signed', signature.replace('h=from:', 'h=')],
    ['Content-Type is not signed', signature.replace(':content-type', '')],
    ['a tag is given twice', `${signature}; a=rsa-sha256`],
  ])('%s', (_why, field) => {
    const email = emailWith([
      ['authentication-results', told],
      ['received', RECEIVED],
      ['dkim-signature', field],
      ['content-type', 'text/plain'],
    ])

    const read = readTrustedAuthentication(email, OURS)

    expect(read).toMatchObject({ alignedDkim: false })
    expect(read?.dmarc).not.toBe('pass')
  })

  test('a whole one counts', () => {
    const email = emailWith([
      ['authentication-results', told],
      ['received', RECEIVED],
      ['dkim-signature', signature],
      ['content-type', 'text/plain'],
    ])

    expect(readTrustedAuthentication(email, OURS)).toMatchObject({ dkim: 'pass', dmarc: 'pass', alignedDkim: true })
  })

  test('an aligned SPF pass carries DMARC without it', () => {
    const email = emailWith([
      ['authentication-results', `${told}; spf=pass smtp.mailfrom=a@fbi.gov`],
      ['received', RECEIVED],
      ['dkim-signature', signature.replace('; bh', '; l=100; bh')],
    ])

    expect(readTrustedAuthentication(email, OURS)).toMatchObject({ dkim: 'policy', dmarc: 'pass' })
  })
})

test('two From fields, or one with two domains, are aligned with nothing', () => {
  const author = { name: null, address: 'agent@fbi.gov' }
  const other = { name: null, address: 'a@evil.example' }
  const headers = [
    { name: 'authentication-results', value: PASS },
    { name: 'received', value: RECEIVED },
  ]
  const twoDomains = anEmail({ headers, source: { from: author, authors: [author, other] } })
  const twoFields = anEmail({
    headers: [...headers, { name: 'from', value: 'agent@fbi.gov' }, { name: 'from', value: 'agent@fbi.gov' }],
    source: { from: author, authors: [author, author] },
  })

  for (const email of [twoDomains, twoFields]) {
    expect(readTrustedAuthentication(email, OURS)).toMatchObject({
      alignedDkim: false,
      alignedSpf: false,
      dmarc: 'none',
    })
  }
})

test('thousands of headers are bounded work', () => {
  const many = Array.from({ length: 5_000 }, () => ['authentication-results', FAIL.padEnd(8_000, ' x=y')] as const)
  const told = () => read(['authentication-results', PASS], ...many, ['received', RECEIVED])

  expect(told()).toMatchObject({ dmarc: 'fail' })
  expect(cpuMsOf(told)).toBeLessThan(3_000)
})
