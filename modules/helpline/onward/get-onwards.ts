import { wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import {
  CONSENT_WORDS,
  type ConsentWord,
  calledText,
  overridingText,
  PROGRESS_WORDS,
  type ProgressWord,
  reachText,
  wantedText,
} from './onward.ts'
import { selectConsents, selectOnwards, selectProgress } from './onward-rows.ts'

/** What the body is told: this and nothing else. What was destroyed is empty. */
export interface Told {
  readonly called: string
  readonly reach: string
  readonly wanted: string
  readonly ageBand: string | null
  readonly language: string | null
}

interface Word {
  readonly by: string
  readonly at: Date
}

export interface Onward extends Word {
  readonly id: string
  readonly body: string
  readonly told: Told
  readonly consent: ConsentWord
  readonly progress: ProgressWord | null
  /** The first one first. */
  readonly consents: readonly (Word & {
    readonly word: ConsentWord
    readonly giver: string | null
    readonly reason: string
  })[]
  readonly steps: readonly (Word & { readonly word: ProgressWord })[]
}

export const getOnwards = async (desk: Desk, support: string): Promise<Onward[]> => {
  const rows = await selectOnwards(desk.db, support)
  const consents = Map.groupBy(await selectConsents(desk.db, support), ({ referral }) => referral)
  const steps = Map.groupBy(await selectProgress(desk.db, support), ({ referral }) => referral)
  return rows.map((row) => ({
    id: row.id,
    body: row.body,
    told: {
      called: calledText.open(desk, row.id, row.called),
      reach: reachText.open(desk, row.id, row.reach),
      wanted: wantedText.open(desk, row.id, row.wanted),
      ageBand: row.age_band,
      language: row.language,
    },
    by: row.referred_by,
    at: row.referred_at,
    consent: wordOf(CONSENT_WORDS, row.consent),
    progress: row.progress === null ? null : wordOf(PROGRESS_WORDS, row.progress),
    consents: (consents.get(row.id) ?? []).map(({ id, word, giver, reason, said_by, said_at }) => ({
      word: wordOf(CONSENT_WORDS, word),
      giver,
      reason: overridingText.open(desk, id, reason),
      by: said_by,
      at: said_at,
    })),
    steps: (steps.get(row.id) ?? []).map(({ word, noted_by, noted_at }) => ({
      word: wordOf(PROGRESS_WORDS, word),
      by: noted_by,
      at: noted_at,
    })),
  }))
}
