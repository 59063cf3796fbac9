import type { MatchWay } from '@vigie/hashes'
import { DESIGNATED_KINDS, type DesignatedKind } from '@vigie/intake/report-kind'
import type { Day } from '@vigie/kernel'
import { z } from 'zod'
import type { Sheet } from '../law/article.ts'
import { articlesFor } from '../law/articles.ts'
import {
  ACTS,
  type Act,
  AGE_BANDS,
  type AgeBand,
  CLASSIFICATIONS,
  type Classification,
  CONFIDENCES,
  type Confidence,
  NATURES,
  type Nature,
  openQuestions,
  type Question,
  REASONS,
  type Reason,
  SELF_GENERATED,
  SEXES,
  type SelfGenerated,
  type Sex,
  type StepPlan,
  YES_NO,
  type YesNo,
} from '../playbook/plan.ts'

import type { RefusalWord } from '../refusals.ts'
import type { Seen } from './seen.ts'

export type Outcome = Classification

/** What somebody found. Two agree when they say the same outcome and kind, and how grave it is: see `findingLine`. */
export type Finding = {
  readonly outcome: Outcome
  readonly kind: DesignatedKind
  readonly nature: Nature
  readonly ageBand: AgeBand
  readonly otherAdult: YesNo
  readonly act: Act
  readonly article: string | null
  /** Other grounds beside the article, in the order in which they were named. */
  readonly furtherGrounds: readonly string[]
}

export const INHERITANCE_SOURCES = ['verdict', 'list-entry'] as const
export type InheritanceSource = (typeof INHERITANCE_SOURCES)[number]

/** Where an assessment comes from that was made without looking. */
export type Inheritance = {
  readonly source: InheritanceSource
  readonly verdict: string | null
  readonly verdictItem: string | null
  readonly entry: number | null
  readonly way: MatchWay
  readonly distance: number
}

/** One analyst's answers. */
export type Assessment = Finding &
  Seen & {
    readonly id: string
    readonly seat: number
    readonly assessor: string
    readonly sex: Sex
    readonly selfGenerated: SelfGenerated
    readonly reason: Reason | null
    readonly confidence: Confidence
    readonly plan: string
    /** The versions of what the desk works by that it followed; none where it came before those were kept. */
    readonly followed: readonly string[]
    readonly note: Buffer | null
    readonly secondsExposed: number
    readonly at: Date
    /** Null when the assessor looked. */
    readonly inheritance: Inheritance | null
  }

/** The answers that make a finding. The step plan of the kind says which of them are asked. */
export const findingFields = {
  outcome: z.enum(CLASSIFICATIONS),
  kind: z.enum(DESIGNATED_KINDS),
  nature: z.enum(NATURES).optional(),
  ageBand: z.enum(AGE_BANDS).optional(),
  otherAdult: z.enum(YES_NO).optional(),
  act: z.enum(ACTS).optional(),
  article: z.string().max(100).optional(),
  furtherGrounds: z.array(z.string().max(100)).max(10).optional(),
}

export const answerFields = {
  ...findingFields,
  sex: z.enum(SEXES).optional(),
  selfGenerated: z.enum(SELF_GENERATED).optional(),
  reason: z.enum(REASONS).optional(),
  confidence: z.enum(CONFIDENCES),
}

type GivenFinding = z.output<z.ZodObject<typeof findingFields>>
export type GivenAnswers = z.output<z.ZodObject<typeof answerFields>>

const asked = ({ steps }: StepPlan, question: Question): boolean =>
  steps.some((step) => step.question === question)

/** The finding in full: what the plan does not ask about is "unknown" for everyone, so that it parts nobody. */
export const readFinding = (given: GivenFinding, plan: StepPlan): Finding => {
  const { outcome, kind, article, furtherGrounds = [] } = given
  return {
    outcome,
    kind,
    nature: (asked(plan, 'nature') && given.nature) || 'unknown',
    ageBand: (asked(plan, 'ageBand') && given.ageBand) || 'not-determined',
    otherAdult: (asked(plan, 'otherAdult') && given.otherAdult) || 'unknown',
    act: (asked(plan, 'act') && given.act) || 'none',
    article: article || null,
    furtherGrounds: [...new Set(furtherGrounds)].filter((ground) => ground !== article),
  }
}

/** Why a finding cannot stand: a legal article goes with what is illegal, and must be in force for that kind. */
export const findingRefusal = (given: GivenFinding, sheet: Sheet, today: Day): RefusalWord | null => {
  const { outcome, kind, article, furtherGrounds = [] } = given
  if (outcome !== 'illegal') return article || furtherGrounds.length > 0 ? 'article-only-when-illegal' : null
  const inForce = articlesFor(sheet, kind, today).map(({ id }) => id)
  return [article ?? '', ...furtherGrounds].every((ground) => inForce.includes(ground))
    ? null
    : 'article-not-in-force'
}

/** The field of a form that takes the answer to a question of the plan. */
export const fieldOf = (question: Question): string =>
  question === 'classification' ? 'outcome' : question === 'legalArticle' ? 'article' : question

/** The fields without which these answers are no assessment yet: questions of the plan that are open. */
export const openFields = (given: GivenAnswers, plan: StepPlan): readonly string[] => {
  const { kind, outcome, article, nature, ageBand, otherAdult, act, sex, selfGenerated, reason, confidence } =
    given
  const answers: Record<string, string | undefined> = {
    kind,
    nature,
    ageBand,
    otherAdult,
    act,
    sex,
    selfGenerated,
    reason,
    confidence,
    classification: outcome,
    legalArticle: article,
  }
  const said = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined))
  return openQuestions(plan, said).map(fieldOf)
}
