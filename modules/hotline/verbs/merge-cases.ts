import { tellReporter } from '@vigie/intake'
import { findNoticesOfCase } from '@vigie/notices'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { takerOf } from '../cases/case.ts'
import {
  insertCaseReport,
  insertClosure,
  insertHandingBack,
  insertMerger,
  selectIdByNumber,
} from '../cases/case-rows.ts'
import { holdTwoCases } from '../cases/find-cases.ts'
import { may, mayMerge, mayWork } from '../may.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/**
 * Says that two cases are one: the items of the first go on in the second with all that was found about them, and its
 * reporters hear what happens there. Only while nothing was prepared in the first.
 */
export const mergeCases = operation({
  name: 'hotline.merge-cases',
  who: may.mergeCases,
  on: 'case',
  input: z.strictObject({
    case: z.uuid(),
    intoNumber: z
      .int()
      .min(1)
      .max(2 ** 31 - 1),
  }),
  subject: (input) => `case:${input.case}`,
  run: async (desk, input) => {
    const into = await selectIdByNumber(desk.db, input.intoNumber)
    if (into === null) throw refuse('no-such-case')
    if (into === input.case) throw refuse('same-case')
    const [ending, going] = await holdTwoCases(desk, input.case, into)
    insist(mayMerge(desk.actor, ending))
    insist(mayWork(desk.actor, going))
    if (ending.kind !== going.kind) throw refuse('cases-of-different-kinds')
    if ((await findNoticesOfCase(desk, ending.id, 'unopened')).length > 0) throw refuse('already-prepared')
    const by = staffOf(desk)
    const row = { case: ending.id, into, merged_by: by, merged_at: desk.now }
    await orRefuse(insertMerger(desk.db, row), {
      taken: refuse('case-is-closed'),
      closed: refuse('case-is-closed'),
      prepared: refuse('already-prepared'),
      unentitled: refuse('not-eligible'),
    })
    const turn = ending.closures.length + 1
    await insertClosure(desk.db, {
      case: ending.id,
      turn,
      outcome: 'merged',
      closed_by: by,
      closed_at: desk.now,
    })
    if (takerOf(ending) !== null) {
      await insertHandingBack(desk.db, {
        case: ending.id,
        turn: ending.takings.length,
        handed_back_by: by,
        handed_back_at: desk.now,
        reason: 'done',
      })
    }
    const there = new Set(going.reports.map(({ report }) => report))
    for (const { report } of ending.reports.filter((one) => !there.has(one.report))) {
      await insertCaseReport(desk.db, { case: into, report, joined_on: desk.today, why: 'by-hand' })
      await tellReporter(desk, report, 'joined-known-case')
    }
    return { case: into }
  },
})
