import unhomoglyph from 'unhomoglyph'

/**
 * What a reader's eye makes of a name: compatibility forms folded, accents dropped, confusable characters replaced by the
 * letter they look like (Unicode TR39), case dropped last: capitals have look-alikes of their own, and 0 becomes O before o.
 * Two names with one skeleton look alike. Compare skeletons on both sides, and never show one: m and rn, w and vv, i and l
 * come out the same.
 */
export function skeleton(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '')
  return fold(plain).toLowerCase().replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('i', 'l')
}

/** True for a label that mixes Latin letters with those of a script that holds look-alikes of them. */
export function mixesScripts(label: string): boolean {
  return (
    /\p{Script=Latin}/u.test(label) &&
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(label)
  )
}

/** The typings describe a default export; the module is CommonJS and is the function itself. */
const fold = unhomoglyph as unknown as (text: string) => string
