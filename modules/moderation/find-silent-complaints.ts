import type { Desk } from '@vigie/platform/operation'
import { selectSilentComplaints } from './complaint-rows.ts'
import { openSignedComplaint } from './places.ts'

const MOST = 20

/** What the sender of a notice wrote about items on which nothing is decided yet: Art. 20 DSA, over the protocol. */
export const findSilentComplaints = async (
  desk: Desk,
  notice: string,
): Promise<readonly { readonly since: Date; readonly words: string }[]> =>
  (await selectSilentComplaints(desk.db, { notice, most: MOST })).map(({ complaint, since, words }) => ({
    since,
    words: openSignedComplaint(desk, complaint, words),
  }))
