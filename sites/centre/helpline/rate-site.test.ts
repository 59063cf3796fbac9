import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { endConversation } from '@vigie/helpline/verbs/end-conversation'
import { takeConversation } from '@vigie/helpline/verbs/take-conversation'
import { newId } from '@vigie/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hiddenIn, openTestSite } from './testing.ts'

let line: TestHelpline
let site: ReturnType<typeof openTestSite>
beforeAll(async () => {
  line = await openTestHelpline()
  site = openTestSite(line)
})
afterAll(() => line.close())

const over = async (language = 'nl') => {
  const sent = await site.send(`/${language}/sent`, { text: 'Verzonnen: hallo.', submission: newId() })
  const receipt = hiddenIn(sent.page, 'receipt')
  const before = await site.send(`/${language}/conversation`, { receipt })
  expect(before.page).not.toContain('name="rating"')
  const conversation = await site.idOf()
  await line.perform(takeConversation, line.named('Sara'), { conversation })
  await line.perform(endConversation, line.named('Sara'), { conversation })
  return site.send(`/${language}/conversation`, { receipt })
}

test('after the end the page asks how it was, keeps what was typed beside a mistake, thanks once and asks no more', async () => {
  const { page } = await over()
  expect(page).toContain('Heeft het gesprek je geholpen?')
  const receipt = hiddenIn(page, 'receipt')
  const better = 'Verzonnen: iets vlugger.'
  const unsaid = await site.send('/nl/conversation/rate', { receipt, better })
  expect([unsaid.status, unsaid.page.includes(better)]).toEqual([422, true])
  expect(unsaid.page).toContain('href="#rating"')
  const long = await site.send('/nl/conversation/rate', { receipt, rating: 'not', better: 'x'.repeat(301) })
  expect([long.status, long.page.includes('href="#better"')]).toEqual([422, true])
  expect(long.page).toMatch(/value="not"[^>]*checked|checked[^>]*value="not"/)
  const rated = await site.send('/nl/conversation/rate', { receipt, rating: 'not', better })
  expect(rated.page).toContain('Dank je. We leren ervan.')
  expect(rated.page).not.toContain('name="rating"')
  const again = await site.send('/nl/conversation/rate', { receipt, rating: 'helped' })
  expect([again.status, again.page.includes('name="rating"')]).toEqual([200, false])
  const wrong = await site.send('/nl/conversation/rate', { receipt: 'appel peer', rating: 'not' })
  expect(wrong.status).toBe(422)
})

test('it is asked in four languages without a text that is missing', async () => {
  for (const language of ['nl', 'fr', 'de', 'en']) {
    const { page } = await over(language)
    expect(page).toContain('name="rating"')
    expect(page).not.toMatch(/⟦/)
  }
})
