import unhomoglyph from 'unhomoglyph'

/**
 * What a reader's eye makes of a name: compatibility forms folded, confusable characters replaced by the letter they look
 * like (Unicode TR39), case dropped after that too, for 0 becomes O before it becomes o. Two names with one skeleton look alike.
 */
export function skeleton(name: string): string {
  return fold(name.normalize('NFKC').toLowerCase()).toLowerCase().replaceAll('rn', 'm').replaceAll('vv', 'w')
}

/** The typings describe a default export; the module is CommonJS and is the function itself. */
const fold = unhomoglyph as unknown as (text: string) => string
