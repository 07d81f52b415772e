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

const ABROAD: readonly Row[] = [
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
  ['other languages', ABROAD],
] as const)('data sought in the words of other habits: %s', (_, rows) => {
  test.each(rows.map((row) => [row[0], row[1], row] as const))('%s: %s', (want, text, [, , type, country]) => {
    const { dataSought } = fieldsOf({ text, type: type ?? 'search-warrant', country: country ?? 'US' })

    expect([...new Set(dataSought.map(({ category }) => category))].sort()).toEqual([...want].sort())
  })
})
