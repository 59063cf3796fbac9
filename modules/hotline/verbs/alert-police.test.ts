import { submitReport } from '@vigie/intake/verbs/submit-report'
import { HOUR } from '@vigie/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findDeadlines } from '../cases/find-deadlines.ts'
import { FOUND_GROOMING, report } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { alertPolice } from './alert-police.ts'
import { approveReferral } from './approve-referral.ts'
import { closeCase } from './close-case.ts'
import { dismissDanger } from './dismiss-danger.ts'
import { handOverReferral } from './hand-over-referral.ts'
import { noteTrace } from './note-trace.ts'
import { prepareReferral } from './prepare-referral.ts'
import { reviewAlert } from './review-alert.ts'
import { sayDanger } from './say-danger.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

const told = (one: string, more: object = {}) => ({
  case: one,
  alertWay: 'telephone',
  summary: 'A meeting is planned for tonight.',
  ...more,
})

test('a reporter says that somebody is in danger: one person tells the police at once, a second reviews it after', async () => {
  const { act, see, centre, queue, newsOf, agreeOn } = register
  const { hanne, bram, griet, tom } = centre.staff
  await act(submitReport, { kind: 'anyone' }, { ...report([], 'grooming'), urgent: ['danger'] })
  await centre.deliver()
  const [line] = (await queue(hanne)).lines
  if (!line) throw new Error('no case was opened')
  expect(line.waitsFor).toBe('danger')

  // Who is not vetted alerts nobody, and is told so before writing anything.
  const { possible } = await see(tom, line.id)
  expect(possible.find(({ operation }) => operation === alertPolice.name)).toMatchObject({
    why: 'vetting-expired',
  })
  await expect(act(alertPolice, tom, told(line.id))).rejects.toThrow('vetting-expired')
  // Nobody assessed anything yet, and nothing holds it up.
  await act(alertPolice, hanne, told(line.id))
  expect(await newsOf(line.id)).toEqual(['received', 'sent-to-police'])
  const alerted = await see(bram, line.id)
  expect(alerted.waitsFor).toBe('alert-review')
  expect(alerted.dangers[0]).toMatchObject({
    by: null,
    alert: { by: hanne.id, recipient: 'duty-desk', review: null },
  })
  const { due } = await centre.read(griet, (desk) => findDeadlines(desk, {}))
  const review = due.lines.find(({ id }) => id === line.id)
  expect(review).toMatchObject({ waitsFor: 'alert-review', deadline: { step: 'alert-review' } })
  expect((review?.deadline.due.getTime() ?? 0) - (review?.deadline.since.getTime() ?? 0)).toBe(24 * HOUR)
  await expect(act(alertPolice, bram, told(line.id))).rejects.toThrow('nobody-said-danger')

  const item = alerted.items[0]?.id ?? ''
  await agreeOn(item, FOUND_GROOMING)
  expect((await see(hanne, line.id)).items[0]?.routes[0]).toMatchObject({
    to: 'police',
    rule: 'danger-police',
  })
  const { referral } = await act(prepareReferral, hanne, {
    case: line.id,
    recipientSort: 'police',
    recipient: 'duty-desk',
    items: [item],
    summary: '',
  })
  await act(approveReferral, bram, { referral })
  await act(handOverReferral, hanne, { referral, way: 'by-hand' })

  const close = { case: line.id, outcome: 'handed-over' }
  await expect(act(closeCase, hanne, close)).rejects.toThrow('alert-waits-for-review')
  await expect(act(reviewAlert, hanne, { case: line.id, finding: 'right' })).rejects.toThrow(
    'you-told-the-police',
  )
  await act(reviewAlert, bram, { case: line.id, finding: 'right' })
  const { story } = await see(bram, line.id)
  expect(story.map(({ word }) => word)).toEqual(
    expect.arrayContaining(['danger-said', 'police-alerted', 'alert-reviewed']),
  )
  await act(closeCase, hanne, close)
})

test('without danger nothing leaves on one person’s word; an analyst can say it, and anybody at the desk can take it back', async () => {
  const { act, see, centre, opened } = register
  const { hanne, bram, griet } = centre.staff
  const one = await opened(['https://danger.example/1'])
  await expect(act(alertPolice, hanne, told(one.id))).rejects.toThrow('nobody-said-danger')
  await act(sayDanger, hanne, { case: one.id })
  await expect(act(sayDanger, bram, { case: one.id })).rejects.toThrow('danger-said-already')
  expect((await see(hanne, one.id)).urgency).toEqual(['danger'])
  await expect(act(alertPolice, griet, told(one.id))).rejects.toThrow('not-for-you')
  await act(dismissDanger, bram, { case: one.id, dismissal: 'nobody-in-danger' })
  expect((await see(hanne, one.id)).waitsFor).toBe('first-look')
  await expect(act(alertPolice, hanne, told(one.id))).rejects.toThrow('nobody-said-danger')
})

test('the books let one person tell the police only of a danger that was said, and nobody review their own word', async () => {
  const { act, see, centre, opened } = register
  const { hanne } = centre.staff
  const one = await opened(['https://danger.example/2'])
  await act(sayDanger, hanne, { case: one.id })
  await act(alertPolice, hanne, told(one.id))
  const [danger] = (await see(hanne, one.id)).dangers
  const { books } = centre.desk.house
  const vetting = sql`(select e.id from people.eligibility e where e.person = ${hanne.id} order by e.valid_until desc limit 1)`
  const now = centre.clock()
  await expect(
    sql`insert into hotline.alert_review (alert, "case", sent_by, finding, reviewed_by, eligibility, reviewed_at)
      values (${danger?.alert?.id}, ${one.id}, ${hanne.id}, 'right', ${hanne.id}, ${vetting}, ${now})`.execute(
      books,
    ),
  ).rejects.toThrow('alert_review_check')
  const alert = (which: unknown, until: Date) =>
    sql`insert into hotline.alert (id, danger, "case", recipient, way, packet, packet_digest, sent_by, eligibility, sent_at,
        review_by)
      values (gen_random_uuid(), ${which}, ${one.id}, 'duty-desk', 'telephone', '\\x00', '\\x00', ${hanne.id}, ${vetting},
        ${now}, ${until})`.execute(books)
  await expect(alert(crypto.randomUUID(), new Date(now.getTime() + HOUR))).rejects.toThrow(
    'alert_danger_case_fkey',
  )
  await expect(alert(danger?.id, new Date(now.getTime() + 25 * HOUR))).rejects.toThrow('alert_check')
})

test('ICCAM takes images of the sexual abuse of children only: grooming abroad goes to the police, whoever overrides', async () => {
  const { act, see, centre, opened, agreeOn } = register
  const { hanne, griet } = centre.staff
  const one = await opened(['https://chat.example/room'], 'grooming')
  const item = one.items[0]?.id ?? ''
  await agreeOn(item, FOUND_GROOMING)

  await act(noteTrace, hanne, { item, hostedIn: 'NL', audience: 'private' })
  const seen = await see(hanne, one.id)
  expect(seen.items[0]?.routes.map(({ to, rule }) => [to, rule])).toEqual([['police', 'abroad-police']])
  expect(seen.recipients.inhope).toEqual([])
  const wish = { case: one.id, recipientSort: 'inhope', recipient: 'NL', items: [item], summary: '' }
  for (const by of [hanne, griet]) {
    await expect(
      act(prepareReferral, by, { ...wish, overrideReason: 'It would be quicker.' }),
    ).rejects.toThrow('recipient-not-known')
  }
})

test('a meeting and a deadline that a reporter tells of go the way of danger, and the desk is shown which was said', async () => {
  const { act, centre, queue, see } = register
  const inDanger = async () =>
    (await queue(centre.staff.hanne)).lines.filter(({ waitsFor }) => waitsFor === 'danger')
  for (const urgent of ['meeting', 'deadline']) {
    const before = (await inDanger()).map(({ id }) => id)
    await act(submitReport, { kind: 'anyone' }, { ...report([], 'sextortion'), urgent: [urgent] })
    await centre.deliver()
    const fresh = (await inDanger()).filter(({ id }) => !before.includes(id))
    expect(fresh.map(({ urgency }) => urgency)).toEqual([[urgent]])
    for (const { id } of fresh) expect((await see(centre.staff.hanne, id)).urgency).toEqual([urgent])
  }
})
