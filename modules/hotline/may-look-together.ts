import { type Actor, personOf } from '@vigie/platform/operation'
import type { Case } from './cases/case.ts'
import { currentRound, type Item } from './items/item.ts'
import { first, mayWork, type Why, wantsOpen } from './may.ts'

/** Only while nobody assessed: what one found alone does not become a session afterwards. */
const wantsUntouched = (item: Item): Why => {
  const round = currentRound(item)
  if (round.verdict !== null) return 'verdict-already-reached'
  return round.assessments.length > 0 ? 'assessed-alone-already' : null
}

/** Whoever has the case asks a colleague to look at the same time. */
export const mayOpenJointSession = (actor: Actor, one: Case, item: Item): Why =>
  first(
    mayWork(actor, one),
    wantsUntouched(item),
    currentRound(item).joint === null ? null : 'joint-session-opened',
  )

/** The second of the two, with a sign-in of their own; whoever has the case does not matter. */
export const maySignJointSession = (actor: Actor, one: Case, item: Item): Why => {
  const { joint } = currentRound(item)
  if (joint === null) return first(wantsOpen(one), 'no-joint-session')
  return first(
    wantsOpen(one),
    wantsUntouched(item),
    joint.openedBy === personOf(actor) ? 'you-opened-this' : null,
    joint.signedBy === null ? null : 'two-look-together',
  )
}
