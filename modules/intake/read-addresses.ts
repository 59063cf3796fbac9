import { isBlank, withoutBlankEnds } from '@vigie/kernel'
import { type Address, LONGEST_ADDRESS, readAddress, readText } from './address.ts'
import { linksOfLine } from './links-of-line.ts'

export const MOST_ADDRESSES = 500
/** All lines together, as they were pasted. */
export const LONGEST_ADDRESSES = 250_000

/** Beyond these nobody counts on. */
const FAR_TOO_MANY = 5 * MOST_ADDRESSES

export type AddressComplaint = 'too-many' | 'too-long'

export interface AddressesRead {
  /** Each address once, in the order in which they were given. */
  readonly addresses: readonly Address[]
  /** How many were given another time. */
  readonly same: number
  readonly complaints: readonly AddressComplaint[]
}

/**
 * The addresses of one line. Out of a sentence each takes along the words that stand before it, the last one those
 * behind it too: together they are the line.
 */
const ofLine = (line: string): Address[] => {
  const { links, isSentence } = linksOfLine(line, FAR_TOO_MANY)
  if (links.length === 0) return [{ typed: line, ...readText(line) }]
  return links.map(({ typed, canonical, host, kind, end }, at) => {
    const from = at === 0 ? 0 : (links[at - 1]?.end ?? 0)
    const words = withoutBlankEnds(line.slice(from, at === links.length - 1 ? line.length : end))
    return { typed: isSentence ? words : typed, canonical, host, kind }
  })
}

const together = (one: Address, other: Address): Address =>
  one.typed.includes(other.typed) || other.typed === other.canonical
    ? one
    : { ...one, typed: `${one.typed}\n${other.typed}` }

/** Takes every address out of a pasted text. What cannot be read stays as text. Complaints are for the form. */
export function readAddresses(typed: string): AddressesRead {
  if (typed.length > LONGEST_ADDRESSES) return { addresses: [], same: 0, complaints: ['too-long'] }
  const once = new Map<string, Address>()
  let count = 0
  for (const written of typed.split(/[\r\n\v\f\u0085\u2028\u2029]+/)) {
    const line = withoutBlankEnds(written)
    if (count > FAR_TOO_MANY) break
    for (const one of line === '' ? [] : ofLine(line)) {
      const before = once.get(one.canonical)
      once.set(one.canonical, before === undefined ? one : together(before, one))
      count++
    }
  }
  const addresses = [...once.values()]
  const tooLong = addresses.some(({ canonical }) => canonical.length > LONGEST_ADDRESS)
  return {
    addresses,
    same: count - addresses.length,
    complaints: [
      ...(tooLong ? (['too-long'] as const) : []),
      ...(addresses.length > MOST_ADDRESSES ? (['too-many'] as const) : []),
    ],
  }
}

/** The form under which an address is looked up, out of a field for one. */
export function canonicalAddress(text: string): string {
  const [one, ...others] = isBlank(text) ? [] : readAddresses(text).addresses
  return one !== undefined && others.length === 0 ? one.canonical : readAddress(text).canonical
}
