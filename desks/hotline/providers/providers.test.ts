import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, textOf } from '../testing.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const hidden = (html: string, field: string): string =>
  new RegExp(`name="${field}" value="([^"]+)"`).exec(html)?.[1] ?? ''

test('one person proposes where notices to a provider go, another reads both addresses and says yes', async () => {
  const [hanne, bram, olivia] = await Promise.all(
    (['hanne', 'bram', 'olivia'] as const).map((name) => desk.seat(name)),
  )
  if (!hanne || !bram || !olivia) throw new Error('nobody is there')
  expect((await olivia.get('/en/providers')).status).toBe(403)
  await hanne.act('notices.add-provider', {
    name: 'Tulpenveld',
    country: 'NL',
    roles: 'host',
    languages: 'nl',
    inEuScope: 'true',
    channel: 'mail',
    mailbox: 'abuse@tulpenveld.example',
  })
  const own = (await hanne.get('/en/providers')).html
  expect(textOf(own)).toContain('No address confirmed yet')
  expect(textOf(own)).toContain('you prepared this')
  expect(own).not.toContain('act/notices.confirm-provider-address')

  const waiting = (await bram.get('/en/providers')).html
  expect(textOf(waiting)).toContain('abuse@tulpenveld.example')
  await bram.act('notices.confirm-provider-address', { proposal: hidden(waiting, 'proposal') })
  const after = (await hanne.get('/en/providers')).html
  expect(textOf(after)).not.toContain('No address confirmed yet')
  expect(after).not.toContain('act/notices.decline-provider-address')

  const path = /href="(\/en\/providers\/[0-9a-f-]{36})">Tulpenveld/.exec(after)?.[1] ?? ''
  const page = await hanne.get(path)
  expect(textOf(page.html)).toContain('abuse@tulpenveld.example')
  const opened = /href="([^"]*act\/notices\.propose-channel[^"]*)"/.exec(page.html)?.[1] ?? ''
  const form = (await hanne.get(opened.replaceAll('&amp;', '&'))).html
  expect(form).toContain('act/notices.propose-channel')
  expect(hidden(form, 'provider')).not.toBe('')
  // Nobody types an id.
  expect(form).not.toContain('name="service"')
})
