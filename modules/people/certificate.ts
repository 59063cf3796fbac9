import type { Day } from '@vigie/kernel'

/** What an analyst is trained in: by INHOPE, by Interpol, by the house, and for the task of a trusted flagger. */
export const TRAININGS = ['inhope', 'interpol', 'house', 'trusted-flagger'] as const
export type Training = (typeof TRAININGS)[number]

export interface Certificate {
  readonly id: string
  readonly training: Training
  readonly obtainedOn: Day
  /** Null where it has no end. */
  readonly validUntil: Day | null
  readonly recordedBy: string
}

/** Whoever has no certificate of it assesses nothing from that day on. */
export interface TrainingRequirement {
  readonly id: string
  readonly training: Training
  readonly from: Day
  readonly requiredBy: string
}
