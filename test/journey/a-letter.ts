/** A mail as a trusted server hands it over: its author proven by DMARC, or not. */
export function aMail({
  from,
  to = 'legal@kutano.example',
  subject,
  messageId,
  inReplyTo,
  text,
  isProven = true,
  date = new Date(),
  head: more = [],
}: {
  from: string
  to?: string
  subject: string
  messageId: string
  inReplyTo?: string
  text: string
  isProven?: boolean
  date?: Date
  /** Further fields of the head. */
  head?: readonly string[]
}): Buffer {
  const domain = from.slice(from.lastIndexOf('@') + 1).replace('>', '')
  const organisation = to.slice(to.lastIndexOf('@') + 1)
  const at = date.toUTCString().replace('GMT', '+0000')
  const result = isProven ? 'pass' : 'none'
  const head = [
    `Authentication-Results: mx.${organisation}; dkim=${result} header.d=${domain}; spf=${result} smtp.mailfrom=${domain}; dmarc=${result} header.from=${domain}`,
    `Received: from mail.${domain} by mx.${organisation}; ${at}`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${at}`,
    `Message-ID: <${messageId}@${domain}>`,
    ...(inReplyTo === undefined ? [] : [`In-Reply-To: ${inReplyTo}`]),
    ...more,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text.replaceAll('\n', '\r\n')}`)
}

/** A grand jury's subpoena that states all that Kutano asks for but, where `period` is empty, a period. */
export function aSubpoena(period: string): string {
  return `UNITED STATES DISTRICT COURT
for the Northern District of Illinois

SUBPOENA TO TESTIFY BEFORE A GRAND JURY

To: Kutano, Inc.

YOU ARE COMMANDED to appear before this court's grand jury and to produce the
following records, in the investigation of wire fraud, 18 U.S.C. 1343:

Name, email address, login history with IP addresses and means of payment of
the user joann@acme.example of the Kutano workspace acme.kutano.example${period}.

Grand Jury No. GJ-2026-114
Return date: December 18, 2026

/s/ Maria Gomez, Clerk of Court

Special Agent Jo Roe
Federal Bureau of Investigation
2111 West Roosevelt Road, Chicago, Illinois
jo.roe@fbi.gov
+1 312 555 0142
`
}

/** A production order of an English court for account data, with all that is asked for anywhere. */
export const PRODUCTION_ORDER = (organisation: string) => `IN THE CROWN COURT AT BRISTOL

PRODUCTION ORDER
Police and Criminal Evidence Act 1984, section 9 and Schedule 1

To: ${organisation}, Inc.

YOU ARE ORDERED to produce to a constable of Avon and Somerset Police, within
28 days of the date of this order, the following material:

The name, email address and registration data of the user joann@acme.example of
the workspace acme.${organisation.toLowerCase()}.example, and its login history
with IP addresses from 1 January 2026 to 31 March 2026.

Offence under investigation: fraud by false representation, Fraud Act 2006
Reference: BR-2026-77
Dated 16 November 2026

Signed: HHJ A. Longman, Circuit Judge

Detective Constable Sam Hill
Avon and Somerset Police
Valley Road, Portishead, Bristol
sam.hill@avonandsomerset.police.uk
+44 20 7946 0142
`
