import { DAY, HOUR } from '@vigie/kernel'

export const STEPS = ['ask-acknowledgement', 'ask-decision', 'tell-coordinator'] as const
export type Step = (typeof STEPS)[number]

export interface Rung {
  readonly number: number
  readonly step: Step
  /** How long after sending. */
  readonly after: number
}

/**
 * The ladder of clocks. "Without undue delay" (Art. 16(4) and (5)) is no number: these are the centre's own.
 * A change gets a new version, which is kept with every rung that is climbed.
 */
export const LADDER = {
  version: '2026-1',
  rungs: [
    { number: 1, step: 'ask-acknowledgement', after: 24 * HOUR },
    { number: 2, step: 'ask-decision', after: 72 * HOUR },
    { number: 3, step: 'tell-coordinator', after: 7 * DAY },
  ],
} as const satisfies { version: string; rungs: readonly Rung[] }

export interface Waiting {
  readonly sentAt: Date
  readonly acknowledged: boolean
  readonly undecided: number
  readonly items: number
  /** The highest rung climbed so far. */
  readonly climbed: number
}

const applies = (step: Step, { acknowledged, undecided, items }: Waiting): boolean =>
  // Who decided on anything has clearly received the notice.
  step === 'ask-acknowledgement' ? !acknowledged && undecided === items : undecided > 0

const isLetter = (rung: Rung): boolean => rung.step !== 'tell-coordinator'

/** Whom each rung asks for at a moment, for whoever looks for notices that are due. `dueRungs` decides about each of them. */
export const askedAt = (
  now: Date,
  rungs: readonly Rung[] = LADDER.rungs,
): { readonly rung: number; readonly sentUntil: Date; readonly unheard: boolean }[] =>
  rungs.map(({ number, step, after }) => ({
    rung: number,
    sentUntil: new Date(now.getTime() - after),
    unheard: step === 'ask-acknowledgement',
  }))

/**
 * The rungs to climb now, in order. After a pause several may be due at once: the provider then gets one letter,
 * the last of them, and no rung below one already climbed is climbed any more.
 */
export const dueRungs = (
  waiting: Waiting,
  now: Date,
  rungs: readonly Rung[] = LADDER.rungs,
): readonly Rung[] => {
  const due = rungs.filter(
    (rung) =>
      rung.number > waiting.climbed &&
      now.getTime() - waiting.sentAt.getTime() >= rung.after &&
      applies(rung.step, waiting),
  )
  const letter = due.findLast(isLetter)
  return due.filter((rung) => !isLetter(rung) || rung === letter)
}
