// Imports point up the story: a stage knows the values made before it, never a later stage and never the outside world.
const STAGES = ['receive', 'parse', 'screen', 'classify', 'extract', 'review', 'open', 'draft']
const VALUES = {
  receive: 'raw-email',
  parse: 'email',
  screen: 'sender-verdict',
  classify: 'instrument',
  extract: 'fields',
  review: 'review',
  open: 'case-decision',
  draft: 'notice-draft',
}
const VALUE_FILES = `^src/(${STAGES.map((stage) => `${stage}/${VALUES[stage]}`).join('|')}|receive/mailbox|screen/sender-history|policy/[a-z-]+|directory/[a-z-]+|cases/(call-back|case|case-change|case-file|case-record|customer-letters|dossier|drawn-text|hold|new-case|find-pointers|likely-case|open-clock|queue-query|unsaved-form)|notices/(notice|letter-way|outgoing-mail)|audit/chain)\\.ts$`
// What lives on for years: anchors, reports, keeping.
const RECORD_VALUES = '^src/(audit/anchor|report/(report|report-unit|restate|counted-mail)|retention/due)\\.ts$'
const SHARED = '^src/(errors\\.ts|queues\\.ts|(text|calendar|names)/)'
const PURE = 'policy|directory|cases|notices|audit|report|retention'

/** What one stage may import from src. */
function stageRule(stage, index) {
  const earlier = STAGES.slice(0, index)
    .map((name) => `${name}/${VALUES[name]}\\.ts`)
    .join('|')
  return {
    name: `${stage}-looks-up-only`,
    comment: `${stage} may import its own folder, the shared vocabulary, policy and directory values and the value files of earlier stages. Move the decision to the stage that owns it, or take the value as an argument.`,
    severity: 'error',
    from: { path: `^src/${stage}/` },
    to: {
      path: '^src/',
      pathNot: [
        `^src/${stage}/`,
        SHARED,
        '^src/policy/',
        '^src/directory/',
        '^src/notices/leak-guard\\.ts$',
        '^src/cases/case-reference\\.ts$',
        ...(earlier ? [`^src/(${earlier})$`] : []),
      ],
    },
  }
}

/** A library that touches the world, or is hard to replace, has one home. */
function homeRule(library, home) {
  return {
    name: `${library.replace(/\W/g, '-')}-has-one-home`,
    comment: `${library} lives in ${home}; call that instead.`,
    severity: 'error',
    from: { path: '^(src|workers)/', pathNot: `^${home}` },
    to: { path: `node_modules/${library}/` },
  }
}

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that import each other are one file or hide a third: move what both need to a place above them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...STAGES.map(stageRule),
    {
      name: 'vocabulary-is-bottom',
      comment: 'text, calendar and names know nothing of the product; pass what they need.',
      severity: 'error',
      from: { path: '^src/(text|calendar|names)/' },
      to: { path: '^src/', pathNot: '^src/(text|calendar|names|errors)' },
    },
    {
      name: 'months-are-pure',
      comment:
        'policy, directory, cases, notices, audit, report and retention import value files and the vocabulary only; effects belong to edges and the shell.',
      severity: 'error',
      from: { path: `^src/(${PURE})/` },
      to: { path: '^src/', pathNot: [SHARED, VALUE_FILES, `^src/(${PURE})/`] },
    },
    {
      name: 'edges-take-arguments',
      comment: 'An edge takes settings and a logger as arguments: no configuration, no logger, no shell, no decision.',
      severity: 'error',
      from: { path: '^src/edges/' },
      to: {
        path: '^src/',
        pathNot: ['^src/edges/', SHARED, VALUE_FILES, RECORD_VALUES, '^src/assessment\\.ts$', '^src/parse/'],
      },
    },
    {
      name: 'src-stands-alone',
      comment: 'src never imports workers (but cli, which starts them), test or dev.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^(workers|test|dev)/' },
    },
    {
      name: 'cli-starts-workers-by-run',
      comment: 'The command line starts workers by run and receive-email; never test or dev.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^(workers|test|dev)/', pathNot: '^workers/(run|receive-email|directories)\\.ts$' },
    },
    {
      name: 'workers-stand-on-src',
      comment: 'Workers load, decide, save and hand over; they know nothing of test or dev.',
      severity: 'error',
      from: { path: '^workers/' },
      to: { path: '^(test|dev)/' },
    },
    homeRule('imapflow', 'src/edges/imap'),
    {
      ...homeRule('nodemailer', 'src/edges/smtp'),
      to: { path: 'node_modules/nodemailer/', pathNot: '/addressparser/' },
    },
    homeRule('pg', 'src/edges/postgres/'),
    homeRule('ioredis', 'src/edges/queue'),
    homeRule('bullmq', 'src/edges/queue'),
    homeRule('mailauth', 'src/edges/mail-authentication'),
    homeRule('mailparser', 'src/parse/'),
    homeRule('pdf-parse', 'src/parse/readers/'),
    homeRule('sharp', 'src/edges/ocr/'),
    homeRule('tesseract.js-core', 'src/edges/ocr/'),
    homeRule('image-size', 'src/parse/pictures/'),
    homeRule('@hyzyla/pdfium', 'src/parse/pdf/pdfium'),
    homeRule('yauzl', 'src/parse/readers/zip-archive'),
    homeRule('@zip\\.js/zip\\.js', 'src/(parse/archives/sealed-zip|edges/write-zip)'),
    homeRule('chardet', 'src/parse/text/'),
    homeRule('franc-min', 'src/parse/text/'),
    homeRule('pino', 'src/log'),
    homeRule('pkijs', 'src/edges/signatures/'),
    homeRule('asn1js', 'src/edges/signatures/'),
    homeRule('openid-client', 'src/edges/openid'),
    homeRule('@node-rs/argon2', 'src/edges/argon2'),
    homeRule('otpauth', 'src/edges/one-time-codes'),
    homeRule('openpgp', 'src/edges/signatures/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs'],
    },
  },
}
