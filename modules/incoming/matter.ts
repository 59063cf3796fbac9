/** What a notice may be about, in the plain words of the form, the worst first. */
export const MATTERS = [
  'child-abuse',
  'grooming',
  'minors',
  'intimate-images',
  'threats',
  'self-harm',
  'violence',
  'terror',
  'trafficking',
  'hate',
  'privacy',
  'fraud',
  'products',
  'copyright',
  'other',
] as const
export type Matter = (typeof MATTERS)[number]

/** How much harm waiting does: 4 is the most. */
export type Harm = 1 | 2 | 3 | 4

interface Meaning {
  readonly harm: Harm
  /** In the words of the DSA Transparency Database. */
  readonly category: string
  readonly keyword?: string
  /** An offence of Arts 3 to 7 of Directive 2011/93/EU: who notifies it need not say who they are (Art. 16(2)(c)). */
  readonly unnamed?: true
}

const MEANINGS: Readonly<Record<Matter, Meaning>> = {
  'child-abuse': {
    harm: 4,
    category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
    keyword: 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL',
    unnamed: true,
  },
  grooming: {
    harm: 4,
    category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
    keyword: 'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS',
    unnamed: true,
  },
  minors: { harm: 3, category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS' },
  'intimate-images': {
    harm: 3,
    category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
    keyword: 'KEYWORD_NON_CONSENSUAL_IMAGE_SHARING',
  },
  threats: {
    harm: 3,
    category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
    keyword: 'KEYWORD_CYBER_BULLYING_INTIMIDATION',
  },
  'self-harm': { harm: 3, category: 'STATEMENT_CATEGORY_SELF_HARM' },
  violence: { harm: 3, category: 'STATEMENT_CATEGORY_VIOLENCE' },
  terror: {
    harm: 3,
    category: 'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY',
    keyword: 'KEYWORD_TERRORIST_CONTENT',
  },
  trafficking: {
    harm: 3,
    category: 'STATEMENT_CATEGORY_VIOLENCE',
    keyword: 'KEYWORD_HUMAN_TRAFFICKING',
  },
  hate: {
    harm: 2,
    category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
    keyword: 'KEYWORD_HATE_SPEECH',
  },
  privacy: { harm: 2, category: 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS' },
  fraud: { harm: 2, category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD' },
  products: { harm: 1, category: 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS' },
  copyright: {
    harm: 1,
    category: 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
    keyword: 'KEYWORD_COPYRIGHT_INFRINGEMENT',
  },
  other: { harm: 1, category: 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE' },
}

export const harmOf = (matter: Matter): Harm => MEANINGS[matter].harm

/** Whether somebody may notify it without a name. */
export const allowsUnnamed = (matter: Matter): boolean => MEANINGS[matter].unnamed === true

/** The words of the DSA Transparency Database under which a matter is counted. */
export const databaseWords = (matter: Matter): { category: string; keyword: string | null } => {
  const { category, keyword = null } = MEANINGS[matter]
  return { category, keyword }
}

/** The worst of several. */
export const worstOf = (matters: readonly Matter[]): Matter =>
  MATTERS.find((one) => matters.includes(one)) ?? 'other'

const plain = (word: string): string => word.replaceAll('_DEEPFAKE', '').replaceAll('_AGAINST_WOMEN', '')

/** What another's words of that database come to here: what the keyword says, or else its category. */
export const matterOf = (category: string, keyword: string | null): Matter => {
  const alike = MATTERS.filter((one) => MEANINGS[one].category === plain(category))
  return (
    MATTERS.find((one) => keyword !== null && MEANINGS[one].keyword === plain(keyword)) ??
    alike.find((one) => MEANINGS[one].keyword === undefined) ??
    alike[0] ??
    'other'
  )
}
