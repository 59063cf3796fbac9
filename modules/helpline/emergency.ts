import type { Place } from '@vigie/platform/vault'

/**
 * Whom one calls from Belgium when somebody is in danger now, in the order in which the card shows them. Each with the site of the
 * service that answers, where the number stands; nobody of a helpline confirmed the list.
 */
export const EMERGENCY_NUMBERS = [
  { service: 'ambulance-fire', number: '112', source: 'https://www.112.be' },
  { service: 'police', number: '101', source: 'https://www.112.be' },
  { service: 'suicide-nl', number: '1813', source: 'https://www.zelfmoord1813.be' },
  { service: 'listening-fr', number: '107', source: 'https://www.tele-accueil.be' },
  { service: 'poison', number: '070 245 245', source: 'https://www.antigifcentrum.be' },
  { service: 'missing-children', number: '116 000', source: 'https://childfocus.be' },
] as const

export const LONGEST_DISPATCH = 10_000
export const LONGEST_REFERENCE = 200

export const saidPlace = (row: string): Place => ({ table: 'helpline.dispatch_note', row, column: 'said' })
export const referencePlace = (row: string): Place => ({
  table: 'helpline.dispatch_note',
  row,
  column: 'reference',
})
