/**
 * Words that head the name of a public body. Source: the lists of agencies in the manuals of the governments of the
 * states, and the list of departments and agencies of the Government of Canada.
 */
export const BODY_HEADS_WORDS: readonly string[] =
  `department dept bureau board commission agency administration authority council ombudsman office division directorate
  ministry inspectorate comptroller controller auditor registrar corps patrol troopers rangers teams center centre lottery`.split(
    /\s+/,
  )

/** Provinces and territories of Canada, as they stand in a name. */
export const PROVINCES: readonly string[] =
  'Ontario|Alberta|Saskatchewan|Manitoba|British Columbia|Nova Scotia|New Brunswick|Newfoundland|Yukon|Nunavut|Québec|Quebec|Northwest Territories|Prince Edward Island'.split(
    '|',
  )

/** Capitalised words at which the name of a body ends or begins anew: titles, closings of letters, headings and verbs of forms. */
export const NO_BODY_WORD: ReadonlySet<string> = new Set(
  `detective officer sergeant agent investigator inspector lieutenant captain constable deputy analyst specialist counsel attorney director
  examiner supervisor manager coordinator clerk judge justice magistrate paralegal trooper warden chief commander special senior assistant
  acting executive-director custodian records inc llc llp corp ltd dear sincerely regards respectfully thanks thank to from re ref
  subject date dated case file no number attn attention by at in cc this that our your my his her their we i you please pursuant under
  subpoena subpoenas order warrant summons demand notice request requests letter form grand jury exhibit attachment schedule appendix affidavit
  application certificate duces tecum administrative investigative investigational administrative-subpoena court courts circuit-court district-court
  telephone tel phone fax email mobile cell street avenue road suite floor room building box po via contact contacts questions
  det sgt lt capt cst cpl inv insp ofc tpr sa ssa monday tuesday wednesday thursday friday january february march april may june july august
  september october november december matter people vs plaintiff defendant respondent petitioner witness issued signed before when whereas if as is
  an a any all each name title agency: requesting issuing investigating law-enforcement username user workspace account`.split(
    /\s+/,
  ),
)

/** Right before its head: units and rooms of any office, and offices of companies and courts. */
export const NO_BODY_BEFORE =
  /\b(?:field|resident|district|regional|law|post|head|home|branch|main|box|back|clerk's?|recorder's|assessor's|registrar's|registry|judge's|records|business|corporate|legal|compliance|trust|safety (?:&|and) security|security operations|customer|human resources|service|support|command|call|data|contact|operations|defender'?s?'?|hr|it|finance|accounting|billing|sales|privacy|of directors) $/i

/** Offices that demand nothing for the public: of courts, of companies, units of an agency. */
export const NO_OFFICE_OF =
  /^(?:office|center|centre|division|department|bureau) of (?:the )?(?:clerk|court|judge|chief (?:counsel|judge)|general counsel|(?:federal |public )?defender|legal|records\b|birth|corporations\b|state court|appeals)|^(?:office|division) of (?:investigations?|trade|enforcement|operations)\b|^board of (?:directors|trustees)/i
