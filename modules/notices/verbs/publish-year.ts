import { yearOf } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertEdition, selectEditions } from '../account-rows.ts'
import { FACTS } from '../facts.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Publishes the account of a year as one more edition: Art. 22(3) DSA. Editions before stay as they were published. */
export const publishYear = operation({
  name: 'notices.publish-year',
  who: may.keepAccount,
  on: 'house',
  input: z.strictObject({ year: z.int().min(2020).max(2200) }),
  subject: ({ year }) => `year:${year}`,
  run: async (desk, { year }) => {
    if (year > yearOf(desk.now)) throw refuse('year-not-begun')
    const last = (await selectEditions(desk.db)).find((one) => one.year === year)
    const edition = (last?.edition ?? 0) + 1
    const row = { year, edition, published_by: staffOf(desk), published_at: desk.now }
    await orRefuse(insertEdition(desk.db, row), { taken: refuse('edition-published-meanwhile') })
    await desk.announce({ name: FACTS.accountPublished, body: { year, edition } })
    return { year, edition }
  },
})
