import type { Fact } from '@vigie/platform/operation'

export const FINGERPRINT_REPORTED = 'hashes.fingerprint-reported'

/** Somebody reported pictures by their fingerprints. */
export const fingerprintReported = (report: string): Fact => ({
  name: FINGERPRINT_REPORTED,
  body: { report },
})
