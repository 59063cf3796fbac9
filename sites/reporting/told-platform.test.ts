import { wordsOf } from '@vigie/locales'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPublic } from '../frame/testing.ts'
import { actionOf } from './reading-pages.ts'
import { formOf } from './testing-form.ts'

let site: Awaited<ReturnType<typeof openPublic>>
beforeAll(async () => {
  site = await openPublic()
})
afterAll(() => site.centre.close())

const { get, fill, reports, newest, walk } = formOf(() => site)

describe('whether the platform was told', () => {
  const words = wordsOf('en')
  const title = words('site-reporting.pages.platform.title')
  const toPlace = async () => fill(await fill(await get('/en/report'), { kind: 'csam' }), {})

  test.each(['', 'elsewhere', 'unsaid'])('is not asked where nobody can be told: place %j', async (place) => {
    const story = await fill(await toPlace(), { place })
    expect(story).toContain('name="narrative"')
    const check = await fill(await fill(story, { narrative: 'Made up.' }), {})
    expect(check).not.toContain(title)
  })

  test('may be skipped, and asks more of those only who say yes', async () => {
    const platform = await fill(await toPlace(), { place: 'website' })
    for (const platformTold of ['', 'no', 'none', 'unknown'])
      expect(await fill(platform, { platformTold })).toContain('name="narrative"')
    const told = await fill(platform, { platformTold: 'yes' })
    for (const field of ['toldWhen', 'platformAnswer', 'toldNumber', 'platformWords'])
      expect(told).toContain(`name="${field}"`)
    expect(await fill(told, { toldNumber: 'x'.repeat(101) }, 422)).toContain('x'.repeat(101))
    expect(await fill(told, {})).toContain('name="narrative"')
  })

  test('takes nothing along of an answer that was changed, and asks more from the last page too', async () => {
    const before = await reports()
    const check = await walk('en')
    const changed = await fill(await fill(check, { go: 'platform' }), { platformTold: 'no' })
    expect(actionOf(changed)).toBe('/en/report/sent')
    const told = await fill(await fill(changed, { go: 'platform' }), { platformTold: 'yes' })
    expect(actionOf(told)).toBe('/en/report/check')
    await fill(changed, {})
    const nothing = { toldWhen: 'unsaid', platformAnswer: 'unsaid', toldNumber: null, platformWords: null }
    expect(await newest(before)).toMatchObject({ platformTold: 'no', ...nothing })
  })
})

test('nothing is asked for leave where there is neither a word nor a contact to pass on', async () => {
  const before = await reports()
  const platform = await fill(await fill(await fill(await get('/en/report'), { kind: 'csam' }), {}), {
    addresses: 'https://een.example/a',
  })
  const contact = await fill(platform, {})
  // Nothing stands ticked before somebody ticks it.
  expect(contact).not.toMatch(/name="mayPassTo"[^>]* checked/)
  const check = await fill(contact, { mayPassTo: 'police' })
  expect(check).not.toContain(wordsOf('en')('site-reporting.pages.consent.title'))
  await fill(check, {})
  expect((await newest(before)).consents).toEqual([])
})
