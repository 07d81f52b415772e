import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { localCertificate } from '../dev/servers/certificate.js'
import { freePorts } from '../dev/servers/ports.js'
import type { SmtpSettings } from '../src/edges/smtp.js'

export interface TakenMail {
  source: string
  envelope: { from: string; to: string[]; secure: boolean }
}

/** A real SMTP server process with TLS, for one test file. */
export interface TestSmtp {
  settings: SmtpSettings
  taken(): TakenMail[]
  /** Keeps the answer to what it has taken back until it is let go. */
  hold(): () => void
  /** What it says after a mail, such as `451 try later`; null is 250 again. */
  answer(words: string | null): void
  stop(): Promise<void>
}

const PROGRAM = fileURLToPath(new URL('smtp-process.js', import.meta.url))

export async function startSmtp({ plaintext = false } = {}): Promise<TestSmtp> {
  const folder = mkdtempSync(join(tmpdir(), 'smtp-'))
  const { certFile, keyFile, cert } = await localCertificate(folder)
  const [port = 0] = await freePorts(1)
  const mails = join(folder, 'mails')
  const settings = JSON.stringify({ port, folder: mails, certFile, keyFile, plaintext })
  const child: ChildProcess = spawn(process.execPath, ['--no-deprecation', PROGRAM, settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout ?? child, 'data')
  const flag = (name: string) => join(mails, name)
  return {
    settings: { host: '127.0.0.1', port, implicitTls: false, auth: null, ca: cert, dkim: null },
    taken: () =>
      readdirSync(mails)
        .filter((name) => name.endsWith('.eml'))
        .sort()
        .map((name) => ({
          source: readFileSync(flag(name), 'utf8'),
          envelope: JSON.parse(readFileSync(flag(name.replace('.eml', '.json')), 'utf8')),
        })),
    hold() {
      writeFileSync(flag('hold'), '')
      return () => rmSync(flag('hold'), { force: true })
    },
    answer(words) {
      if (words === null) rmSync(flag('answer'), { force: true })
      else writeFileSync(flag('answer'), words)
    },
    async stop() {
      child.kill('SIGKILL')
      await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
