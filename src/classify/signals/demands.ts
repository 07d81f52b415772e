import { signalTable } from './signal-row.js'

/** Demands of agencies that are not called subpoenas: of attorneys general, commissioners, departments of revenue, coroners. */
export const DEMANDS = signalTable('en', [
  [
    'demand.title',
    'administrative-subpoena',
    'subject',
    7,
    '((investigative | investigatory) demand | (notice | demand) to (produce | furnish) [information/documents/records] under | demand for (production of (documents | records) | information) under | regulatory demand)',
    'state consumer protection acts: ORS 646.618; RCW 19.86.110',
  ],
  [
    'demand.command',
    'administrative-subpoena',
    'command',
    5,
    '((this | the) [investigative] (demand | notice) is (made | issued | served) [upon] [you] (under | pursuant | by authority | upon) | (attorney general | commissioner | superintendent | secretary of state | department | division) ~6 (requires | demands | directs | hereby requires | hereby demands) ~8 (furnish | produce | answer | give | file) | (produce | furnish | answer) to the (attorney general | commissioner | superintendent) | you (must | shall | are required to) ~12 (answer | respond) ~3 (under oath | in writing))',
    'state consumer protection and securities acts',
  ],
  [
    'demand.summons-verb',
    'administrative-subpoena',
    'command',
    6,
    '(department | commissioner | division | director | secretary | board | commission | comptroller | treasurer) ~10 (summons | hereby summons) ~6 (give testimony | testify | appear | produce)',
    'state tax codes; 26 U.S.C. 7602',
  ],
  [
    'demand.state-statutes',
    'administrative-subpoena',
    'statute',
    6,
    '(ors 646.618 | rcw 19.86.110 | (a r s | ars) [section/s/ss] 44 1524 | (c r s | crs) 6 1 108 | 501.206 | (o c g a | ocga) 10 1 (403 | 404) | (hrs | h r s) 480 18 | idaho code 48 611 | 815 ilcs 505 (3 | 4) | (k s a | ksa) 50 631 | (krs | k r s) 367.240 | (r s | la r s) 51 1411 | commercial law ~2 13 405 | chapter 93a [section/s] 6 | c 93a [section/s] 6 | mcl 445.907 | (minn stat | minnesota statutes) [section/s] 8.31 | (rsmo | r s mo) 407.040 | 407.040 | (neb rev stat | r r s) 59 1611 | rsa 358 a 8 | (n j s a | njsa) 56 8 (3 | 4) | (n c g s | ncgs) 75 10 | r c 1345.06 | 1345.06 | (sdcl | s d c l) 37 24 12 | 47 18 106 | 17.61 of the [texas] | business and commerce code [section/s] 17.61 | 59.1 9.10 | 46a 7 104 | 8 19 9 | as 45.50.495 | 714.16 | 30 14 113 | 42 110d)',
    'demands of attorneys general: the consumer protection act of each state',
  ],
  [
    'demand.acts',
    'administrative-subpoena',
    'statute',
    5,
    '((unlawful | unfair) trade practices [act] | consumer fraud act | uniform securities act | trade practices act | charitable (solicitations | trusts) act | antitrust act)',
    'state consumer protection, securities and antitrust acts',
  ],
  [
    'demand.believes',
    'administrative-subpoena',
    'supporting',
    2,
    '(has | have) (reason | probable cause) to believe that ~10 (violated | violating | engaged in ~6 (trade | practices | commerce))',
    'state consumer protection acts',
  ],
  [
    'demand.coroner',
    'administrative-subpoena',
    'supporting',
    4,
    '(coroner of | county coroner | office of the (coroner | medical examiner) | (at | for | to) (an | the) inquest | coroner s (inquest | subpoena))',
    'state acts on coroners',
  ],
])
