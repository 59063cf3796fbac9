import { type Desk, orRefuse, staffOf } from '@vigie/platform/operation'
import type { NoticeView } from '../notice.ts'
import { refuse } from '../refusals.ts'
import type { NextStep } from './next-steps.ts'
import { insertDispatchRuling } from './report-rows.ts'

/** Says it, once for the last attempt. A letter that came back is no attempt that failed: it is just sent again. */
export const ruleOnDispatch = async (
  desk: Desk,
  notice: NoticeView,
  way: NextStep,
  reason: string | null,
): Promise<void> => {
  const last = notice.dispatches.at(-1)
  // Two who ask for the same ask for it once.
  if (!last || last.outcome === 'sent' || last.ruling?.way === way) return
  const row = {
    notice: notice.id,
    attempt: last.attempt,
    way,
    reason,
    ruled_by: staffOf(desk),
    ruled_at: desk.now,
  }
  await orRefuse(insertDispatchRuling(desk.db, row), { taken: refuse('nothing-to-send-again') })
}

/** What was said last of what comes next; null where nobody said anything since the last attempt. */
export const nextStepOf = ({ dispatches }: Pick<NoticeView, 'dispatches'>): NextStep | null =>
  dispatches.at(-1)?.ruling?.way ?? null
