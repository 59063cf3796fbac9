import type { Place } from '@vigie/platform/vault'

/** Where each sealed fingerprint lies. */
export const reportedFingerprintPlace = (id: string): Place => ({
  table: 'hashes.reported_fingerprint',
  row: id,
  column: 'sealed',
})

export const itemFingerprintPlace = (id: string): Place => ({
  table: 'hashes.item_fingerprint',
  row: id,
  column: 'sealed',
})
