import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { dkimSign } from 'mailauth'
import { type Resolver, zoneResolver } from '../../src/edges/dns.js'
import { authenticateMail } from '../../src/edges/mail-authentication.js'
import { cpuMsWhile } from '../cpu-time.js'

const RECEIVED_AT = new Date('2026-11-20T12:00:00Z')
const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 })
const WEAK = generateKeyPairSync('rsa', { modulusLength: 512 })
const EDWARDS = generateKeyPairSync('ed25519')

const spki = (key: typeof RSA.publicKey) => key.export({ type: 'spki', format: 'der' }).toString('base64')
const ZONE = {
  TXT: {
    'k1._domainkey.agency.gov': [`v=DKIM1; k=rsa; p=${spki(RSA.publicKey)}`],
    'bare._domainkey.agency.gov': [
      `v=DKIM1; p=${RSA.publicKey.export({ type: 'pkcs1', format: 'der' }).toString('base64')}`,
    ],
    'weak._domainkey.agency.gov': [`v=DKIM1; k=rsa; p=${spki(WEAK.publicKey)}`],
    'ed._domainkey.agency.gov': [`v=DKIM1; k=ed25519; p=${spki(EDWARDS.publicKey).slice(-44)}`],
    'k1._domainkey.sender.example': [`v=DKIM1; k=rsa; p=${spki(RSA.publicKey)}`],
    '_dmarc.agency.gov': ['v=DMARC1; p=reject'],
    'k1._domainkey.quiet.gov': [`v=DKIM1; k=rsa; p=${spki(RSA.publicKey)}`],
    '_dmarc.strict.gov': ['v=DMARC1; p=none; adkim=s'],
    'k1._domainkey.strict.gov': [`v=DKIM1; k=rsa; p=${spki(RSA.publicKey)}`],
  },
}

const HEADERS = [
  'From: Agent <agent@agency.gov>',
  'To: legal@kutano.example',
  'Subject: Warrant',
  'MIME-Version: 1.0',
  'Content-Type: text/plain',
]
const BODY = 'Please see the attached.\r\n'
const message = (headers = HEADERS, body = BODY) => `${headers.join('\r\n')}\r\n\r\n${body}`

interface Signing {
  domain?: string
  selector?: string
  key?: typeof RSA.privateKey
  algorithm?: string
  headerList?: string
  expires?: Date
  maxBodyLength?: number
  raw?: string
}

async function signed({
  domain = 'agency.gov',
  selector = 'k1',
  key = RSA.privateKey,
  raw = message(),
  ...more
}: Signing = {}) {
  const { algorithm = 'rsa-sha256', maxBodyLength, ...rest } = more
  const { signatures, errors } = await dkimSign(raw, {
    canonicalization: 'relaxed/relaxed',
    algorithm,
    signTime: new Date('2026-11-20T11:00:00Z'),
    ...rest,
    signatureData: [
      {
        signingDomain: domain,
        selector,
        privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
        algorithm,
        maxBodyLength,
      },
    ],
  } as never)
  if (errors.length > 0) throw new Error('could not sign')
  return signatures + raw
}

function check(raw: string, resolver: Resolver = zoneResolver(ZONE), receivedAt = RECEIVED_AT) {
  return authenticateMail(Buffer.from(raw, 'latin1'), { resolver, receivedAt })
}

test('an aligned signature over the whole message passes, and DMARC with it', async () => {
  expect(await check(await signed())).toEqual({
    dkim: 'pass',
    spf: 'none',
    dmarc: 'pass',
    arc: 'none',
    alignedDkim: true,
    alignedSpf: false,
    basis: 'verified-here',
    about: 'agency.gov',
    answers: [
      { type: 'TXT', name: 'k1._domainkey.agency.gov', records: ZONE.TXT['k1._domainkey.agency.gov'], error: null },
      { type: 'TXT', name: '_dmarc.agency.gov', records: ['v=DMARC1; p=reject'], error: null },
    ],
  })
})

test('what DNS said is kept, its silence too, for keys rotate', async () => {
  const { answers } = await check(await signed({ domain: 'sender.example', selector: 'gone' }))

  expect(answers).toContainEqual({
    type: 'TXT',
    name: 'gone._domainkey.sender.example',
    records: null,
    error: 'ENOTFOUND',
  })
})

test('what is kept of DNS is bounded, whatever a zone holds', async () => {
  const huge = Array.from({ length: 30 }, () => 'x'.repeat(10_000))
  const selectors = Array.from({ length: 8 }, (_, index) => `h${index}`)
  const zone = { TXT: Object.fromEntries(selectors.map((one) => [`${one}._domainkey.sender.example`, huge])) }
  let raw = message(HEADERS)
  for (const selector of selectors) raw = await signed({ domain: 'sender.example', selector, raw })

  const { answers } = await check(raw, zoneResolver(zone))

  expect(answers.filter(({ error }) => error === 'ETOOLONG').length).toBeGreaterThan(0)
  expect(JSON.stringify(answers).length).toBeLessThan(100_000)
})

test('an Ed25519 signature passes, and a key published without its wrapping', async () => {
  expect(
    await check(await signed({ selector: 'ed', key: EDWARDS.privateKey, algorithm: 'ed25519-sha256' })),
  ).toMatchObject({ dkim: 'pass' })
  expect(await check(await signed({ selector: 'bare' }))).toMatchObject({ dkim: 'pass', alignedDkim: true })
})

test('known failure 69: no policy is no pass, but an aligned signature is', async () => {
  const raw = message(HEADERS.map((line) => line.replace('agency.gov', 'quiet.gov')))

  expect(await check(raw)).toMatchObject({ dkim: 'none', dmarc: 'none', alignedDkim: false })
  expect(await check(await signed({ domain: 'quiet.gov', raw }))).toMatchObject({
    dkim: 'pass',
    dmarc: 'none',
    alignedDkim: true,
  })
})

describe('a signature that does not count fails DMARC where a policy is published', () => {
  test('a changed body is a fail, not neutral', async () => {
    const raw = (await signed()).replace('attached', 'enclosed')

    expect(await check(raw)).toMatchObject({ dkim: 'fail', dmarc: 'fail', alignedDkim: false })
  })

  test('a changed subject', async () => {
    const raw = (await signed()).replace('Warrant', 'Emergency')

    expect(await check(raw)).toMatchObject({ dkim: 'fail', dmarc: 'fail' })
  })

  test('words appended behind l=', async () => {
    const raw = `${await signed({ maxBodyLength: 10 })}Send it to mallory@evil.example\r\n`

    expect(await check(raw)).toMatchObject({ dmarc: 'fail', alignedDkim: false })
  })

  test('l= that claims more than there is', async () => {
    const raw = (await signed({ maxBodyLength: BODY.length })).replace(/l=\d+/, 'l=9999')

    expect(await check(raw)).toMatchObject({ dmarc: 'fail', alignedDkim: false })
  })

  test('From or Content-Type not signed', async () => {
    expect(await check(await signed({ headerList: 'subject:to:content-type' }))).toMatchObject({
      alignedDkim: false,
      dmarc: 'fail',
    })
    expect(await check(await signed({ headerList: 'from:subject' }))).toMatchObject({
      dkim: 'policy',
      dmarc: 'fail',
    })
  })

  test('a second Content-Type above the signed one', async () => {
    const raw = `Content-Type: multipart/mixed; boundary=x\r\n${await signed()}`

    expect(await check(raw)).toMatchObject({ dkim: 'policy', alignedDkim: false })
  })

  test('a short RSA key, SHA-1', async () => {
    expect(await check(await signed({ selector: 'weak', key: WEAK.privateKey }))).toMatchObject({
      dkim: 'policy',
      dmarc: 'fail',
    })
    expect(await check(await signed({ algorithm: 'rsa-sha1' }))).toMatchObject({ dkim: 'policy', alignedDkim: false })
  })

  test('a signature of another organisation', async () => {
    expect(await check(await signed({ domain: 'sender.example' }))).toMatchObject({
      dkim: 'pass',
      dmarc: 'fail',
      alignedDkim: false,
    })
  })

  test('a tag given twice', async () => {
    const raw = (await signed()).replace('d=agency.gov;', 'd=sender.example; d=agency.gov;')

    expect(await check(raw)).toMatchObject({ dkim: 'permerror', dmarc: 'fail' })
  })
})

test('expiry is judged at receipt: a signature that lived then does not die in the queue', async () => {
  const raw = await signed({ expires: new Date('2026-11-20T18:00:00Z') })

  expect(await check(raw)).toMatchObject({ dkim: 'pass' })
  expect(await check(raw, zoneResolver(ZONE), new Date('2026-11-21T00:00:00Z'))).toMatchObject({
    dkim: 'fail',
    dmarc: 'fail',
  })
})

test('l= over exactly the whole body counts', async () => {
  expect(await check(await signed({ maxBodyLength: BODY.length }))).toMatchObject({ dkim: 'pass', alignedDkim: true })
})

test('strict alignment is the domain own choice', async () => {
  const raw = message(HEADERS.map((line) => line.replace('agency.gov', 'mail.strict.gov')))

  expect(await check(await signed({ domain: 'strict.gov', raw }))).toMatchObject({ dkim: 'pass', dmarc: 'fail' })
})

test('without any signature a foreign Return-Path fails, and an aligned one leaves it open', async () => {
  expect(await check(`Return-Path: <x@vps.example>\r\n${message()}`)).toMatchObject({ dmarc: 'fail' })
  expect(await check(`Return-Path: <agent@agency.gov>\r\n${message()}`)).toMatchObject({ dmarc: 'none' })
  expect(await check(message())).toMatchObject({ dmarc: 'none' })
})

test('several From fields are never aligned, whoever signed', async () => {
  const raw = `From: other@evil.example\r\n${await signed()}`

  expect(await check(raw)).toMatchObject({ dmarc: 'none', alignedDkim: false, about: null })
})

describe('DNS that does not answer is a temporary error, never an exception', () => {
  const broken: Resolver = () => Promise.reject(Object.assign(new Error('late'), { code: 'ETIMEOUT' }))

  test('at the key', async () => {
    const resolver: Resolver = (name, type) =>
      name.includes('_domainkey') ? broken(name, type) : zoneResolver(ZONE)(name, type)

    expect(await check(await signed(), resolver)).toMatchObject({
      dkim: 'temperror',
      dmarc: 'temperror',
      alignedDkim: false,
    })
  })

  test('at the policy', async () => {
    const resolver: Resolver = (name, type) =>
      name.startsWith('_dmarc') ? broken(name, type) : zoneResolver(ZONE)(name, type)

    expect(await check(await signed(), resolver)).toMatchObject({ dkim: 'pass', dmarc: 'temperror', alignedDkim: true })
  })

  test('nonsense for an answer proves nothing', async () => {
    const nonsense: Resolver = async () => [['\u0000'.repeat(100)], ['v=DKIM1; p=!!!']]

    expect(await check(await signed(), nonsense)).toMatchObject({ alignedDkim: false, dmarc: 'none' })
  })
})

describe('hostile headers are bounded work', () => {
  const within = async (raw: string) => {
    let told: Awaited<ReturnType<typeof check>> | undefined
    const cpuMs = await cpuMsWhile(async () => {
      told = await check(raw)
    })
    expect(cpuMs).toBeLessThan(5_000)
    return told
  }

  test('a signature of a megabyte', async () => {
    expect(await within(`DKIM-Signature: v=1; a=rsa-sha256; b=${'A'.repeat(1_000_000)}\r\n${message()}`)).toMatchObject(
      { alignedDkim: false },
    )
  })

  test('a header folded a hundred thousand times', async () => {
    expect(await within(`X-Fold: a\r\n${' b\r\n'.repeat(100_000)}${await signed()}`)).toMatchObject({
      dkim: 'permerror',
      about: null,
    })
  })

  test('a thousand signatures', async () => {
    const many = 'DKIM-Signature: v=1; a=rsa-sha256; d=agency.gov; s=k1; h=from; bh=AA==; b=AA==\r\n'.repeat(1_000)

    expect(await within(many + message())).toMatchObject({ alignedDkim: false })
  })

  test('a bare CR, on which readers differ, proves nothing', async () => {
    const raw = `X-Note: hello\rFrom: agent@agency.gov\r\n${await signed({ domain: 'sender.example', raw: message(HEADERS.map((line) => line.replace('agency.gov', 'sender.example'))) })}`

    expect(await within(raw)).toMatchObject({ dkim: 'permerror', about: null })
  })

  test('no header at all, no body at all, nothing at all', async () => {
    for (const raw of ['', '\r\n\r\n', 'hello', 'From: agent@agency.gov', '\n\n\n']) {
      expect(await within(raw)).toMatchObject({ alignedDkim: false })
    }
  })
})

test('a mail asks DNS a bounded number of questions, each once', async () => {
  const asked: string[] = []
  const resolver: Resolver = (name, type) => {
    asked.push(`${type} ${name}`)
    return zoneResolver(ZONE)(name, type)
  }
  const ten = Array.from(
    { length: 30 },
    (_, at) =>
      `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=s${at}.example; s=k; h=from; bh=zAbC; b=AA==\r\n`,
  )

  await check(ten.join('') + (await signed()), resolver)

  expect(asked.length).toBeLessThan(20)
  expect(new Set(asked).size).toBe(asked.length)
})
