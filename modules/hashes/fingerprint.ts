import { z } from 'zod'
import { QUALITY_FLOOR, RADIUS, SURE_DISTANCE } from './words.ts'

/** What is known of a picture instead of the picture; lower-case hexadecimal. */
export type Fingerprint = {
  readonly pdq: string | null
  readonly quality: number | null
  readonly sha256: string | null
  readonly sha1: string | null
  readonly md5: string | null
}

const hex = (digits: number) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .regex(new RegExp(`^[0-9a-f]{${digits}}$`), `must be ${digits} hexadecimal digits`)
    .optional()

/** The fields of a form or a message that give a fingerprint; at least one of the four must be there. */
export const fingerprintFields = {
  pdq: hex(64),
  quality: z.int().min(0).max(100).optional(),
  sha256: hex(64),
  sha1: hex(40),
  md5: hex(32),
}
type Given = z.output<z.ZodObject<typeof fingerprintFields>>

/** The fingerprint in what was given; null when nothing in it says anything. */
export const readFingerprint = ({ pdq, quality, sha256, sha1, md5 }: Given): Fingerprint | null =>
  pdq || sha256 || sha1 || md5
    ? {
        pdq: pdq ?? null,
        quality: pdq ? (quality ?? null) : null,
        sha256: sha256 ?? null,
        sha1: sha1 ?? null,
        md5: md5 ?? null,
      }
    : null

const Kept = z.strictObject({
  pdq: z.string().nullable(),
  quality: z.number().nullable(),
  sha256: z.string().nullable(),
  sha1: z.string().nullable(),
  md5: z.string().nullable(),
})

/** As it lies in a sealed value. */
export const writeFingerprint = ({ pdq, quality, sha256, sha1, md5 }: Fingerprint): string =>
  JSON.stringify({ pdq, quality, sha256, sha1, md5 })
export const openedFingerprint = (text: string): Fingerprint => Kept.parse(JSON.parse(text))

/** The distance of two PDQ fingerprints: in how many of the 256 places they differ. */
export const distanceOf = (one: string, other: string): number => {
  let distance = 0
  for (let at = 0; at < 64; at += 8) {
    let differing = Number.parseInt(one.slice(at, at + 8), 16) ^ Number.parseInt(other.slice(at, at + 8), 16)
    for (; differing !== 0; differing &= differing - 1) distance += 1
  }
  return distance
}

export type Likeness = { readonly way: 'pdq' | 'sha256' | 'sha1' | 'md5'; readonly distance: number }

/** How two pictures are alike; null when they are not. The very same file comes before a near picture. */
export const likenessOf = (one: Fingerprint, other: Fingerprint, radius = RADIUS): Likeness | null => {
  for (const way of ['sha256', 'sha1', 'md5'] as const) {
    if (one[way] !== null && one[way] === other[way]) return { way, distance: 0 }
  }
  if (one.pdq === null || other.pdq === null) return null
  const distance = distanceOf(one.pdq, other.pdq)
  return distance <= radius ? { way: 'pdq', distance } : null
}

/**
 * Whether a likeness is sure enough to go without a look: the very same file, or near, and enough in both pictures. A
 * quality that nobody stated is taken on trust only where the list's owner states none.
 */
export const isCertain = (
  { way, distance }: Likeness,
  ours: number | null,
  theirs: number | null = QUALITY_FLOOR,
): boolean =>
  way !== 'pdq' ||
  (distance <= SURE_DISTANCE && (ours ?? 0) >= QUALITY_FLOOR && (theirs ?? 0) >= QUALITY_FLOOR)
