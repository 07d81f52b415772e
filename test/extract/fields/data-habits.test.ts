import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../../src/classify/instrument.js'
import type { DataCategory } from '../../../src/extract/fields.js'
import { fieldsOf } from '../reading-builder.js'

const [C, M, B]: [DataCategory, DataCategory, DataCategory] = ['content', 'metadata', 'basic-account']
type Row = readonly [want: readonly DataCategory[], text: string, type?: InstrumentType, country?: string]

const COMMANDS: readonly Row[] = [
  [[M], 'Produce the call detail records of the account.'],
  [[M], 'Furnish toll records and message detail records for the user.'],
  [[M], 'Produce header information for all e-mail of the account, excluding subject lines.'],
  [[M], 'Provide a list showing who the user talks to, with dates and times.'],
  [[M], 'Produce a register of the files shared by the user (file name, size, date), without the files.'],
  [[M], 'Produce the workspace audit log and the export log.'],
  [[M], 'Provide the number of messages exchanged each day between the two members.'],
  [[M], 'Produce to and from addresses, and date and time stamps, for every message.'],
  [
    [M],
    'Produce a list of all files downloaded by the user, giving the name of no file and the contents of none, but its size and the date and time of the download.',
    'court-order-2703d',
  ],
  [[M], 'Produce non-content records only: for each message, sender, recipients, and time. No content is sought.'],
  [[M], 'Produce metadata only, not content.'],
  [
    [C, B],
    'YOU ARE COMMANDED TO SEARCH: Kutano, Inc. [X] messages [X] subscriber name\npage 2\nORDER DELAYING NOTICE: the provider is prohibited from notifying any party for 90 days.',
    'search-warrant',
  ],
  [[M], 'Produce the time and date of each communication sent. Not included: the substance of any communication.'],
  [[C, M], 'Disclose direct messages and drafts; for each, the date, time and the other party.', 'search-warrant'],
  [[B], 'At legal process mailbox: produce billing statements and invoices.', 'administrative-subpoena'],
  [[B], 'To (name, address, and telephone number of deponent, if known): produce the invoices.', 'civil-subpoena'],
  [[M], 'Provide, as it is transmitted, the date, time, origin and destination of each communication.'],
  [[M], 'Produce the date, time and originator of each file uploaded to the channel "pricing-grid".'],
  [[C, M], 'Produce the date, time and originator of each file, and the files themselves.', 'search-warrant'],
  [[M, C], 'Produce the date, time, origin, destination and contents of each communication.', 'search-warrant'],
  [
    [M],
    'Kutano shall furnish dialing, routing, addressing and signaling information (dates, times, originating and receiving accounts) for communications to or from the account.',
    'pen-register-order',
  ],
  [
    [B],
    'The post is at https://acme.kutano.example/messages/D77120. Provide the name and the IP addresses of its author.',
  ],
  [[M], 'Furnish, as to every message, its date, time, sender and recipients.', 'court-order-2703d'],
  [[M], 'Deliver the posts\u2019 particulars: the day and hour of each, and who could read it.', 'court-order-2703d'],
  [[C], 'Deliver the drawings and other uploads by the user.', 'search-warrant'],
  [[B], 'Produce the log-in times of all users. Messages, tasks and files are outside this subpoena.'],
  [
    [M],
    'You are to bring: records of the date and time at which the user of the workspace uploaded or changed files.',
    'trial-subpoena',
  ],
  [[M], 'Produce the routing information of the communications.'],
  [[B], 'Produce the subscriber name, address, length of service, and payment means.'],
  [[B], 'Produce log-in history with IP addresses for the member.'],
  [[B], 'State who the registered owner is, and how the account was paid for.'],
  [
    [B],
    'Which person opened the team, when, and with which e-mail address and telephone number?',
    'administrative-subpoena',
  ],
  [[B], 'Provide sign-up details, verified phone number and recovery e-mail.'],
  [[B], 'Provide every IP address from which the user logged in and the session times.'],
  [[B], 'Produce identifying information for the account: full legal name, date of birth, credit card on file.'],
  [[B], 'Provide names of all administrators and members of the workspace.'],
  [
    [B],
    'Produce account records limited to 18 U.S.C. 2703(c)(2): name, address, session times and durations, length and types of service, telephone or instrument number, means of payment.',
  ],
  [[B], 'Provide customer particulars, device identifiers used at log-in, and the billing history.'],
  [[C], 'Produce contents of communications stored in the account.'],
  [[C], 'Produce every deleted message that can still be recovered.'],
  [[C], 'Produce the full export of the workspace, messages and files.'],
  [[C], 'Produce all text and images posted to the channel "inspections".'],
  [[C], 'Produce screenshots or copies of the direct messages between the two users.'],
  [[C], 'Produce unsent drafts, edited versions and attachments of the messages.'],
  [[C], 'Give us what was said in the channel on that night.', 'informal-request'],
  [[C], 'Produce the body and subject line of each e-mail.'],
  [
    [C, M, B],
    'Produce (1) all text and images posted to the channel; (2) the name of the poster and the minute of posting of each; (3) the IP address and account name under which the inspector was logged in.',
  ],
  [[C, M, B], 'Produce: the messages; the header data of each message; the subscriber name.'],
  [[C, B], 'Produce the content of the messages and the subscriber records.'],
  [[M, B], 'Produce the subscriber records, and activity logs of the member (other than content).'],
  [[B], 'Produce account records other than content: name, e-mail, IP addresses of log-ins.'],
  [
    [B],
    'Produce basic subscriber information. This request does not extend to the contents of any communication or to message logs.',
  ],
  [[B], 'Produce the user name and e-mail. Messages and files are not wanted.'],
  [[B], 'Produce the registration data only. We are not asking for messages.', 'administrative-subpoena'],
  [[B], 'Produce the name of the account holder, and no message content whatsoever.'],
]

/** Facts of messages, their words, and the log-ins of an account, as offices tell them apart; each beside a look-alike. */
const HABITS: readonly Row[] = [
  [[M], 'Produce the header information, but not the body, of each message.'],
  [[C], 'Produce the body of each message.'],
  [[M], 'Produce a listing of his contacts.'],
  [[B], 'Produce a listing of his contact details.'],
  [[B], 'Produce the sign-on addresses. No chat material is sought.'],
  [[C], 'Our family would love to have his photos.', 'private-request'],
  [[B, C], 'Please provide the phone number on the account and the messages he sent.', 'emergency-disclosure-request'],
  [[C], 'Preserve all posts of the user.', 'preservation-request'],
  [[B], 'Preserve the log-ins of the user. He posts of late at night.', 'preservation-request'],
  [[M], 'Produce data disclosing with whom the user "meewasin" communicated, and on what dates.'],
  [[M], 'Produce a log of connections to the service other than sign-ins.'],
  [[B], 'Produce local and long distance connection records or session times and durations.'],
  [
    [B],
    'You shall not notify the user of this order for 90 days. You shall release the subscriber identity.',
    'non-disclosure-order',
  ],
  [
    [],
    'You shall not notify the user of the subpoena requiring you to produce the subscriber identity.',
    'non-disclosure-order',
  ],
  [[B], 'Produce his connection records (that is, each log-in and log-out, with the IP address).'],
  [[M], 'Produce his connection records.'],
  [[M], 'Furnish the record of which files the user opened or downloaded, with times. The files themselves stay here.'],
  [[C], 'Furnish the files the user opened or downloaded.'],
  [[M], 'Produce a record of each occasion on which the user "opry.stage" wrote to the user "ryman".'],
  [[B], 'Produce a record of each occasion on which the user logged in.'],
  [[M], 'Produce the contacts with whom the user exchanged messages, and how often.'],
  [[B], 'The property of the person from whom it is taken: produce the subscriber name.'],
  [[M], 'Produce for files: name, size, who uploaded it and when.'],
  [[C], 'Produce for review all files.'],
  [[M], 'Produce, for messages: from, to, date-time.'],
  [[B], 'Produce records of communications between the Provider and any person regarding the account.'],
  [[B], 'Produce records pertaining to communications between Kutano, Inc. and any person regarding the account.'],
  [[C], 'Produce communications between the user and any person.'],
  [[C], 'Produce sent items and deleted items.'],
  [[C], 'Produce the complete mailbox and the channel history of the user.'],
  [[C], 'Could you pull the texts between the two users?'],
  [[B], 'Could I get the sub info and recent logins? To be clear, we are not asking for contents of any chats.'],
  [[B], 'Provide the log-ins and the address on file; contents are not needed.'],
  [[B], 'Please give me the registration details, the content of messages is not requested, but the login IPs are.'],
  [[B], 'Produce the times at which the user was connected, with addresses, and the registration sheet.'],
]

const ABROAD: readonly Row[] = [
  [
    [B, M],
    "Communiquez le nom de l'abonné et la liste de ses correspondants, mais non le texte de ses messages.",
    'production-order',
    'CA',
  ],
  [
    [C, M],
    'Nous vous demandons de transmettre copie de ses échanges avec sa comptable, ainsi que la date de chacun.',
    'private-request',
    'CA',
  ],
  [
    [B],
    'Die Firma wird ersucht, die Personalien des Kontoinhabers einzureichen. Der Inhalt der Nachrichten ist nicht herauszugeben.',
    'foreign-legal-process',
    'CH',
  ],
  [
    [M],
    "Il vous est ordonné de communiquer les métadonnées des messages transmis, à l'exclusion de leur contenu.",
    'production-order',
    'CA',
  ],
  [[C], 'Il vous est ordonné de communiquer les messages transmis.', 'production-order', 'CA'],
  [
    [B],
    "Serait-il possible d'avoir le nom de la personne? Nous ne voulons pas ses messages.",
    'informal-request',
    'CA',
  ],
  [
    [M],
    "Vous devez communiquer la date, l'heure, l'origine, la destination et la taille de chaque message; aucune donnée qui en révèle la substance, le sens ou l'objet.",
    'production-order',
    'CA',
  ],
  [
    [B],
    "Vous êtes requis de communiquer le nom et l'adresse de l'abonné ainsi que les adresses IP de connexion, à l'exclusion de tout contenu.",
    'foreign-legal-process',
    'FR',
  ],
  [
    [C],
    'Vous êtes requis de communiquer la teneur des messages échangés par les deux utilisateurs et les pièces jointes.',
    'foreign-legal-process',
    'FR',
  ],
  [
    [B],
    'Wir ersuchen um Auskunft über den Inhaber des Kontos, die Anmelde-IP-Adressen und die Zahlungsart. Inhalte werden nicht verlangt.',
    'foreign-legal-process',
    'DE',
  ],
  [
    [M],
    'Wir ersuchen um Auskunft, wer wem wann geschrieben hat (Verkehrsdaten), ohne die Inhalte der Nachrichten.',
    'foreign-legal-process',
    'DE',
  ],
  [
    [B],
    'Se requiere que informe el titular de la cuenta, las direcciones IP de acceso y la forma de pago, sin incluir el contenido de los mensajes.',
    'foreign-legal-process',
    'ES',
  ],
  [
    [B],
    'Requisito os dados cadastrais do usuário, os registros de acesso com IP e os dados de pagamento, vedado o conteúdo das mensagens.',
    'foreign-legal-process',
    'BR',
  ],
  [
    [B],
    "Si chiede di comunicare le generalità dell'intestatario, gli indirizzi IP di accesso e il metodo di pagamento, con esclusione del contenuto.",
    'foreign-legal-process',
    'IT',
  ],
  [
    [B],
    'Ik vorder de naam, het adres en de inloggegevens van de gebruiker van het account; geen inhoud van berichten.',
    'foreign-legal-process',
    'NL',
  ],
]

describe.each([
  ['commands', COMMANDS],
  ['habits', HABITS],
  ['other languages', ABROAD],
] as const)('data sought in the words of other habits: %s', (_, rows) => {
  test.each(rows.map((row) => [row[0], row[1], row] as const))('%s: %s', (want, text, [, , type, country]) => {
    const { dataSought } = fieldsOf({ text, type: type ?? 'search-warrant', country: country ?? 'US' })

    expect([...new Set(dataSought.map(({ category }) => category))].sort()).toEqual([...want].sort())
  })
})
