import { PEOPLE_VIOLATIONS } from '@vigie/people/violations'
import { refusing } from '@vigie/platform/operation'

/**
 * What the rules say no with: a closed record changes with a reason only, a list counts what came while it held,
 * a conversation has one holder and an end, and nothing joins a support case that is closed.
 */
export const HELPLINE_VIOLATIONS = {
  VH001: 'closed-or-not',
  VH002: 'moved-on',
  VH003: 'list-over',
  VH004: 'conversation-over',
  VH005: 'not-its-holder',
  VH006: 'held-by-another',
  VH010: 'overlaps',
  VH021: 'not-missed',
  VH040: 'support-closed',
  VH041: 'pseudonym-of-another',
  VH042: 'asked-already',
  VH043: 'tasks-wait',
  VH044: 'support-destroyed',
  VH045: 'support-open',
  VH046: 'plan-over',
  VH022: 'two-shifts',
  VH023: 'shift-over',
  VH024: 'shift-not-begun',
  VH025: 'contact-over',
  VH026: 'call-not-so',
  VH047: 'consent-not-so',
  VH048: 'progress-not-so',
  VH060: 'asked-to-stop',
  VH061: 'wrote-again',
  VH062: 'not-to-send',
  VH071: 'not-published',
  VH072: 'answer-not-so',
} as const

export const orRefuse = refusing({ ...PEOPLE_VIOLATIONS, ...HELPLINE_VIOLATIONS })
