import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readConfig } from '../src/config.js'
import { PARSE_LIMITS } from '../src/parse/parse-limits.js'
import { runWritdesk } from './cli/run-writdesk.js'

const DATABASE_URL = 'postgres://app@127.0.0.1:5432/writdesk'

function configFile(yaml: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'writdesk-config-')), 'writdesk.yaml')
  writeFileSync(path, yaml)
  return path
}

const MAILBOX = `
mailboxes:
  - name: kutano-legal
    policy: kutano
    host: imap.kutano.example
    port: 993
    auth: { kind: password, user: legal, password: LEGAL_PASSWORD }
`

const OUTGOING = (line: string) => `outgoing:\n  ${line}\n`

describe('a configuration that is right', () => {
  test('takes defaults where nothing is said', () => {
    const config = readConfig({ DATABASE_URL })

    expect(config.databaseAdminUrl).toBe(DATABASE_URL)
    expect(config.web.host).toBe('127.0.0.1')
    expect(config.mailboxes).toEqual([])
  })

  test('takes a secret from the environment that the file names', () => {
    const config = readConfig({ DATABASE_URL, WRITDESK_CONFIG: configFile(MAILBOX), LEGAL_PASSWORD: 's3cret' })

    expect(config.mailboxes[0]?.auth).toEqual({ kind: 'password', user: 'legal', password: 's3cret' })
    expect(config.mailboxes[0]?.folders).toEqual([{ path: 'INBOX', junk: false }])
  })

  test('takes a secret from a file, without its last line end', () => {
    const secret = configFile('s3cret\n')

    const config = readConfig({ DATABASE_URL, WRITDESK_CONFIG: configFile(MAILBOX), LEGAL_PASSWORD_FILE: secret })

    expect(config.mailboxes[0]?.auth).toMatchObject({ password: 's3cret' })
  })
})

describe('who signs people in', () => {
  const openId = (issuer: string, more = '') => `
openId:
  issuer: ${issuer}
  clientId: writdesk
  clientSecret: OPENID_SECRET
  deskUrl: https://desk.example
${more}`
  const read = (yaml: string) =>
    readConfig({ DATABASE_URL, WRITDESK_CONFIG: configFile(yaml), OPENID_SECRET: 's3cret' }).openId

  test('comes back to one address of the desk, with a secret from the environment', () => {
    expect(read(openId('https://login.example'))).toMatchObject({
      redirectUrl: 'https://desk.example/sign-in/openid/back',
      clientSecret: 's3cret',
      roles: null,
    })
  })

  test.each([
    ['a provider in the clear', openId('http://login.example'), 'https://'],
    ['a role that there is not', openId('https://login.example', '  roles: { claim: g, of: { x: [king] } }'), 'openId'],
  ])('%s is refused by name', (_what, yaml, words) => {
    expect(() => read(yaml)).toThrow(words)
  })
})

describe('whose word counts', () => {
  const read = (yaml: string) =>
    readConfig({ DATABASE_URL, WRITDESK_CONFIG: configFile(`${MAILBOX}${yaml}`), LEGAL_PASSWORD: 's3cret' })

  test('a mailbox trusts the servers of the file, or its own instead', () => {
    expect(read('trustedAuthservIds: [mx.kutano.example]').mailboxes[0]?.trustedAuthservIds).toEqual([
      'mx.kutano.example',
    ])
    const own = read('    trustedAuthservIds: []\ntrustedAuthservIds: [mx.kutano.example]')
    expect(own.mailboxes[0]?.trustedAuthservIds).toEqual([])
  })

  test('no ARC sealer is trusted unless it is named', () => {
    expect(read('').trustedSealers).toEqual([])
    expect(read('trustedSealers: [Lists.Kutano.example]').trustedSealers).toEqual(['lists.kutano.example'])
  })

  test.each(['com', 'co.uk', 'not a host', '127.0.0.1', ''])('%j is no sealer', (name) => {
    expect(() => read(`trustedSealers: ['${name}']`)).toThrow('trustedSealers.0: must be the domain')
  })
})

describe('whose signatures count', () => {
  const read = (yaml: string) => readConfig({ DATABASE_URL, WRITDESK_CONFIG: configFile(yaml) })
  const signed = join(process.cwd(), 'test/mail/signed')

  test("nobody's, unless files of roots and keys are named", () => {
    expect(read('').signatureTrust).toEqual({ smimeRoots: [], pgpKeys: [] })

    const { smimeRoots, pgpKeys } = read(
      `smimeRoots: ['${signed}/root.pem']\npgpKeys: ['${signed}/pgp-key.asc']`,
    ).signatureTrust

    expect(smimeRoots[0]).toContain('BEGIN CERTIFICATE')
    expect(pgpKeys[0]).toContain('BEGIN PGP PUBLIC KEY BLOCK')
  })

  test.each([
    ['smimeRoots', 'pgp-key.asc', 'holds no PEM certificate'],
    ['pgpKeys', 'root.pem', 'holds no armoured public key'],
    ['smimeRoots', 'nowhere.pem', 'cannot be read'],
  ])('%s: %s is refused at the start', (key, file, words) => {
    expect(() => read(`${key}: ['${signed}/${file}']`)).toThrow(words)
  })

  test('a certificate that is damaged and a private key are refused at the start', () => {
    const damaged = configFile('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n')
    const secret = configFile('-----BEGIN PGP PRIVATE KEY BLOCK-----\n')

    expect(() => read(`smimeRoots: ['${damaged}']`)).toThrow('damaged')
    expect(() => read(`pgpKeys: ['${secret}']`)).toThrow('private key')
  })
})

describe('limits and the virus scanner', () => {
  test('a limit of the file replaces one default and leaves the others', () => {
    const config = readConfig({ DATABASE_URL, WRITDESK_CONFIG: configFile('limits: { pages: 200 }') })

    expect(config.limits).toEqual({ ...PARSE_LIMITS, pages: 200 })
  })

  test('clamd is where CLAMD_URL says, or nowhere', () => {
    expect(readConfig({ DATABASE_URL }).clamd).toBeNull()
    expect(readConfig({ DATABASE_URL, CLAMD_URL: 'unix:///run/clamd' }).clamd).toEqual({ path: '/run/clamd' })
    const named = configFile('privateSockets: [clamav.internal]')
    expect(readConfig({ DATABASE_URL, WRITDESK_CONFIG: named, CLAMD_URL: 'tcp://clamav.internal:3310' }).clamd).toEqual(
      { host: 'clamav.internal', port: 3310 },
    )
  })
})

describe('a configuration that is wrong names the variable and the next step', () => {
  const rejections: [string, Record<string, string>, RegExp][] = [
    ['no database', {}, /DATABASE_URL is missing; set it/],
    ['a key that is too short', { DATABASE_URL, PASSWORD_KEY: 'c2hvcnQ=' }, /PASSWORD_KEY must be 32 bytes/],
    ['clamd by another protocol', { DATABASE_URL, CLAMD_URL: 'http://127.0.0.1' }, /CLAMD_URL must be an address such/],
    ['clamd elsewhere', { DATABASE_URL, CLAMD_URL: 'tcp://av.example' }, /CLAMD_URL would send documents in plaintext/],
    [
      'a limit beyond its bounds',
      { DATABASE_URL, WRITDESK_CONFIG: configFile('limits: { depth: 1000 }') },
      /limits\.depth: .*50/,
    ],
    [
      'a limit that does not exist',
      { DATABASE_URL, WRITDESK_CONFIG: configFile('limits: { colour: 1 }') },
      /limits: .*colour/,
    ],
    [
      'limits that contradict each other',
      { DATABASE_URL, WRITDESK_CONFIG: configFile('limits: { documentMs: 100000, mailMs: 10000 }') },
      /limits\.documentMs \(100000\) must not exceed limits\.mailMs \(10000\)/,
    ],
    [
      'a database address of another kind',
      { DATABASE_URL: 'mysql://x' },
      /DATABASE_URL must be an address that begins with postgres:/,
    ],
    [
      'a plaintext database elsewhere',
      { DATABASE_URL: 'postgres://app@db.example/x' },
      /DATABASE_URL would connect in plaintext/,
    ],
    [
      'a plaintext queue elsewhere',
      { DATABASE_URL, QUEUE_URL: 'redis://cache.example' },
      /QUEUE_URL would connect in plaintext/,
    ],
    [
      'a file that is not there',
      { DATABASE_URL, WRITDESK_CONFIG: '/nowhere/writdesk.yaml' },
      /WRITDESK_CONFIG names a file/,
    ],
    ['a missing mailbox secret', { DATABASE_URL, WRITDESK_CONFIG: configFile(MAILBOX) }, /LEGAL_PASSWORD is missing/],
    ['an unknown key', { DATABASE_URL, WRITDESK_CONFIG: configFile('mailboxs: []') }, /WRITDESK_CONFIG .*mailboxs/],
    ['text that is no YAML', { DATABASE_URL, WRITDESK_CONFIG: configFile('a: [') }, /not valid YAML/],
    [
      'plaintext IMAP elsewhere',
      { DATABASE_URL, LEGAL_PASSWORD: 'x', WRITDESK_CONFIG: configFile(`${MAILBOX}    tls: plaintext\n`) },
      /mailboxes\.kutano-legal\.tls would connect in plaintext/,
    ],
    [
      'mail that would move in a circle',
      {
        DATABASE_URL,
        LEGAL_PASSWORD: 'x',
        WRITDESK_CONFIG: configFile(`${MAILBOX}    afterwards: { kind: move, folder: INBOX }\n`),
      },
      /WRITDESK_CONFIG mailboxes\.kutano-legal\.afterwards\.folder is one of the folders/,
    ],
    [
      'a mail server by another protocol',
      { DATABASE_URL, SMTP_URL: 'https://mail.example' },
      /^[^\n]*SMTP_URL must be/,
    ],
    ['a mail server without a name', { DATABASE_URL, SMTP_URL: 'mail.example:587' }, /SMTP_URL must be an address/],
    [
      'a webhook in the clear',
      { DATABASE_URL, PAGING_WEBHOOK_URL: 'http://pager.example/x' },
      /PAGING_WEBHOOK_URL must be an https/,
    ],
    [
      'a key of DKIM that is nowhere',
      {
        DATABASE_URL,
        SMTP_URL: 'smtps://mail.example',
        WRITDESK_CONFIG: configFile(OUTGOING('dkim: { domain: kutano.example, selector: s1, privateKey: DKIM_KEY }')),
      },
      /DKIM_KEY is missing/,
    ],
    [
      'DKIM for a public suffix',
      {
        DATABASE_URL,
        WRITDESK_CONFIG: configFile(OUTGOING('dkim: { domain: co.uk, selector: s1, privateKey: DKIM_KEY }')),
      },
      /outgoing\.dkim\.domain/,
    ],
    [
      'an authority whose file is not there',
      {
        DATABASE_URL,
        SMTP_URL: 'smtps://mail.example',
        WRITDESK_CONFIG: configFile(OUTGOING('caFile: nowhere.pem')),
      },
      /outgoing\.caFile/,
    ],
    [
      'a role that no alarm goes to',
      { DATABASE_URL, WRITDESK_CONFIG: configFile(OUTGOING('roles: { boss: [a@kutano.example] }')) },
      /outgoing\.roles: .*boss/,
    ],
    [
      'a role held by no address',
      { DATABASE_URL, WRITDESK_CONFIG: configFile(OUTGOING('roles: { security: [nobody] }')) },
      /outgoing\.roles\.security/,
    ],
    [
      'a desk by another protocol',
      { DATABASE_URL, WRITDESK_CONFIG: configFile(OUTGOING('deskUrl: "ftp://desk.example"')) },
      /outgoing\.deskUrl/,
    ],
    [
      'a web server in the open',
      { DATABASE_URL, WRITDESK_CONFIG: configFile('web: { host: 0.0.0.0 }') },
      /web\.host is not loopback/,
    ],
  ]

  test.each(rejections)('%s', (_name, env, message) => {
    expect(() => readConfig(env)).toThrow(message)
  })

  test('a wrong way out stops the program with status 2 and one line that names the variable', async () => {
    const { status, stdout, stderr } = await runWritdesk(['start'], {
      env: { DATABASE_URL, SMTP_URL: 'smtp://user:%zz@mail.example' },
    })

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^[^\n]*SMTP_URL must be an address[^\n]*\n$/)
    expect(stderr).not.toContain('%zz')
  })

  test('a host named as a private socket may be plaintext', () => {
    const config = readConfig({
      DATABASE_URL: 'postgres://app@postgres/writdesk',
      WRITDESK_CONFIG: configFile('privateSockets: [postgres]'),
    })

    expect(config.databaseUrl).toContain('postgres')
  })
})
