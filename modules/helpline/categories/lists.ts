import type { Day } from '@vigie/kernel'

export const SCHEMES = ['116000', 'insafe'] as const
export type Scheme = (typeof SCHEMES)[number]

/** A list of categories as it holds from one day to another, both included. */
export interface CategoryList {
  readonly scheme: Scheme
  readonly list: string
  /** Null where it held before these books began. */
  readonly from: Day | null
  readonly until: Day | null
  /** Where it was read, and what of it no page confirmed. */
  readonly source: string
  readonly families: Readonly<Record<string, readonly string[]>>
}

/** The categories of the European network of the lines for missing children. */
export const NETWORK_FAMILIES = {
  missing: [
    'parental-abduction',
    'lost-or-missing',
    'running-away',
    'criminal-abduction',
    'missing-in-migration',
  ],
  violence: [
    'bullying',
    'child-marriage',
    'child-labour',
    'commercial-exploitation',
    'genital-mutilation',
    'gender-based-practices',
    'harmful-practices',
    'emotional-violence',
    'neglect',
    'online-abuse',
    'online-exploitation',
    'online-grooming',
    'physical-violence',
    'sexual-violence',
    'violence-unspecified',
  ],
  'no-counselling': [
    'complaint-about-us',
    'questions-of-parents',
    'question-about-us',
    'question-about-others',
    'thanks',
    'other-question',
  ],
} as const

/** The categories of the helplines of Insafe, since they were revised. */
export const INSAFE_FAMILIES = {
  conduct: [
    'cyberbullying',
    'sexual-coercion',
    'sexting',
    'sexual-harassment',
    'grooming',
    'hate-speech',
    'love-relationships',
  ],
  content: [
    'harmful-content',
    'pornography',
    'self-harm',
    'suicide',
    'fake-news',
    'radicalisation',
    'advertising',
  ],
  use: [
    'excessive-use',
    'gaming',
    'technical-settings',
    'media-literacy',
    'data-privacy',
    'online-reputation',
    'e-crime',
    'something-else',
  ],
} as const

export const LISTS: readonly CategoryList[] = [
  {
    scheme: '116000',
    list: 'v1',
    from: null,
    until: null,
    source:
      'Missing Children Europe, set of forms of the 116 000 network, version 1; from when it holds is not published',
    families: NETWORK_FAMILIES,
  },
  {
    scheme: 'insafe',
    list: '2023-04',
    from: '2023-04-01',
    until: null,
    source:
      'Better Internet for Kids, Latest helpline trends, 2023 to 2025; grooming, hate-speech, data-privacy, online-reputation and something-else are in use and were confirmed by no page',
    families: INSAFE_FAMILIES,
  },
]

/** The list of a scheme that holds on a day. */
export const listOn = (lists: readonly CategoryList[], scheme: Scheme, day: Day): CategoryList | null =>
  lists.find(
    (one) => one.scheme === scheme && (one.from ?? '') <= day && (one.until === null || day <= one.until),
  ) ?? null

export const categoriesOf = ({ families }: CategoryList): readonly string[] => Object.values(families).flat()
