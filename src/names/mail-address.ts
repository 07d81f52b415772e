const ONE = /^[^\s@<>()[\]",;:\\]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i
const WITHIN = /[^\s@<>()[\]",;:\\]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/gi

/** One plain address that can be written to: no display name, no list, no comment, and nothing that could end a header line. */
export function isMailAddress(text: string): boolean {
  return ONE.test(text)
}

/** Every address that stands in a text, in lower case, in order. */
export function findMailAddresses(text: string): string[] {
  return [...text.matchAll(WITHIN)].map(([address]) => address.toLowerCase().replace(/\.$/, ''))
}
