import { isDefanged, refang, withoutBlankEnds } from '@vigie/kernel'
import type { DeskKeys } from '@vigie/platform/operation'
import { blindIndex } from '@vigie/platform/vault'

export const LONGEST_LOCATION = 4_096
export const MOST_LOCATIONS = 500
/** All lines together, as they were pasted. */
export const LONGEST_LOCATIONS = 250_000

/** A place as it is compared: an address without what differs in writing only, made harmless or not; or the words as they stand. */
export const canonicalLocation = (typed: string): string => {
  const plain = withoutBlankEnds(typed)
  const address = /^hxxps?:/i.test(plain) && isDefanged(plain) ? refang(plain) : plain
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : address
}

/** Each line of a field is one place; the same place twice is one. */
export const readLocations = (typed: string): string[] => {
  const once = new Map<string, string>()
  for (const line of typed.split(/[\r\n\u2028\u2029]+/)) {
    const place = withoutBlankEnds(line)
    if (place !== '' && !once.has(canonicalLocation(place))) once.set(canonicalLocation(place), place)
  }
  return [...once.values()]
}

const LINK = /\bh(?:tt|xx)ps?:\/\/[^\s<>"'()]+/gi

/** Without the signs that end a sentence. */
const withoutEnd = (link: string): string => {
  let end = link.length
  while (end > 0 && '.,;:!?'.includes(link.charAt(end - 1))) end -= 1
  return link.slice(0, end)
}

/** The addresses that stand in a letter, in their order. */
export const locationsIn = (text: string): string[] =>
  readLocations((text.match(LINK) ?? []).map((one) => withoutEnd(one)).join('\n')).slice(0, MOST_LOCATIONS)

/** Equal places are found again; none can be read from the mark. */
export const locationMark = (keys: DeskKeys, typed: string): Buffer =>
  blindIndex(keys.lookup.addressIndex, canonicalLocation(typed))
