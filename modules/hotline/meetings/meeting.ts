import type { Day } from '@vigie/kernel'

/** Twice a month the whole team meets, once among itself and once with the policy officer; the others are among those who were there. */
export const MEETING_KINDS = ['team', 'policy', 'intervision', 'coaching'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** What was said in these is for whoever was there. */
const AMONG_THEM: readonly MeetingKind[] = ['intervision', 'coaching']

export interface Meeting {
  readonly id: string
  readonly kind: MeetingKind
  readonly heldOn: Day
  readonly recordedBy: string
  readonly present: readonly string[]
}

export const mayReadMinutes = ({ kind, recordedBy, present }: Meeting, person: string | null): boolean =>
  !AMONG_THEM.includes(kind) || (person !== null && (recordedBy === person || present.includes(person)))

export interface MeetingDecision {
  readonly id: string
  readonly meeting: string
  readonly kind: MeetingKind
  readonly heldOn: Day
  readonly number: number
  /** Empty where it was destroyed. */
  readonly text: string
  readonly changesProcedure: boolean
  readonly owner: string
  readonly dueOn: Day | null
  readonly doneAt: Date | null
}
