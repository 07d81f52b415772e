/**
 * An organisation's own letters over the shared ones, by file name without ending. Where it has its own words in English
 * alone, the shared French letter would say something else than the organisation does, and is left out: the letter of
 * that name, or, where a part such as `_reserved` is its own, every shared French letter.
 */
export function mergeLetters(
  shared: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  const englishAlone = Object.keys(own).filter((name) => !name.endsWith('.fr') && !(`${name}.fr` in own))
  const hasOwnPart = englishAlone.some((name) => name.startsWith('_'))
  const kept = Object.entries(shared).filter(([name]) => {
    const isFrenchLetter = name.endsWith('.fr') && !name.startsWith('_')
    return !isFrenchLetter || !(hasOwnPart || englishAlone.includes(name.slice(0, -'.fr'.length)))
  })
  return { ...Object.fromEntries(kept), ...own }
}
