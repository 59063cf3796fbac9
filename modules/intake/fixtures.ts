import type { Actor } from '@vigie/platform/operation'

export const ANYONE: Actor = { kind: 'anyone' }

/** A report as somebody may send it. Made up, like everything in it. */
export const madeUpReport = (changes: Record<string, unknown> = {}) => ({
  language: 'nl',
  kind: 'grooming',
  place: 'game',
  narrative: 'Iemand in het spel vraagt steeds om foto’s aan mijn broertje.',
  addresses: ['https://spel.example/profiel/7', 'hxxps://chat[.]example/kamer'],
  contact: 'ouder@mail.example',
  channel: 'form',
  ...changes,
})
