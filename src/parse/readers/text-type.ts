/** A head of a message opens with fields, one of which every mail has. */
const MESSAGE_HEAD = /^(?:[!-9;-~]{1,60}:[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n){0,20}){3}/
const MAIL_FIELD = /^(from|received|message-id|mime-version|date|subject|return-path|delivered-to):/im
/** What mail programs write and the heading of a memo lacks. */
const MACHINE_FIELD = /^(received|message-id|mime-version|return-path|dkim-signature):/im
const AUTHOR_FIELD = /^from:/im
/** Types that say nothing, or that programs give to tables they cannot name. */
const TABLE_TYPE = /^(text|application)\/(x-)?(csv|comma-separated-values)$/
const SPREADSHEET_TYPE = /^application\/vnd\.ms-excel$/

/** Which kind of text it is: its first 4 KB as Latin-1; type and name choose between kinds that look alike. */
export function textType(head: string, declared: string, name: string | null): string {
  if (isMessage(head, declared, name)) return 'message/rfc822'
  if (declared === 'text/html' && /<[a-z!][^<>]{0,200}>/i.test(head)) return 'text/html'
  if (head.startsWith('<?xml')) return 'application/xml'
  if (TABLE_TYPE.test(declared) || (!declared.startsWith('text/') && /\.csv$/i.test(name ?? ''))) return 'text/csv'
  if (SPREADSHEET_TYPE.test(declared)) return head.includes('\t') ? 'text/tab-separated-values' : 'text/csv'
  if (/\.tsv$/i.test(name ?? '')) return 'text/tab-separated-values'
  if (/^text\/[\w.+-]{1,80}$/.test(declared) && declared !== 'text/html') return declared
  return 'text/plain'
}

/** Called a message, or, where it is called nothing in particular, with the fields that only programs write. */
function isMessage(head: string, declared: string, name: string | null): boolean {
  const says = declared === 'message/rfc822' || /\.eml$/i.test(name ?? '')
  if (!says && declared.startsWith('text/')) return false
  const unfolded = head.replaceAll('\r', '')
  if (!MESSAGE_HEAD.test(unfolded)) return false
  const fields = unfolded.split('\n\n', 1)[0] ?? ''
  return says ? MAIL_FIELD.test(fields) : MACHINE_FIELD.test(fields) && AUTHOR_FIELD.test(fields)
}
