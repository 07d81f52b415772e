import type { Language } from '../../text/language.js'

/** What a mail says around an instrument, or without one: what is asked, by whom, and what it is about instead. */
export interface ContextRow {
  id: string
  says: Context
  phrase: string
  language: Language
}

export type Context =
  | 'asks'
  | 'data'
  | 'authority'
  | 'law-firm'
  /** About something sent before: a status question, an answer, thanks, a withdrawal. */
  | 'about-earlier'
  | 'encloses'
  | 'portal'
  /** An old paper is enclosed to show what happened, and asks for nothing any more. */
  | 'for-reference'
  /** A paper made up to teach or to try with: it commands nobody. */
  | 'specimen'
  /** Business that is no demand for data and none against us: invoices, applications for work, sales, research. */
  | 'errand'
  /** An account, a page, a person on our service: what somebody writes to us about. */
  | 'platform'
  /** Where and how process is served on us: beside words that nothing is asked yet, no demand. */
  | 'serving'
  | 'asks-nothing'
  /** How a company deals with demands in general: its guide, its numbers, whether customers are told. */
  | 'practice'
  /** One person, account or matter is spoken of: somebody's data may be meant. */
  | 'singles-out'
  | 'press'
  /** Numbers, comment, an interview: what the press asks for that is no user's data. */
  | 'figures'
  | 'marketing'
  /** A newsletter or an alert to clients: it tells of other people's warrants. */
  | 'publication'
  | 'undelivered'
  | 'away'

type Tuple = readonly [id: string, says: Context, phrase: string]

function contexts(language: Language, tuples: readonly Tuple[]): ContextRow[] {
  return tuples.map(([id, says, phrase]) => ({ id, says, phrase, language }))
}

const ENGLISH = contexts('en', [
  [
    'ask.imperative',
    'asks',
    '^ [hi/hello/hey/ok/so/then/and/also/please/pls/kindly/just] (send | give | provide | disclose | identify | tell | share | forward | release | produce | furnish | email | supply | hand | turn over | return | advise | state | get me | get us | confirm the | list the | run) ',
  ],
  [
    'ask.how-to-get',
    'asks',
    '((what (will | would | does) it take | how (do | can | could | would | might | may) (i | we) | what do (i | we) need | is there (a | any) way) ~4 (get | obtain | have | receive | find out | see | access | learn | retrieve | know) | right to (see | know | have | get | read | receive))',
  ],
  [
    'data.said',
    'data',
    '(what ~2 (said | written | wrote | sent | posted | shared | discussed) | (identify | identifying | unmask | unmasking | identification of) ~2 (the | that | this | these | those | whoever | any | its) ~2 (person | persons | people | individual | individuals | author | authors | user | users | owner | owners | operator | operators | account | accounts | poster | sender | customer | subscriber | offender | suspect | anonymous) | whoever (runs | is | operates | wrote | posted | sent | opened | uses | controls | made))',
  ],
  [
    'ask.please',
    'asks',
    '(please | pls | kindly) ~4 (provide | send | give | disclose | produce | furnish | share | tell | supply | forward | release | identify | let me have | let us have | email | confirm whether | advise whether | turn over | hand over | export | extract | download | pull | look up | retrieve | reveal | dig out | transmit | (verify | check | advise | clarify | confirm) (if | whether | who | what | when | which | the (identity | name)))',
  ],
  [
    'ask.can-you',
    'asks',
    '(can | could | would | will) (you | your (company | team | office | service) | (anyone | anybody | someone | somebody) there) [please/kindly/possibly] (provide | send | give | disclose | share | tell | supply | forward | release | identify | look up | get | email | pull | shoot | fire | pass | slide | point | run | dig | hand | furnish | let | confirm | advise | check | be able to | help me (find | identify))',
  ],
  [
    'ask.we-request',
    'asks',
    '(request | requests | requesting | requested | need | needs | require | requires | seek | seeks | seeking | would like | want | wants | ask | asks | asking | looking for | demand | demands | entitled to)',
  ],
  [
    'ask.or-else',
    'asks',
    '(if you (do not | don t | fail to | refuse to) | unless you) ~3 (give | provide | send | disclose | produce | tell | furnish | identify)',
  ],
  [
    'ask.may-we',
    'asks',
    '((could | would | can) ~2 (give | disclose | provide | tell) (us | me | the last | the latest) | (may | can | could | might) (we | i) (have | get | obtain | receive | see) | let (us | me) (have | know who) | is it possible (for you to | to) (send | get | have | generate | export | obtain | provide | tell | share) | invite you to | be so kind as to | (confirm | verify) (the | whether | if | that) ~8 (login | log in | account | user | email | active | registered | logged))',
  ],
  [
    'ask.grateful',
    'asks',
    '(grateful | appreciate | obliged | appreciated) ~8 (provide | provided | send | could | would | assistance | information)',
  ],

  [
    'data.records',
    'data',
    '((subscriber | account | user | customer | registration | billing | login | log in | log on | ip | contact | identifying | access) ~1 (information | info | details | data | records | record | history | logs | log | address | addresses | name | particulars) | (her | his | their | any | last | recent | current) [known/last/current/present/home/new/private] (address | phone | telephone | e mail | email | number | ip | ips | location | whereabouts) | the (ip | ips | location))',
  ],
  [
    'data.single',
    'data',
    '(ip | ips | phone number | phone numbers | telephone number | mobile number | email address | e mail address | email addresses | sign up date | registration date | date of registration | last (login | known | seen | logged) | geolocation | coordinates | device id | real name | whereabouts)',
  ],
  [
    'data.content',
    'data',
    '((administrator | admin | owner) (access | rights | login) | [full/complete] export | messages | contents of | (log in | login | logon | sign in) (times | dates | history) | message history | transcript | transcripts | private channel | private channels | login times | log in times | export of | chats | chat logs | chat history | conversation | conversations | direct messages | dms | files | emails | uploads | photos | photographs | pictures | content of | access to (the | his | her | their) (account | workspace | profile))',
  ],
  [
    'data.identity',
    'data',
    '((identity | identities | name | names | phone number | email address | real name | location) (of | behind | and) | (account | team | workspace) (holder | owner) | who (this | that | the) ~2 (is | was | are) | who (owns | opened | created | registered | made | started | holds | runs | operates | uses | used | wrote | posted | sent | (is | was) (behind | using | the ~1 (user | owner | person | account | sender | author))))',
  ],
  [
    'data.whose',
    'data',
    '(information | data | records | details | documents) (about | on | regarding | relating | concerning | related | for | of | held) ',
  ],

  [
    'authority.rank',
    'authority',
    '(special agent | detective | det | sergeant | sgt | inspector | constable | lieutenant | lt | trooper | deputy sheriff | cst | insp | investigator | police officer | officer in the case | prosecutor | prosecuting attorney | assistant district attorney | assistant united states attorney | ausa | district attorney | state attorney | attorney general | ofc | cpl | corporal | chief of police | crime analyst | intelligence analyst | duty officer | superintendent)',
  ],
  [
    'authority.body',
    'authority',
    '(police (department | service | services | force | bureau | dept) | sheriff s (office | department) | sheriff | bureau of investigation | secret service | district attorney s office | constabulary | ministry of | department of (justice | homeland) | public prosecutor | crown prosecution | customs and | interpol | europol | gendarmerie | office of the attorney general | inspector general | court of)',
  ],

  [
    'firm.represents',
    'law-firm',
    '((i | we) (represent | act for | am acting | are acting | are counsel | are instructed | am instructed | have been instructed) | (hired | retained | engaged | commissioned) by | private investigator | our client | my client | law firm | attorneys at law | attorney at law | llp | solicitors | counsel for | barrister)',
  ],

  [
    'earlier.status',
    'about-earlier',
    '(status (of | on | update) | any update | following up | follow up | checking in | just checking | circling back | have you (received | had) | when (can | will | may) we expect | further to (my | our | your) | as discussed | as requested | per our (call | conversation) | in response to your | in reply to your | your (letter | email | message | response | reply | acknowledgement | acknowledgment) of)',
  ],
  [
    'earlier.thanks',
    'about-earlier',
    '((thanks | thank you [very/so] [much]) (received | for (your | the | sending | producing | preserving | confirming | getting) ~2 (response | reply | records | production | update | letter | acknowledgement | acknowledgment | confirmation | email | message | call | data | files | preservation)) | thanks received | received with thanks | confirming receipt | confirm receipt of your | we acknowledge)',
  ],
  [
    'earlier.withdraw',
    'about-earlier',
    '(withdraw | withdraws | withdrew | withdrawn | withdrawing | withdrawal of | rescind | rescinded | no longer (need | needed | require | required) | please disregard | disregard our | close (this | the | our) (request | matter | case) | cancel | quash | quashed | quashing | vacated | stayed)',
  ],

  [
    'encloses.attached',
    'encloses',
    '((attached | enclosed | attachment | herewith | accompanying) ~14 (subpoena | warrant | order | summons | demand | request | letter | notice | process | sw | ndo | cid | writ) | (subpoena | warrant | order | summons | demand | request | letter | process | form | sw) ~6 (attached | enclosed | is attached | are attached))',
  ],
  [
    'encloses.see',
    'encloses',
    '(please (see | find | accept) ~3 (attached | enclosed | service) | see attached | for service)',
  ],

  [
    'portal.secure',
    'portal',
    '((secure | encrypted) (message | email | mail | document | file | portal | link) | (log in | login | sign in) to (view | read | retrieve | access | download) | (view | read | retrieve | open | access | download) ~3 (secure | encrypted) | viewer | one time passcode | kiteworks | proofpoint | zixmail | sharefile)',
  ],

  [
    'press.story',
    'press',
    '((i am | i m | we are) ~1 (reporter | journalist | correspondent | editor | producer) (with | at | for | from) | working on (a | an) ~2 (piece | story | article | documentary | podcast | investigation about) | (for | finishing | writing | working on) (a | an | my) (story | article | piece | report) | on background | off the record | request for comment | comment for | media inquiry | press inquiry | (i am | i m | we are) ~2 (journalist | reporter | journalists | reporters | editor) | i write about | my deadline)',
  ],
  [
    'marketing.list',
    'marketing',
    '((you | you re) (receive | received | receiving | get | are receiving) (this | these) ~4 (because | as a subscriber) | top stories | this week in | (exhibitor | exhibition) booth | early bird | read (more | the full) | manage your (preferences | subscription) | (drowning | swamped | buried) in | automates | save your spot | case study | white paper | whitepaper | unsubscribe | newsletter | webinar | free trial | free template | book a demo | schedule a demo | our platform | special offer | limited time | view in browser | sponsor | pricing | discount | customer story | register now | sign up now | opt out | book now | early booking | (cpd | cle | cpe) (points | credits | hours | credit) | join our (panel | webinar | speakers) | reserve your (place | seat))',
  ],

  [
    'publication.issue',
    'publication',
    '(join (our | us for) ~5 (panel | hour | lunch | breakfast | session) | in this (issue | edition | month s) | save the date | (attorney | lawyer) advertising | ((is | does | constitute | constitutes) (no | not) ~4 | general information ~6) legal advice | (read | listen to) our ~2 (blog | podcast | alert) | (client | legal) alert | (our | the) ~2 newsletter | this (newsletter | bulletin))',
  ],
  [
    'undelivered.report',
    'undelivered',
    '(could not be delivered | undeliverable | delivery (has failed | failure | status notification | to the following) | undelivered mail | returned mail | message not delivered | mailbox unavailable | user unknown | mail delivery (system | failed | subsystem) | wasn t delivered | address not found)',
  ],
  [
    'away.office',
    'away',
    '(out of [the] office | out of office | automatic reply | auto reply | autoreply | on (vacation | annual leave | leave | holiday) until | currently away | i am away | will be back | return to the office | limited access to (email | e mail) | has been received and (assigned | a ticket) | (message | e mail | email | letter | correspondence | submission | inquiry) (has been | was) received and | do not reply to this (e mail | email | message) | ticket number | your (ticket | request) has been (created | received | opened | logged))',
  ],
  [
    'ask.grateful-to',
    'asks',
    '(grateful | thankful | obliged | glad | pleased | appreciate | helpful | great) ~4 (to [have/receive/know/get/learn/obtain/see/be/hear] | for (the | your | a | any) | if (you | we | your))',
  ],
  [
    'ask.trying-to',
    'asks',
    '(trying to | hoping to | hope you can | looking to | attempting to | after | wondering (if | whether | who) | any chance | is there a way | like to know | help (us | me | with) | assist (us | me | with | by)) ~6 (identify | find | locate | trace | get | establish | work out | track down | know | tell | confirm | the | his | her | their | who | you | an)',
  ],
  [
    'ask.able-to',
    'asks',
    '(are | is | were | would | if) (you | it | the ~1 (company | platform | provider | service)) ~3 (able to | in a position to | willing to | prepared to | possible to) ~3 (tell | give | provide | share | disclose | confirm | send | say | identify | supply)',
  ],
  [
    'ask.sought',
    'asks',
    '(information | data | records | details | particulars | disclosure) ~3 (sought | requested | required | needed | wanted | we seek | we need)',
  ],
  [
    'ask.verify',
    'asks',
    '(verify | check | confirm | clarify | establish | find out | tell (me | us)) (if | whether | who | what | when | which) ~8 (account | user | profile | member | messaging | messaged | talking | using | uses | used | posted | online | active)',
  ],
  [
    'data.activity',
    'data',
    '((date | time | dates | times | day | hour | duration) ~6 (activity | login | logins | session | sessions | message | post | sign in | log in | online | last seen | connection | connections) | (last | recent | latest | login | sign in) ~1 (activity | session | sessions | sign in | connection | connections | online))',
  ],
  [
    'data.contact',
    'data',
    '((email | e mail | mobile | cell | phone | telephone | number | address | name | details | person | whoever) ~6 (behind | attached to | linked to | tied to | connected to | associated with | registered to | on file | used to (register | sign)) | (mobile | email | name) and (mobile | email | phone | address | number | name))',
  ],
  [
    'data.whom',
    'data',
    '(who | whom) ~4 (messaging | messaged | talking to | talking with | talked to | chatting | writing to | contacting | contacted | communicating | communicated | in contact with)',
  ],
  [
    'data.whether',
    'data',
    '(if | whether | that) (he | she | they | this person | the person | the (user | suspect | subject | victim | defendant | employee | parolee | student | patient) | my ~2 | our ~2) ~2 (has | have | had | holds | opened | maintains | uses | used | owns) [an/a/any] ~1 (account | profile | workspace)',
  ],
  [
    'authority.supervision',
    'authority',
    '((parole | probation | game | conservation | correctional | compliance | enforcement | fraud) (officer | agent | warden) | coroner | medical examiner | county attorney | state s attorney | department of (correction | corrections) | senior constable | detective constable | police constable | public defender s investigator)',
  ],
  [
    'authority.short',
    'authority',
    '(nypd | lapd | lvmpd | sfpd | sheriffs | (patrol | reporting | resource | juvenile | arresting | investigating) officer | patrolman | patrolwoman | badge (no | number) | (incident | offense | offence | police) report (no | number) | (runaway | missing) (juvenile | child | person) (report | case | unit) | our (agency | department) ~2 (case | investigation) | (my | our) (lieutenant | sergeant | captain) (wants | asked | said))',
  ],
  [
    'authority.own-department',
    'authority',
    '(officer | detective | det | sgt | deputy | dep | ptl | investigator) ~4 (pd | police | sheriff | apd | mpd | dpd | hpd | spd)',
  ],
  [
    'firm.counsel',
    'law-firm',
    '((i am | we are | as | acting as) counsel | counsel (to | for) | solicitor client | statement of claim | letter before (action | claim) | pre action | without prejudice | anticipated litigation | instructed by | on behalf of (our | my) client | attorneys for | attorney for)',
  ],
  [
    'specimen.made-up',
    'specimen',
    '((specimen | fictitious | fictional | imaginary | invented | made up | mock | hypothetical | not (a real | an actual | a genuine)) ~4 (warrant | warrants | subpoena | subpoenas | court order | legal process | summons) | (drafted | wrote | made | prepared | created) ~8 for (my | our | a | the | use in) ~3 (seminar | class | course | casebook | textbook | moot | students | workshop | lecture | clinic | syllabus))',
  ],
  [
    'specimen.marked',
    'specimen',
    '(specimen (only | for | not | document | warrant | subpoena | order) | (teaching | training | instructional | educational | classroom | demonstration) (only | purposes [only] | use [only] | exercise | aid) | not (a real | an actual | a genuine) (warrant | subpoena | court order | summons | document) | (moot | mock) (court | trial))',
  ],
  [
    'reference.only',
    'for-reference',
    '((so | only so | just so) [that] you can (see | find | identify | locate) | for [your] (background | reference | context) only | (fully | already) ~2 (complied with | answered | satisfied) | not asking for anything (further | more | else) | do not (need | require | want) anything (further | more | else))',
  ],
  [
    'press.figures',
    'figures',
    '(how (many | often) | statistics | transparency report | request for comment | (comment | statement | statements | interview | spokesperson | quote | quotes) (from | for | on | about | with))',
  ],
  [
    'errand.bill',
    'errand',
    '(countersign | order form | (master | professional) services agreement | statement of work | purchase order | (vendor | supplier) (due diligence | risk | review | questionnaire) | (our | your | the | an) (invoice | invoices) (for | of | no | number | is | was | dated | attached | enclosed) | payment (within | terms | is due) | net (30 | thirty | 14 | 60) | please (pay | remit | transfer ~4 (amount | sum | balance)) | (invoice | statement | bill) ~4 (overdue | is due | attached | enclosed | for payment) | amount due | payment (is | was) due | past due | outstanding balance)',
  ],
  [
    'errand.charged',
    'errand',
    '((billed | charged | invoiced | paid) (twice | double | again | too much | by mistake | in error) | double (charge | charged | billing) | (our | my | the) ~2 card ~2 (charged | declined | expired) | (charge | charged) ~6 (and then | a second time) | (refund | reimburse | reimbursement | credit note) | give (us | me) back | (vat | tax id) number ~6 (invoice | invoices | bill | receipt) | (receipt | receipts) for (my | our) | (our | my) (plan | subscription | seats | licence | license | licenses) | upgrade (to | our | my))',
  ],
  [
    'errand.astray',
    'errand',
    '(jury (duty | summons | service | pool | selection) | juror (number | id | questionnaire | badge) | (excused | excuse me | deferred | released) from (jury | serving | service) | (my | a | the) (traffic | speeding | parking) (ticket | citation | fine) | my (court date | hearing date | passport | driver s license | licence plate | license plate | tax refund | benefits | food stamps | green card | visa application) | (lost | found) ~2 (wallet | dog | cat | luggage) | my (parcel | package | delivery | order number))',
  ],
  [
    'errand.work',
    'errand',
    '((applying | apply | application) for ~4 (role | position | job | post | opening | vacancy | internship) | hiring manager | (background | reference | employment) (check | verification) | (dates of | verify ~4) employment | curriculum vitae | my (resume | cv) | apply for the (position | role | job) | application for the (position | role | job) | job opening | cover letter | open position)',
  ],
  [
    'errand.sales',
    'errand',
    '((help | helps | helping) (companies | legal teams | in house | trust and safety | compliance teams) | our (services | consultants | product | solution | solutions) | book a (call | slot | time) | (15 | fifteen | 20 | 30) minutes (of your time | to | call) | partnership opportunity | quick (call | chat) (to | about | next) | (free | easy) onboarding | unlimited (users | seats) | grab (15 | fifteen | 20 | twenty | 30 | thirty) minutes | stop hearing from (us | me))',
  ],
  [
    'errand.research',
    'errand',
    '((answer | complete | take part in | fill in) ~6 (survey | questionnaire | interview) | (i | we) found (that | a) ~14 (anyone can | anybody can | without (authentication | permission | authorization)) | (proof of concept | poc) (attached | below | enclosed) | (master | masters | master s | bachelor | phd | doctoral) thesis | (my | our | a) (thesis | dissertation | survey | study | research project | class project) | vulnerability | bug bounty | (expose | exposes | leak | leaks) ~2 user data | security (researcher | researchers | issue | flaw | hole) | responsible disclosure | penetration test)',
  ],
  [
    'errand.support',
    'errand',
    '((stole | stolen | hacked | hijacked | took over | locked out of) ~1 my account | (i | we) ~3 [been/got/am/are] locked out | (lost | broke | dropped) my (phone | authenticator) | support (ticket | case) | (two factor | 2fa | mfa | authenticator) (code | app | device) | (can t | cannot | can not) (get | log | sign) (in | into) | reset my password | forgot my password | cannot log in | can t log in | how (do | can) (i | we) (cancel | upgrade | change | turn on | turn off | switch on | enable | set up | install | connect | export | invite) | (where | how) ~4 (the | your | our | my) settings | single sign on | calendar invitation | you have been invited | painters | parking | lunch | catering)',
  ],
  [
    'errand.house',
    'errand',
    '((rota | roster | coverage | on call schedule) (for | this | next) ~4 (week | weekend | month | alias | team | holiday | holidays | alias) | (yearly | annual | mandatory | refresher | quarterly | onboarding) [refresher/compliance/security/legal] training | training ~8 (moved | rescheduled | postponed | takes place) | slides (from | for | of) ~3 (year | training | session | meeting | talk) | (team | staff | weekly) (meeting | standup | retro | sync))',
  ],
  [
    'serving.how',
    'serving',
    '(registered agent | agent for service | (accept | accepts | take | takes) service | (process | subpoena | subpoenas | warrant | warrants | papers) ~3 (is | are) accepted | do you accept ~6 (warrant | subpoena | service | process) | (legal | correct | exact | full) [legal] name (of your (company | corporation | entity | business) | (to | we | i) ~3 (put | use | write | name) ~4 (warrant | warrants | subpoena | subpoenas | order | orders | process)) | (law enforcement | legal process | legal request | subpoena) (guide | guides | guidelines | guideline | handbook | manual) | (take | accept) (service | process | subpoenas | warrants) (at | by | via | through) | where ~6 (serve | served) | charge for [records] (affidavits | certification))',
  ],
  [
    'asks-nothing.yet',
    'asks-nothing',
    '((nothing | no process) ~3 (to serve | been (issued | served)) | not (about | for | on | regarding | related to | tied to) (a | any | one) [particular/specific/certain/pending/open] (case | matter | investigation | request) | (general | generic) (question | questions | inquiry | enquiry) | (contact | resource | provider) (sheet | list | directory) | for (our | my) ~2 (files | reference | training | manual | academy) | not (asking | requesting | seeking) ~3 (records | data | information | documents | anything) | no need to (send | provide) | no (records | data | documents) (are | is) (sought | requested | wanted | needed) | (intend | intends | plan | plans | want | wants) to (serve | subpoena) | before (i | we) (go to | see | apply) ~3 (judge | court))',
  ],
  [
    'ask.favour',
    'asks',
    '((do me | as) a (favor | favour) | hoping [that] (you | someone | somebody | your ~1) ~3 (have | has | can | could | might | would | may) | (would | do) you mind ~3 (sending | passing | giving | sharing | telling | providing | pulling | looking | running) | any chance ~4 (send | fire | pass | shoot | pull | tell | give | get | share | run) | (shoot | fire | slide | pass | send) (me | us | over | along) | (furnishing | providing | supplying | sending | giving) (us | me | this office) with | (whatever | anything) (you | your company) (have | has | can ~2 (give | share | tell | provide)) | (see its way | see your way | find it possible) to)',
  ],
  [
    'ask.bare-question',
    'asks',
    '^ [and/so/also/but] (please (complete | return) ~2 (and return | within | by) | who (pays | owns | runs | is | was | opened | set up | administers) | what (name | names | phone | number | email | address | ip | card) ~6 (on | behind | use | used | gave | give | given | have | listed | is) | is ~8 (one of yours | a (user | member | customer) (of yours | there)))',
  ],
  [
    'ask.let-know',
    'asks',
    '(please | pls | kindly | can you | could you | would you) ~1 let (us | me) know ~3 (the (times | time | dates | date | name | address | number | ip) | when (he | she | they) | whether (he | she | they) | if (he | she | they) | who)',
  ],
  [
    'data.listed',
    'data',
    '((name | names | phone | email | address | billing) (phone | email | address | billing | ip | ips | number) | (street | home | residential | mailing | physical | postal) (address | addresses) | (times | dates | days | time | when | where) ~6 (logged | signed | connected) (in | on) | (who | whom) (pays | paid) (for) | what (name | phone | number | email | address | card) ~6 (on | behind | use | used | gave | give | given | have | listed))',
  ],
  [
    'practice.general',
    'practice',
    '(transparency (report | reports) | (share | percentage | proportion | fraction) of ~3 (requests | demands | warrants | subpoenas | orders) | how many ~4 (requests | warrants | subpoenas | orders | demands | letters | inquiries) | (number of | aggregate | annual) ~2 (requests | warrants | subpoenas | demands | numbers | figures) | how ((do | does) (you | your (company | team | firm | organization) | the company | (companies | platforms | providers)) | (you | companies | platforms | providers | firms | they | it | the company | your company) [each/usually/generally] (respond | handle | handles | deal | deals | treat | treats | protect | protects | process | processes | answer)) ~8 (requests | demands | warrants | subpoenas | user data | law enforcement | government | police | letters | orders | users) | (respond | responds | handle | handles | handling | deal | deals) ~2 (to | with) ~6 (government | law enforcement | warrants | subpoenas | police | national security) | (written | published | public | formal | your) [written/published/privacy] (policy | policies | guide | guidelines | procedure | procedures) (for | on | about | regarding) | (procedures | process | policies | policy | guidelines) (for | of) (handling | responding | answering | dealing) | (do | does) (you | your company | the company) ~2 (tell | notify | inform | warn | alert) ~4 (customers | customer | users | user | them | people) | before you (hand | give | turn | disclose) | (government | law enforcement | police) ~1 (requests | demands | access) (for | to) | (do | does) (you | your company | it) (require | publish | charge | insist) | (comparing | compare) notes)',
  ],
  [
    'singles-out.one',
    'singles-out',
    '(his | her | him | she | he | (this | that | the following | those | these | said) (user | account | accounts | person | individual | member | poster | author | profile | handle | workspace | team | channel | email | address | number | sender | users | people) | (user | account | member | workspace | team | channel | handle | profile) (of | named | called | id | name | with | at | in | behind) | username | the account (holder | owner | of | named | with | behind) | the (user | poster | author | person | owner | holder | man | woman | suspect | victim | subject | defendant | anonymous) | (our | a | former | an) ~1 (employee | student | tenant | patient | colleague | contractor | applicant) | my ~1 (husband | wife | son | daughter | ex | client | child | account | employee | messages | partner | neighbor | neighbour) | our client | someone (calling | using | who | named | called | is | has) | somebody | suspect | victim | workspace | (account | accounts | user | users | workspace | channel | team) (listed | below | above | at issue) | (on | about) (user | account) | case (number | no) | docket | defendant | an (account | individual | employee) | a (user | customer | person | member) (named | called | of | with | who | whose) | (workspace | account | user) [is/named] (called))',
  ],
  [
    'press.makes',
    'press',
    '((running | publishing | preparing | filing | writing) (a | an | the) ~1 (piece | story | article | feature) | (host | hosts | produce | run | runs | write | edit | publish) ~4 (podcast | newsletter | blog | magazine | column) | (making | make | filming | producing) (a | an | our) ~1 documentary | i cover ~4 (for | policy | courts) | (next | january | february | march | april | may | june | july | august | september | october | november | december | spring | summer | autumn | winter) issue | a spokesperson | no comment | our (readers | listeners))',
  ],
  [
    'errand.candidates',
    'errand',
    '((work with | represent | placing | place | present) ~2 candidates | candidates who | (send | share) ~3 (their | our) (profiles | profile) | (analyst | investor) briefing | (industry | market | equity) analyst | your (roadmap | headcount | valuation) | (renewal of | renew) your ~2 (policy | cover | coverage) | (insurance | cyber) (policy | renewal) | underwriting | (your | our | the) ~2 (logo | mascot | swag | press kit | brand guidelines) | (bounty | disclosure) (program | programme) | (idor | xss | sql injection) | (charity | charities | nonprofit | non profit | student | volume) ~2 discount | discount for)',
  ],
  [
    'errand.suspended',
    'errand',
    '((my | our) ~1 (account | workspace | team | profile | access) ~5 (suspended | deactivated | disabled | banned | blocked | terminated | locked | frozen) | (nobody | no one) (in | from | at) [your] (support | customer service) | (want | wants | wanted | like | thinking) ~2 (to use | of using) your (app | service | product | platform) | (is | how) ~3 (app | service | platform | product) (safe | secure) | (check | verify) (ages | the age))',
  ],
  [
    'errand.on-call',
    'errand',
    '(on call (next | this | for) | (swap | switch) ~3 (among | with) (yourselves | each other | one another) | for (thanksgiving | christmas | holiday | easter | new year) week | please leave the building | fire drill)',
  ],
  [
    'serving.right-box',
    'serving',
    '((right | correct | best | current) (mailbox | inbox | address | email | e mail | contact) for ~3 (warrants | subpoenas | warrant | subpoena | process | requests | service) | (serve | serving) ~6 (subpoena | process | papers) on (you | your company) | (accept | accepts | take) service by)',
  ],
  [
    'asks-nothing.told',
    'asks-nothing',
    '((nothing | no case | no matter) (pending | open | active) | (do not | don t | not) (request | seek | ask for | want | need | require) ~2 (records | data | information | documents) | (anticipate | anticipates | anticipating | expect to | contemplate | considering | consider) [be] serving | updating (our | the) ~2 (list | sheet | directory | contacts))',
  ],
  [
    'platform.thing',
    'platform',
    '(your (app | service | platform | site | website | messenger | product) | on here | workspace | username | user name | user id | screen name | pseudonym)',
  ],
  [
    'ask.hand-over',
    'asks',
    '((turn over | hand over | deliver up | surrender | tell | give) [to] (me | us | my client) | (appreciate | welcome) (his | her | their | the | any | your) | (want | need | have) to (know | get into | see | access) | do something | tell me)',
  ],
  [
    'data.possessive',
    'data',
    '((his | her | their) [late/old/former/own] (account | profile | workspace | messages | activity | posts) | login credentials | (connected | logged in | signed in | posted) from | who (it | he | she) is | who is (behind | doing | sending | using | running) | (full | complete) copy of the (workspace | account | channel))',
  ],
  [
    'authority.abroad',
    'authority',
    '(embassy of | embassy presents | royal ~2 police | national police of | consulate (of | general) | garda | gardai | an garda siochana | carabinieri | guardia civil | gendarmerie | mounted police | police service | cyber crime | station house officer | investigating officer | officer in charge | (tribal | campus | transit | university | military | park | harbour | railway | transport) police)',
  ],
  [
    'earlier.answered',
    'about-earlier',
    '(warrant | subpoena | order | request | letter | demand) [that/which] you ~2 (answered | complied | produced | responded | returned)',
  ],
  [
    'earlier.filed',
    'about-earlier',
    '(your (letter | objection | objections | motion | response | filing) (was | were | has been | have been) (filed | received | stamped | entered | noted | docketed) | nothing (is needed | further is needed | more is needed) | no (further action | action is needed | action needed))',
  ],
  [
    'errand.purchasing',
    'errand',
    '((data processing | data protection | business associate | master services | non disclosure | service level) (agreement | addendum | amendment) | (signed | countersigned) (dpa | baa | msa) | (list of | your) [current/present/latest] (subprocessors | sub processors) | subprocessor list | security questionnaire | vendor (assessment | questionnaire | review | onboarding) | soc 2 (report | type) | iso 27001 | penetration test (report | summary) | (transfer | privacy) impact assessment | purchase order ~6 (attached | number) | quote for ~4 (seats | licences | licenses))',
  ],
  [
    'errand.people',
    'errand',
    '((hiring | staffing) (needs | manager | plans) | (strong | qualified) candidates | recruiter | recruitment agency | law student | for a (class | seminar | school paper) | (where | how) ~6 (serve | send) ~4 (subpoena | papers | process | documents) | to whom should | (proper | right | correct | best | preferred) ~4 (address | email | e mail | portal | contact | way | method | channel) ~8 (serve | serving | service | send | submit | submitting | process) | do you accept ~6 service)',
  ],
])

/** The languages other than English: asks, data, who writes, and what is no demand. */
const OTHERS: readonly ContextRow[] = [
  ...contexts('fr', [
    [
      'fr.ask',
      'asks',
      '((mets | mettons | met) en demeure | (sommons | somme) (de | d) | merci de | priere de | veuillez | pourriez vous | pouvez vous | je vous prie de | nous vous prions de | demandons | demande | souhaite | souhaiterais | voudrais | aimerais | besoin | nous sollicitons)',
    ],
    [
      'fr.data',
      'data',
      '(messages | conversations | courriels | donnees | coordonnees | identite | adresse ip | adresses ip | fichiers | renseignements | informations (sur | relatives | concernant) | nom et)',
    ],
    [
      'fr.authority',
      'authority',
      '(police nationale | police judiciaire | police federale | service de police | de la police | gendarmerie | procureur | officier de police | enqueteur | enquetrice | sergent detective | agent de la paix | brigadier | capitaine | commissariat | surete du quebec | douanes | ministere)',
    ],
    [
      'fr.firm',
      'law-firm',
      '(avocat | avocate | avocats | mon client | notre client | ma cliente | notre cliente | cabinet)',
    ],
    [
      'fr.earlier',
      'about-earlier',
      '(suite a (votre | notre) | en reponse a | merci pour | bien recu | relance | ou en est | avez vous (pu | recu) | nous retirons | annuler notre)',
    ],
    ['fr.encloses', 'encloses', '(ci joint | ci jointe | ci joints | piece jointe | en annexe | trouverez)'],
    [
      'fr.away',
      'away',
      '(absent | absente | absence du bureau | reponse automatique | message automatique | je serai de retour | ne lirai pas mes | en (conge | formation | vacances) ~4 jusqu)',
    ],
    ['fr.undelivered', 'undelivered', '(n a pas pu etre remis | echec de la remise | non remis)'],
    ['fr.marketing', 'marketing', '(se desabonner | desinscription | infolettre | webinaire)'],
    [
      'fr.press',
      'press',
      '((je suis | nous sommes) ~2 (journaliste | journalistes) | pour un article | demande de presse)',
    ],
    [
      'fr.ask-now',
      'asks',
      '((transmettez | communiquez | fournissez | envoyez | donnez | indiquez | adressez | remettez | identifiez) [nous/moi] | (transmettre | communiquer | fournir | faire parvenir | indiquer) (a nos | nous | a nous | l identite | les | son | ses | le))',
    ],
    [
      'fr.data-person',
      'data',
      '((son | ses | leur | leurs | l | les | dernieres | derniere) (adresse | adresses | telephone | numero | numeros | ip | connexion | connexions | identite | position | localisation) | historique des connexions | journaux de connexion | date* de connexion)',
    ],
    [
      'fr.withdrawn',
      'about-earlier',
      '(n avons plus besoin | n est plus (necessaire | requis | requise) | ne sont plus (necessaires | requis) | pouvez ~3 (cesser | interrompre | detruire ~4 ordonnance) | (retrait | retirons | annulons | annulation) | s est (desiste | desistee) | sans objet | dossier est (ferme | clos) | classe sans suite)',
    ],
    [
      'fr.errand',
      'errand',
      '(facture ~6 (ci jointe | impayee | echeance) | veuillez (regler | payer) | candidature | curriculum vitae)',
    ],
    [
      'fr.data-holder',
      'data',
      '((a | sous | au) quel nom | quel (numero | courriel) | (titulaire | proprietaire | detenteur | nom | courriel | numero) ~4 (compte | profil | usager | utilisateur | abonne) | (compte | profil) ~4 (cree | ouvert | enregistre | appartient | inscrit) | qui ~3 (utilise | derriere | detient | exploite | a cree | a ouvert) | a qui ~3 (appartient | est ce compte))',
    ],
    [
      'fr.authority-plain',
      'authority',
      '(matricule | j enquete sur | nous enquetons sur | (policier | policiere | agent | agente) ~2 (du | de la | au) (spvm | spvq | spvg | spal | spl | sq | poste | service de police) | lieutenant detective | corps de police)',
    ],
    [
      'fr.ask-possible',
      'asks',
      '((serait | est) il possible | puis je (obtenir | savoir | avoir) | pourrais je | me donniez | nous donniez | j aimerais | dois savoir | veux savoir)',
    ],
  ]),
  ...contexts('de', [
    [
      'de.ask',
      'asks',
      '(fordere | fordern | mitzuteilen | herauszugeben | bekanntzugeben | bekannt zu geben | mitteilen | bitte | bitten | konnt ihr | konnen sie | konnten sie | mochte | mochten | wir benotigen | ich brauche | ersuche | ersuchen | um ubermittlung | um auskunft | ubersenden sie | teilen sie)',
    ],
    [
      'de.data',
      'data',
      '(nachrichten | chatverlaufe | chatverlauf | chats | daten | bestandsdaten | ip adresse* | ip adressen | namen | anschrift | (das | dem | des | zum | sein | seinem | ihr | ihrem | dieses | diesem | das benutzer) (konto | kontos | nutzerkonto | benutzerkonto) | nutzerkonto | benutzerkonto | kontoinhaber | dateien | e mails | nutzerdaten | inhaber | auskunft uber)',
    ],
    [
      'de.authority',
      'authority',
      '(polizei | kriminalpolizei | staatsanwaltschaft | staatsanwalt | staatsanwaltin | kriminalkommissar* | kriminalhauptkommissar* | landeskriminalamt | bundeskriminalamt | amtsgericht | zoll | finanzamt)',
    ],
    [
      'de.firm',
      'law-firm',
      '(rechtsanwalt | rechtsanwaltin | rechtsanwalte | kanzlei | mandant | mandantin | mandantschaft | unser mandant | unsere mandantin)',
    ],
    [
      'de.earlier',
      'about-earlier',
      '(unser schreiben vom | ihr schreiben vom | ruckfrage | sachstand | erinnerung | vielen dank fur | ziehen wir zuruck | hat sich erledigt)',
    ],
    ['de.encloses', 'encloses', '(anbei | im anhang | als anlage | beigefugt | in der anlage)'],
    ['de.away', 'away', '(abwesenheit | abwesend | nicht im (buro | haus) | automatische antwort)'],
    ['de.undelivered', 'undelivered', '(unzustellbar | konnte nicht zugestellt)'],
    ['de.marketing', 'marketing', '(abmelden | newsletter)'],
    ['de.press', 'press', '(ich bin ~2 (journalist | journalistin) | presseanfrage | unsere redaktion)'],
    [
      'de.authority-short',
      'authority',
      '(lka | bka | lpd | pok | phk | kok | khk | ekhk | pp | polizei* | kripo | bundespolizei | staatsschutz | polizeioberkommissar* | polizeikommissar* | oberstaatsanwalt* | landespolizei* | steuerfahndung)',
    ],
    [
      'de.errand',
      'errand',
      '(nebenkosten* | nachzahlung* | mahnung | rechnungsbetrag | uberweisen | bewerbung | lebenslauf)',
    ],
  ]),
  ...contexts('es', [
    [
      'es.ask',
      'asks',
      '(solicito | solicitamos | solicita | ruego | rogamos | por favor | podrian | podria | necesito | necesitamos | quisiera | quiero | pedimos | pido | facilitar | envien | faciliten)',
    ],
    [
      'es.data',
      'data',
      '(mensajes | conversaciones | datos | direccion ip | direcciones ip | archivos | correos | titular | identidad | informacion (sobre | de | del) | nombre)',
    ],
    [
      'es.authority',
      'authority',
      '(policia | guardia civil | juzgado | fiscal | fiscalia | inspector | inspectora | agente | comisaria | ministerio)',
    ],
    [
      'es.firm',
      'law-firm',
      '(abogado | abogada | bufete | mi cliente | nuestro cliente | mi representado | letrado | letrada)',
    ],
    [
      'es.earlier',
      'about-earlier',
      '(en respuesta a | en relacion con su | seguimiento | gracias por | acuse de recibo de | retiramos | sin efecto)',
    ],
    ['es.encloses', 'encloses', '(adjunto | adjunta | adjuntamos | se adjunta | anexo)'],
    ['es.away', 'away', '(fuera de la oficina | respuesta automatica | ausente)'],
    ['es.marketing', 'marketing', '(darse de baja | boletin | cancelar suscripcion)'],
    ['es.press', 'press', '(soy periodista | somos periodistas | para un reportaje)'],
    ['es.errand', 'errand', '(factura ~6 (adjunta | vencida | pago) | curriculum | candidatura)'],
    [
      'es.ask-now',
      'asks',
      '((envien | enviennos | enviarnos | remitan | informen | faciliten | proporcionen | indiquen | necesitaria | agradeceria | agradeceriamos | borren | eliminen | supriman) | nos (envien | faciliten | indiquen | digan))',
    ],
  ]),
  ...contexts('pt', [
    [
      'pt.ask',
      'asks',
      '(solicito | solicitamos | peco | pedimos | gostaria | gostariamos | preciso | precisamos | por favor | poderiam | favor | enviem | requeiro)',
    ],
    [
      'pt.data',
      'data',
      '(mensagens | conversas | dados | endereco ip | enderecos ip | arquivos | registros | titular | identidade | informacoes)',
    ],
    [
      'pt.authority',
      'authority',
      '(policia | delegado | delegada | promotor | promotora | ministerio publico | juiz | juiza | inspetor | escrivao)',
    ],
    ['pt.firm', 'law-firm', '(advogado | advogada | meu cliente | nosso cliente | escritorio de advocacia | oab)'],
    [
      'pt.earlier',
      'about-earlier',
      '(em resposta ao | em atencao ao | obrigado pelo | obrigada pelo | reiteramos | desconsiderar)',
    ],
    ['pt.encloses', 'encloses', '(em anexo | anexo | segue anexo | encaminho | segue)'],
    ['pt.away', 'away', '(fora do escritorio | resposta automatica | ausente)'],
    ['pt.press', 'press', '(sou jornalista | somos jornalistas | para uma reportagem)'],
    [
      'pt.ask-now',
      'asks',
      '((enviar | informar | fornecer) (nos | me | a identidade | o nome | os dados) | agradecemos | agradeceria | requer | requeremos | informem | fornecam)',
    ],
  ]),
  ...contexts('it', [
    [
      'it.ask',
      'asks',
      '(chiedo | chiediamo | richiedo | richiediamo | si chiede | vorrei | vorremmo | per favore | potete | potreste | prego | si prega | fornire)',
    ],
    [
      'it.data',
      'data',
      '(messaggi | conversazioni | dati | indirizzo ip | indirizzi ip | file | intestatario | identita | informazioni)',
    ],
    [
      'it.authority',
      'authority',
      '(polizia | carabinieri | guardia di finanza | procura | ispettore | ispettrice | maresciallo | commissariato | questura)',
    ],
    ['it.firm', 'law-firm', '(avvocato | avv | studio legale | mio cliente | mio assistito | nostro assistito)'],
    ['it.earlier', 'about-earlier', '(in risposta | facendo seguito | sollecito | grazie per | si revoca)'],
    ['it.encloses', 'encloses', '(in allegato | allegato | si allega | allegata)'],
    ['it.press', 'press', '(sono ~2 giornalista | richiesta stampa | per un articolo)'],
    [
      'it.ask-now',
      'asks',
      '((inviateci | fornite | comunicate | trasmettete | trasmetteteci | indicate | comunicateci) | avremmo bisogno | ho bisogno | abbiamo bisogno | vi invito | invitiamo | diffido)',
    ],
  ]),
  ...contexts('nl', [
    [
      'nl.ask',
      'asks',
      '(graag | gelieve | verzoek | verzoeken | kunt u | kunnen jullie | zouden jullie | ik wil | wij willen | verstrek | stuur)',
    ],
    [
      'nl.data',
      'data',
      '(berichten | gesprekken | gegevens | ip adres | ip adressen | bestanden | identiteit | naam | chats)',
    ],
    [
      'nl.authority',
      'authority',
      '(politie | officier van justitie | rechercheur | inspecteur | hoofdagent | brigadier | recherche | openbaar ministerie)',
    ],
    ['nl.firm', 'law-firm', '(advocaat | advocaten | mijn client | onze client | kantoor)'],
    [
      'nl.earlier',
      'about-earlier',
      '(naar aanleiding van | stand van zaken | bedankt voor | dank voor | trekken wij in | herinnering)',
    ],
    ['nl.encloses', 'encloses', '(bijgaand | bijlage | bijgevoegd)'],
    ['nl.press', 'press', '(ben journalist | persvraag | voor een artikel)'],
    [
      'nl.ask-now',
      'asks',
      '((kun | zou | zouden) (je | u | jullie) | stuurt u | ik heb ~3 nodig | wij hebben ~6 nodig | laat (ons | mij) weten)',
    ],
    ['nl.errand', 'errand', '(factuur | betaling | sollicitatie)'],
  ]),
]

const FURTHER: readonly ContextRow[] = [
  ...contexts('pl', [
    ['pl.ask', 'asks', '(prosze | prosimy | zadam | zadamy | wnosze | wzywam | zwracam sie | zwracamy sie)'],
    ['pl.data', 'data', '(dane | danych | wiadomosci | adres ip | adresy ip | adresow ip | konto | konta | tozsamosc)'],
    [
      'pl.authority',
      'authority',
      '(prokurator | prokuratura | prokuratury | komenda | policji | policja | sad | komisarz | aspirant)',
    ],
    ['pl.firm', 'law-firm', '(adwokat | radca prawny | kancelaria | moj klient | mojego klienta)'],
    ['pl.encloses', 'encloses', '(w zalaczeniu | w zalaczniku | zalacznik)'],
  ]),
  ...contexts('tr', [
    ['tr.ask', 'asks', '(rica | talep | istenmektedir | lutfen | bildirilmesi | gonderilmesi)'],
    [
      'tr.data',
      'data',
      '(bilgileri | bilgilerinin | bilgilerin | verileri | ip | kimlik | mesajlar | mesajlari | kayitlari | kayitlarinin)',
    ],
    [
      'tr.authority',
      'authority',
      '(cumhuriyet savcisi | bassavciligi | emniyet | komiser | mahkemesi | hakimligi | jandarma)',
    ],
    ['tr.firm', 'law-firm', '(avukat | muvekkilim | muvekkil | hukuk burosu)'],
    ['tr.encloses', 'encloses', '(ekte | ekli | ektedir)'],
  ]),
  ...contexts('ja', [
    ['ja.ask', 'asks', '(お願い | 開示して | 開示を | 開示の | 教えて | 求めます | ご回答 | 提供して | ご提供)'],
    ['ja.data', 'data', '(氏名 | 住所 | 電話番号 | メールアドレス | ipアドレス | 発信者情報 | 登録情報 | ログイン)'],
    ['ja.firm', 'law-firm', '(弁護士 | 代理人 | 法律事務所)'],
  ]),
]

export const CONTEXTS: readonly ContextRow[] = [...ENGLISH, ...OTHERS, ...FURTHER]
