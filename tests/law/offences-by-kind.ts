import type { DesignatedKind } from '@vigie/intake/report-kind'

const picture = { nature: 'real', ageBand: 'pubescent', sex: 'not-determined' } as const
const common = { outcome: 'illegal', confidence: 'sure', secondsExposed: 10 } as const
const act = 'lascivious-exhibition'

/** For every kind, the answers of an analyst who finds it illegal and of a minor (code of 1867, before 8 April 2026). */
export const ILLEGAL = {
  csam: {
    ...common,
    ...picture,
    kind: 'csam',
    act,
    selfGenerated: 'no',
    article: 'images-of-abuse@1867',
  },
  grooming: {
    ...common,
    kind: 'grooming',
    ageBand: 'minor',
    otherAdult: 'yes',
    article: 'approaching-a-minor@1867',
  },
  sextortion: { ...common, kind: 'sextortion', ageBand: 'pubescent', article: 'approaching-a-minor@1867' },
  ncii: {
    ...common,
    ...picture,
    kind: 'ncii',
    act,
    selfGenerated: 'no',
    article: 'sharing-without-consent@1867',
  },
  voyeurism: { ...common, ...picture, kind: 'voyeurism', act, article: 'voyeurism@1867' },
  extreme: { ...common, ...picture, kind: 'extreme', act, article: 'extreme-content@1867' },
  'minor-prostitution': {
    ...common,
    ...picture,
    kind: 'minor-prostitution',
    article: 'advertising-prostitution-of-a-minor@1867',
  },
} as const satisfies Record<DesignatedKind, object>

/**
 * Whether the offence falls under Arts 3 to 7 of Directive 2011/93/EU, so that Art. 16(2)(c) DSA lets the notifier stay
 * unnamed. Read in the directive, not in our own list.
 */
export const UNDER_THE_DIRECTIVE = [
  ['images-of-abuse@1867', 'csam', true],
  ['making-or-spreading-images-of-abuse@1867', 'csam', true],
  ['approaching-a-minor@1867', 'grooming', true],
  ['approaching-a-minor@1867', 'sextortion', true],
  ['luring-a-minor-online@1867', 'grooming', false],
  ['sexual-acts-against-a-minor@1867', 'grooming', true],
  ['sexual-integrity@1867', 'sextortion', false],
  ['threats@1867', 'sextortion', false],
  ['extortion@1867', 'sextortion', false],
  ['sharing-without-consent@1867', 'ncii', false],
  ['sharing-without-consent-with-malice@1867', 'ncii', false],
  ['voyeurism@1867', 'voyeurism', false],
  ['extreme-content@1867', 'extreme', false],
  ['advertising-prostitution-of-a-minor@1867', 'minor-prostitution', true],
] as const satisfies readonly (readonly [string, DesignatedKind, boolean])[]

/** Having such images and looking for them: grounds for the police, cited in no notice. */
export const FOR_THE_POLICE = ['having-images-of-abuse@1867', 'access-to-images-of-abuse@1867'] as const
