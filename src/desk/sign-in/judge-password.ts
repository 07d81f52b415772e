/** NIST SP 800-63B, 5.1.1.2, and ASVS 2.1: length is what counts; no rule about kinds of characters, no cutting. */
const SHORTEST = 12
const LONGEST = 128

/** Null where it may be one, else why not, in words for the person who chose it. */
export function judgePassword({
  password,
  again,
  email,
}: {
  password: string
  again: string
  email: string
}): string | null {
  const characters = [...password].length
  if (characters < SHORTEST)
    return `The password has ${characters} characters. Take ${SHORTEST} or more: a few words do.`
  if (characters > LONGEST) return `The password has ${characters} characters. Take ${LONGEST} at most.`
  if (password !== again) return 'The two passwords are not the same. Write it twice.'
  const [name = ''] = email.toLowerCase().split('@')
  const isGuessed =
    password.toLowerCase().includes(name) || /^(.{1,3})\1*$/.test(password) || /writdesk|password/i.test(password)
  return isGuessed ? 'Whoever knows your name or this product would guess it. Take another one.' : null
}
