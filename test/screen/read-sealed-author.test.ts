import { describe, expect, test } from '@jest/globals'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import type { Header } from '../../src/parse/email.js'
import { screenSender } from '../../src/screen/screen-sender.js'
import type { Authentication, AuthenticationResult } from '../../src/screen/sender-verdict.js'
import { anEmail } from '../builders.js'

const ALIASES = ['legal@kutano.example']
const SEALERS = ['google.com', 'kutano.example']
const AGENT = { name: 'Agent', address: 'agent@fbi.gov' }
const GROUP = { name: "'Agent' via Legal", address: 'legal@kutano.example' }

/** What a group's own mail server says after it changed the mail. */
const BROKEN: Authentication = {
  dkim: 'fail',
  spf: 'none',
  dmarc: 'fail',
  arc: 'pass',
  alignedDkim: false,
  alignedSpf: false,
  basis: 'trusted-header',
}

function set(instance: number, sealer: string, results: string, signed = 'from:to:subject'): Header[] {
  return [
    {
      name: 'arc-seal',
      value: `i=${instance}; a=rsa-sha256; cv=${instance === 1 ? 'none' : 'pass'}; d=${sealer}; s=k; b=AA==`,
    },
    {
      name: 'arc-message-signature',
      value: `i=${instance}; a=rsa-sha256; d=${sealer}; s=k; h=${signed}; bh=AA==; b=AA==`,
    },
    { name: 'arc-authentication-results', value: `i=${instance}; mx.${sealer}; ${results}` },
  ]
}

const PASSED = 'dkim=pass header.d=fbi.gov; spf=pass smtp.mailfrom=agent@fbi.gov; dmarc=pass header.from=fbi.gov'
const NOW_LISTS =
  'dkim=fail header.d=fbi.gov; spf=pass smtp.mailfrom=legal+bounce@kutano.example; dmarc=fail header.from=fbi.gov'

function screen(
  headers: Header[],
  over: { from?: typeof AGENT; replyTo?: typeof AGENT | null; arc?: AuthenticationResult; sealers?: string[] } = {},
) {
  const from = over.from ?? AGENT
  return screenSender({
    email: anEmail({ headers, source: { from, authors: [from], replyTo: over.replyTo ?? null, returnPath: null } }),
    authentication: { ...BROKEN, arc: over.arc ?? 'pass' },
    receivedAt: new Date('2026-11-20T12:00:00Z'),
    agencies: createAgencyDirectory([]),
    aliases: ALIASES,
    trustedSealers: over.sealers ?? SEALERS,
  })
}

test('a mail that a trusted list broke is what the list saw before', () => {
  const sender = screen([...set(2, 'kutano.example', NOW_LISTS), ...set(1, 'google.com', PASSED)])

  expect(sender).toMatchObject({ verdict: 'verified-government', address: 'agent@fbi.gov', flags: [] })
  expect(sender.authentication).toMatchObject({ dmarc: 'pass', arc: 'pass' })
})

describe('a chain changes nothing', () => {
  const chain = [...set(2, 'kutano.example', NOW_LISTS), ...set(1, 'google.com', PASSED)]

  test('where no sealer is trusted', () => {
    expect(screen(chain, { sealers: [] }).verdict).toBe('spoofed-government')
  })

  test('where its newest sealer is not trusted', () => {
    expect(screen([...set(2, 'evil.example', PASSED), ...set(1, 'google.com', PASSED)]).verdict).toBe(
      'spoofed-government',
    )
  })

  test('beyond the last sealer that is trusted', () => {
    expect(screen([...set(2, 'kutano.example', NOW_LISTS), ...set(1, 'evil.example', PASSED)]).verdict).toBe(
      'spoofed-government',
    )
  })

  test('where it does not verify', () => {
    expect(screen(chain, { arc: 'fail' }).verdict).toBe('spoofed-government')
    expect(screen(chain, { arc: 'none' }).verdict).toBe('spoofed-government')
  })

  test('where its results are about another From', () => {
    expect(screen(set(1, 'google.com', PASSED.replaceAll('fbi.gov', 'vendor.example'))).verdict).toBe(
      'spoofed-government',
    )
  })

  test('where the newest signature leaves From out', () => {
    expect(screen(set(1, 'google.com', PASSED, 'to:subject')).verdict).toBe('spoofed-government')
  })
})

describe('known failure 70: a group of ours that puts its own address into From', () => {
  const original = { name: 'x-original-from', value: 'Agent <agent@fbi.gov>' }

  test('gives the author back only with the chain as proof', () => {
    const sender = screen([original, ...set(1, 'google.com', PASSED)], { from: GROUP, replyTo: AGENT })

    expect(sender).toMatchObject({ verdict: 'verified-government', address: 'agent@fbi.gov' })
  })

  test('is our own address without it, whatever Reply-To and X-Original-From say', () => {
    const sender = screen([original], { from: GROUP, replyTo: AGENT, arc: 'none' })

    expect(sender).toMatchObject({ verdict: 'non-government', address: 'legal@kutano.example' })
  })

  test('is not the author of another domain than the chain proves', () => {
    const forged = { name: 'x-original-from', value: 'Agent <agent@dea.gov>' }

    const sender = screen([forged, ...set(1, 'google.com', PASSED)], { from: GROUP, replyTo: AGENT })

    expect(sender.address).toBe('legal@kutano.example')
  })

  test('is not chosen by a second X-Original-From', () => {
    const sender = screen([original, original, ...set(1, 'google.com', PASSED)], { from: GROUP, replyTo: AGENT })

    expect(sender.address).toBe('legal@kutano.example')
  })
})
