import { isWithin } from '../../names/host.js'
import type { Document, Email } from '../../parse/email.js'
import type { Remark } from '../remark.js'
import { type LinkTarget, MAX_URL } from './links.js'
import { ownText } from './own-text.js'

/** Services that hand over mail or files behind a sign-in; from their makers' product pages, and DoD SAFE. */
const PORTAL_SERVICES = [
  'accellion.net',
  'app.box.com',
  'cjsm.net',
  'datamotion.com',
  'dropsecure.com',
  'echoworx.com',
  'egress.com',
  'egnyte.com',
  'encrypt.barracudanetworks.com',
  'evidence.com',
  'goanywhere.cloud',
  'hightail.com',
  'kiteworks.com',
  'kodex.us',
  'kodexglobal.com',
  'leapfile.com',
  'liquidfiles.com',
  'moveitcloud.com',
  'paubox.com',
  'pphosted.com',
  'proofpointessentials.com',
  'protectedtrust.com',
  'safe.apps.mil',
  'securemail.mimecast.com',
  'securemessagingcenter.com',
  'sendsafely.com',
  'sendthisfile.com',
  'sharefile.com',
  'sharefile.eu',
  'syncplicity.com',
  'titanfile.com',
  'tresorit.com',
  'trustifi.com',
  'usafx.box.com',
  'virtru.com',
  'zixcentral.com',
  'zixmail.net',
  'zixport.com',
] as const

/** Where files of every kind are shared: behind such a link is the demand only where the mail says so. */
const FILE_HOSTS = [
  '1drv.ms',
  'box.com',
  'docs.google.com',
  'drive.google.com',
  'dropbox.com',
  'icloud.com',
  'mega.nz',
  'onedrive.live.com',
  'sharepoint.com',
  'sharepoint.us',
  'we.tl',
  'wetransfer.com',
] as const

/** Names that such a server bears in an agency's own domain. */
const PORTAL_LABEL =
  /^(securemail|secure-?mail|securemsg|encrypt(ed)?mail|res\.cisco|egress|kiteworks|sft|securetransfer|secure-?(portal|share|file|files|email|ftp|drop)|jefs|usafx|mft|moveit|fta|s?ftp|file-?(transfer|share|exchange|drop)|next-?cloud|owncloud|cryptshare|sharefile|liquidfiles|large-?files)\d{0,3}\./

/** The page on which Microsoft 365 opens encrypted mail. */
const ENCRYPTED_MAIL_PAGE = /^\/encryption\//i

/** How a mail says that what matters is behind a link. */
const PORTAL_WORDS: readonly RegExp[] = [
  /\b(you have|you've) (received|been sent) (an? |the )?(new )?(secure|encrypted|protected|sealed|confidential) (message|e-?mail|document|file|package|transmission|request|subpoena|warrant|order)/i,
  /\bsecure (message|messaging|mail|e-?mail|document|file|evidence|upload) (portal|exchange|server|center|centre|service|transfer site)/i,
  /\b(click|follow|use) (on )?(the|this|that) (secure |button |link )?(link |button |below )?(below )?to (view|read|open|retrieve|download|access) (the|your|this|it)/i,
  /\b(view|read|open|retrieve|download|access|collect) (the|your|this|an?|our) (full |complete |signed )?(secure|encrypted|protected|sealed|legal|served)? ?(message|document|documents|process|e-?mail|subpoena|warrant|order|request|demand) (at|from|through|via|on|by|using) (the|our|this|a|https?)/i,
  /\b(documents?|subpoena|warrant|order|process|request|demand|attachments?) (is|are|can be|may be|must be|will be) (available|retrieved|viewed|downloaded|accessed|collected|found) (only )?(at|from|through|via|on|in|by|behind|using) (the|our|a|this|https?)/i,
  /\b(log|sign) ?in (to|at|on) (the|our) (law enforcement |legal process |secure |agency |court )?(portal|site|system|server|account)/i,
  /\b(must|can|may|should|needs? to|have to|has to) be (retrieved|downloaded|picked up|fetched) (only )?(from|at|via|through|on|in|by|using|within|before|until)\b/i,
  /\b(retrieve|pick up|collect|fetch|download) (it|them|(the|your|this|these) (files?|documents?|package|process|drop-?off|attachments?|warrant|subpoena|order|letter|papers?)) (here|below|from|at|via|by|using|with|within|before)\b/i,
  /\b(uploaded|posted|placed|left|dropped|deposited|made available|shared)\b[\s\S]{0,60}\b(drop-?off|dod safe|jefs|usafx|share ?file|kiteworks|evidence\.com|egress|cjsm|file (share|transfer|exchange)|(secure|encrypted|the|our|a) (portal|link|folder|site|share|download)|sharepoint|onedrive|dropbox|google drive|box folder)\b/i,
  /\b(drop-?off|package|transfer|download|shared (file|folder|link))\b[\s\S]{0,60}\b(expires?|(is|will be) (deleted|available until)|claim id|pass ?(code|phrase|word))\b/i,
  /\bshared (an? |the |these |\d{1,3} )?(secure |encrypted |protected |sealed )?(files?|folders?|documents?|items?|subpoenas?|warrants?|orders?|summons|requests?|letters?) with (you\b|[\w.+-]{1,64}@)|\bsent (you )?(an? |the )?(secure|encrypted|protected|sealed) (files?|messages?|documents?|package)\b/i,
  /\b(unlock|decrypt) (the|this|your) (message|e-?mail|file|document)|\bread the message\b[\s\S]{0,60}\b(passcode|sign in|microsoft|encrypted|protected)/i,
]

/** A paper of process, and a link in the words behind it. */
const LINKED_DEMAND =
  /\b(warrant|subpoena|summons|(court|the|our|signed|this) order|legal process|preservation letter|demand|legal request|requisition|ordonnance|mandat|beschluss)\b[^.!?]{0,160}https?:\/\//i

/** What stands before words of portals where they tell the way that the answer should take. */
const ANSWERS_GO =
  /\b(upload|submit|return|produce|deliver|provide|send|transmit|furnish|respond|response|responses)\b(?:(?!\n\s{0,4}\n)[^.;!?]){0,120}$/i
const BEFORE_WORDS = 160

/** The demand has to be fetched: a link leads to such a service and is not where answers go, or the text sends the reader to one. */
export function portal(
  { documents, source, automation }: Email,
  links: readonly LinkTarget[],
  answers: readonly LinkTarget[],
): Remark[] {
  const service = links.find((link) => isPortal(link) && !answers.some(({ host }) => host === link.host))
  if (service !== undefined && !documents.some(isSubstantial)) {
    return [{ flag: 'secure-mail-portal', saw: `a link goes to ${service.host}` }]
  }
  const [first] = links
  // A newsletter sends its readers to a web page in the same words.
  if (first === undefined || automation.bulk) return []
  const texts = [(source.subject ?? '').slice(0, MAX_URL), ...documents.filter(isWritten).map(ownText)]
  if (texts.some(sendsToPortal)) {
    return [
      { flag: 'secure-mail-portal', saw: `the text sends the reader behind a link; the first goes to ${first.host}` },
    ]
  }
  const shared = documents.some(isSubstantial) ? undefined : links.find(({ host }) => isOneOf(FILE_HOSTS, host))
  return shared !== undefined && texts.some((text) => LINKED_DEMAND.test(text))
    ? [{ flag: 'secure-mail-portal', saw: `the demand is behind a link to ${shared.host}` }]
    : []
}

function isPortal({ host, path }: LinkTarget): boolean {
  return (
    PORTAL_LABEL.test(host) ||
    isOneOf(PORTAL_SERVICES, host) ||
    (isWithin(host, 'office365.com') && ENCRYPTED_MAIL_PAGE.test(path))
  )
}

function isOneOf(names: readonly string[], host: string): boolean {
  return names.some((name) => isWithin(host, name))
}

/** "Upload the records via our secure file portal" tells where answers go, and hides no demand. */
function sendsToPortal(text: string): boolean {
  return PORTAL_WORDS.some((words) => {
    const found = words.exec(text)
    return found !== null && !ANSWERS_GO.test(text.slice(Math.max(0, found.index - BEFORE_WORDS), found.index))
  })
}

/** A demand that came along needs no fetching: the link is then where the answer should go. */
function isSubstantial({ role, text }: Document): boolean {
  return role === 'attachment' && (text?.length ?? 0) > MIN_DEMAND
}

/** The shortest letters that ask for something are longer; a notice that says "open the link" is shorter. */
const MIN_DEMAND = 500

function isWritten({ role }: Document): boolean {
  return role !== 'attachment'
}
