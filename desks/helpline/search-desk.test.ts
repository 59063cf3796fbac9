import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHelplineDesk } from './testing.ts'

let desk: Awaited<ReturnType<typeof openTestHelplineDesk>>
beforeAll(async () => {
  desk = await openTestHelplineDesk()
})
afterAll(() => desk.close())

test('all contacts are searched by the answers of their records and by days; what was asked stays, and nothing typed is asked', async () => {
  const sara = await desk.sitDown(desk.line.named('Sara').id)
  const { to } = await desk.send('/en/contacts/open', sara, { way: 'phone/in' })
  const number = /\/en\/contact\/(\d+)/.exec(to)?.[1] ?? ''
  const { page: opened } = await desk.open(`/en/contact/${number}`, sara)
  const contact = /name="contact" value="([0-9a-f-]{36})"/.exec(opened)?.[1] ?? ''
  const said = { contact, platform: 'yubo', region: 'wallonia', note: 'Made up: nobody finds this.' }
  await desk.send('/en/act/helpline.record-contact', sara, { ...said, afterwards: 'close' })
  const search = async (asked: string) => (await desk.open(`/en/contacts/search?${asked}`, sara)).page
  const page = await search('platform=yubo&region=wallonia&from=2026-03-02&until=2026-03-02&whose=mine')
  expect(page).toContain(`href="/en/contact/${number}"`)
  for (const kept of ['value="yubo" selected', 'value="wallonia" selected', 'value="mine" selected'])
    expect(page).toContain(kept)
  expect(page).toContain('Region: Wallonia · Platform: Yubo')
  expect(page).toContain('nobody can search in them')
  expect(page).not.toContain('type="text"')
  expect(await search('platform=yubo&region=flanders')).toContain('No contact fits.')
  expect(await search('platform=yubo&until=2026-03-01')).toContain('No contact fits.')
})
