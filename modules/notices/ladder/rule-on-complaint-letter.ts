import { type Desk, orRefuse, staffOf } from '@vigie/platform/operation'
import { FACTS } from '../facts.ts'
import type { NoticeView } from '../notice.ts'
import { refuse } from '../refusals.ts'
import { insertComplaintLetterRuling } from './complaint-letter-rows.ts'

/** Says once whether the last complaint that was written leaves. */
export const ruleOnComplaintLetter = async (
  desk: Desk,
  notice: NoticeView,
  way: 'released' | 'withdrawn',
): Promise<void> => {
  const letter = notice.complaintLetters.at(-1)
  if (letter === undefined) throw refuse('no-complaint-waits')
  const row = {
    notice: notice.id,
    turn: letter.turn,
    way,
    as_drafted: letter.asDrafted,
    written_by: letter.by,
    ruled_by: staffOf(desk),
    ruled_at: desk.now,
  }
  await orRefuse(insertComplaintLetterRuling(desk.db, row), { taken: refuse('no-complaint-waits') })
  if (way === 'released') {
    const body = { notice: notice.id, case: notice.case, turn: letter.turn }
    await desk.announce({ name: FACTS.complaintReleased, body })
  }
}
