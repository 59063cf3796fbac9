import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, textOf } from '../testing.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const hidden = (html: string, field: string): string =>
  new RegExp(`name="${field}" value="([^"]+)"`).exec(html)?.[1] ?? ''

const sit = async () => {
  const [louis, griet, hanne] = await Promise.all(
    (['louis', 'griet', 'hanne'] as const).map((name) => desk.seat(name)),
  )
  if (!louis || !griet || !hanne) throw new Error('nobody is there')
  return { louis, griet, hanne }
}

test('the policy officer sees the year beside last year and what is missing, and a second person publishes', async () => {
  const { louis, griet, hanne } = await sit()
  expect((await hanne.get('/en/yearly-account')).status).toBe(403)
  const before = textOf((await louis.get('/en/yearly-account')).html)
  expect(before).toContain('The year so far, beside last year')
  expect(before).toContain('The account of 2025 is not published yet')
  expect(before).toContain('No statement on: Funding')

  const part = { year: '2026', narrativePart: 'summary', writtenNl: 'Zo.', writtenFr: 'Ainsi.' }
  await louis.act('notices.write-narrative', part)
  expect(textOf((await louis.get('/en/yearly-account')).html)).toContain('missing: German, English')
  await louis.act('notices.write-narrative', { ...part, writtenDe: 'So.', writtenEn: 'So it was.' })
  const preview = await griet.get('/en/yearly-account/2026')
  expect(textOf(preview.html)).toContain('So it was.')

  await louis.act('notices.propose-year', { year: '2026' })
  const own = (await louis.get('/en/yearly-account')).html
  expect(textOf(own)).toContain('You put this forward yourself')
  const waiting = (await griet.get('/en/yearly-account')).html
  await griet.act('notices.publish-year', { proposal: hidden(waiting, 'proposal') })
  const after = textOf((await griet.get('/en/yearly-account')).html)
  expect(after).not.toContain('2026, edition 1: waits')
})

test('a change waits with its day until it is decided and told, and a relation with its last check', async () => {
  const { louis, griet } = await sit()
  const noted = { changeKind: 'board', changedOn: '2026-03-01', changeWhat: 'A new member of the board.' }
  await louis.act('notices.note-change', noted)
  expect(textOf((await louis.get('/en/status')).html)).toContain('One change waits for an answer')
  const { html } = await griet.get('/en/changes')
  expect(textOf(html)).toContain('A new member of the board.')
  const change = /decide-change\?change=([0-9a-f-]{36})/.exec(html)?.[1] ?? ''
  await griet.act('notices.decide-change', { change, tellAuthority: 'yes', tellBecause: 'Independence.' })
  await louis.act('notices.record-telling', {
    change,
    toldOn: '2026-03-02',
    tellingWay: 'post',
    tellingReference: 'Letter 3',
  })
  const told = textOf((await louis.get('/en/changes')).html)
  expect(told).toContain('Nothing waits for an answer')
  expect(told).toContain('Letter 3')

  const empty = (await louis.get('/en/relations')).html
  const provider = /note-relation\?provider=([0-9a-f-]{36})/.exec(empty)?.[1] ?? ''
  await louis.act('notices.note-relation', {
    provider,
    agreement: 'trusted-partner',
    contacts: 'Desk: desk@examplegram.example',
    escalation: 'Head of safety',
  })
  expect(textOf((await griet.get('/en/relations')).html)).toContain('Head of safety')
})
