import type { Day } from '@vigie/kernel'
import type { Automated, Ground, Restriction } from './actions.ts'
import type { Category, Keyword } from './database/categories.ts'
import { type Statement, statementSchema } from './database/statement.ts'
import { type CONTENT_TYPES, ILLEGAL, INCOMPATIBLE, type TERRITORIES } from './database/words.ts'
import { furtherRestrictions, type Restrictions } from './restrictions.ts'

/** What a moderator says of a restriction. */
export interface Reasons extends Restrictions {
  readonly action: Restriction
  readonly ground: Ground
  /** The article of the law, or the rule of the terms. */
  readonly reference: string
  readonly explanation: string
  readonly facts: string
  readonly category: Category
  readonly keyword?: Keyword | undefined
  readonly contentType: (typeof CONTENT_TYPES)[number]
  readonly contentDate: Day
  readonly territory?: readonly (typeof TERRITORIES)[number][] | undefined
  /** The last day of it; none is for good. */
  readonly until?: Day | undefined
  readonly foundByMachine: boolean
  readonly automated: Automated
}

/** By which way it came to be looked at: Art. 17(3)(b). */
export type Source = 'trusted-flagger' | 'notice' | 'own-initiative'

const SOURCE = {
  'trusted-flagger': 'SOURCE_TRUSTED_FLAGGER',
  notice: 'SOURCE_ARTICLE_16',
  'own-initiative': 'SOURCE_VOLUNTARY',
} as const satisfies Record<Source, Statement['source_type']>

const AUTOMATED_DECISION = {
  not: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  partly: 'AUTOMATED_DECISION_PARTIALLY',
  wholly: 'AUTOMATED_DECISION_FULLY',
} as const satisfies Record<Automated, Statement['automated_decision']>

type Visibility = NonNullable<Statement['decision_visibility']>[number]
const VISIBILITY: Readonly<Partial<Record<Restriction, Visibility>>> = {
  removed: 'DECISION_VISIBILITY_CONTENT_REMOVED',
  // What is left of it stays: the facts say which part went.
  partial: 'DECISION_VISIBILITY_CONTENT_REMOVED',
  disabled: 'DECISION_VISIBILITY_CONTENT_DISABLED',
  'geo-blocked': 'DECISION_VISIBILITY_CONTENT_DISABLED',
  'age-restricted': 'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED',
  demoted: 'DECISION_VISIBILITY_CONTENT_DEMOTED',
  labelled: 'DECISION_VISIBILITY_CONTENT_LABELLED',
}

const visibilityIn = ({ action, until }: Pick<Reasons, 'action' | 'until'>) => {
  const visibility = VISIBILITY[action]
  if (visibility === undefined) return {}
  return {
    decision_visibility: [visibility],
    ...(until === undefined ? {} : { end_date_visibility_restriction: until }),
  }
}

/** The statement of reasons of a restriction, as the database takes it. Who sent the notice stands in it nowhere. */
export const makeStatement = (said: Reasons, source: Source, puid: string, today: Day): Statement => ({
  ...visibilityIn(said),
  ...furtherRestrictions(said),
  ...(said.ground === 'law'
    ? {
        decision_ground: ILLEGAL,
        illegal_content_legal_ground: said.reference,
        illegal_content_explanation: said.explanation,
      }
    : {
        decision_ground: INCOMPATIBLE,
        incompatible_content_ground: said.reference,
        incompatible_content_explanation: said.explanation,
      }),
  category: said.category,
  ...(said.keyword === undefined ? {} : { category_specification: [said.keyword] }),
  content_type: [said.contentType],
  ...(said.contentType === 'CONTENT_TYPE_OTHER' ? { content_type_other: 'Not one of the types listed' } : {}),
  content_date: said.contentDate,
  ...(said.territory === undefined || said.territory.length === 0
    ? {}
    : { territorial_scope: [...said.territory] }),
  application_date: today,
  decision_facts: said.facts,
  source_type: SOURCE[source],
  automated_detection: said.foundByMachine ? 'Yes' : 'No',
  automated_decision: AUTOMATED_DECISION[said.automated],
  puid,
})

/** Which field of the form a field of the statement comes from. */
const FIELD_OF: Readonly<Record<string, keyof Reasons>> = {
  decision_visibility: 'action',
  end_date_visibility_restriction: 'until',
  decision_monetary: 'monetary',
  end_date_monetary_restriction: 'monetaryUntil',
  decision_provision: 'service',
  end_date_service_restriction: 'serviceUntil',
  decision_account: 'account',
  end_date_account_restriction: 'accountUntil',
  illegal_content_legal_ground: 'reference',
  incompatible_content_ground: 'reference',
  illegal_content_explanation: 'explanation',
  incompatible_content_explanation: 'explanation',
  category: 'category',
  category_specification: 'keyword',
  content_type: 'contentType',
  content_date: 'contentDate',
  territorial_scope: 'territory',
  decision_facts: 'facts',
}

/** What the rules of the database say against it, by the field of the form; empty when it can be submitted. */
export const complaintsAboutStatement = (
  statement: Statement,
): { readonly field: keyof Reasons; readonly word: string }[] =>
  (statementSchema.safeParse(statement).error?.issues ?? []).map((issue) => ({
    field: FIELD_OF[String(issue.path[0])] ?? 'action',
    word: issue.code === 'custom' ? issue.message : 'not-for-the-database',
  }))
