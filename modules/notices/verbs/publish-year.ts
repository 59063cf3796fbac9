import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertEdition } from '../account-rows.ts'
import { mayPublish } from '../editions.ts'
import { FACTS } from '../facts.ts'
import { getProposedEdition } from '../find-editions.ts'
import { may } from '../may.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/**
 * Publishes the account of a year that somebody else put forward, as one more edition: Art. 22(3) DSA. Editions before stay as
 * they were published.
 */
export const publishYear = operation({
  name: 'notices.publish-year',
  who: may.keepAccount,
  on: 'house',
  input: z.strictObject({ proposal: z.uuid() }),
  subject: (_given, { year }: { year: number }) => `year:${year}`,
  run: async (desk, { proposal }) => {
    const found = await getProposedEdition(desk, proposal)
    insist(mayPublish(desk.actor, found))
    const { year, edition, proposedBy } = found
    const row = {
      year,
      edition,
      proposal,
      proposed_by: proposedBy,
      published_by: staffOf(desk),
      published_at: desk.now,
    }
    await orRefuse(insertEdition(desk.db, row), { taken: refuse('edition-published-meanwhile') })
    await desk.announce({ name: FACTS.accountPublished, body: { year, edition } })
    return { year, edition }
  },
})
