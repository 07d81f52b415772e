/** Words by which people tell a password in a mail. The value follows what the pattern matches. */
export interface PasswordRow {
  id: string
  source: string
  /** In small letters; a text without any of them has no match, which is seen a hundred times as fast. */
  needs: readonly string[]
  pattern: RegExp
}

const FOR = '(?:[^\\S\\n]{1,3}(?:for|to|of|f\u00fcr|de|du|pour|zum|zur|des|der)\\b[^.:=\\n]{1,80}?)?'
const GAP = '[^\\S\\n]{0,3}'

/** Each with `gi`; all quantifiers bounded, so that hostile text costs linear time. */
export const PASSWORD_ROWS: readonly PasswordRow[] = [
  {
    id: 'label',
    source: 'cover mails of agencies that send protected PDFs and zips',
    needs: ['pass', 'pwd', 'pw', 'pin'],
    pattern: new RegExp(`\\b(?:pass[-\\u0020]?(?:word|code|phrase|key)|pwd|pw|pin)${FOR}${GAP}[:=]\\s{0,6}`, 'gi'),
  },
  {
    id: 'is',
    source: 'the same, in a sentence',
    needs: ['pass'],
    pattern: new RegExp(
      `\\bpass[-\\u0020]?(?:word|code|phrase|key)${FOR}[^\\S\\n]{1,3}(?:is|will\\u0020be|reads)${GAP}:?\\s{0,6}`,
      'gi',
    ),
  },
  {
    id: 'use',
    source: 'the same, as an instruction',
    needs: ['pass'],
    pattern:
      /\b(?:use|using|enter|with|type)[^\S\n]{1,3}(?:the[^\S\n]{1,3})?pass[-\u0020]?(?:word|code|phrase)[^\S\n]{1,3}/gi,
  },
  {
    id: 'french',
    source: 'r\u00e9quisitions judiciaires sent by mail',
    needs: ['mot de passe', 'code d'],
    pattern: new RegExp(
      `\\b(?:mot\\u0020de\\u0020passe|code\\u0020d.acc\\u00e8s)${FOR}(?:${GAP}[:=]|[^\\S\\n]{1,3}est${GAP}:?)\\s{0,6}`,
      'gi',
    ),
  },
  {
    id: 'german',
    source: 'Auskunftsersuchen sent by mail',
    needs: ['passwort', 'kennwort', 'zugangscode'],
    pattern: new RegExp(
      `\\b(?:passwort|kennwort|zugangscode)${FOR}(?:${GAP}[:=]|[^\\S\\n]{1,3}(?:lautet|ist)${GAP}:?)\\s{0,6}`,
      'gi',
    ),
  },
  {
    id: 'spanish-portuguese-italian',
    source: 'requerimientos, of\u00edcios and richieste sent by mail',
    needs: ['contrase', 'clave', 'senha', 'parola', 'password'],
    pattern: new RegExp(
      `(?<!\\p{L})(?:contrase\\u00f1a|clave|senha|parola\\u0020chiave|password)${FOR}(?:${GAP}[:=]|[^\\S\\n]{1,3}(?:es|\\u00e9|\\u00e8)${GAP}:?)\\s{0,6}`,
      'giu',
    ),
  },
]
