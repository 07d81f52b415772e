/**
 * SQL as a tagged template: every `${value}` becomes a parameter, a nested fragment is renumbered into its place.
 * This is also the one place where text is made storable: PostgreSQL refuses NUL in text and jsonb and lone surrogates
 * in jsonb, and mail holds both (known failure 54).
 */

export interface Sql {
  text: string
  values: unknown[]
}

/** A value that goes into a jsonb column or parameter. */
class Json {
  constructor(readonly text: string) {}
}

export function sql(strings: TemplateStringsArray, ...params: unknown[]): Sql {
  let text = strings[0] ?? ''
  const values: unknown[] = []
  params.forEach((param, index) => {
    if (isFragment(param)) {
      text += param.text.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + values.length}`)
      values.push(...param.values)
    } else {
      values.push(storable(param))
      text += `$${values.length}`
    }
    text += strings[index + 1] ?? ''
  })
  return { text, values }
}

/** Nothing: for a part that a statement does not have. */
export const NO_SQL: Sql = { text: '', values: [] }

export function json(value: unknown): Json {
  return new Json(storableJson(JSON.stringify(value) ?? 'null'))
}

function isFragment(param: unknown): param is Sql {
  return typeof param === 'object' && param !== null && 'text' in param && 'values' in param
}

function storable(param: unknown): unknown {
  if (typeof param === 'string') return storableText(param)
  if (param instanceof Json) return param.text
  if (Array.isArray(param)) return param.map(storable)
  return param
}

/** Replaced by U+FFFD and not cut out: one code unit for one, or every offset of the evidence would move. */
export function storableText(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\ufffd')
}

/**
 * JSON.stringify writes NUL and lone surrogates, in keys too, as escapes. An escaped backslash before the letters u0000
 * is text: so the escaped backslashes are set aside first, which from the left are always whole.
 */
function storableJson(text: string): string {
  if (!text.includes('\\u')) return text
  const pieces = text.split('\\\\')
  return pieces.map((piece) => piece.replace(/\\u(?:0000|d[89a-f][0-9a-f]{2})/g, '\ufffd')).join('\\\\')
}

/** The rows of a statement as one JSON value, in their order: times are text then. */
export function rows(statement: Sql): Sql {
  return sql`(select coalesce(json_agg(to_json(said)), '[]') from (${statement}) said)`
}
