import type { Person } from '../person.ts'
import type { IsBreached } from './breached-passwords.ts'
import { isCommonPassword } from './common-passwords.ts'

export const PASSWORD_LENGTH = { least: 12, most: 128 } as const
/** What must be left of a password when all that anybody would guess first is taken out of it. */
const LEAST_OWN = 8
const LEAST_DIFFERENT = 5

export const PASSWORD_COMPLAINTS = [
  'password-too-short',
  'password-too-long',
  'password-holds-your-name',
  'password-too-common',
  'password-breached',
] as const
export type PasswordComplaint = (typeof PASSWORD_COMPLAINTS)[number]

/** What the commonest passwords are made of, in our four languages and along the keys. */
const COMMONEST = [
  'administrator',
  'motdepasse',
  'wachtwoord',
  'passwort',
  'kennwort',
  'password',
  'qwertzuiop',
  'qwertyuiop',
  'azertyuiop',
  'asdfghjkl',
  'qsdfghjklm',
  'yxcvbnm',
  'zxcvbnm',
  'wxcvbn',
  'qwertz',
  'qwerty',
  'azerty',
  'iloveyou',
  'jetaime',
  'bienvenue',
  'willkommen',
  'welcome',
  'welkom',
  'bonjour',
  'football',
  'sunshine',
  'princess',
  'letmein',
  'changeme',
  'geheim',
  'soleil',
  'hotline',
  'vigie',
  'admin',
  '1q2w3e4r5t6y',
  '1234567890',
  '0123456789',
  '9876543210',
  '123456789',
  '12345678',
  '123456',
  'abcdef',
  '1234',
] as const

const without = (text: string, words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => (word.length < 3 ? left : left.replaceAll(word, '')), text)

const lettersOf = (text: string): string => text.normalize('NFKC').toLowerCase()

const complaintAbout = (
  password: string,
  person: Pick<Person, 'name' | 'mail'>,
): PasswordComplaint | null => {
  const length = [...password.normalize('NFKC')].length
  if (length < PASSWORD_LENGTH.least) return 'password-too-short'
  if (length > PASSWORD_LENGTH.most) return 'password-too-long'
  const text = lettersOf(password)
  const own = lettersOf(`${person.name} ${person.mail}`).split(/[\s@.]+/)
  const guessed = without(text, own)
  if (guessed !== text && [...guessed].length < LEAST_OWN) return 'password-holds-your-name'
  const rare = without(guessed, COMMONEST)
  const isCommon = rare !== guessed && [...rare].length < LEAST_OWN
  if (isCommon || new Set(text).size < LEAST_DIFFERENT) return 'password-too-common'
  return isCommonPassword(password) ? 'password-too-common' : null
}

/** What is wrong with a password that somebody wishes to set; null when it is good. No rules on its ingredients. */
export const passwordComplaint = async (
  password: string,
  person: Pick<Person, 'name' | 'mail'>,
  isBreached: IsBreached,
): Promise<PasswordComplaint | null> =>
  complaintAbout(password, person) ?? ((await isBreached(password)) ? 'password-breached' : null)
