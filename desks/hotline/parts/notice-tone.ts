import type { Decision, Stage } from '@vigie/notices'
import type { Tone } from '@vigie/ui'

export const STAGE_TONES: Readonly<Record<Stage, Tone>> = {
  waiting: 'wait',
  withdrawn: 'quiet',
  approved: 'sea',
  failed: 'danger',
  sent: 'sea',
  acknowledged: 'sea',
  decided: 'good',
}

const GONE: readonly Decision[] = [
  'removed',
  'disabled',
  'already-removed',
  'account-suspended',
  'account-terminated',
]
const REFUSED: readonly Decision[] = ['refused-lawful', 'refused-insufficient', 'not-ours', 'no-answer']

/** Whether a decision made it go away; what only hides it, or finds nothing, still wants a look. */
export const decisionTone = (action: Decision): Tone =>
  GONE.includes(action) ? 'good' : REFUSED.includes(action) ? 'danger' : 'wait'
