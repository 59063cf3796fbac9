import { type Language, wordOf } from '@vigie/kernel'
import { beforeValue } from '@vigie/locales'
import type { Desk } from '@vigie/platform/operation'
import type { Decision } from '@vigie/protocol'
import {
  ACTIONS,
  type Action,
  AUTOMATED,
  type Automated,
  GROUNDS,
  type Ground,
  outcomeOf,
} from './actions.ts'
import { selectOutcomes } from './outcome-rows.ts'
import { complainUntil } from './redress.ts'
import { TEXTS } from './texts/index.ts'

/** What was decided about an item, as whoever sent the notice may read it. */
export interface Outcome {
  readonly item: string
  /** Its id; of a ruling that left the decision as it was, that of the complaint. */
  readonly decision: string
  /** The earlier decision that this one takes the place of, or that it left as it was. */
  readonly replaces: string | null
  readonly action: Action
  readonly ground: Ground | null
  readonly reference: string | null
  readonly explanation: string
  readonly automated: Automated
  readonly decidedAt: Date
  readonly complainUntil: Date
  readonly hasComplained: boolean
  /** The decision whose statement of reasons counts. */
  readonly statement: string
  /** The complaint that it answers, by the sender's own id, where that came over the protocol. */
  readonly answers: string | null
}

/** The decisions about these items, the first of each first; the last one stands. */
export const findOutcomes = async (desk: Pick<Desk, 'db'>, items: readonly string[]): Promise<Outcome[]> =>
  (await selectOutcomes(desk.db, items)).map((row) => ({
    item: row.item,
    decision: row.decision,
    replaces: row.replaces,
    action: wordOf(ACTIONS, row.action),
    ground: row.ground === null ? null : wordOf(GROUNDS, row.ground),
    reference: row.reference,
    explanation: row.explanation,
    automated: wordOf(AUTOMATED, row.automated),
    decidedAt: row.decided_at,
    complainUntil: complainUntil(row.decided_at),
    hasComplained: row.complained,
    statement: row.statement,
    answers: row.answers,
  }))

type Told = Omit<Decision, 'protocol' | 'receiver' | 'sender' | 'notice'>

/** A decision as the protocol tells it, with what the sender can do about it: Arts 16(5), 20 and 21. */
export const protocolDecision = (
  outcome: Outcome,
  { item, language, mailbox }: { item: string; language: Language; mailbox: string },
): Told => {
  const text = TEXTS[language]
  const until = outcome.complainUntil.toISOString()
  return {
    id: outcome.decision,
    item,
    decidedAt: outcome.decidedAt.toISOString(),
    outcome: outcomeOf(outcome.action),
    ground:
      outcome.ground === null || outcome.reference === null
        ? null
        : { kind: outcome.ground, reference: outcome.reference },
    language,
    explanation: outcome.explanation === '' ? text.actions[outcome.action] : outcome.explanation,
    automated: outcome.automated,
    redress: [
      ...(outcome.replaces === null
        ? [
            {
              kind: 'complaint' as const,
              words: text.complain({ until: until.slice(0, 10), mailbox }),
              until,
            },
          ]
        : []),
      { kind: 'out-of-court' as const, words: text.elsewhere },
    ],
    ...(outcome.replaces === null ? {} : { replaces: outcome.replaces }),
    ...(outcome.answers === null ? {} : { complaint: outcome.answers }),
    ...(outcome.ground === null ? {} : { statement: { puid: outcome.statement } }),
  }
}

/** A decision in words, for whoever sent the notice: what, on which ground, why, by whom, and that it followed a complaint. */
export const outcomeLines = (outcome: Outcome, language: Language): readonly string[] => {
  const text = TEXTS[language]
  const { action, ground, reference, explanation, automated, replaces } = outcome
  return [
    `${beforeValue(language, text.decided)} ${text.actions[action]}.`,
    ...(ground === null || reference === null
      ? []
      : [`${beforeValue(language, text.grounds[ground])} ${reference}.`]),
    ...(explanation === '' ? [] : [explanation]),
    replaces === null ? text.automated[automated] : text.afterComplaint,
  ]
}

/** Where somebody can go who does not agree, beside us: Art. 21 DSA. */
export const elsewhere = (language: Language): string => TEXTS[language].elsewhere
