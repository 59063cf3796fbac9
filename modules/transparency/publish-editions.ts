import { FACTS } from '@vigie/notices/counts'
import { PUBLISHING, type Subscriber } from '@vigie/platform/queue'
import { z } from 'zod'
import type { Account } from './account.ts'
import { annualAccount } from './annual-account.ts'

const Asked = z.object({ year: z.int(), edition: z.int() })

/** Counts the edition that somebody published, and puts it where the public reads it: once, however often it is asked. */
export const publishEditions = (publish: (account: Account) => Promise<void>): Subscriber => ({
  name: 'transparency.publish-edition',
  fact: FACTS.accountPublished,
  lane: PUBLISHING,
  take: async (desk, body) => {
    const { year, edition } = Asked.parse(body)
    await publish(await annualAccount(desk, year, edition))
    return undefined
  },
})
