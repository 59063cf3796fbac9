/** The version that every document and every signature of this package names. */
export const PROTOCOL = 'vigie/1'

/** Where an origin publishes its keys and what it is. */
export const WELL_KNOWN = '/.well-known/vigie-protocol'

/** The media type of everything but problems (RFC 9457). */
export const MEDIA_TYPE = 'application/json'
export const PROBLEM_TYPE = 'application/problem+json'

/** What every receiver takes at least; one that takes more says so in its directory. */
export const LIMITS = { bytes: 1_048_576, items: 100 } as const

/** What a reader takes at most of what others publish. */
export const READS = { directory: 65_536, register: 16_777_216, answer: 4_194_304 } as const

/** Seconds: how long a signature may hold, and how far two clocks may be apart. */
export const SIGNATURE_HOLDS = 300
export const CLOCK_SKEW = 60
