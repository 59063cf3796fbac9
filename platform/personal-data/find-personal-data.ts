/** What of a text tells who somebody is, or how to reach them. */
const PERSONAL_SORTS = ['mail', 'telephone', 'national-number', 'bank-account'] as const
export type PersonalSort = (typeof PERSONAL_SORTS)[number]

const modulo97 = (digits: string): number =>
  [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)

/** A number of the Belgian national register: eleven digits whose last two follow from the others, before 2000 and after. */
const isNationalNumber = (text: string): boolean => {
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length !== 11) return false
  const [body, check] = [digits.slice(0, 9), Number(digits.slice(9))]
  return check === 97 - modulo97(body) || check === 97 - modulo97(`2${body}`)
}

/** How long an account number is in each country: ISO 13616, the register of November 2026 for Europe. */
const ACCOUNT_LENGTHS: Readonly<Record<string, number>> = {
  ...{ AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27 },
  ...{ GB: 22, GR: 27, HR: 21, HU: 28, IE: 22, IT: 27, LT: 20, LU: 20, LV: 21, MC: 27, MT: 31, NL: 18 },
  ...{ NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24 },
}

/** The letters count as numbers, the first four signs come last, and what is left over is one. What follows it is no part of it. */
const isBankAccount = (text: string): boolean => {
  const all = text.replaceAll(/[\s.-]/g, '').toUpperCase()
  const signs = all.slice(0, ACCOUNT_LENGTHS[all.slice(0, 2)] ?? 0)
  if (signs.length < 15 || signs.length < (ACCOUNT_LENGTHS[all.slice(0, 2)] ?? 0)) return false
  const turned = `${signs.slice(4)}${signs.slice(0, 4)}`
  return modulo97(turned.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) === 1
}

const isTelephone = (text: string): boolean => {
  const digits = text.replaceAll(/\D/g, '')
  return digits.length >= 9 && digits.length <= 15
}

/** Where each sort may stand, and whether what stands there is one. The places are short: no text keeps this busy. */
const LOOKS: readonly (readonly [PersonalSort, RegExp, (found: string) => boolean])[] = [
  ['mail', /[\p{L}\p{N}._%+-]\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}]/gu, () => true],
  ['bank-account', /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ .-]?[A-Za-z0-9]){11,30}/g, isBankAccount],
  ['national-number', /(?<!\d)\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{3}[ .-]?\d{2}(?!\d)/g, isNationalNumber],
  ['telephone', /(?<![\d\p{L}.,/-])(?:\+|00|0)(?:[ ./()-]{0,2}\d){8,14}(?!\d)/gu, isTelephone],
]

/** The address of a page names accounts with the same sign as a mailbox: it is looked at by itself, where anybody does. */
const ADDRESSES = /\bh(?:tt|xx)ps?:\/\/\S+/gi

/**
 * Every sort of personal data that a text holds, of what can be told by its form. A text that leaves a house may come before
 * whoever it is about (Art. 17 DSA), or before everybody. Names no form can tell: see `holdsName`.
 */
export const findPersonalData = (text: string): PersonalSort[] => {
  const said = text.normalize('NFKC').replaceAll(ADDRESSES, ' ')
  return LOOKS.filter(([, look, isOne]) => [...said.matchAll(look)].some(([found]) => isOne(found))).map(
    ([sort]) => sort,
  )
}
