import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { IntakeError } from '../errors.js'
import type { OutgoingMail } from '../notices/outgoing-mail.js'

/**
 * Gives mail to the one server of the installation. Three answers are kept apart, since a letter must not go twice: the
 * server took it, certainly did not, or nobody knows. TLS is required, whatever the host.
 */
export interface SmtpSettings {
  host: string
  port: number
  /** TLS from the first byte (`smtps:`); else STARTTLS, without which nothing is sent. */
  implicitTls: boolean
  auth: { user: string; password: string } | null
  /** PEM of an authority of our own. */
  ca: string | null
  dkim: { domain: string; selector: string; privateKey: string } | null
  /** How long one mail may take from the connection to the last answer. */
  timeoutMs?: number
}

export type Delivery =
  /**
   * `refused`: recipients whom the server would not take, while it took others. `serverMessageId`: the Message-ID that
   * the server put in the place of ours, where it said so.
   */
  | { kind: 'accepted'; refused: number; serverMessageId: string | null }
  /** `code`: the server's three digits, or Node's word for why it did not come that far. */
  | { kind: 'refused'; isPermanent: boolean; code: string }
  | { kind: 'unknown'; code: string }

export interface Mailer {
  /** The bytes that `deliver` sends: kept before, so that what was sent can be shown. */
  write(mail: OutgoingMail): Promise<Buffer>
  deliver(mail: OutgoingMail, source: Buffer): Promise<Delivery>
}

/** `smtps://user:password@host:465`, or `smtp://host:587` for STARTTLS; null where it is neither. */
export function readSmtpUrl(value: string): Pick<SmtpSettings, 'host' | 'port' | 'implicitTls' | 'auth'> | null {
  if (!URL.canParse(value)) return null
  const { protocol, hostname, port, username, password } = new URL(value)
  if ((protocol !== 'smtp:' && protocol !== 'smtps:') || hostname === '') return null
  const implicitTls = protocol === 'smtps:'
  const auth = username === '' ? null : decoded(username, password)
  if (auth === undefined) return null
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (implicitTls ? 465 : 587) : Number(port),
    implicitTls,
    auth,
  }
}

function decoded(user: string, password: string): SmtpSettings['auth'] | undefined {
  try {
    return { user: decodeURIComponent(user), password: decodeURIComponent(password) }
  } catch {
    return undefined
  }
}

/** A server that has not taken a letter of a page in this time is not going to. */
const TIMEOUT_MS = 120_000
const CONNECT_MS = 20_000

export function createMailer(settings: SmtpSettings): Mailer {
  return {
    write: (mail) => write(mail, settings.dkim),
    deliver: (mail, source) => new Conversation(settings).deliver(mail, source),
  }
}

async function write(mail: OutgoingMail, dkim: SmtpSettings['dkim']): Promise<Buffer> {
  const writer = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim === null
      ? {}
      : { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey } }),
  })
  const { inReplyTo, html } = mail
  const { message } = await writer.sendMail({
    from: mail.from,
    to: mail.to.map((address) => ({ name: '', address })),
    subject: mail.subject,
    text: mail.text,
    messageId: mail.messageId,
    references: mail.references,
    headers: mail.headers,
    date: mail.date,
    ...(inReplyTo === null ? {} : { inReplyTo }),
    ...(html === null ? {} : { html }),
  })
  if (!Buffer.isBuffer(message)) throw new IntakeError('WORKER_BROKE', 'a mail was not written as bytes.')
  return message
}

/** One connection for one mail. What fails before the first byte of the mail itself was asked for, was not sent. */
class Conversation {
  readonly #connection: SMTPConnection
  readonly #settings: SmtpSettings
  #isHandedOver = false

  constructor(settings: SmtpSettings) {
    const { host, port, implicitTls, ca } = settings
    this.#settings = settings
    this.#connection = new SMTPConnection({
      host,
      port,
      secure: implicitTls,
      requireTLS: true,
      tls: { minVersion: 'TLSv1.2', ...(ca === null ? {} : { ca }) },
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: settings.timeoutMs ?? TIMEOUT_MS,
    })
  }

  async deliver(mail: OutgoingMail, source: Buffer): Promise<Delivery> {
    const connection = this.#connection
    const timer = setTimeout(() => connection.close(), this.#settings.timeoutMs ?? TIMEOUT_MS)
    try {
      return await new Promise<Delivery>((resolve) => {
        const fail = (error: unknown) => resolve(this.#failure(error))
        connection.on('error', fail)
        connection.once('end', () => fail({ code: 'ECONNECTION' }))
        connection.connect((error) => {
          if (error) return fail(error)
          this.#login((refusal) => {
            if (refusal) return fail(refusal)
            connection.send(envelopeOf(mail), this.#once(source), (failure, info) =>
              failure ? fail(failure) : resolve(accepted(info)),
            )
          })
        })
      })
    } finally {
      clearTimeout(timer)
      connection.close()
    }
  }

  #login(done: (error?: Error | null) => void): void {
    const { auth } = this.#settings
    if (auth === null) done()
    else this.#connection.login({ credentials: { user: auth.user, pass: auth.password } }, (error) => done(error))
  }

  /** Read from the moment at which the server has said that it waits for the mail. */
  #once(source: Buffer): Readable {
    const conversation = this
    return new Readable({
      read() {
        conversation.#isHandedOver = true
        this.push(source)
        this.push(null)
      },
    })
  }

  /** A reply of the server is certain; silence after the mail was handed over is not. */
  #failure(error: unknown): Delivery {
    const { responseCode, code = '' } = error as { responseCode?: number; code?: string }
    if (responseCode !== undefined && responseCode >= 400) {
      // A greeting or a login that is refused is no word about the letter.
      const isAboutLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
      return { kind: 'refused', isPermanent: responseCode >= 500 && isAboutLetter, code: String(responseCode) }
    }
    const word = code || 'no answer'
    return this.#isHandedOver ? { kind: 'unknown', code: word } : { kind: 'refused', isPermanent: false, code: word }
  }
}

function accepted(info?: { rejected: string[]; serverMessageId?: string | undefined }): Delivery {
  return {
    kind: 'accepted',
    refused: info?.rejected.length ?? 0,
    serverMessageId: info?.serverMessageId ?? null,
  }
}

function envelopeOf({ envelopeFrom, to }: OutgoingMail) {
  return { from: envelopeFrom ?? (false as const), to }
}
