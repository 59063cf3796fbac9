import type { Place } from '@vigie/platform/vault'

export const LONGEST_DISPATCH = 10_000
export const LONGEST_REFERENCE = 200

export const saidPlace = (row: string): Place => ({ table: 'helpline.dispatch_note', row, column: 'said' })
export const referencePlace = (row: string): Place => ({
  table: 'helpline.dispatch_note',
  row,
  column: 'reference',
})
