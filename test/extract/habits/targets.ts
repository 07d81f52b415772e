/** A text of a demand, every account, place or address that it is about (parted by " | "), and what it names besides. */
export type TargetHabit = readonly [text: string, want: string, not?: string]

/** How demands name accounts. Customers of the directory in these: acme-robotics.kutano.example, merrow-freight. */
export const TARGET_HABITS: readonly TargetHabit[] = [
  // bare identifiers
  ['Produce subscriber records for identifiers U07BRAVO1Q and U07DELTA9X of the team.', 'U07BRAVO1Q | U07DELTA9X'],
  ['records of members U06HAWTHRN and U06LINDEN2', 'U06HAWTHRN | U06LINDEN2'],
  ['the users with IDs U06HAWTHRN, U06LINDEN2 and W09ASPEN44', 'U06HAWTHRN | U06LINDEN2 | W09ASPEN44'],
  ['messages exchanged between U06HAWTHRN and U06LINDEN2', 'U06HAWTHRN | U06LINDEN2'],
  ['the private channel C05HERON77 of workspace T04MARSH22', 'C05HERON77 | T04MARSH22'],
  ['direct message conversation D03WREN881', 'D03WREN881'],
  ['file F08RAVEN31 uploaded on 3 May 2026', 'F08RAVEN31'],
  ['Account identifier 884120-7734', '884120-7734'],
  ['user number 5519204', '5519204'],
  ['unique user ID 7f3c9e1a-4b2d-4c8e-9f10-aa52be7710cd', '7f3c9e1a-4b2d-4c8e-9f10-aa52be7710cd'],
  ['subscriber no. 77120443', '77120443'],
  // joined names, lists of lines
  ['the log-ins of user "credit-river\\a.tofini" for May', 'credit-river | a.tofini'],
  ['network name pine-works\\mlake', 'pine-works | mlake'],
  ['user drake_01: messages and\\or files kept in C:\\users\\d.lake', 'drake_01'],
  [
    'please freeze:\n\nteam overton-sq\nuser chip.delacey\nuser slowpour\n\neverything from May',
    'overton-sq | chip.delacey | slowpour',
  ],
  [
    'Preserve:\n- workspace: fernhill-hub\n- member drumlin\n- member kestrelle\n',
    'fernhill-hub | drumlin | kestrelle',
  ],
  ['Produce what the\nuser posted\nin the workspace fernhill-hub', 'fernhill-hub'],
  // names people go by
  ['a person posting under the name "Granite Fox"', 'Granite Fox'],
  ['the member who uses the display name Tallow Wick in that workspace', 'Tallow Wick'],
  ['posts by someone calling himself "quarrel77"', 'quarrel77'],
  ['the account with display name "Nora (Nights)"', 'Nora (Nights)'],
  ['an individual who goes by "stonecrop" on your service', 'stonecrop'],
  ['the user appearing as “R. Vantongeren”', 'R. Vantongeren'],
  ['operating under the handle brine.and.barley', 'brine.and.barley'],
  ['screen name: PETREL_9', 'PETREL_9'],
  ['known online as @cobble-lane', 'cobble-lane'],
  ['writing as "Aunt Odile" in the team', 'Aunt Odile'],
  ['profile name Hollis Birchwood, registered on 4 May 2026', 'Hollis Birchwood'],
  ['"k.ostrander" wrote to "l.fenn" on May 4', 'k.ostrander | l.fenn'],
  ["the user 'saltmarsh' in the acme-robotics workspace", 'saltmarsh | acme-robotics.kutano.example'],
  ['user d.oakley at marlstone-vending', 'd.oakley | marlstone-vending'],
  ['Username is p_rook; workspace is ferrous-yard', 'p_rook | ferrous-yard'],
  ['@juno.b, @tern_88 and @lark', 'juno.b | tern_88 | lark'],
  ['the handles "moth", "wasp" and "hornet"', 'moth | wasp | hornet'],
  ['a user whose handle is vespers', 'vespers'],
  ['account in the name of Piers Calloway', 'Piers Calloway'],
  ['the account held by Ottoline Brask', 'Ottoline Brask'],
  ['the account of Ms. Ottoline Brask (o.brask@merrowmail.example)', 'o.brask@merrowmail.example'],
  // workspaces and teams
  ['all members of the Kutano workspace "Tidewater Joinery"', 'Tidewater Joinery'],
  ['the workspace tidewater-joinery (display name "Tidewater Joinery")', 'tidewater-joinery'],
  [
    'tidewaterjoinery.kutano.example and brackenhall.kutano.example',
    'tidewaterjoinery.kutano.example | brackenhall.kutano.example',
  ],
  ['https://brackenhall.kutano.example/archives/C05HERON77/p1762274400', 'brackenhall.kutano.example'],
  ['the team brackenhall and its two owners', 'brackenhall'],
  ['Kutano team name: Bracken Hall', 'Bracken Hall'],
  ['Workspace/Team: brackenhall-ops; Channel: #night-shift', 'brackenhall-ops | night-shift'],
  ['messages in the channel #loading-dock of the brackenhall-ops workspace', 'brackenhall-ops'],
  ['your customer Merrow Freight Partners (workspace merrow-freight)', 'merrow-freight'],
  ['group "Sunday Runners" on the merrow-freight workspace', 'Sunday Runners | merrow-freight'],
  ['the tenant at brackenhall.kutano.example/team', 'brackenhall.kutano.example'],
  ['the "ferrous-yard" space', 'ferrous-yard'],
  ['an organisation using your product under the name Ferrous Yard', 'Ferrous Yard'],
  // addresses and numbers
  [
    'the account associated with o.brask@merrowmail.example and telephone +1 312 555 0177',
    'o.brask@merrowmail.example | +1 312 555 0177',
  ],
  ['registered with mobile number 07700 900418', '07700 900418'],
  ['the subscriber assigned IP address 203.0.113.77, port 51820, on 2026-05-04 at 02:11:09 UTC', '203.0.113.77'],
  ['logins from 198.51.100.23:4431 and 2001:db8:44:9::7', '198.51.100.23 | 2001:db8:44:9::7'],
  ['any account linked to (312) 555-0188', '(312) 555-0188'],
  ['any account to which the phone 312-555-0189 was added', '312-555-0189'],
  ['recovery address tern.two@merrowmail.example', 'tern.two@merrowmail.example'],
  // lists, tables, attachments
  [
    'ATTACHMENT A\nProperty to be searched\nThis warrant applies to information associated with the Kutano accounts:\n1) petrel_9\n2) lark.two\n3) granitefox',
    'petrel_9 | lark.two | granitefox',
  ],
  [
    'Target accounts\n(a) tern@merrowmail.example;\n(b) user petrel_9;\n(c) the workspace ferrous-yard.',
    'tern@merrowmail.example | petrel_9 | ferrous-yard',
  ],
  [
    '| Workspace | Member | ID |\n| ferrous-yard | p.rook | U06HAWTHRN |\n| bracken-hall | l.fenn | U06LINDEN2 |',
    'ferrous-yard | p.rook | U06HAWTHRN | bracken-hall | l.fenn | U06LINDEN2',
  ],
  [
    'Account 1: petrel_9\nAccount 2: larktwo\nAccount 3: tern@merrowmail.example',
    'petrel_9 | larktwo | tern@merrowmail.example',
  ],
  ['Usernames: petrel9 / larktwo / granitefox', 'petrel9 | larktwo | granitefox'],
  ['TARGET: p_rook (Peter Rook)', 'p_rook'],
  ['accounts p.rook and l.fenn (not that of the complainant, k.ostrander)', 'p.rook | l.fenn', 'k.ostrander'],
  ["records for p.rook. The victim's own account, k.ostrander, is not sought.", 'p.rook', 'k.ostrander'],
  ['user p.rook, excluding the administrator l.fenn', 'p.rook', 'l.fenn'],
  // other languages
  ["le compte de l'utilisateur « martre.blanche » dans l'espace « fonderie-nord »", 'martre.blanche | fonderie-nord'],
  ['la personne utilisant le pseudonyme Renard Gris, membre de la équipe', 'Renard Gris'],
  ["identifiants U07BRAVO1Q et U07DELTA9X de l'équipe", 'U07BRAVO1Q | U07DELTA9X'],
  ['Nutzer mit dem Anzeigenamen "Graue Gans" im Arbeitsbereich werft-sued', 'Graue Gans | werft-sued'],
  ['die Person, die unter dem Namen "Nachtkrapp" schreibt', 'Nachtkrapp'],
  ['el usuario que se hace llamar "zorzal.gris"', 'zorzal.gris'],
  ['la cuenta con nombre visible "Zorro Lento" del espacio taller-norte', 'Zorro Lento | taller-norte'],
  ['o usuário de nome "coruja_9" no espaço de trabalho padaria-sul', 'coruja_9 | padaria-sul'],
  ['chi usa il nome "Falco Lento" nello spazio officina-est', 'Falco Lento | officina-est'],
  ['de gebruiker met de weergavenaam "Grijze Vos" van de werkruimte kade-west', 'Grijze Vos | kade-west'],
  ['ワークスペース「minato-kobo」の利用者「tsubame_7」', 'minato-kobo | tsubame_7'],
  // A second look at the same classes
  ['Any and all chats of one "Moonbase_Ty" in the Kutano server.', 'Moonbase_Ty'],
  ['We request records for Kutano user ID UK77120, display name "Dez O."', 'UK77120 | Dez O.'],
  ['Subject Account 1: dez_o; Subject Account 2: ty-moon', 'dez_o | ty-moon'],
  ['between dez_o and "Ty Moon"', 'dez_o | Ty Moon'],
  ['Target Identifier(s): +1-312-555-0164', '+1-312-555-0164'],
  ['the person behind @ty-moon and @dez.o', 'ty-moon | dez.o'],
  ['members dez_o, ty-moon & quarter.light of the team', 'dez_o | ty-moon | quarter.light'],
  ['Workspace: Hillcrest Logistics\nFrom 3 May 2026', 'Hillcrest Logistics'],
  ['User: Desmond Oakhurst\nAll records below', 'Desmond Oakhurst'],
  ['the Hillcrest Logistics workspace', 'Hillcrest Logistics'],
  ['the Kutano workspace used by dez_o', 'dez_o'],
  ['members: ty.moon@hillcrest.example and "Uncle Osric"', 'ty.moon@hillcrest.example | Uncle Osric'],
  ['someone who uses Kutano under the name ferrous-yard', 'ferrous-yard'],
  ['conto dell\'utente "luna_piena" dello spazio bottega-nord', 'luna_piena | bottega-nord'],
  ['das Konto "wolke7" des Nutzer im Team hafen-nord', 'wolke7 | hafen-nord'],
]

/** Texts of demands that name no account. */
export const NO_TARGETS: readonly string[] = [
  'Deliver the records to Detective Imre Sole at isole@yarrowpd.gov or 312-555-0142.',
  'Questions go to the Records Unit, records@yarrowpd.gov, fax 312-555-0143.',
  'Serve legal@kutano.example, Kutano, Inc., 500 Fictional Way, Suite 2600.',
  'All users of your service are covered by your terms and your privacy policy.',
  'You shall produce user names, account numbers and the IP addresses from which users logged in.',
  'An account is any registration under which a person uses the team features of the product.',
  'the "Account", the "Provider" and the "Subject Period" as defined in Attachment B',
  'The term "member" means a person who belongs to a workspace.',
  'Before the Honorable Wendeline Orr, under the name of the People of the State.',
  'See case number U26-0118204 and form "AO-93C".',
  'as stated in "warrant_2026.pdf" and "schedule-b.docx"',
  'an affidavit under the name and seal of this Court',
  'a team of officers and a user of drugs; the workspace policy on log-in and sign-up',
  'channel of communication, file of the court, group of investigators "task force"',
  'Organization: Larkspur Police Department\nUser: (leave blank)\nTarget: Subscriber Information',
  'the Subject Workspace and the Target Accounts; the Task Force Team',
  'The office goes by strict rules; it is known as the Records Division.',
]

/** The text within a warrant of the language that its letters show. */
export function inDemand(text: string): string {
  const around = LANGUAGES.find(([marks]) => marks.test(text))?.[1] ?? 'You are commanded to produce the records below.'
  return `${text}\n${around}`
}

const LANGUAGES: readonly (readonly [marks: RegExp, around: string])[] = [
  [/[\u3040-\u30ff]/, '次の事項につき回答されたく照会します。'],
  [
    /\b(?:le|la|de l'équipe|et) (?:compte|personne|U0)/,
    'Vous êtes tenu de communiquer les données visées par la présente dans les délais.',
  ],
  [/\b(?:Nutzer|unter dem)\b/, 'Sie werden gebeten, die Daten des Nutzers für den genannten Zeitraum mitzuteilen.'],
  [
    /\b(?:el usuario|la cuenta)\b/,
    'Se solicita que remitan los datos de la cuenta del usuario para el periodo que se indica.',
  ],
  [/\busuário\b/, 'Solicita-se o envio dos dados da conta do usuário para o período que consta deste ofício.'],
  [/\bspazio\b/, 'Si chiede di trasmettere i dati della utenza per il periodo che risulta dal presente decreto.'],
  [/\bgebruiker\b/, 'U wordt gevorderd de gegevens van de gebruiker te verstrekken voor de periode in deze vordering.'],
]
