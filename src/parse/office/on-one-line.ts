/** The lines of a cell as one: line ends become a space, and the blanks around them go. */
export function onOneLine(text: string): string {
  return text
    .split('\n')
    .map((line, index, all) =>
      index === 0 ? line.trimEnd() : index === all.length - 1 ? line.trimStart() : line.trim(),
    )
    .filter((line, index, all) => line !== '' || index === 0 || index === all.length - 1)
    .join(' ')
}
