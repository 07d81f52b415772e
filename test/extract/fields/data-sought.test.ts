import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../../src/classify/instrument.js'
import type { DataCategory } from '../../../src/extract/fields.js'
import { fieldsOf } from '../reading-builder.js'

const [C, M, B]: DataCategory[] = ['content', 'metadata', 'basic-account']

function categories(text: string, type: InstrumentType = 'search-warrant'): DataCategory[] {
  return [...new Set(fieldsOf({ text, type }).dataSought.map(({ category }) => category))].sort()
}

const COMMANDS: readonly (readonly [text: string, want: readonly (DataCategory | undefined)[]])[] = [
  // Data of messages named before or behind them
  ['produce for each direct message sent by the user the date, time and recipient account, but not its substance', [M]],
  ['provide, for messages: source and destination, date and time', [M]],
  ['disclose the dates, times and correspondents of messages', [M]],
  ['provide the date and time of the last message he sent (not its content)', [M]],
  ['disclose a copy of stored communications, and the telecommunications data about them', [C, M]],
  ['facilite los datos de tráfico de los mensajes directos enviados por el usuario, sin su contenido', [M]],
  // In plain words
  ['please give us anything she wrote since midnight', [C]],
  ['could you let me have a copy of what he stored', [C]],
  ['produce data that identifies the account and not anything the users wrote: the IP addresses of log-ins', [B]],
  ["you are required to produce the subscriber's particulars and IP access logs", [B]],
  ['we would like to find out who set the team up', [B]],
  ['Die Firma wird aufgefordert, Registrierungsdaten und Zahlungsmittel einzureichen', [B]],
  ['登録者の氏名、住所、電話番号、及びログイン日時を回答されたく照会します。', [B]],
  ['登録者の氏名及びメッセージの内容を回答されたく照会します。', [B, C]],
  // Words that only look like data
  ['produce for the Loftmail mailbox i.sorrel@cobalt.example: the name and the log-in IP addresses', [B]],
  ['produce regarding the inbox i.sorrel@cobalt.example the payment data', [B]],
  ['produce the contents of the mailbox i.sorrel@cobalt.example', [C]],
  ['produce the mailbox of i.sorrel@cobalt.example and the name of its holder', [B, C]],
  ["produce the user's name and log-ins. The messages themselves are not ordered.", [B]],
  ['produce the login history. She posts from her workspace', [B]],
  ['produce the login history of the user with the e-mail address ravi@x.example', [B]],
  ['produce all messages of the user with the e-mail address ravi@x.example', [C]],
  ['having been sworn by telephone, I command you to produce all messages', [C]],
  ['Notice to obtain and disclose communications data. Communications data required: subscriber check', [B]],
  ['Please call me. Sent from my mobile phone', []],
  [
    'produce the billing address of the account holder and the IP addresses of log-ins by the user "gregor.f" in the time that is given above PENAL NOTICE: you may be held in contempt of court if you delete messages',
    [B],
  ],
  // Account data
  ['produce the subscriber name, address and telephone number', [B]],
  ['produce all customer or subscriber account information for the account', [B]],
  ['provide records sufficient to identify the account holder', [B]],
  ['provide BSI and login IPs', [B]],
  ['provide subscriber details and IP login records', [B]],
  ['produce the name and e-mail address of each workspace administrator', [B]],
  ['produce registration information, date of sign-up and the IP address used to register', [B]],
  ['furnish log-in history with IP addresses, dates, times and session durations', [B]],
  ['disclose IP address logs from 1 June to 30 June', [B]],
  ['disclose IP connection logs for each login', [B]],
  ['provide records of session times and durations and any temporarily assigned network address', [B]],
  ['produce billing records, method of payment, credit card number and invoices', [B]],
  ['produce means and source of payment for such service (including any credit card or bank account number)', [B]],
  ['produce the length of service (including start date) and types of service utilized', [B]],
  ['provide profile information, profile photo and display name', [B]],
  ['tell us who owns the account and when it was last logged in', [B]],
  ['provide the identity of the person who registered the workspace', [B]],
  ['produce account creation date and account status', [B]],
  ['send us any information you have on the subscriber (name, phone number, address)', [B]],
  // Metadata
  ['produce the date and time of each message, its sender and its recipients', [M]],
  ['disclose message headers and transactional records', [M]],
  ['disclose records of messages sent and received by the user', [M]],
  ['provide the audit logs of the workspace', [M]],
  ['provide access logs showing each file opened by the user', [M]],
  ['disclose all non-content information about each communication', [M]],
  ['produce the originator, addressee, date, time and size of every communication', [M]],
  ['produce a log of all communications between the two users', [M]],
  ['produce metadata for the files', [M]],
  [
    'disclose records of user activity for each connection made to or from the account, including data transfer volume',
    [M],
  ],
  ['list the users with whom the account communicated', [M]],
  ['disclose the source and destination addresses associated with each message', [M]],
  // Content
  ['produce the contents of all messages', [C]],
  ['produce the text of the messages posted in the channel', [C]],
  ['produce all messages, including deleted messages', [C]],
  ['produce any and all communications between the parties', [C]],
  ['disclose all files and images uploaded by the user', [C]],
  ['disclose drafts and task comments', [C]],
  ['provide the chat history of the channel', [C]],
  ['produce a copy of the conversations', [C]],
  ['produce direct messages and attachments exchanged with the witness', [C]],
  ['produce documents uploaded to the workspace', [C]],
  ['produce the chats between Mr. Doe and Ms. Roe', [C]],
  ['provide an export of the channel', [C]],
  ['produce every status update posted by the account', [C]],
  ['provide voice messages and search history', [C]],
  // Several
  ['produce subscriber information and the content of messages', [C, B]],
  ['produce all messages and the date and time at which each message was sent', [C, M]],
  ['produce login IPs, audit logs and message content', [C, M, B]],
  ['produce names; addresses; records of session times; the date, time, sender and recipient of each message', [M, B]],
  [
    'disclose: (a) the contents of all e-mails associated with the account, the source and destination addresses associated with each e-mail, the date and time at which each e-mail was sent; (b) full name, physical address, telephone numbers, log-in IP addresses, and means and source of payment',
    [C, M, B],
  ],
]

const LIMITS: readonly (readonly [text: string, want: readonly (DataCategory | undefined)[]])[] = [
  ['produce subscriber records. No contents of communications are sought.', [B]],
  ['produce subscriber records, but not the contents of any communication', [B]],
  ['produce subscriber information and login records, excluding the contents of communications', [B]],
  [
    'produce all records, excluding the content of messages, for the account, including: subscriber name; billing records',
    [B],
  ],
  ['produce subscriber information. This subpoena does not call for the content of electronic communications.', [B]],
  ['produce subscriber information. We do not seek message content.', [B]],
  ['produce subscriber information. The content of messages is not requested.', [B]],
  ['produce information about each message (but not its text, files or subject line)', [M]],
  ['produce account details without any message content', [B]],
  ['produce the login history no later than December 10, 2026', [B]],
  ['produce, without delay, the contents of all messages', [C]],
  ['produce records including, without limitation, all messages and files', [C]],
  ['produce subscriber information. Do not produce the content of communications.', [B]],
  ['produce subscriber information [ ] messages in private channels [x] login history', [B]],
]

const STORIES: readonly (readonly [text: string, want: readonly (DataCategory | undefined)[]])[] = [
  ['produce subscriber information of the user who sent threatening messages to the victim', [B]],
  ['The suspect has sent several messages to the victim. Please provide the subscriber name and login IPs.', [B]],
  ['A search warrant for the content of the account will follow. Please provide subscriber information now.', [B]],
  ['Under the Stored Communications Act, please provide subscriber information.', [B]],
  ['Kutano is a provider of electronic communication service. Provide the subscriber name and address.', [B]],
  [
    'Please provide subscriber information. This message is confidential; if you are not the intended recipient delete this e-mail and its files.',
    [B],
  ],
  ['Please provide the login records by encrypted e-mail; files may be sent in PDF.', [B]],
  ['Provide subscriber information for the account that posted the images.', [B]],
  [
    'You shall not disclose the existence of this order or the contents of it to the subscriber. Produce the billing records.',
    [B],
  ],
]

describe.each([
  ['commands', COMMANDS],
  ['limits', LIMITS],
  ['stories and footers', STORIES],
] as const)('data sought: %s', (_, rows) => {
  test.each(rows)('%s', (text, want) => {
    expect(categories(text.startsWith('produce') ? `YOU ARE COMMANDED to ${text}` : text)).toEqual([...want].sort())
  })
})

const LANGUAGES: readonly (readonly [text: string, want: readonly (DataCategory | undefined)[]])[] = [
  [
    "Nous vous prions de communiquer l'identité du titulaire du compte, les adresses IP de connexion et les moyens de paiement.",
    [B],
  ],
  [
    "Il vous est ordonné de communiquer le contenu des messages privés et les fichiers échangés par l'utilisateur.",
    [C],
  ],
  [
    "Il est ordonné de produire les données de transmission : la date, l'heure, l'expéditeur et les destinataires des messages.",
    [M],
  ],
  [
    'Veuillez fournir les renseignements relatifs à l’abonné et l’historique des connexions. Le contenu des communications n’est pas demandé : les contenus ne sont pas demandés.',
    [B],
  ],
  ['Ich bitte um Übermittlung der Bestandsdaten und der IP-Adressen der letzten Anmeldungen des Kontos.', [B]],
  ['Wir ersuchen um Herausgabe der Nachrichten und Dateianhänge, die über das Konto versendet wurden.', [C]],
  ['Es wird um Auskunft über die Verkehrsdaten der Kommunikation ersucht. Inhaltsdaten werden nicht angefordert.', [M]],
  ['Se requiere que facilite los datos de registro del titular de la cuenta y las direcciones IP de conexión.', [B]],
  ['Se solicita que remita el contenido de los mensajes directos y los archivos adjuntos de la cuenta.', [C]],
  ['Requisito os dados cadastrais e os registros de acesso com endereços IP da conta.', [B]],
  ['Solicita-se o conteúdo das mensagens trocadas pela conta no período.', [C]],
  ["Si dispone che la società fornisca i dati anagrafici dell'intestatario e gli indirizzi IP di accesso.", [B]],
  ['Ik vorder verstrekking van de identificerende gegevens van de gebruiker en het IP-adres van het account.', [B]],
]

describe('data sought in other languages', () => {
  test.each(LANGUAGES)('%s', (text, want) => {
    expect(categories(text, 'foreign-legal-process')).toEqual([...want].sort())
  })
})
