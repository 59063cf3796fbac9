import { type Desk, staffOf } from '@vigie/platform/operation'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'
import { rulingRefusal } from './proposal.ts'
import { insertRuling, type RulingWay, selectVersions } from './proposing-rows.ts'

/** Says yes or no to what somebody proposed for the sheet. The books take one answer, and no yes from its proposer. */
export const ruleOn = async (desk: Desk, proposal: string, way: RulingWay): Promise<{ ground: string }> => {
  const proposed = (await selectVersions(desk.db)).find(({ id }) => id === proposal)
  if (!proposed || proposed.proposedBy === null) throw refuse('no-such-proposal')
  insist(rulingRefusal(desk.actor, proposed, way))
  const row = {
    version: proposed.id,
    proposed_by: proposed.proposedBy,
    way,
    ruled_by: staffOf(desk),
    ruled_at: desk.now,
  }
  await orRefuse(insertRuling(desk.db, row), { taken: refuse('proposal-ruled-already') })
  return { ground: proposed.article.id }
}
