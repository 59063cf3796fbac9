import { addConfirmedProvider } from '@vigie/notices/fixtures'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { dispatchByForm } from '@vigie/notices/verbs/dispatch-by-form'
import { lodgeComplaint } from '@vigie/notices/verbs/lodge-complaint'
import { recordComplaintOutcome } from '@vigie/notices/verbs/record-complaint-outcome'
import { recordDecision } from '@vigie/notices/verbs/record-decision'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PLATFORM } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { prepareNotice } from '../verbs/prepare-notice.ts'

const DAY = 86_400_000

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

test('a refusal is complained of once and within six months, and the case waits for what comes of it', async () => {
  const { act, see, illegalIn, queue, centre } = register
  const { hanne, bram, griet } = centre.staff
  const form = { channel: 'form', mailbox: undefined, formPlace: 'the form for notices' }
  const provider = await addConfirmedProvider({ perform: act }, [griet, bram], {
    ...PLATFORM,
    ...form,
    name: 'Formgram',
  })
  const one = await illegalIn('https://kept.example/2', 'US', provider)
  const prepared = { case: one.case, provider, items: [one.item], language: 'en', explanation: '' }
  const { notice } = await act(prepareNotice, hanne, { ...prepared, standing: 'trusted' })
  await act(approveNotice, bram, { notice })
  await act(dispatchByForm, hanne, { notice, proof: 'Pasted into the form.' })
  const noticeItem = (await see(hanne, one.case)).notices[0]?.items[0]?.id
  const decide = async (action: string) => {
    centre.clock.moveBy(60_000)
    await act(recordDecision, hanne, { noticeItem, action, redress: true })
    await centre.deliver()
  }
  const lodge = () =>
    act(lodgeComplaint, hanne, { noticeItem, complaintWay: 'system', theirReference: 'C-17' })
  const settle = (complaintOutcome: string) =>
    act(recordComplaintOutcome, bram, { noticeItem, complaintOutcome })
  /** The queue and the page say the same, whichever way they read it. */
  const waits = async () => {
    const { waitsFor } = await see(hanne, one.case)
    const line = (await queue(hanne)).lines.find(({ id }) => id === one.case)
    expect(line?.waitsFor).toBe(waitsFor)
    return waitsFor
  }

  await expect(lodge()).rejects.toThrow('nothing-to-complain-about')
  await decide('refused-lawful')
  await expect(settle('upheld')).rejects.toThrow('no-open-complaint')
  expect(await waits()).toBe('complain')
  await lodge()
  expect(await waits()).toBe('complaint-answer')
  await expect(lodge()).rejects.toThrow('complaint-already-lodged')
  expect((await see(hanne, one.case)).notices[0]?.items[0]?.decisions[0]?.complaint).toMatchObject({
    way: 'system',
    theirReference: 'C-17',
    lodgedBy: hanne.id,
    outcome: null,
  })
  centre.clock.moveBy(15 * DAY)
  expect(await waits()).toBe('other-route')
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
