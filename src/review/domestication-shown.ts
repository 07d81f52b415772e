/** What shows that process of a State reaches a provider elsewhere: domestication, or a statute that reaches out for criminal process. */
export interface ShownDomestication {
  id: string
  source: string
  /** It serves civil process too. */
  civil: boolean
  pattern: RegExp
}

export const DOMESTICATION_SHOWN: readonly ShownDomestication[] = [
  {
    id: 'uidda',
    source: 'Uniform Interstate Depositions and Discovery Act',
    civil: true,
    pattern: /\b(?:uniform interstate depositions?|UIDDA)\b/gi,
  },
  {
    id: 'domesticated',
    source: 'the words of the process',
    civil: true,
    pattern: /\b(?:was|were|been|is|hereby|duly) domesticated\b|\bsister[- ]state (?:order|warrant|subpoena)\b/gi,
  },
  {
    id: 'us-ca-out-of-state-action',
    source: 'California Code of Civil Procedure 2029.100 to 2029.900; forms SUBP-030 to SUBP-045',
    civil: true,
    pattern: /\b2029\.\d00\b|\bSUBP-0(?:30|35|40|45)\b|\bin action pending outside california\b/gi,
  },
  {
    id: 'us-fl-92-605',
    source: 'Florida Statutes 92.605 (out-of-state corporations that provide electronic communication services)',
    civil: false,
    pattern: /(?<![\d.])92\.605\b/g,
  },
  {
    id: 'us-tx-18b',
    source: 'Texas Code of Criminal Procedure, chapter 18B, subchapter H',
    civil: false,
    pattern: /\b18B\.35\d\b/g,
  },
  { id: 'us-mn-626-18', source: 'Minnesota Statutes 626.18', civil: false, pattern: /(?<![\d.])626\.18\b/g },
  {
    id: 'us-ma-276-1b',
    source: 'Massachusetts General Laws, chapter 276, section 1B',
    civil: false,
    pattern: /\b(?:c\.|chapter|ch\.) ?276,? ?(?:§+|section|s\.) ?1B\b/gi,
  },
  { id: 'us-wa-10-96', source: 'Revised Code of Washington 10.96', civil: false, pattern: /\bRCW 10\.96\b/gi },
  { id: 'us-or-136-583', source: 'Oregon Revised Statutes 136.583', civil: false, pattern: /\bORS 136\.58\d\b/gi },
]
