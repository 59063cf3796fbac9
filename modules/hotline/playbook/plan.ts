import { DESIGNATED_KINDS, type DesignatedKind } from '@vigie/intake/report-kind'
import type { Day, InEveryLanguage } from '@vigie/kernel'

export const NATURES = ['real', 'drawn', 'ai-generated', 'unknown'] as const
export type Nature = (typeof NATURES)[number]

export const AGE_BANDS = ['infant', 'pre-pubescent', 'pubescent', 'minor', 'adult', 'not-determined'] as const
export type AgeBand = (typeof AGE_BANDS)[number]

export const SEXES = ['female', 'male', 'both', 'not-determined'] as const
export type Sex = (typeof SEXES)[number]

export const YES_NO = ['yes', 'no', 'unknown'] as const
export type YesNo = (typeof YES_NO)[number]

/** Whether the person shown made it: without pressure, under pressure, or nobody knows which. */
export const SELF_GENERATED = ['no', 'voluntary', 'coerced', 'yes', 'unknown'] as const
export type SelfGenerated = (typeof SELF_GENERATED)[number]

/** How grave the act shown is, in the two steps that the industry classification knows. */
export const ACTS = ['sexual-act', 'lascivious-exhibition', 'none', 'unknown'] as const
export type Act = (typeof ACTS)[number]

export const CLASSIFICATIONS = ['illegal', 'not-illegal', 'cannot-tell'] as const
export type Classification = (typeof CLASSIFICATIONS)[number]

/** Reasons from INHOPE's own list of action reasons, with the partner's number. */
export const ICCAM_REASONS = {
  'content-not-found': 2,
  'referrer-not-known': 3,
  'unable-to-access': 4,
  'password-protected': 5,
  'account-disabled': 6,
  'legally-unable-to-access': 7,
  'link-expired': 8,
  'site-down': 9,
  'temporarily-unavailable': 10,
  'premium-account-necessary': 11,
  'missing-parts-to-open-file': 12,
  'removed-before-assessment': 13,
  'adult-pornography': 14,
  'nudism-or-not-sexualised': 15,
  'below-threshold-of-illegality': 16,
  'images-too-small': 17,
  'virtual-material': 18,
  'links-not-illegal': 19,
  'age-unclear': 20,
  'age-over-national-threshold': 21,
  other: 1,
} as const
export type Reason = keyof typeof ICCAM_REASONS
const isReason = (text: string): text is Reason => text in ICCAM_REASONS
export const REASONS: readonly Reason[] = Object.keys(ICCAM_REASONS).filter(isReason)

export const CONFIDENCES = ['sure', 'fairly-sure', 'unsure'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** The questions in the order in which they are asked, each with the answers it accepts. */
export const QUESTIONS = {
  kind: DESIGNATED_KINDS,
  nature: NATURES,
  ageBand: AGE_BANDS,
  /** Whether whoever approaches the minor is an adult: without that it is no grooming in the area of the award. */
  otherAdult: YES_NO,
  sex: SEXES,
  selfGenerated: SELF_GENERATED,
  act: ACTS,
  classification: CLASSIFICATIONS,
  /** Answered with the id of an article in force: see `articlesFor`. */
  legalArticle: null,
  reason: REASONS,
  confidence: CONFIDENCES,
} as const
export type Question = keyof typeof QUESTIONS

export type Step = {
  readonly question: Question
  readonly answers: readonly string[] | null
  /** Asked only once the classification is one of these. */
  readonly when: readonly Classification[] | null
}

export const PICTURE_QUESTIONS = [
  'nature',
  'ageBand',
  'sex',
  'selfGenerated',
  'act',
] as const satisfies Question[]

/** Of these a coordinator says which are asked of a kind; they are asked in this order. */
export const FACT_QUESTIONS = [
  'nature',
  'ageBand',
  'otherAdult',
  'sex',
  'selfGenerated',
  'act',
] as const satisfies Question[]
export type FactQuestion = (typeof FACT_QUESTIONS)[number]

/** What a coordinator writes down of a plan. */
export interface PlanContent {
  readonly asks: readonly FactQuestion[]
  /** How to go about this kind, in the words of the house. */
  readonly instruction: InEveryLanguage
}

export type StepPlan = {
  /** Null for the plan that Vigie comes with, where no books are asked. */
  readonly version: string | null
  readonly number: number
  readonly validFrom: Day
  readonly kind: DesignatedKind
  readonly instruction: InEveryLanguage
  readonly steps: readonly Step[]
}

/** The name of a plan as an assessment keeps it beside the version itself. */
export const planName = ({ kind, number }: StepPlan): string => `${kind}/version-${number}`

/**
 * Without these no plan holds: the age decides whether something is in the area of the trusted flagger, for grooming the
 * age of the other one too, and for images of abuse what is illegal in every country.
 */
export const neededIn = (kind: DesignatedKind): readonly FactQuestion[] =>
  kind === 'csam'
    ? ['nature', 'ageBand', 'act']
    : kind === 'grooming'
      ? ['ageBand', 'otherAdult']
      : ['ageBand']

const step = (question: Question, when: Step['when'] = null): Step => ({
  question,
  answers: QUESTIONS[question],
  when,
})

/** The step plan an analyst follows for this kind. Text-only kinds skip what only a picture can answer. */
export const makePlan = (
  kind: DesignatedKind,
  { asks, instruction }: PlanContent,
  version: Pick<StepPlan, 'version' | 'number' | 'validFrom'>,
): StepPlan => ({
  ...version,
  kind,
  instruction,
  steps: [
    step('kind'),
    ...FACT_QUESTIONS.filter((question) => asks.includes(question)).map((question) => step(question)),
    step('classification'),
    step('legalArticle', ['illegal']),
    step('reason', ['not-illegal', 'cannot-tell']),
    step('confidence'),
  ],
})

export type Answers = Readonly<Partial<Record<Question, string>>>

const isAsked = (asked: Step, answers: Answers): boolean =>
  asked.when === null || asked.when.some((classification) => classification === answers.classification)

const isAnswered = (asked: Step, answers: Answers): boolean => {
  const given = answers[asked.question]
  if (given === undefined || given === '') return false
  return asked.answers === null || asked.answers.includes(given)
}

/** The questions that still want an answer, in order; empty when the assessment is complete. */
export const openQuestions = (plan: StepPlan, answers: Answers): readonly Question[] =>
  plan.steps
    .filter((asked) => isAsked(asked, answers) && !isAnswered(asked, answers))
    .map((asked) => asked.question)
