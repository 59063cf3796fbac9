import { DAY } from '@vigie/kernel'
import { bringDispute } from '@vigie/notices/verbs/bring-dispute'
import { complainToCoordinator } from '@vigie/notices/verbs/complain-to-coordinator'
import { lodgeComplaint } from '@vigie/notices/verbs/lodge-complaint'
import { recordComplaintOutcome } from '@vigie/notices/verbs/record-complaint-outcome'
import { recordDisputeOutcome } from '@vigie/notices/verbs/record-dispute-outcome'
import { writeComplaint } from '@vigie/notices/verbs/write-complaint'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRegister, type Register } from '../testing/register.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

test('neither a complaint nor a letter to the coordinator names who reported it, or a colleague', async () => {
  const { act, sentByForm, centre } = register
  const { hanne, griet } = centre.staff
  const { notice, noticeItem, decide } = await sentByForm('https://named.example/1', {
    contact: 'Mieke Janssens, mieke@mail.example',
  })
  await decide('refused-lawful')
  for (const letterWords of ['Mieke Janssens told us.', 'Ask our colleague Lambert.']) {
    const complaining = act(writeComplaint, hanne, { notice, noticeItems: [noticeItem], letterWords })
    await expect(complaining).rejects.toThrow('letter-holds-name')
    const toCoordinator = {
      notice,
      whichCoordinator: 'The coordinator',
      coordinatorWay: 'portal',
      lodgedOn: '2026-03-02',
      letterWords,
    }
    await expect(act(complainToCoordinator, griet, toCoordinator)).rejects.toThrow('letter-holds-name')
  }
  const plain = { whichCoordinator: 'The coordinator', coordinatorWay: 'portal', lodgedOn: '2026-03-02' }
  await act(complainToCoordinator, griet, { notice, ...plain, letterWords: 'They left it there.' })
})

test('a refusal is complained of once and within six months, and the case waits for what comes of it', async () => {
  const { act, see, sentByForm, centre } = register
  const { hanne, bram } = centre.staff
  const one = await sentByForm('https://kept.example/2')
  const { noticeItem, decide } = one
  const lodge = () =>
    act(lodgeComplaint, hanne, { noticeItem, complaintWay: 'system', theirReference: 'C-17' })
  const settle = (complaintOutcome: string) =>
    act(recordComplaintOutcome, bram, { noticeItem, complaintOutcome })
  const waits = () => register.waits(one.case)

  const bringsTooEarly = () =>
    act(bringDispute, hanne, { noticeItem, disputeBody: 'A certified body', broughtOn: '2026-03-02' })

  await expect(lodge()).rejects.toThrow('nothing-to-complain-about')
  await decide('refused-lawful')
  await expect(settle('upheld')).rejects.toThrow('no-open-complaint')
  expect(await waits()).toBe('complain')
  await expect(bringsTooEarly()).rejects.toThrow('complain-first')
  await lodge()
  expect(await waits()).toBe('complaint-answer')
  await expect(bringsTooEarly()).rejects.toThrow('complaint-still-open')
  await expect(lodge()).rejects.toThrow('complaint-already-lodged')
  expect((await see(hanne, one.case)).notices[0]?.items[0]?.decisions[0]?.complaint).toMatchObject({
    way: 'system',
    theirReference: 'C-17',
    lodgedBy: hanne.id,
    outcome: null,
  })
  centre.clock.moveBy(15 * DAY)
  // The answer is late: what follows is a dispute before a body, and then the coordinator.
  expect(await waits()).toBe('dispute')
  const bring = () =>
    act(bringDispute, hanne, { noticeItem, disputeBody: 'A certified body', broughtOn: '2026-03-02' })
  const end = (disputeOutcome: string) =>
    act(recordDisputeOutcome, bram, { noticeItem, disputeOutcome, decidedOn: '2026-03-02' })
  await expect(end('for-us')).rejects.toThrow('no-open-dispute')
  await bring()
  await expect(bring()).rejects.toThrow('dispute-already-brought')
  expect(await waits()).toBe('dispute-answer')
  await end('against-us')
  expect(await waits()).toBe('coordinator-complaint')
  await settle('reversed')
  expect(await waits()).toBe('answer-provider')
  await expect(settle('upheld')).rejects.toThrow('no-open-complaint')

  // Another decision may be complained of again, as long as six months have not passed.
  await decide('geo-blocked')
  expect(await waits()).toBe('complain')
  centre.clock.moveBy(190 * DAY)
  await expect(lodge()).rejects.toThrow('complaint-too-late')
  await decide('removed')
  await expect(lodge()).rejects.toThrow('nothing-to-complain-about')
})

test('the books take no complaint about what took the item away, and none after six months', async () => {
  const { books } = register.centre.desk.house
  const complain = (action: string, later: string) =>
    sql`insert into notices.complaint (decision, action, decided_at, way, lodged_by, lodged_at)
      select d.id, d.action, d.decided_at, 'form', d.recorded_by, d.decided_at + ${later}::interval
      from notices.decision d where d.action = ${action}`.execute(books)
  await expect(complain('removed', '1 day')).rejects.toThrow('check constraint')
  await expect(complain('geo-blocked', '7 months')).rejects.toThrow('check constraint')
  await complain('geo-blocked', '5 months')
  await expect(complain('geo-blocked', '5 months')).rejects.toThrow('unique')
})
