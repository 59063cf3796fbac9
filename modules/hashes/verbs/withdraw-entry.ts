import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertWithdrawals, selectStanding } from '../importing/import-rows.ts'
import { findEntry } from '../matching/look-up.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'

const LARGEST_NUMBER = 2 ** 31 - 1

/** Lets an entry count no longer in this house, whatever its owner says; until the owner says something new about it. */
export const withdrawEntry = operation({
  name: 'hashes.withdraw-entry',
  who: may.withdrawEntry,
  on: 'house',
  input: z.strictObject({ entry: z.int().min(1).max(LARGEST_NUMBER) }),
  subject: ({ entry }) => `list-entry:${entry}`,
  run: async (desk, { entry }) => {
    const found = await findEntry(desk, entry)
    if (found === null) throw refuse('no-such-entry')
    const standing = (await selectStanding(desk.db, found.list, [found.ownId])).get(found.ownId)
    if (standing === undefined) throw refuse('no-such-entry')
    const gone = { ownId: found.ownId, version: standing.version, cause: 'by-us' } as const
    await orRefuse(
      insertWithdrawals(desk.db, {
        list: found.list,
        import: null,
        gone: [gone],
        by: staffOf(desk),
        at: desk.now,
      }),
      { taken: refuse('entry-withdrawn') },
    )
    return { entry }
  },
})
