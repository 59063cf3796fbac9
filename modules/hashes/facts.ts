import type { Fact } from '@vigie/platform/operation'

/** Somebody reported pictures by their fingerprints. */
export const fingerprintReported = (report: string): Fact => ({
  name: 'hashes.fingerprint-reported',
  body: { report },
})
