import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, textOf } from '../testing.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const hidden = (html: string, field: string): string =>
  new RegExp(`name="${field}" value="([^"]+)"`).exec(html)?.[1] ?? ''

test('the policy officer notes a suspension, which counts at once; its end waits for somebody else', async () => {
  const [louis, griet, hanne, olivia] = await Promise.all(
    (['louis', 'griet', 'hanne', 'olivia'] as const).map((name) => desk.seat(name)),
  )
  if (!louis || !griet || !hanne || !olivia) throw new Error('nobody is there')
  expect((await olivia.get('/en/status')).status).toBe(403)
  const before = textOf((await louis.get('/en/status')).html)
  expect(before).toContain('We are a trusted flagger since')
  expect(before).toContain('TF-BE-0000')
  const { html: read } = await hanne.get('/en/status')
  expect(read).not.toContain('/act/notices.note-suspension')

  const given = { fromDay: '2026-03-02', decision: 'A letter (made up)' }
  await louis.act('notices.note-suspension', given)
  expect(textOf((await hanne.get('/en/status')).html)).toContain('The status is suspended since')
  desk.centre.clock.moveBy(60_000)
  await louis.act('notices.note-suspension-end', given)
  const own = (await louis.get('/en/status')).html
  expect(textOf(own)).toContain('You noted this yourself')
  expect(own).not.toContain('act/notices.confirm-status"')
  const waiting = (await griet.get('/en/status')).html
  await griet.act('notices.confirm-status', { proposal: hidden(waiting, 'proposal') })
  const after = textOf((await hanne.get('/en/status')).html)
  expect(after).toContain('We are a trusted flagger since')
  expect(after).toContain('Suspension over')
})
