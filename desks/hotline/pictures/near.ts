import type { Fingerprint, MatchWay } from '@vigie/hashes'
import type { Words } from '@vigie/locales'

/** How near two pictures are, in words. */
export const nearText = (
  words: Words,
  { way, distance }: { readonly way: MatchWay; readonly distance: number },
): string =>
  way === 'pdq' ? words('desk-pictures.pages.near', { n: distance }) : words('desk-pictures.pages.same-file')

const short = (hex: string): string => `${hex.slice(0, 8)}…${hex.slice(-4)}`

/** A fingerprint as people tell one from another: its beginning and its end. */
export const shortCode = (words: Words, { pdq, sha256, sha1, md5 }: Fingerprint): string =>
  pdq === null
    ? words('desk-pictures.pages.fingerprint.file', { code: short(sha256 ?? sha1 ?? md5 ?? '') })
    : words('desk-pictures.pages.fingerprint', { code: short(pdq) })
