import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHelplineDesk } from './testing.ts'

let desk: Awaited<ReturnType<typeof openTestHelplineDesk>>
let nele: string
let sara: string
beforeAll(async () => {
  desk = await openTestHelplineDesk()
  nele = await desk.sitDown(desk.line.named('Nele').id)
  sara = await desk.sitDown(desk.line.named('Sara').id)
})
afterAll(() => desk.close())

test('the rota shows the hours without anybody, a coordinator fills and empties them, and nobody else is offered to', async () => {
  const { page: empty } = await desk.open('/en/rota', nele)
  expect(empty).toContain('There are 7 gaps in this week')
  expect(empty).toContain('00:00–24:00')
  const at = '/en/rota?act=helpline.plan-shift&on='
  expect((await desk.open(at, nele)).page).toContain('>Karim Martin</option>')
  expect((await desk.open(at, nele)).page).not.toContain('>Wout Jacobs</option>')
  const shift = {
    house: '',
    back: '/en/rota',
    colleague: desk.line.named('Sara').id,
    from: '08:00',
    days: '2',
  }
  const act = '/en/act/helpline.plan-shift'
  const wrong = { ...shift, day: '2026-03-02', until: '12:10', 'asked-at': at }
  const back = await desk.send(act, nele, wrong)
  expect([back.status, back.page.includes('begins and ends at a quarter of an hour')]).toEqual([422, true])
  const sent = await desk.send(act, nele, { ...shift, day: '2026-03-02', until: '24:00' })
  expect(sent.status).not.toBe(303)
  expect((await desk.send(act, nele, { ...shift, day: '2026-03-02', until: '12:00' })).status).toBe(303)
  const { page } = await desk.open('/en/rota', nele)
  expect(page).toContain('08:00–12:00')
  expect(page).toContain('There are 9 gaps in this week')
  const { page: hers } = await desk.open('/en/rota', sara)
  expect(hers).toContain('08:00–12:00')
  expect(hers).not.toContain('/act/helpline.end-shift')
  expect(hers).not.toContain('helpline.plan-shift')
  expect((await desk.open('/en/rota?week=2026-03-11', nele)).page).not.toContain('08:00–12:00')
  for (const id of page.matchAll(/name="shift" value="([0-9a-f-]{36})"/g))
    await desk.send('/en/act/helpline.end-shift', nele, { shift: id[1] ?? '', back: '/en/rota' })
  // What was worked of the first one stays.
  expect((await desk.open('/en/rota', nele)).page.match(/08:00–1\d:\d\d/g)).toEqual(['08:00–10:15'])
})

test('a note at the end of a shift is read first by whoever comes, on every page on which a shift stands', async () => {
  const left = { house: '', note: 'Made up: somebody comes back at four.', back: '/en/rota' }
  expect((await desk.send('/en/act/helpline.write-shift-note', sara, left)).status).toBe(303)
  const karim = await desk.sitDown(desk.line.named('Karim').id)
  for (const path of ['conversations', 'contacts']) {
    const { page } = await desk.open(`/en/${path}`, karim)
    expect(page).toContain('Read first the hand-over note that waits for you.')
    expect(page).not.toContain('comes back at four')
    expect((await desk.open(`/en/${path}`, sara)).page).not.toContain('Read first the hand-over')
  }
  const { page } = await desk.open('/en/rota', karim)
  expect(page).toContain('Read this first')
  const shiftNote = /name="shiftNote" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const read = await desk.send('/en/act/helpline.read-shift-note', karim, { shiftNote, back: '/en/rota' })
  expect(read.status).toBe(303)
  expect((await desk.open('/en/conversations', karim)).page).not.toContain('Read first')
  for (const language of ['nl', 'fr', 'de', 'en']) {
    const { status, page: all } = await desk.open(`/${language}/rota`, nele)
    expect([status, /desk-helpline\.|helpline\.pages/.exec(all)]).toEqual([200, null])
    expect(all).toContain('Karim Martin')
  }
})
