/** Groups that hold no text of the page; those marked with \* that are not in SHOWN are left out too. */
export const UNSHOWN: ReadonlySet<string> = new Set(
  'stylesheet info pict object datastore themedata colorschememapping latentstyles listtable listoverridetable rsidtbl generator filetbl revtbl xe tc rxe atnid atnauthor atndate atnref atntime atnicn bkmkstart bkmkend template private shprslt nonshppict sn sv pgptbl xmlnstbl mmathPr userprops docvar ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn panose falt fname fontemb fontfile do objdata'.split(
    ' ',
  ),
)

/** Groups that old readers skip and whose text is on the page. */
export const SHOWN: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'dptxbxtext', 'pntext', 'listtext', 'ud'])

export const SYMBOLS: Readonly<Record<string, string>> = {
  '~': ' ',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
  emdash: '\u2014',
  endash: '\u2013',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  bullet: '\u2022',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
}

/** Code pages by a font's \fcharset. */
export const CHARSET_PAGES: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  255: 850,
}
