import addressparser, { type Address } from 'nodemailer/lib/addressparser'
import type { Mailbox } from '../email.js'
import { singleLine } from '../text/normal-form.js'
import { decodeWords } from './read-headers.js'

/** How many mailboxes of one field are kept: a To field with thousands is an accident or an attack. */
const MAX_MAILBOXES = 500

/**
 * The mailboxes of an address field, groups opened. The field is parsed first and only then are names decoded: an encoded
 * word never makes an address (RFC 2047, section 5), and a name that looks like one stays a name.
 */
export function readMailboxes(value: string | null): Mailbox[] {
  if (value === null || value.trim() === '') return []
  return flatten(addressparser(value)).slice(0, MAX_MAILBOXES)
}

function flatten(addresses: readonly Address[]): Mailbox[] {
  return addresses.flatMap((entry) => {
    if (entry.group !== undefined) return flatten(entry.group)
    const address = singleLine(entry.address ?? '').replaceAll(' ', '')
    const name = decodeWords(singleLine(entry.name ?? ''))
    return address.includes('@') ? [{ name: name === '' ? null : name, address }] : []
  })
}
