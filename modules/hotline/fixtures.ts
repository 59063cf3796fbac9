import type { DesignatedKind } from '@vigie/intake/report-kind'

/** Made-up things for the demonstration world and the tests: neutral words and `.example` hosts only. */
export const ADDRESSES = {
  pond: 'https://pond.example/album/7',
  meadow: 'https://meadow.example/album/8',
  hill: 'https://hill.example/album/9',
  harbour: 'https://harbour.example/berth/3',
} as const

/** Answers of an analyst who finds a real picture illegal, under the code of 1867 (before 8 April 2026). */
export const FOUND_ILLEGAL = {
  outcome: 'illegal',
  kind: 'csam',
  nature: 'real',
  ageBand: 'pre-pubescent',
  sex: 'not-determined',
  selfGenerated: 'no',
  act: 'lascivious-exhibition',
  article: 'images-of-abuse@1867',
  confidence: 'sure',
  secondsExposed: 40,
} as const

export const FOUND_LEGAL = {
  outcome: 'not-illegal',
  kind: 'csam',
  nature: 'real',
  ageBand: 'adult',
  sex: 'not-determined',
  selfGenerated: 'no',
  act: 'none',
  reason: 'adult-pornography',
  confidence: 'sure',
  secondsExposed: 20,
} as const

/** Grooming told in words: there is no picture to answer questions about. */
export const FOUND_GROOMING = {
  outcome: 'illegal',
  kind: 'grooming',
  ageBand: 'minor',
  otherAdult: 'yes',
  article: 'approaching-a-minor@1867',
  confidence: 'fairly-sure',
  secondsExposed: 0,
} as const

export const PLATFORM = {
  name: 'Examplegram',
  country: 'IE',
  roles: ['platform', 'very-large'],
  languages: ['en', 'nl'],
  inEuScope: true,
  channel: 'mail',
  mailbox: 'notices@examplegram.example',
} as const

/** A report as a member of the public sends it. */
export const report = (addresses: readonly string[], kind: DesignatedKind | 'other' = 'csam') => ({
  language: 'nl' as const,
  kind,
  channel: 'form' as const,
  narrative: 'Dit vond ik. Kunt u kijken?',
  addresses: [...addresses],
})
