/** What a document is to a person, as far as programs that open it differ. */
export type DocumentKind =
  | 'a PDF'
  | 'a text document'
  | 'a spreadsheet'
  | 'a presentation'
  | 'plain text'
  | 'a web page'
  | 'an image'
  | 'a drawing that can hold scripts'
  | 'a message'
  | 'a calendar entry or contact'
  | 'an archive'
  | 'a recording'
  | 'a signature or sealed envelope'
  | 'a program'
  | 'a shortcut to a program'

interface KindRow {
  kind: DocumentKind
  types: RegExp
  endings: RegExp
}

/** In the order in which they are tried, since one type may hold the name of another. */
const KINDS: readonly KindRow[] = [
  { kind: 'a PDF', types: /^application\/(x-)?pdf$/, endings: /^pdf$/ },
  {
    kind: 'a program',
    types:
      /portable-executable|x-elf|x-msdownload|x-mach-binary|x-dosexec|x-msi|java-archive|java-vm|android\.package|wasm|x-deb|x-rpm/,
    endings: /^(exe|scr|com|pif|msi|dll|jar|apk|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|cpl|app|dmg|deb|rpm|sh)$/,
  },
  {
    kind: 'a shortcut to a program',
    types: /ms\.shortcut|apple\.alias|ms-htmlhelp|x-ms-regedit/,
    endings: /^(lnk|url|chm|reg)$/,
  },
  { kind: 'a drawing that can hold scripts', types: /svg/, endings: /^svgz?$/ },
  { kind: 'an image', types: /^image\//, endings: /^(png|jpe?g|gif|tiff?|webp|bmp|heic|heif)$/ },
  { kind: 'a recording', types: /^(audio|video)\//, endings: /^(mp3|m4a|wav|ogg|mp4|mov|avi|mkv|amr)$/ },
  { kind: 'a message', types: /message\/rfc822|vnd\.ms-outlook|ms-tnef/, endings: /^(eml|msg)$/ },
  {
    kind: 'a spreadsheet',
    types: /spreadsheet|ms-excel|\/(csv|comma-separated-values|tab-separated-values)$/,
    endings: /^(xlsx?|xlsm|xlsb|ods|csv|tsv)$/,
  },
  { kind: 'a presentation', types: /presentation|ms-powerpoint/, endings: /^(pptx?|pptm|odp)$/ },
  {
    kind: 'a text document',
    types: /wordprocessing|ms-?word|\/(x-)?rtf$|opendocument\.text|wordperfect/,
    endings: /^(docx?|docm|dotx?|rtf|odt|wpd|pages)$/,
  },
  { kind: 'a web page', types: /^(text\/html|application\/xhtml\+xml)$/, endings: /^x?html?$/ },
  { kind: 'a signature or sealed envelope', types: /pkcs7|pgp-/, endings: /^(p7s|p7m|asc|sig|pgp)$/ },
  { kind: 'a calendar entry or contact', types: /calendar|vcard|\/ics$/, endings: /^(ics|vcf)$/ },
  {
    kind: 'an archive',
    types: /zip|x-rar|7z|x-tar|x-xz|x-compress|cab-compressed/,
    endings: /^(zip|rar|7z|tar|t?gz|bz2|xz)$/,
  },
  { kind: 'plain text', types: /^text\//, endings: /^(txt|log|md)$/ },
]

export function kindOfType(type: string | null): DocumentKind | null {
  const bare = (type ?? '').toLowerCase().split(';', 1)[0]?.trim() ?? ''
  return KINDS.find(({ types }) => types.test(bare))?.kind ?? null
}

/** By the ending of the name, which decides what opens when a person clicks it. */
export function kindOfName(name: string | null): DocumentKind | null {
  const ending = /\.([a-z0-9]{1,8})\s{0,5}$/i.exec(name ?? '')?.[1]?.toLowerCase()
  return ending === undefined ? null : (KINDS.find(({ endings }) => endings.test(ending))?.kind ?? null)
}

/** Kinds that are told apart by their bytes and yet rightly go by the name of another. */
const ALSO_CALLED: Readonly<Partial<Record<DocumentKind, readonly DocumentKind[]>>> = {
  // Office files are zips, and older ones of every kind a compound file.
  'a text document': ['an archive'],
  'a spreadsheet': ['an archive', 'plain text'],
  'a presentation': ['an archive'],
  // Without a program of their own they are text.
  'a web page': ['plain text'],
  'a message': ['plain text'],
  'a calendar entry or contact': ['plain text'],
  'a drawing that can hold scripts': ['an image'],
  'a signature or sealed envelope': ['plain text'],
  'plain text': [
    'a spreadsheet',
    'a web page',
    'a message',
    'a calendar entry or contact',
    'a signature or sealed envelope',
    'a text document',
  ],
}

/** A sentence where a document is called one kind, by its type or its name, and is another by its bytes; else null. */
export function mismatchOf(declaredType: string, detectedType: string | null, name: string | null): string | null {
  const is = kindOfType(detectedType)
  if (is === null) return null
  const called = [kindOfType(declaredType), kindOfName(name)].find(
    (each) => each !== null && each !== is && !ALSO_CALLED[is]?.includes(each),
  )
  return called ? `It is called ${called} and is ${is}.` : null
}
