import { blindIndex, type LookupKeys } from '@vigie/platform/vault'

/** Without the letters that are taken for digits or for one another. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16
const GROUP = 4

/** The code that a seed of at least sixteen bytes always gives: sixteen signs of five bits, in groups. */
export const codeFrom = (seed: Buffer): string => {
  if (seed.length < LENGTH) throw new TypeError('a code needs a seed of at least sixteen bytes')
  const signs = [...seed.subarray(0, LENGTH)].map((byte) => SIGNS[byte % SIGNS.length])
  return signs.map((sign, at) => (at > 0 && at % GROUP === 0 ? `-${sign}` : sign)).join('')
}

/** A code as somebody typed it: small letters, blanks and look-alikes do not matter. Null where it is none. */
export const readCode = (typed: string): string | null => {
  if (typed.length > 200) return null
  const signs = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign)) ? signs : null
}

/** The mark under which a code is found again; the code itself is kept nowhere. */
export const codeMark = (lookup: LookupKeys, typed: string): Buffer =>
  blindIndex(lookup.receiptIndex, `code ${readCode(typed) ?? 'none'}`)
