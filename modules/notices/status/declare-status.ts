import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { newId } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertStatusNotes, selectStatusNotes } from './status-rows.ts'

const Declared = z.object({
  flaggerReference: z.string(),
  awardingCoordinator: z.string(),
  awardedOn: z.iso.date().nullish(),
  awardedArea: z.string().nullish(),
})

/**
 * What the settings of a house declare of its status becomes the first rows of the register, once. From then on only the
 * register counts, and people keep it.
 */
export const declareStatus = async (desk: Desk): Promise<void> => {
  const declared = Declared.safeParse(desk.letterhead.particulars).data
  if (declared === undefined || (await selectStatusNotes(desk.db)).length > 0) return
  const { flaggerReference, awardingCoordinator, awardedOn, awardedArea } = declared
  const noted = {
    from_day: awardedOn ?? desk.today,
    decision: flaggerReference,
    noted_by: null,
    noted_at: desk.now,
  }
  await insertStatusNotes(desk.db, [
    {
      ...noted,
      id: newId(),
      sort: 'award',
      register_entry: flaggerReference,
      authority: awardingCoordinator,
    },
    {
      ...noted,
      id: newId(),
      sort: 'area',
      area_words: awardedArea ?? awardingCoordinator,
      kinds: [...DESIGNATED_KINDS],
    },
  ])
}
