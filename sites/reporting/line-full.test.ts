import { stretch } from '@vigie/platform/vault'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPublic } from '../frame/testing.ts'
import { hiddenOf } from './reading-pages.ts'

let site: Awaited<ReturnType<typeof openPublic>>
beforeAll(async () => {
  site = await openPublic()
})
afterAll(() => site.centre.close())

const COST = 'argon2id,m=8192,t=2,p=1'

test('while very many wait for a receipt, whoever comes on top is told so and keeps what they typed; then they are served', async () => {
  const step = { step: 'contact', kind: 'csam', narrative: 'A made-up story' }
  const report = hiddenOf(await (await site.form('/en/report/check', step)).text())
  const receipt = 'eight words of mine'
  const others = Array.from({ length: 320 }, (_, which) => stretch(`word ${which}`, Buffer.alloc(16), COST))
  const [sent, door, program] = await Promise.all([
    site.form('/en/report/sent', report),
    site.form('/en/mailbox', { receipt }),
    site.json('/api/v1/reports', { language: 'en', kind: 'csam', narrative: 'x y' }),
  ])
  for (const told of [sent, door, program]) {
    expect([told.status, told.headers.get('retry-after')]).toEqual([429, '20'])
  }
  const again = hiddenOf(await sent.text())
  expect(again.narrative).toBe('A made-up story')
  expect(await door.text()).toContain(`value="${receipt}"`)
  expect(await Promise.all(others)).toHaveLength(320)
  const taken = await site.form('/en/report/sent', again)
  expect([taken.status, (await taken.text()).includes('<li>')]).toEqual([200, true])
})
