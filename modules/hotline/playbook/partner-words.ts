import type { Act, AgeBand, Classification, Nature, Sex } from './plan.ts'

/** What our words are called, and numbered, in INHOPE's exchange. An adult has no category of its own there. */
export const ICCAM_AGE = {
  infant: 2,
  'pre-pubescent': 3,
  pubescent: 4,
  adult: 1,
  'not-determined': 1,
} as const satisfies Record<AgeBand, number>

export const ICCAM_SEX = {
  'not-determined': 1,
  female: 2,
  male: 3,
  both: 4,
} as const satisfies Record<Sex, number>

export const ICCAM_CLASSIFICATIONS = { baseline: 1, national: 2, ignore: 4 } as const
export type IccamClassification = keyof typeof ICCAM_CLASSIFICATIONS

export type Seen = {
  readonly classification: Classification
  readonly nature: Nature
  readonly ageBand: AgeBand
  readonly act: Act
}

const isYoungChild = (ageBand: AgeBand): boolean => ageBand === 'infant' || ageBand === 'pre-pubescent'

/**
 * Baseline: a real, young child in a sexual act or pose, illegal in any country. National: illegal here.
 * Null when the analyst cannot tell: "ignore" is final abroad and would close the matter by mistake.
 */
export const iccamClassification = (seen: Seen): IccamClassification | null => {
  if (seen.classification === 'cannot-tell') return null
  if (seen.classification === 'not-illegal') return 'ignore'
  const baseline = seen.nature === 'real' && isYoungChild(seen.ageBand) && seen.act !== 'none'
  return baseline ? 'baseline' : 'national'
}

/** ICCAM's flag for virtual material: drawn or made by a machine. */
export const isVirtual = (nature: Nature): boolean => nature === 'drawn' || nature === 'ai-generated'

export type IndustryClassification = 'A1' | 'A2' | 'B1' | 'B2'

/** The classification that providers share (also in XARF); null where it has no word for what was seen. */
export const industryClassification = (ageBand: AgeBand, act: Act): IndustryClassification | null => {
  if (act === 'none') return null
  const degree = act === 'sexual-act' ? 1 : 2
  if (isYoungChild(ageBand)) return `A${degree}`
  return ageBand === 'pubescent' ? `B${degree}` : null
}
