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
  return isGuessed(password.toLowerCase(), email) ? GUESSED : null
}

const GUESSED = 'Whoever knows your name, this product or the commonest passwords would guess it. Take another one.'

function isGuessed(password: string, email: string): boolean {
  const [name = ''] = email.toLowerCase().split('@')
  const rest = COMMON.reduce((left, each) => left.replaceAll(each, ''), password)
  return (
    password.includes(name) ||
    /^(.{1,8})\1+$/u.test(password) ||
    (rest !== password && rest.replace(/\s/g, '').length < SHORTEST / 2)
  )
}

/** What the lists of leaked passwords of twelve characters or more are made of (ASVS 2.1.7): without it, little must not be all. */
const COMMON = [
  'writdesk',
  'password',
  'passw0rd',
  'administrator',
  'letmein',
  'welcome',
  'iloveyou',
  'changeme',
  'superman',
  'football',
  'baseball',
  'sunshine',
  'princess',
  'trustno1',
  'whatever',
  'starwars',
  '12345678',
  '23456789',
  '87654321',
  'abcdefgh',
  'qwertyui',
  'asdfghjk',
  'zxcvbnm',
  '1q2w3e4r',
  'q1w2e3r4',
  '1qaz2wsx',
  'zaq12wsx',
  'qazwsxedc',
]
