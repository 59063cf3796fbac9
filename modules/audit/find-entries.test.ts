import type { ThrowawayCentre } from '@vigie/centre'
import { openTestCentre } from '@vigie/centre/testing'
import { bySystem } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findEntries, record } from './index.ts'

let centre: ThrowawayCentre
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

test('lines of one moment are all read, page after page, and each once', async () => {
  const subjects = Array.from({ length: 25 }, (_, turn) => `test:${turn}`)
  for (const subject of subjects) {
    await bySystem(centre.public.house, (desk) =>
      record({ ...desk, actor: { kind: 'anyone' } }, 'test.public-act', subject),
    )
  }
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await centre.read(centre.staff.ines, (desk) =>
      findEntries(desk, { most: 10, ...(after === undefined ? {} : { after }) }),
    )
    seen.push(...page.filter(({ act }) => act === 'test.public-act').map(({ subject }) => subject))
    after = page.at(-1)?.id
  } while (after !== undefined)
  expect(seen.sort()).toEqual([...subjects].sort())
})
