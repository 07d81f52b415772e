import { expect, test } from '@jest/globals'
import { runWritdesk, SAMPLES } from './run-writdesk.js'

const WARRANT = `${SAMPLES}/us-001-fbi-ao93-with-separate-ndo.eml`
const WORLD = ['--dns', `${SAMPLES}/dns.json`, '--trust-authserv', 'mx.kutano.example']

test('writdesk explain prints each signal with its weight and place, and why the primary won', async () => {
  const { status, stdout } = await runWritdesk(['explain', WARRANT, ...WORLD])

  expect(stdout).toContain('search-warrant of document d2 compels more than non-disclosure-order.')
  expect(stdout).toMatch(
    /^ +8 {2}warrant\.command-execute +search-warrant +command +page 1, at \d+ {2}"YOU ARE COMMANDED/m,
  )
  expect(stdout).toMatch(/not counted: not-displayed/)
  expect(status).toBe(0)
})

test('writdesk explain gives the same as JSON', async () => {
  const { stdout } = await runWritdesk(['explain', WARRANT, ...WORLD, '--format', 'json'])

  expect(JSON.parse(stdout)).toMatchObject({ primary: { type: 'search-warrant' }, kind: { kind: 'request' } })
})

test('a file that is not there is an argument that is wrong', async () => {
  const { status, stderr } = await runWritdesk(['explain', 'absent.eml'])

  expect(stderr).toBe('An argument is wrong: absent.eml cannot be read.\n')
  expect(status).toBe(2)
})
