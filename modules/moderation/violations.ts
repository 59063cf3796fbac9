import { PEOPLE_VIOLATIONS } from '@vigie/people/violations'
import { refusing } from '@vigie/platform/operation'

/** What the rules say no with: what was decided stays, a restriction has its reasons, a reversal its complaint. */
export const MODERATION_VIOLATIONS = {
  VM001: 'decision-stays',
  VM002: 'unreasoned',
  VM003: 'accepted-already',
  VM004: 'without-complaint',
} as const

export const orRefuse = refusing({ ...PEOPLE_VIOLATIONS, ...MODERATION_VIOLATIONS })
