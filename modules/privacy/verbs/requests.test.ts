import { KEEPING, PRIVACY } from '@vigie/centre'
import { openTestCentre } from '@vigie/centre/testing'
import { openReport } from '@vigie/intake'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { wordsOf } from '@vigie/locales'
import { openKeeper } from '@vigie/platform/house'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeUpReport } from '../../intake/fixtures.ts'
import { asText, findRequests, findSchedule, runRetention } from '../index.ts'
import { tellTransfers } from '../transfers.ts'

const { answerRequest, changeSchedule, decideRequest, receiveRequest } = PRIVACY

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const submit = (changes: object) =>
  centre.perform(submitReport, { kind: 'anyone' }, madeUpReport({ kind: 'other', ...changes }))
const send = () => submit({})

test('whoever has the receipt is given everything they sent, after a second person said yes', async () => {
  const { ines, griet, hanne } = centre.staff
  const sent = await send()
  const { request } = await centre.perform(receiveRequest, ines, { wish: 'access', receipt: sent.receipt })
  await expect(centre.perform(answerRequest, ines, { request })).rejects.toThrow('request-not-decided')
  await expect(centre.perform(decideRequest, ines, { request, requestOutcome: 'granted' })).rejects.toThrow(
    'you-received-this',
  )
  await expect(centre.perform(decideRequest, hanne, { request, requestOutcome: 'granted' })).rejects.toThrow(
    'not-for-you',
  )
  await centre.perform(decideRequest, griet, { request, requestOutcome: 'granted' })
  const answer = await centre.perform(answerRequest, ines, { request })
  const text = asText(answer.answer)
  for (const said of ['broertje', 'ouder@mail.example', 'Rechtsgrond', '24 maanden', 'artikel 23']) {
    expect(text).toContain(said)
  }
  // What leaves the European Economic Area is told as it is on the public page.
  for (const sentence of tellTransfers(wordsOf('nl')))
    expect(text.replaceAll(/\s+/g, ' ')).toContain(sentence)
  expect(text).not.toMatch(/niets gaat/i)
  for (const other of [griet.id, sent.report, 'Griet', 'Ines', '⟦']) expect(text).not.toContain(other)
})

test('whoever left a mail address or a number is found by it, each report as a request of its own', async () => {
  const { ines, griet, hanne } = centre.staff
  const contact = 'Mail zus@elders.example of bel 0470 98 76 54'
  const mine = [await submit({ contact }), await submit({ contact: 'ZUS@elders.example' })]
  const other = await submit({ contact: 'kzus@elders.example' })
  const ask = (given: object) => centre.perform(receiveRequest, ines, { wish: 'access', ...given })
  expect((await ask({ contact: '+32 470 98.76.54' })).requests).toHaveLength(1)
  const { requests } = await ask({ contact: 'zus@elders.example' })
  const found = (await centre.read(ines, findRequests)).filter(({ id }) => requests.includes(id))
  expect(new Set(found.map(({ subject }) => subject))).toEqual(new Set(mine.map(({ report }) => report)))
  expect(found.map(({ subject }) => subject)).not.toContain(other.report)
  expect(found.map(({ namedBy }) => namedBy)).toEqual(['contact', 'contact'])
  await expect(ask({ contact: 'nobody@elders.example' })).rejects.toThrow('nothing-held-under-that')
  await expect(
    ask({ contact: 'zus@elders.example', person: hanne.id, seenOn: '2026-01-05' }),
  ).rejects.toThrow('name-one-subject')
  await expect(ask({})).rejects.toThrow('name-one-subject')
  await expect(ask({ colleague: 'Nobody Here', seenOn: '2026-01-05' })).rejects.toThrow(
    'nothing-held-under-that',
  )

  const { request } = await ask({ colleague: 'hanne maes', seenOn: '2026-01-05' })
  await centre.perform(decideRequest, griet, { request, requestOutcome: 'granted' })
  const text = asText((await centre.perform(answerRequest, ines, { request })).answer)
  for (const said of ['Hanne Maes', 'hanne@vigie.example', 'analist', 'artikel 15, lid 4']) {
    expect(text).toContain(said)
  }
  expect(text).not.toMatch(/[0-9a-f]{8}-|⟦/)
})

test('a receipt that nobody ever got finds nothing', async () => {
  await expect(
    centre.perform(receiveRequest, centre.staff.ines, { wish: 'access', receipt: 'not a receipt at all' }),
  ).rejects.toThrow('no-such-mailbox')
})

test('what two people let go is gone after the next round, and its neighbour is not', async () => {
  const { ines, griet, hanne } = centre.staff
  const [one, other] = [await send(), await send()]
  await centre.deliver()
  const { request } = await centre.perform(receiveRequest, griet, { wish: 'erasure', receipt: one.receipt })
  const keeper = await openKeeper(centre.place)
  try {
    await runRetention(keeper, KEEPING)
    const before = await centre.read(hanne, (desk) => openReport(desk, one.report))
    expect(before.isDestroyed).toBe(false)
    await centre.perform(decideRequest, ines, { request, requestOutcome: 'granted' })
    expect((await runRetention(keeper, KEEPING)).destroyed).toEqual({ report: 1 })
  } finally {
    await keeper.close()
  }
  const after = await centre.read(hanne, (desk) => openReport(desk, one.report))
  expect(after).toMatchObject({ isDestroyed: true, narrative: '' })
  const kept = await centre.read(hanne, (desk) => openReport(desk, other.report))
  expect(kept.narrative).toContain('broertje')
  await expect(
    centre.perform(receiveRequest, ines, { wish: 'access', receipt: one.receipt }),
  ).rejects.toThrow('no-such-mailbox')
})

test('a refusal says why, and colleagues are shown what is held about them but not erased', async () => {
  const { ines, griet, hanne } = centre.staff
  const asked = await centre.perform(receiveRequest, ines, {
    wish: 'erasure',
    person: hanne.id,
    seenOn: '2026-01-05',
  })
  const decide = (input: object) => centre.perform(decideRequest, griet, { request: asked.request, ...input })
  await expect(decide({ requestOutcome: 'granted' })).rejects.toThrow('staff-records-are-kept')
  await expect(decide({ requestOutcome: 'refused' })).rejects.toThrow('ground-only-when-refused')
  await decide({ requestOutcome: 'refused', requestGround: 'public-task' })
  await expect(decide({ requestOutcome: 'refused', requestGround: 'public-task' })).rejects.toThrow(
    'request-decided-already',
  )
  const { answer } = await centre.perform(answerRequest, ines, { request: asked.request })
  expect(asText(answer)).toContain('artikel 17, lid 3, onder b)')
  expect(answer.tables).toEqual([])
})

test('a change of the schedule is a line more; the line before stays', async () => {
  const { ines, hanne } = centre.staff
  const change = { recordKind: 'report', months: 12, legalBasis: 'public-task', law: 'mandate' }
  await expect(centre.perform(changeSchedule, hanne, change)).rejects.toThrow('not-for-you')
  await centre.perform(changeSchedule, ines, change)
  const lines = await centre.read(ines, (desk) => findSchedule(desk.db))
  expect(lines.filter(({ kind }) => kind === 'report').map(({ turn, months }) => [turn, months])).toEqual([
    [2, 12],
    [1, 24],
  ])
})

test.each([
  ['', 'not-null'],
  [', law', 'foreign key constraint'],
])('the books take no line of the schedule whose law nobody declared (%s)', async (column, refusal) => {
  const { desk } = centre
  const line = `insert into privacy.schedule_line (record_kind, turn, event, months, legal_basis, set_at${column})
    values ('report', 9, 'case-closed', 12, 'public-task', now()${column && ", 'no-such-law'"})`
  await expect(sql.raw(line).execute(desk.house.books)).rejects.toThrow(refusal)
})
