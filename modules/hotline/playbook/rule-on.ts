import { type Actor, type Desk, personOf, staffOf } from '@vigie/platform/operation'
import { insertRuling, isOpen, selectVersion, type Version } from '@vigie/platform/playbook'
import { insist, type RefusalWord, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

type Ruled = 'confirmed' | 'declined'

/** Why this actor may not rule so on a proposal; its own proposer may let it go, and never say yes to it. */
export const rulingRefusal = (actor: Actor, proposed: Version, way: Ruled): RefusalWord | null => {
  if (!isOpen(proposed)) return 'proposal-ruled-already'
  if (way === 'declined') return null
  if (proposed.proposedBy === personOf(actor)) return 'you-prepared-this'
  return proposed.complete ? null : 'language-missing'
}

/** Says yes or no to what somebody proposed. The books take one answer, and no yes from its proposer. */
export const ruleOn = async (
  desk: Desk,
  proposal: string,
  way: Ruled,
  why: string | null,
): Promise<{ version: string; kind: string; name: string; number: number }> => {
  const proposed = await selectVersion(desk.db, proposal)
  if (proposed === null || proposed.proposedBy === null) throw refuse('no-such-proposal')
  insist(rulingRefusal(desk.actor, proposed, way))
  const ruling = { version: proposed.id, way, why, by: staffOf(desk), at: desk.now }
  await orRefuse(insertRuling(desk.db, ruling), { taken: refuse('proposal-ruled-already') })
  const { kind, name, number } = proposed
  return { version: proposed.id, kind, name, number }
}
