/** The legal words of the desk, each defined once, with where the definition comes from. */
export interface GlossaryTerm {
  term: string
  definition: string
  source: string
}

const term = (name: string, definition: string, source: string): GlossaryTerm => ({ term: name, definition, source })

export const GLOSSARY = {
  'search-warrant': term(
    'Search warrant',
    'An order of a judge, given on probable cause. It alone compels the content of communications.',
    '18 U.S.C. 2703(a); Fed. R. Crim. P. 41',
  ),
  subpoena: term(
    'Subpoena',
    'A demand that no judge has weighed: of a grand jury, an agency, or a court before trial. It compels basic account data at most.',
    '18 U.S.C. 2703(c)(2)',
  ),
  'court-order-2703d': term(
    '2703(d) order',
    'A court order given on specific facts that show that the data matters to an investigation. It compels records, not content.',
    '18 U.S.C. 2703(d)',
  ),
  'pen-register': term(
    'Pen register',
    'An order to record, as it happens, who communicates with whom, and not what they say.',
    '18 U.S.C. 3123, 3127(3)',
  ),
  wiretap: term('Wiretap order', 'An order to hand over communications as they happen.', '18 U.S.C. 2518'),
  'national-security-letter': term(
    'National security letter',
    'A letter of the FBI that asks for basic records without a judge. Who knows of it is limited by law; it is reported in bands alone.',
    '18 U.S.C. 2709; 50 U.S.C. 1874',
  ),
  fisa: term(
    'FISA order',
    'An order of the Foreign Intelligence Surveillance Court. It is secret, and reported in bands alone.',
    '50 U.S.C. 1805, 1881a, 1874',
  ),
  preservation: term(
    'Preservation request',
    'A request to keep what there is, for 90 days and once for 90 more, until process comes. It discloses nothing.',
    '18 U.S.C. 2703(f)',
  ),
  emergency: term(
    'Emergency disclosure',
    'A disclosure without process where a life or body is in danger. It is voluntary: counsel decides.',
    '18 U.S.C. 2702(b)(8), (c)(4)',
  ),
  'treaty-request': term(
    'Treaty request',
    'A request of another country through its central authority and ours, under a treaty on mutual legal assistance.',
    '18 U.S.C. 3512',
  ),
  domestication: term(
    'Domestication',
    'Process of one state is issued anew by a court of the state where the recipient is, so that it binds there.',
    'Uniform Interstate Depositions and Discovery Act; Cal. Penal Code 1524.2',
  ),
  'non-disclosure-order': term(
    'Non-disclosure order',
    'An order that forbids telling the customer, until its last day or until a court ends it.',
    '18 U.S.C. 2705(b)',
  ),
  'customer-notice': term(
    'Customer notice',
    'A letter that tells the customer of a demand before anything is produced, so that it can object.',
    'the policy; 18 U.S.C. 2703(b)',
  ),
  'delayed-notice': term(
    'Delayed notice',
    'The letter to the customer once an order of silence has ended.',
    '18 U.S.C. 2705(a)',
  ),
  content: term('Content', 'What a communication says: its words, files and images.', '18 U.S.C. 2510(8)'),
  metadata: term(
    'Metadata',
    'Records about communications that are not their content: times, addresses, sizes.',
    '18 U.S.C. 2703(c)(1)',
  ),
  'basic-account': term(
    'Basic account data',
    'Name, address, times of service, means of payment and the like of a subscriber.',
    '18 U.S.C. 2703(c)(2)',
  ),
  objection: term(
    'Objection',
    'The recipient of a civil subpoena says in writing that it will not comply, before the time to comply and within 14 days of service.',
    'Fed. R. Civ. P. 45(d)(2)(B)',
  ),
  'child-safety-report': term(
    'Child-safety report',
    'A report to the National Center for Missing and Exploited Children, owed as soon as reasonably possible; what it holds is kept for a year.',
    '18 U.S.C. 2258A',
  ),
  'binding-foreign': term(
    'Binding foreign order',
    'A European production order binds a provider directly: 10 days to answer, 8 hours in an emergency.',
    'Regulation (EU) 2023/1543, article 10',
  ),
  deficiency: term(
    'Deficiency',
    'Something that the law or the policy requires of a request and that is missing or does not fit. A request with one is sent back to be cured.',
    'the policy, findings that block',
  ),
  cure: term(
    'Cure',
    'Mending a request that lacks something, and sending it again. It promises no production.',
    'the policy',
  ),
  'call-back': term(
    'Call-back',
    'A call to the agency at a number found anywhere but in the mail, to learn whether it sent the request.',
    'case-work; FBI notice on forged emergency requests, 2024',
  ),
  'domain-proven': term(
    'Domain proven',
    'The mail itself proves that it came from the domain it names. It proves nothing about the person who wrote it.',
    'RFC 6376, RFC 7208, RFC 7489',
  ),
  vouching: term(
    'Vouching',
    "An approver's word, after a call-back and before a second person, that one exact domain is an agency's. It ends after 12 months.",
    'the house rules',
  ),
  'taken-over': term(
    'Taken over',
    'Others write from this address or domain since a day. Its mail is held until a person has called.',
    'the house rules',
  ),
  restricted: term(
    'Restricted',
    'A case that counsel alone may know of: national security, sealed matters, child safety.',
    '18 U.S.C. 2709(c), 3123(d), 2258A',
  ),
  'legal-hold': term(
    'Legal hold',
    'A case is kept beyond its time because a dispute may need it.',
    'Fed. R. Civ. P. 37(e)',
  ),
  service: term(
    'Service',
    'Handing process over in the way that the law asks for. That a mail was received is none by itself.',
    'Fed. R. Civ. P. 4, 45(b)',
  ),
  'small-cell': term(
    'Small figure',
    'A figure so small that it could point at one matter or person. It is not printed, nor are others from which it could be worked out.',
    'the policy, transparency',
  ),
  'national-security-bands': term(
    'Bands',
    'National security process is published only as a range, the lowest of which begins with 0, so that it never says whether there was any.',
    '50 U.S.C. 1874',
  ),
  restatement: term(
    'Restatement',
    'A figure of a past period that has changed since it was published, shown beside what was published then.',
    'the house rules',
  ),
} satisfies Record<string, GlossaryTerm>

export type TermId = keyof typeof GLOSSARY
