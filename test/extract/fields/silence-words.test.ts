import { describe, expect, test } from '@jest/globals'
import { fieldsOf } from '../reading-builder.js'

const RECEIVED = '2026-11-20T15:00:00Z'
const BEFORE =
  'ORDER. IT IS ORDERED that Kutano, Inc. shall produce within 14 days of service the login history of the user "gus.harrow" for the period August 1, 2026 to October 15, 2026. '
const AFTER = ' SO ORDERED this 10th day of November, 2026. /s/ Lucius Bancroft, Circuit Judge'

function silenceIn(clause: string) {
  return fieldsOf({ text: BEFORE + clause + AFTER, type: 'court-order', receivedAt: RECEIVED }).nonDisclosure
}

const ORDERED: readonly (readonly [until: string | null, clause: string])[] = [
  ['2027-02-08', 'Kutano, Inc. shall notify no one of the existence of this Order for a period of ninety (90) days.'],
  ['2027-03-01', 'Kutano shall tell nobody of this order until March 1, 2027.'],
  ['2027-05-01', 'The existence of this Order is not to be revealed to any person until May 1, 2027.'],
  ['2027-05-09', 'The subscriber shall not be notified of this order for 180 days.'],
  [
    '2027-05-12',
    'Kutano, Inc. is forbidden to disclose the existence of this order until 12 May 2027, except to its attorneys.',
  ],
  ['2027-01-31', 'The provider must withhold all notice of this Order from the account holder until January 31, 2027.'],
  ['2027-02-28', 'Notice to the customer is delayed until February 28, 2027.'],
  [
    '2027-06-30',
    'The prior order of this Court that restrains Kutano from telling any person of the warrant is continued through June 30, 2027.',
  ],
  [
    '2027-11-10',
    'Kutano may not inform any subscriber, nor anyone else, that this order was made, for one year from its date.',
  ],
  [
    '2027-05-10',
    'Disclosure of this Order by Kutano to any person other than its counsel is prohibited for six months from the date hereof.',
  ],
  [null, 'Kutano shall give no notice of this Order to the user.'],
  [null, 'Kutano is directed to keep the existence of this order secret until further order of the Court.'],
  ['2027-04-15', 'IT IS FURTHER ORDERED that no notification be given to the account holder before April 15, 2027.'],
  [null, 'Kutano, its agents and employees are enjoined not to make known the existence of this order to anyone.'],
  ['2027-02-08', 'Kutano and its employees shall remain silent about this order for ninety days.'],
  [
    '2027-03-10',
    'It is ordered that Kutano refrain from giving the user any notice of this order for a term of 120 days.',
  ],
  ['2027-08-09', 'Nor is Kutano at liberty to tell the user of this Order; that prohibition lapses on August 9, 2027.'],
  ['2027-03-01', 'Neither the user nor any other person is to be told of this order before 1 March 2027.'],
  [null, 'Kutano shall hold this Order in strict confidence and disclose it to no third party.'],
  [
    '2026-12-31',
    'The Court prohibits notice by Kutano to its customer of this Order (18 U.S.C. 2705(b)) through December 31, 2026.',
  ],
  ['2027-01-15', 'This order is to be kept from the user and from everybody else until January 15, 2027.'],
  ['2027-06-01', 'Kutano must not let the account holder know of this order until the 1st day of June, 2027.'],
  [null, 'Kutano shall say nothing of this order to the user or any other person.'],
  ['2027-04-30', 'The account holder may not be made aware of this Order until 2027-04-30.'],
  [
    '2027-02-01',
    'Non-disclosure: Kutano is barred, until February 1, 2027, from any communication of this order to the account holder.',
  ],
  ['2027-11-10', 'Kutano is hereby ordered to abstain from disclosing this order to anyone for a period of 1 year.'],
  [null, 'No person employed by Kutano shall disclose, directly or indirectly, that this order exists.'],
  ['2027-01-09', 'The gag shall run for 60 days from today: until then Kutano is not to alert the user to this order.'],
  ['2027-02-08', 'Kutano cannot notify the subscriber of this order for 90 days.'],
  ['2027-02-08', 'Kutano is precluded, for ninety days, from notifying the subscriber of the existence of this Order.'],
  [null, 'The target of this investigation shall not be apprised of this order.'],
  [null, 'Kutano will provide no notice, formal or informal, of this Order to the subscriber.'],
  [
    '2027-02-03',
    'Kutano is commanded to keep this matter to itself and to inform neither the user nor any third person until 3 February 2027.',
  ],
]

const NOT_ORDERED: readonly string[] = [
  'Kutano may notify its customer of this Order.',
  'Nothing in this order forbids Kutano to disclose it to the account holder.',
  'The request of the State that Kutano be forbidden to notify the user is denied.',
  'Kutano shall notify the user of this order within 5 days.',
  'The clerk shall not disclose the affidavit, which is sealed, to any person.',
  'Kutano is not prohibited from notifying the user.',
  'Kutano is not forbidden to tell the user of this order.',
  'The officer shall not disclose to any person records beyond the scope of this order.',
  'The prohibition on notice contained in the order of July 6, 2026 is lifted, and Kutano may tell the user.',
]

const ABROAD: readonly (readonly [country: string, until: string | null, text: string])[] = [
  [
    'BR',
    null,
    'PODER JUDICIÁRIO. 2ª Vara Criminal de Curitiba. Autos nº 5017733-20.2026.8.16.0001. DETERMINO à Kutano, Inc. que forneça, no prazo de 10 dias, os dados cadastrais do usuário vendas3. Fica vedada a ciência ao usuário desta decisão. Curitiba, 12 de novembro de 2026. Juiz de Direito Caio Prado',
  ],
  [
    'BR',
    null,
    'PODER JUDICIÁRIO. 2ª Vara Criminal de Curitiba. Autos nº 5017733-20.2026.8.16.0001. DETERMINO à Kutano, Inc. que forneça, no prazo de 10 dias, os dados cadastrais do usuário vendas3, sem dar ciência ao investigado. Curitiba, 12 de novembro de 2026. Juiz de Direito Caio Prado',
  ],
  [
    'IT',
    '2027-03-01',
    "TRIBUNALE DI MILANO. Il Giudice per le indagini preliminari ordina a Kutano Inc. di esibire entro 10 giorni i dati di registrazione dell'utente vendite3. È fatto divieto di dare notizia del presente decreto all'utente fino al 1 marzo 2027. Milano, 12 novembre 2026. Il Giudice dott. Aldo Serra",
  ],
  [
    'DE',
    null,
    'Amtsgericht Köln. Beschluss. In dem Ermittlungsverfahren 35 Gs 118/26 wird angeordnet, dass Kutano, Inc. die Bestandsdaten des Nutzers hans-k herauszugeben hat (§ 95 StPO). Der Betroffene darf hiervon nicht in Kenntnis gesetzt werden. Köln, 12.11.2026. Richterin am Amtsgericht Vogt',
  ],
  [
    'NL',
    null,
    'Rechtbank Amsterdam. De rechter-commissaris beveelt Kutano Inc. de gegevens van gebruiker jan-k te verstrekken (artikel 126ng Sv). U mag de gebruiker hierover geen mededeling doen. Amsterdam, 12 november 2026. mr. J. de Vries, rechter-commissaris',
  ],
  [
    'ES',
    '2027-03-01',
    'Juzgado de Instrucción nº 3 de Madrid. Auto de 12 de noviembre de 2026. Diligencias Previas 118/2026. Se requiere a Kutano, Inc. para que aporte los datos de registro del usuario ventas3. No se dará aviso alguno al titular de la cuenta hasta el 1 de marzo de 2027. El Magistrado-Juez',
  ],
  [
    'FR',
    null,
    "Tribunal judiciaire de Lyon. Le juge d'instruction. Vu les articles 99-3 et 99-4 du code de procédure pénale, requérons Kutano, Inc. de remettre les données d'identification de l'utilisateur jdupont. Il vous est fait défense d'en avertir le titulaire du compte. Lyon, le 12 novembre 2026. Le juge d'instruction",
  ],
]

describe('silence in the words of other judges', () => {
  test.each(ORDERED)('is ordered until %s: %s', (until, clause) => {
    const { ordered, until: end } = silenceIn(clause)

    expect([ordered, end]).toEqual([true, until])
  })

  test.each(NOT_ORDERED)('is not ordered: %s', (clause) => {
    expect(silenceIn(clause).ordered).toBe(false)
  })

  test.each(ABROAD)('is ordered in %s until %s', (country, until, text) => {
    const { ordered, until: end } = fieldsOf({
      text,
      country,
      type: 'foreign-legal-process',
      receivedAt: RECEIVED,
    }).nonDisclosure

    expect([ordered, end]).toEqual([true, until])
  })
})
