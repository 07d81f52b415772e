import { signalTable } from './signal-row.js'

/**
 * Authorities whose languages have no table of their own. Their words stand nowhere else, so they are tried on every
 * text, as English ones are: that the paper is process abroad is told, and its fields are left to a person.
 */
export const FEW_WORDS = signalTable('en', [
  [
    'cs.title',
    'foreign-legal-process',
    'subject',
    4,
    '(zadost o (soucinnost | poskytnuti | sdeleni | informace) | vyzva k (soucinnosti | vydani | poskytnuti) | ziadost o (sucinnost | poskytnutie | informacie) | prikaz (k | ke) (zjisteni | sdeleni | vydani) | prikaz | usneseni | uznesenie)',
    'trestni rad (CZ) par. 8; trestny poriadok (SK)',
  ],
  [
    'cs.command',
    'foreign-legal-process',
    'command',
    5,
    '((vyzyvame | zadame | pozadujeme | ziadame | vyzyvam | zadam) ~10 (sdeleni | sdelili | sdeleni | poskytnuti | poskytli | predlozili | oznamili | zaslani | poskytnutie | udaje | udaju) | je povinna (sdelit | predlozit | vydat | poskytnout) | (narizuje | narizuji | nariduje | nariaduje | prikazuje | uklada) ~14 (sdelit | sdelila | sdeleni | vydat | vydala | vydani | predlozit | predlozila | poskytnout | poskytla | zpristupnit | oznamit | oznamila | poskytnut | udaje | udaju))',
    'trestni rad (CZ) par. 8, 88a',
  ],
  [
    'cs.statute',
    'foreign-legal-process',
    'statute',
    5,
    '(trestniho (radu | poriadku) | trestneho poriadku | trestni rad)',
    'zakon c. 141/1961 Sb.',
  ],
  [
    'nordic.title',
    'foreign-legal-process',
    'subject',
    4,
    '(forelaggande | editionsforelaggande | utleveringspalegg | editionskendelse | husrannsakan | begaran om (uppgifter | utlamnande) | begaering om)',
    'rattegangsbalken (SE) ch. 27; straffeprosessloven (NO); retsplejeloven (DK)',
  ],
  [
    'nordic.command',
    'foreign-legal-process',
    'command',
    5,
    '((forelaggs | beslutar | begar | begaeres | anmoder | palegges | palaegges | pabyder) ~12 (lamna | lamnas | utlamna | utlamnas | uppgifter | opplysninger | oplysninger | utlevere | udlevere))',
    'rattegangsbalken (SE) ch. 27; retsplejeloven (DK) par. 804',
  ],
  [
    'nordic.statute',
    'foreign-legal-process',
    'statute',
    5,
    '(rattegangsbalken | straffeprosessloven | straffeprosesslovens | retsplejeloven | retsplejelovens | pakkokeinolaki | pakkokeinolain)',
    'codes of procedure of Sweden, Norway, Denmark and Finland',
  ],
  [
    'danube.command',
    'foreign-legal-process',
    'command',
    5,
    '((va solicitam | solicitam | dispune | dispunem) ~10 (comunicarea | transmiterea | furnizarea | comunicati | datele) | (megkeresem | kerem | felhivom | kotelezi) ~10 (kozolje | kozolni | adatok | adatokat | szolgaltasson))',
    'codul de procedura penala (RO) art. 170; buntetoeljarasi torveny (HU)',
  ],
  [
    'danube.statute',
    'foreign-legal-process',
    'statute',
    5,
    '(codul [de] procedura penala | codului de procedura penala | buntetoeljarasi torveny | buntetoeljarasrol szolo)',
    'codes of criminal procedure of Romania and Hungary',
  ],
])
