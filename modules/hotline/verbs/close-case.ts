import type { NewsWord } from '@vigie/intake'
import { findNoticesOfCase, stageOf } from '@vigie/notices'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { CLOSURE_OUTCOMES, type ClosureOutcome, takerOf } from '../cases/case.ts'
import { insertClosure, insertHandingBack } from '../cases/case-rows.ts'
import { closureRefusal } from '../cases/closure.ts'
import { holdCase } from '../cases/find-cases.ts'
import { tellReporters } from '../cases/tell-reporters.ts'
import { caseClosed } from '../facts.ts'
import { may, mayWork } from '../may.ts'
import { stateOf } from '../referrals/referral.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

const NEWS: Readonly<Record<ClosureOutcome, NewsWord>> = {
  removed: 'closed-removed',
  moved: 'closed-moved',
  'not-illegal': 'closed-not-illegal',
  'not-found': 'closed-not-found',
  'handed-over': 'closed-handed-over',
  'out-of-remit': 'closed-out-of-remit',
}

/** Closes a case with an outcome that fits what is known, and tells its reporters. */
export const closeCase = operation({
  name: 'hotline.close-case',
  who: may.closeCase,
  on: 'case',
  input: z.strictObject({ case: z.uuid(), outcome: z.enum(CLOSURE_OUTCOMES) }),
  subject: (input) => `case:${input.case}`,
  run: async (desk, input) => {
    const found = await holdCase(desk, input.case)
    insist(mayWork(desk.actor, found))
    insist(closureRefusal(input.outcome, found))
    const notices = await findNoticesOfCase(desk, found.id, 'unopened')
    const waits =
      notices.some((notice) => stageOf(notice) === 'waiting') ||
      found.referrals.some((referral) => stateOf(referral) === 'prepared')
    if (waits) throw refuse('waits-for-approval')
    const by = staffOf(desk)
    const turn = found.closures.length + 1
    const row = { case: found.id, turn, outcome: input.outcome, closed_by: by, closed_at: desk.now }
    await orRefuse(insertClosure(desk.db, row), {
      taken: refuse('case-is-closed'),
      overtaken: refuse('waits-for-two-people'),
    })
    if (takerOf(found) !== null) {
      await insertHandingBack(desk.db, {
        case: found.id,
        turn: found.takings.length,
        handed_back_by: by,
        handed_back_at: desk.now,
        reason: 'done',
      })
    }
    await desk.announce(caseClosed(found.id, input.outcome))
    await tellReporters(desk, found, NEWS[input.outcome])
    return { turn }
  },
})
