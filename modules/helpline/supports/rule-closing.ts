import { type Desk, staffOf } from '@vigie/platform/operation'
import { mayRule } from '../may.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'
import { insertClosingRuling, selectClosing } from './closing-rows.ts'
import { type RULINGS, remarkText } from './support.ts'

/** The one row that says what became of a request to close. */
export const ruleClosing = async (
  desk: Desk,
  request: string,
  ruling: (typeof RULINGS)[number],
  remark: string | null,
): Promise<void> => {
  const asked = await selectClosing(desk.db, request)
  if (asked === undefined) throw refuse('no-such-closing')
  insist(mayRule(desk.actor, asked.asked_by))
  await orRefuse(
    insertClosingRuling(desk.db, {
      request,
      asked_by: asked.asked_by,
      ruling,
      remark: remark === null ? null : remarkText.seal(desk, request, remark),
      ruled_by: staffOf(desk),
      ruled_at: desk.now,
    }),
    { taken: refuse('closing-ruled-already'), 'tasks-wait': refuse('tasks-still-wait') },
  )
}
