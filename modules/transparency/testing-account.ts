import { bySystem } from '@vigie/platform/operation'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { seedProviders } from '../notices/fixtures.ts'
import { approved, idOfProvider, look } from '../notices/test-world-fixtures.ts'
import { dispatchByForm } from '../notices/verbs/dispatch-by-form.ts'
import { recordDecision } from '../notices/verbs/record-decision.ts'
import { readAccount } from './account-rows.ts'

/** A centre that sends notices to one provider, and what the public reads of them. */
export const openAccounts = async () => {
  const centre = await openTestCentre({ start: new Date('2024-03-02T09:00:00Z'), subscribers: () => [] })
  const platform = idOfProvider(await bySystem(centre.desk.house, seedProviders), 'examplegram')

  /** A notice about so many items, pasted into the form of the provider. */
  const paste = async (count: number, changes: Record<string, unknown> = {}) => {
    const { notice } = await approved(centre, platform, changes, count)
    await centre.perform(dispatchByForm, centre.staff.hanne, { notice, proof: 'received' })
    return look(centre, notice)
  }
  const decide = (noticeItem: string | undefined, action: string) =>
    centre.perform(recordDecision, centre.staff.bram, { noticeItem, action, redress: false })
  const read = (year: number) => readAccount(centre.public.books('commons'), year)
  return { centre, platform, paste, decide, read }
}

export type Accounts = Awaited<ReturnType<typeof openAccounts>>
