/**
 * Words that state a fact of harm: to life and limb, to children, to the organisation's network. Telling the customer
 * could make it worse, so a person decides. A recital is no fact: the words of 18 U.S.C. 2705(b), or an offence's name.
 */
export interface HarmSign {
  id: string
  source: string
  pattern: RegExp
  /** It also names an offence: beside a statute it says what is investigated, not what may happen. */
  isOffence: boolean
}

const PRACTICE = '18 U.S.C. 2705(a)(2); the notice clauses of the policies'

export const HARM_SIGNS: readonly HarmSign[] = [
  {
    id: 'threat-of-violence',
    source: PRACTICE,
    isOffence: false,
    pattern:
      /\bthreat(?:en(?:s|ed|ing)?|s)? (?:to|of) (?:kill|murder|hurt|harm|shoot|bomb|death|violence|rape)|\b(?:death|bomb) threats?\b|\bmenaces? de mort\b|\bmorddrohung|\bamenaz\w{1,4} de muerte\b|\bamea\wa\w{0,2} de morte\b/gi,
  },
  {
    id: 'suicide',
    source: PRACTICE,
    isOffence: false,
    pattern: /\bsuicid(?:e|al|aire|io|ar|arse)\b|\bself-harm|\bkill (?:him|her)self\b|\bselbstmord|\bsuizid/gi,
  },
  {
    id: 'held',
    source: PRACTICE,
    isOffence: false,
    pattern: /\bat gunpoint\b|\bhostages?\b|\bheld against (?:his|her|their) will\b|\bprise? d'otage|\bgeiselnahme\b/gi,
  },
  {
    id: 'fear',
    source: PRACTICE,
    isOffence: false,
    pattern:
      /\bfears? for (?:his|her|their) (?:life|lives|safety)\b|\b(?:protection|protective|restraining) order (?:against|in favo|protects)/gi,
  },
  {
    id: 'child-victim',
    source: PRACTICE,
    isOffence: false,
    pattern: /\b(?:minor|child|underage) victims?\b|\bvictim is (?:a (?:child|minor)|\d{1,2} years old)\b/gi,
  },
  {
    id: 'network-attack',
    source: 'the clauses on property interests and the security of the network',
    isOffence: false,
    pattern:
      /\b(?:ransomware|denial[- ]of[- ]service|attack) (?:against|on) (?:your|our|the) (?:network|service|platform|servers)/gi,
  },
  {
    id: 'abduction',
    source: PRACTICE,
    isOffence: true,
    pattern:
      /\b(?:kidnap(?:s|ped|ping)?|abduct(?:s|ed|ion|ing)?|enlèvement|entführ(?:t|ung)|secuestr(?:o|ad[oa])|sequestr(?:o|ad[oa]))\b/gi,
  },
  {
    id: 'stalking',
    source: PRACTICE,
    isOffence: true,
    pattern:
      /\b(?:stalk(?:s|ed|er|ing)|domestic (?:violence|abuse)|violence conjugale|häusliche gewalt|violencia de género)\b/gi,
  },
  {
    id: 'child-abuse',
    source: PRACTICE,
    isOffence: true,
    pattern:
      /\bchild sexual (?:abuse|exploitation)|\bsexual(?:ly)? (?:exploit(?:ation|s|ed|ing)|abus(?:e|es|ed|ing)) (?:of )?(?:a |the )?(?:minor|child)/gi,
  },
]

/** The words of 18 U.S.C. 2705(b), 2702(b)(8) and 3103a, which every form repeats. */
export const RECITAL =
  /\b(?:2705|3103a|adverse result|seriously jeopardiz|endanger(?:ing)? the life or physical safety of an individual|flight from prosecution|intimidation of potential witnesses)/i

/** An offence is being named. */
export const OFFENCE_NAMED =
  /\b(?:U\.?S\.?C|violations? of|offen[cs]es?(?: of|:| under)|in violation|contrary to|Penal (?:Code|Law)|Criminal Code|code pénal|Strafgesetzbuch|StGB|código penal|Statutes?|A\.R\.S|R\.C\.W|sections? \d)|§/i
