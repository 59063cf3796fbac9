import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { getPerson } from '../find-people.ts'
import { getEligibility } from '../get-eligibility.ts'
import { insertConfirmation, selectUnconfirmed } from '../invitation-rows.ts'
import { may, maySayOf } from '../may.ts'
import { insist, orRefuse, refuse } from '../refusals.ts'

/**
 * A coordinator spoke with somebody for whom a new invitation was made, and knows that nobody else signs in as them: their
 * vetting counts again. An invitation that is still open is void by it.
 */
export const confirmInvitation = operation({
  name: 'people.confirm-invitation',
  who: may.confirmInvitation,
  on: 'person',
  vetted: true,
  input: z.strictObject({ person: z.uuid() }),
  subject: ({ person }) => `person:${person}`,
  run: async (desk, { person }) => {
    insist(maySayOf(desk.actor, person))
    const by = staffOf(desk)
    await getPerson(desk, person)
    const waiting = await selectUnconfirmed(desk.db, person)
    if (waiting.length === 0) throw refuse('nothing-to-confirm')
    if (waiting.some(({ invited_by }) => invited_by === by)) throw refuse('invited-by-yourself')
    await getEligibility(desk)
    for (const { id } of waiting) {
      await orRefuse(
        insertConfirmation(desk.db, { invitation: id, confirmed_by: by, confirmed_at: desk.now }),
        { taken: refuse('nothing-to-confirm'), unvetted: refuse('vetting-suspended') },
      )
    }
    return { person }
  },
})
