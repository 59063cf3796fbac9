import { newId } from '@vigie/kernel'
import { type Desk, staffOf } from '@vigie/platform/operation'
import { isRestriction } from './actions.ts'
import { insertDecision, insertStatement } from './decision-rows.ts'
import { FACTS } from './facts.ts'
import { complaintsAboutStatement, makeStatement, type Source } from './make-statement.ts'
import { reasonsIn, type Said, type SaidBefore } from './reasons.ts'
import { refuse } from './refusals.ts'
import { ENDS } from './restrictions.ts'
import { orRefuse } from './violations.ts'

interface About {
  readonly item: string | null
  readonly content: string | null
  /** The decision that this one takes the place of. */
  readonly after: string | null
  readonly source: Source
  readonly before: SaidBefore | null
}

/** Writes a decision with its statement of reasons, and announces it: who is owed an answer gets one. */
export const makeDecision = async (desk: Desk, said: Said, about: About): Promise<string> => {
  const by = staffOf(desk)
  const reasons = reasonsIn(said, about.before)
  if (reasons === null && isRestriction(said.action)) throw refuse('category-needed')
  for (const end of ['until', ...ENDS] as const)
    if ((said[end] ?? desk.today) < desk.today) throw refuse('until-before-today', [end])
  const decision = newId()
  const row = {
    id: decision,
    item: about.item,
    content: about.content,
    after: about.after,
    action: said.action,
    ground: reasons?.ground ?? null,
    explanation: said.explanation,
    automated: said.automated,
    decided_by: by,
    decided_at: desk.now,
  }
  await orRefuse(insertDecision(desk.db, row), {
    taken: refuse(about.after === null ? 'item-decided-already' : 'decided-anew-meanwhile'),
    missing: refuse('item-unknown'),
  })
  if (reasons !== null) {
    const body = makeStatement(reasons, about.source, decision, desk.today)
    const [first] = complaintsAboutStatement(body)
    if (first !== undefined) throw refuse('not-for-the-database', [first.field])
    await insertStatement(desk.db, { decision, version: 1, body, written_by: by, written_at: desk.now })
  }
  await desk.announce({ name: FACTS.decided, body: { decision } })
  return decision
}
