import { expect, test } from '@jest/globals'
import { detectLanguage } from '../../../src/parse/text/detect-language.js'
import { cpuMsOf } from '../../cpu-time.js'

/** Sentences of letters that agencies write. Measured on these: 39 of 39; tinyld 39, eld 39, at 7 to 20 times the memory. */
test.each<[string, string]>([
  [
    'en',
    'Please preserve all records and communications relating to the account listed below for a period of ninety days pending the issuance of further legal process.',
  ],
  ['en', 'YOU ARE COMMANDED to produce the following documents at the place, date and time set forth below.'],
  ['en', 'We are investigating a missing person and need subscriber information urgently.'],
  [
    'en',
    'Pursuant to 18 U.S.C. 2703(d), the Court orders that the provider shall disclose the records within 14 days.',
  ],
  ['en', 'Kindly confirm receipt of this letter and provide a contact for service of process.'],
  [
    'fr',
    'Dans le cadre d’une enquête préliminaire, nous vous prions de bien vouloir nous communiquer les données d’identification du titulaire du compte.',
  ],
  ['fr', 'Réquisition judiciaire: vous êtes requis de fournir les adresses IP de connexion.'],
  ['fr', 'Veuillez conserver toutes les données relatives au compte pendant 90 jours.'],
  ['fr', 'Le tribunal ordonne la production des documents suivants avant le 15 mars 2026.'],
  ['fr', 'Merci de nous confirmer la bonne réception de la présente demande.'],
  ['de', 'Im Rahmen eines Ermittlungsverfahrens bitten wir um Auskunft über die Bestandsdaten des folgenden Nutzers.'],
  ['de', 'Das Amtsgericht ordnet die Herausgabe der gespeicherten Daten an.'],
  ['de', 'Bitte sichern Sie alle Daten des unten genannten Kontos für die Dauer von 90 Tagen.'],
  ['de', 'Wir ersuchen um Mitteilung der IP-Adressen, die zur Anmeldung verwendet wurden.'],
  ['de', 'Mit freundlichen Grüßen, Kriminalhauptkommissar'],
  [
    'es',
    'En el marco de las diligencias previas, se requiere que aporte los datos de identificación del titular de la cuenta.',
  ],
  ['es', 'El juzgado ordena la entrega de los registros de conexión en el plazo de diez días.'],
  ['es', 'Solicitamos la conservación de todos los datos relacionados con la cuenta.'],
  ['es', 'Por la presente se le notifica el oficio adjunto.'],
  ['es', 'Rogamos confirmen la recepción de esta solicitud a la mayor brevedad.'],
  ['pt', 'No âmbito do inquérito policial, solicitamos o fornecimento dos dados cadastrais do titular da conta.'],
  ['pt', 'O juiz determina a quebra do sigilo telemático e a entrega dos registros de acesso.'],
  ['pt', 'Solicitamos a preservação de todos os dados relativos à conta abaixo por 90 dias.'],
  ['pt', 'Favor confirmar o recebimento deste ofício.'],
  ['pt', 'Os registros de conexão devem ser enviados no prazo de cinco dias.'],
  [
    'it',
    'Nell’ambito del procedimento penale si richiede di fornire i dati identificativi dell’intestatario dell’account.',
  ],
  ['it', 'Il tribunale ordina l’esibizione dei documenti entro dieci giorni.'],
  ['it', 'Si prega di conservare tutti i dati relativi all’account indicato di seguito.'],
  ['it', 'Decreto di acquisizione dei tabulati informatici.'],
  ['it', 'Vi preghiamo di confermare la ricezione della presente richiesta.'],
  [
    'nl',
    'In het kader van een strafrechtelijk onderzoek verzoeken wij u de identificerende gegevens van de gebruiker te verstrekken.',
  ],
  ['nl', 'De officier van justitie vordert de verstrekking van de gegevens binnen tien dagen.'],
  ['nl', 'Gelieve alle gegevens van het onderstaande account gedurende 90 dagen te bewaren.'],
  ['nl', 'Wij verzoeken u de ontvangst van deze brief te bevestigen.'],
  ['nl', 'Vordering verstrekking gebruikersgegevens'],
  ['ja', '刑事訴訟法第197条第2項により、下記アカウントの登録者情報についてご回答願います。'],
  ['ja', '貴社のサービスに関する資料の保存をお願いいたします。'],
  ['ja', '裁判所の令状に基づき、接続記録の提出を命じる。'],
  ['ja', 'ご確認のほどよろしくお願いいたします。'],
])('%s: %s', (language, sentence) => {
  expect(detectLanguage(sentence)).toBe(language)
})

test.each<[string, string]>([
  ['ru', 'Просим сохранить все данные указанного аккаунта'],
  ['zh', '请保存以下账户的所有数据并提供用户信息'],
  ['ko', '다음 계정과 관련된 모든 자료를 보존하여 주시기 바랍니다'],
  ['pl', 'Prosimy o zabezpieczenie danych konta użytkownika na okres 90 dni'],
  ['sv', 'Vi ber er att bevara alla uppgifter om kontot i nittio dagar'],
])('a language without rows of its own has a name too: %s', (language, sentence) => {
  expect(detectLanguage(sentence)).toBe(language)
})

test.each<[string | null]>([
  [null],
  [''],
  ['See attached.'],
  ['555-0100 roe@police.example https://p.example/le/parquet'],
  ['\ufffd\ufffd'],
])('too little tells nothing: %s', (text) => {
  expect(detectLanguage(text)).toBeNull()
})

test('a megabyte without a blank costs little', () => {
  expect(cpuMsOf(() => detectLanguage('a@'.repeat(500_000)))).toBeLessThan(500)
  expect(cpuMsOf(() => detectLanguage('x'.repeat(1_000_000)))).toBeLessThan(500)
})
