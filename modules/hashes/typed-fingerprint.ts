import type { Fingerprint } from './fingerprint.ts'

const NAMED = ['pdq', 'quality', 'sha256', 'sha1', 'md5'] as const
type Named = (typeof NAMED)[number]
/** Which one a number of so many digits is where nobody says it: of the two of 64, first that of a picture. */
const BY_LENGTH: Readonly<Record<number, readonly Named[]>> = {
  64: ['pdq', 'sha256'],
  40: ['sha1'],
  32: ['md5'],
}
const DIGITS = { pdq: 64, sha256: 64, sha1: 40, md5: 32 } as const

const quality = /^(?:100|[1-9]?\d)$/
const fits = (name: Named, value: string): boolean =>
  name === 'quality' ? quality.test(value) : new RegExp(`^[0-9a-f]{${DIGITS[name]}}$`).test(value)

/**
 * The fingerprint of one picture as somebody pasted it on a line: the number that a page of ours shows, the whole line that it
 * sends, or numbers behind their names (`md5: …`). Null where the line is anything else, so that no word goes along with it.
 */
export const typedFingerprint = (line: string): Fingerprint | null => {
  const found = new Map<Named, string>()
  let name: Named | undefined
  for (const word of line
    .toLowerCase()
    .split(/[\s,;:=]+/)
    .filter(Boolean)) {
    const said = NAMED.find((one) => one === word)
    if (said !== undefined) {
      if (name !== undefined) return null
      name = said
      continue
    }
    const meant =
      name ??
      (quality.test(word) && found.has('pdq')
        ? 'quality'
        : BY_LENGTH[word.length]?.find((one) => !found.has(one)))
    if (meant === undefined || found.has(meant) || !fits(meant, word)) return null
    found.set(meant, word)
    name = undefined
  }
  const of = (one: Named): string | null => found.get(one) ?? null
  const [pdq, sha256, sha1, md5] = [of('pdq'), of('sha256'), of('sha1'), of('md5')]
  const stated = of('quality')
  if (name !== undefined || (pdq ?? sha256 ?? sha1 ?? md5) === null) return null
  if (stated !== null && pdq === null) return null
  return { pdq, quality: stated === null ? null : Number(stated), sha256, sha1, md5 }
}

/** One line that reads as the same fingerprint again. */
export const fingerprintLine = (fingerprint: Fingerprint): string =>
  NAMED.flatMap((name) => (fingerprint[name] === null ? [] : [`${name}:${fingerprint[name]}`])).join(' ')
