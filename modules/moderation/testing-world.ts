import { randomUUID } from 'node:crypto'
import { sentByForm, sentByProtocol } from '@vigie/incoming/fixtures'
import { receiveNotice } from '@vigie/incoming/verbs/receive-notice'
import { submitNotice } from '@vigie/incoming/verbs/submit-notice'
import type { Actor } from '@vigie/platform/operation'
import { openTestProvider } from '@vigie/provider/testing'
import { sql } from 'kysely'
import { getDecision } from './get-decision.ts'
import { decideItem } from './verbs/decide-item.ts'

/** A removal as a moderator enters it. */
export const REMOVAL = {
  action: 'removed',
  ground: 'law',
  reference: 'Made-up act, article 1',
  explanation: 'The made-up act forbids it.',
  facts: 'A notice named it and a moderator looked at it.',
  category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
  contentType: 'CONTENT_TYPE_IMAGE',
  contentDate: '2026-02-27',
} as const
export const REFUSAL = { action: 'refused-lawful', explanation: 'Nothing forbids it.' } as const

/** A provider with its staff by name, and what the tests of this module do again and again. */
export const openWorld = async () => {
  const house = await openTestProvider()
  const named = (at: number): Actor & { kind: 'person' } => {
    const one = house.staff[at]
    if (one === undefined) throw new Error('nobody of that number')
    return { kind: 'person', id: one.id, roles: one.roles }
  }
  const [leonie, mats, mona] = [named(1), named(2), named(3)]
  const itemsOf = (notice: string): Promise<string[]> =>
    house.read(mats, async ({ db }) =>
      (
        await sql<{
          id: string
        }>`select id from incoming.item where notice = ${notice} order by position`.execute(db)
      ).rows.map(({ id }) => id),
    )
  return {
    house,
    leonie,
    mats,
    mona,
    /** A notice by the form, with two items. */
    byForm: async () => {
      const { notice } = await house.perform(submitNotice, { kind: 'anyone' }, sentByForm(randomUUID()))
      return { notice, items: await itemsOf(notice) }
    },
    /** A notice of a trusted flagger, with one item. */
    byFlagger: async () => {
      const { notice } = await house.perform(receiveNotice, { kind: 'system' }, sentByProtocol(randomUUID()))
      return { notice, items: await itemsOf(notice) }
    },
    decide: async (by: Actor, item: string | undefined, said: object = REMOVAL) =>
      (await house.perform(decideItem, by, { item, ...said })).decision,
    whole: (decision: string) => house.read(mats, (desk) => getDecision(desk, decision)),
    /** As a login of the house, past every verb. */
    asDesk: (text: string) => sql.raw(text).execute(house.desk.house.books),
    asWorker: (text: string) => sql.raw(text).execute(house.worker.house.books),
  }
}
export type World = Awaited<ReturnType<typeof openWorld>>
