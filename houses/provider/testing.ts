import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createHouse } from '@vigie/platform/house'
import type { Letterhead } from '@vigie/platform/operation'
import { missingPost, type Post } from '@vigie/platform/post'
import pg from 'pg'
import { inject } from 'vitest'
import { PEOPLE } from './people.ts'
import {
  EXAMPLE_LETTERHEAD,
  exampleProviderAt,
  openThrowawayProvider,
  type ProviderPlace,
  type ThrowawayProvider,
} from './throwaway-provider.ts'

const START = new Date('2026-03-02T09:00:00Z')

/** The books of a provider on the run's server, made by whoever needs them first; the others wait. */
const template = async (superUrl: string): Promise<ProviderPlace> => {
  const place = exampleProviderAt({ superUrl, keyFolder: join(dirname(inject('keyFolder')), 'provider') })
  await mkdir(place.keyFolder, { recursive: true })
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('the books of a provider'))`)
    await createHouse({ ...place, clock: () => START })
  } finally {
    await client.end()
  }
  return place
}

/** A fresh provider for a test file, on the run's real server and under the apps' real logins. Close it afterwards. */
export const openTestProvider = async ({
  post = missingPost,
  empty = false,
  start = START,
  site = EXAMPLE_LETTERHEAD.site,
  particulars = {},
}: {
  post?: Post
  /** Without anybody inside. */
  empty?: boolean
  start?: Date
  site?: string | undefined
  particulars?: Readonly<Record<string, string>>
} = {}): Promise<TestProvider> => {
  const letterhead: Letterhead = {
    ...EXAMPLE_LETTERHEAD,
    ...(site === undefined ? {} : { site }),
    particulars: { ...EXAMPLE_LETTERHEAD.particulars, ...particulars },
  }
  const people = empty ? [] : PEOPLE
  return openThrowawayProvider({
    template: await template(inject('superUrl')),
    post,
    people,
    start,
    letterhead,
  })
}
export type TestProvider = ThrowawayProvider
