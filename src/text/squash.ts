/** Letters and figures alone, in small letters: names and numbers are one however they are pointed, spaced or capitalised. */
export function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
