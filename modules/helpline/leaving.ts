import { fingerprintLine, typedFingerprint } from '@vigie/hashes/typed-fingerprint'
import { readAddresses } from '@vigie/intake/read-addresses'
import { REPORT_KINDS } from '@vigie/intake/report-kind'
import { HANDED_ON_WORD_OF } from '@vigie/intake/report-words'
import { LANGUAGES } from '@vigie/kernel'
import type { Place } from '@vigie/platform/vault'

export { HANDED_ON_WORD_OF, LANGUAGES as HANDED_LANGUAGES, REPORT_KINDS as HANDED_KINDS }

/** So many lines go in one hand-over, and of them so many fingerprints. */
export const MOST_HANDED = 50
export const MOST_FINGERPRINTS_HANDED = 20
/** So long may they be together, and so long the reason for which nobody was asked. */
export const LONGEST_HANDED = 20_000
export const LONGEST_REASON = 2_000

/** What the hotline lets whoever reported know, in the helpline's words. */
export const TOLD_WORDS = [
  'received',
  'being-looked-at',
  'illegal',
  'not-illegal',
  'could-not-tell',
  'gone',
  'passed-on',
  'refused',
  'restricted',
  'taken-away',
  'moved',
  'out-of-remit',
] as const
export type ToldWord = (typeof TOLD_WORDS)[number]

const LEAVES: readonly string[] = ['web', 'onion', 'handle']
/** A name, or a name on a platform: no more words than that, or somebody's story would leave with it. */
const handle = /^\S+(?: \S+ \S+)?$/u

/**
 * The lines of a hand-over: addresses as the hotline's intake reads them, and fingerprints of pictures; null where a line is anything
 * else. An e-mail address, a telephone number or a sentence stays at the helpline.
 */
export const linesToHand = (typed: string): string[] | null => {
  const once = new Set<string>()
  const fingerprints = new Set<string>()
  for (const line of typed.split(/[\r\n]+/)) {
    const fingerprint = typedFingerprint(line)
    if (fingerprint !== null) {
      fingerprints.add(fingerprintLine(fingerprint))
      continue
    }
    const { addresses, complaints } = readAddresses(line)
    const [one, ...others] = addresses
    if (one === undefined) continue
    const isOne = others.length === 0 && complaints.length === 0 && LEAVES.includes(one.kind)
    if (!isOne || !handle.test(one.typed)) return null
    if (one.kind !== 'handle' && /\s/.test(one.typed)) return null
    // It must be read there as it was read here.
    if (readAddresses(one.canonical).addresses.some(({ canonical }) => canonical !== one.canonical))
      return null
    once.add(one.canonical)
  }
  const lines = [...once, ...fingerprints]
  const isTooMuch = lines.length > MOST_HANDED || fingerprints.size > MOST_FINGERPRINTS_HANDED
  return lines.length === 0 || isTooMuch ? null : lines
}

/** The two kinds of lines apart. */
export const handedIn = (lines: readonly string[]) => ({
  addresses: lines.filter((line) => typedFingerprint(line) === null),
  fingerprints: lines.filter((line) => typedFingerprint(line) !== null),
})

export const addressesPlace = (row: string): Place => ({
  table: 'helpline.referral_out',
  row,
  column: 'addresses',
})
export const reasonPlace = (row: string): Place => ({ table: 'helpline.referral_out', row, column: 'reason' })
