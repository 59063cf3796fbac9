import { openKeeper } from '@vigie/centre'
import { openTestCentre } from '@vigie/centre/testing'
import { openReport } from '@vigie/intake'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeUpReport } from '../../intake/fixtures.ts'
import { findSchedule, runRetention } from '../index.ts'
import { answerRequest } from './answer-request.ts'
import { changeSchedule } from './change-schedule.ts'
import { decideRequest } from './decide-request.ts'
import { receiveRequest } from './receive-request.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const send = () => centre.perform(submitReport, { kind: 'anyone' }, madeUpReport({ kind: 'other' }))

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
  expect(JSON.stringify(answer.held)).toContain('broertje')
  expect(JSON.stringify(answer.held)).toContain('ouder@mail.example')
  expect(JSON.stringify(answer.held)).not.toContain(griet.id)
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
    await runRetention(keeper)
    const before = await centre.read(hanne, (desk) => openReport(desk, one.report))
    expect(before.isDestroyed).toBe(false)
    await centre.perform(decideRequest, ines, { request, requestOutcome: 'granted' })
    expect((await runRetention(keeper)).destroyed).toEqual({ report: 1 })
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
  const asked = await centre.perform(receiveRequest, ines, { wish: 'erasure', person: hanne.id })
  const decide = (input: object) => centre.perform(decideRequest, griet, { request: asked.request, ...input })
  await expect(decide({ requestOutcome: 'granted' })).rejects.toThrow('staff-records-are-kept')
  await expect(decide({ requestOutcome: 'refused' })).rejects.toThrow('ground-only-when-refused')
  await decide({ requestOutcome: 'refused', requestGround: 'public-task' })
  await expect(decide({ requestOutcome: 'refused', requestGround: 'public-task' })).rejects.toThrow(
    'request-decided-already',
  )
  expect((await centre.perform(answerRequest, ines, { request: asked.request })).held).toBeNull()
})

test('a change of the schedule is a line more; the line before stays', async () => {
  const { ines, hanne } = centre.staff
  const change = { recordKind: 'report', months: 12, legalBasis: 'public-task' }
  await expect(centre.perform(changeSchedule, hanne, change)).rejects.toThrow('not-for-you')
  await centre.perform(changeSchedule, ines, change)
  const lines = await centre.read(ines, (desk) => findSchedule(desk.db))
  expect(lines.filter(({ kind }) => kind === 'report').map(({ turn, months }) => [turn, months])).toEqual([
    [2, 12],
    [1, 24],
  ])
})
