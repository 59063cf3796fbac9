/** By which way somebody turned to the helpline. */
export const CHANNELS = ['phone', 'chat', 'sms', 'mail', 'form', 'in-person'] as const
export type Channel = (typeof CHANNELS)[number]

export const DIRECTIONS = ['in', 'out'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** A call in which nobody was heard out has one word, and nothing else is asked of it. */
export const UNHEARD = ['silent', 'test', 'abusive', 'wrong-number'] as const
export const NATURES = ['conversation', ...UNHEARD] as const
export type Nature = (typeof NATURES)[number]

/** The answers to each question of the record. Every one may be left out: nobody is pressed for any. */
export const FACETS = {
  caller: ['child', 'young-adult', 'parent', 'relative', 'friend', 'professional', 'other'],
  aboutWhom: ['self', 'own-child', 'relative', 'friend', 'pupil-or-client', 'other', 'nobody'],
  ageBand: ['0-4', '5-11', '12-15', '16-18', '19-25', '26-up'],
  gender: ['girl', 'boy', 'other'],
  language: ['nl', 'fr', 'de', 'en', 'other'],
  region: ['brussels', 'flanders', 'wallonia', 'german-speaking', 'abroad'],
  place: [
    'social-media',
    'messaging',
    'gaming',
    'video',
    'dating',
    'other-online',
    'home',
    'school',
    'public-place',
    'somewhere-else',
  ],
  platform: [
    'discord',
    'facebook',
    'fortnite',
    'instagram',
    'minecraft',
    'onlyfans',
    'roblox',
    'signal',
    'snapchat',
    'telegram',
    'tiktok',
    'twitch',
    'whatsapp',
    'x',
    'youtube',
    'yubo',
    'another-platform',
  ],
  risk: ['none', 'some', 'serious', 'acute'],
  outcome: [
    'heard-out',
    'informed',
    'advised',
    'helped-to-report',
    'referred',
    'police',
    'call-back',
    'broke-off',
  ],
} as const
export type Facet = keyof typeof FACETS
export const FACET_NAMES = [
  'caller',
  'aboutWhom',
  'ageBand',
  'gender',
  'language',
  'region',
  'place',
  'platform',
  'risk',
  'outcome',
] as const satisfies readonly Facet[]

/** Why a record that was closed says something else from now on. */
export const REASONS = ['typed-wrong', 'heard-later', 'caller-asked', 'checked'] as const

/** What is said of each question, where anything is. */
export type Answers = { readonly [Name in Facet]?: string | undefined }

/** Beyond it no contact has a number. */
export const MOST_CONTACTS = 2 ** 31 - 1
/** So long may a note be. */
export const LONGEST_NOTE = 10_000
/** So many categories of one list are enough for one contact. */
export const MOST_CATEGORIES = 3
