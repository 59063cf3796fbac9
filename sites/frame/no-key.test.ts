import { LANGUAGES } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { NoSealingKey } from '@vigie/platform/vault'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPublic } from './testing.ts'

const faults: unknown[] = []
let site: Awaited<ReturnType<typeof openPublic>>
beforeAll(async () => {
  site = await openPublic({ faulty: (fault) => faults.push(fault) })
  const { superUrl, databases } = site.centre.place
  const url = new URL(superUrl)
  url.pathname = `/${databases.hotline}`
  const owner = new pg.Client({ connectionString: url.href })
  await owner.connect()
  await owner.query('delete from vault.sealing_key')
  await owner.end()
})
afterAll(() => site.centre.close())

const answers = { kind: 'other', place: 'chat', addresses: '', narrative: 'Made up.', contact: '' }

test.each(LANGUAGES)(
  'in %s, a report that nothing can be sealed to is not accepted, and its sender is told so',
  async (language) => {
    faults.length = 0
    const sent = await site.form(`/${language}/report/sent`, answers)
    expect(sent.status).toBe(503)
    expect(sent.headers.get('retry-after')).toBe('60')
    expect(await sent.text()).toContain(wordsOf(language)('site-centre.pages.fault.503'))
    expect(faults).toEqual([expect.any(NoSealingKey)])
  },
)

test('a program is told the same', async () => {
  const answer = await site.json('/api/v1/reports', {
    language: 'en',
    kind: 'other',
    narrative: 'x',
    addresses: [],
  })
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ status: 503, code: 'closed-for-now' })
})

test('whoever decides where visitors go is told, and what needs no key is still there', async () => {
  expect((await site.app.request('/readyz')).status).toBe(503)
  expect((await site.app.request('/healthz')).status).toBe(200)
  expect((await site.app.request('/en/report')).status).toBe(200)
})
