import { createHash } from 'node:crypto'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { withdrawConsent } from '@vigie/intake/verbs/withdraw-consent'
import { STAFF } from '@vigie/people/fixtures'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findQueue } from '../cases/find-queue.ts'
import { report } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { approveReferral } from './approve-referral.ts'
import { handOverReferral } from './hand-over-referral.ts'
import { noteTrace } from './note-trace.ts'
import { prepareReferral } from './prepare-referral.ts'
import { reassessItem } from './reassess-item.ts'
import { withdrawReferral } from './withdraw-referral.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

let turn = 0
const prepared = async (more: object = {}) => {
  turn += 1
  const one = await register.illegalIn(`https://house.example/${turn}`, 'BE')
  const draft = {
    case: one.case,
    recipientSort: 'police',
    recipient: 'child-abuse-team',
    items: [one.item],
    summary: 'Hosted in Belgium.',
    ...more,
  }
  const { referral } = await register.act(prepareReferral, register.centre.staff.hanne, draft)
  return { ...one, referral, draft }
}

test('the packet says what and where, and neither who reported nor who assessed', async () => {
  const { act, see, centre } = register
  const { hanne } = centre.staff
  await act(
    submitReport,
    { kind: 'anyone' },
    {
      ...report(['https://house.example/1']),
      contact: 'Reporter@Post.example',
    },
  )
  const one = await prepared()
  await centre.deliver()
  const view = (await see(hanne, one.case)).referrals[0]
  const packet = view?.packet ?? ''
  expect(JSON.parse(packet)).toMatchObject({
    to: { sort: 'police', name: 'child-abuse-team' },
    items: [
      {
        address: 'https://house.example/1',
        hostedIn: 'BE',
        found: {
          outcome: 'illegal',
          foundBy: 'two analysts',
          legalGrounds: [expect.stringContaining('417/43')],
        },
      },
    ],
  })
  expect(view?.digest).toBe(createHash('sha256').update(packet).digest('hex'))
  for (const { name } of Object.values(STAFF)) expect(packet).not.toContain(name)
  for (const { id } of Object.values(centre.staff)) expect(packet).not.toContain(id)
  expect(packet.toLowerCase()).not.toContain('reporter@post.example')
  await expect(
    act(prepareReferral, hanne, { ...one.draft, summary: 'Ask reporter@post.example for more.' }),
  ).rejects.toThrow('contact-of-the-reporter')
})

test('words and contact of a reporter are in a packet only for the receiver that they allowed, and not after taking it back', async () => {
  const { act, see, centre, agreeOn } = register
  const { hanne, bram } = centre.staff
  const narrative = 'Somebody whom I know showed me this at school and laughed about it.'
  const send = async (address: string, mayPassTo: readonly string[]) => {
    const sent = await act(
      submitReport,
      { kind: 'anyone' },
      {
        ...report([address], 'csam'),
        narrative,
        contact: 'reach.me@post.example',
        mayPassTo,
      },
    )
    await centre.deliver()
    const id = (await centre.read(hanne, (desk) => findQueue(desk, { order: 'newest' }))).lines[0]?.id ?? ''
    const item = (await see(hanne, id)).items[0]?.id ?? ''
    await agreeOn(item)
    await act(noteTrace, hanne, { item, hostedIn: 'BE', audience: 'public' })
    return { ...sent, case: id, item }
  }
  const draft = (one: { case: string; item: string }, more: object) => ({
    case: one.case,
    items: [one.item],
    recipientSort: 'police',
    recipient: 'child-abuse-team',
    summary:
      'Call reach.me@post.example, who wrote: somebody  whom I know showed me this at school and laughed.',
    ...more,
  })
  const silent = await send('https://silent.example/1', ['helpline'])
  for (const summary of ['Call reach.me@post.example.', `They wrote: ${narrative}`])
    await expect(act(prepareReferral, hanne, draft(silent, { summary }))).rejects.toThrow(
      'contact-of-the-reporter',
    )
  const open = await send('https://open.example/1', ['police'])
  const first = await act(prepareReferral, hanne, draft(open, {}))
  const second = await act(prepareReferral, hanne, draft(open, {}))
  for (const { referral } of [first, second]) await act(approveReferral, bram, { referral })
  await act(handOverReferral, hanne, { referral: first.referral, way: 'by-hand' })
  const { receipt } = open
  await act(withdrawConsent, { kind: 'anyone' }, { receipt, receiver: 'police' })
  await expect(act(handOverReferral, hanne, { referral: second.referral, way: 'by-hand' })).rejects.toThrow(
    'consent-was-withdrawn',
  )
  await expect(act(prepareReferral, hanne, draft(open, {}))).rejects.toThrow('contact-of-the-reporter')
  const [seen] = (await see(hanne, open.case)).reports
  expect(seen?.opened.consents).toMatchObject([
    { receiver: 'police', withdrawnOn: expect.any(String), passedOn: expect.any(String) },
  ])
  // The books refuse it too, whatever an app believes: no consent, another receiver, one that was taken back.
  const row = (of: string, receiver: string) =>
    sql`insert into intake.passing (packet, report, receiver, prepared_on)
      values (gen_random_uuid(), ${of}, ${receiver}, '2026-03-02')`.execute(centre.desk.house.books)
  await expect(row(silent.report, 'police')).rejects.toMatchObject({ code: '23503' })
  await expect(row(open.report, 'police')).rejects.toMatchObject({ code: 'VG009' })
  await row(silent.report, 'helpline')
  await expect(
    sql`insert into intake.passing_sent (packet, report, sent_on) values (${second.referral}, ${open.report}, '2026-03-02')`.execute(
      centre.desk.house.books,
    ),
  ).rejects.toMatchObject({ code: 'VG009' })
})

test('a referral goes to a recipient that exists for this kind', async () => {
  const { act, centre } = register
  const { draft } = await prepared()
  for (const wrong of [
    { recipient: 'trafficking-team' },
    { recipient: 'somebody' },
    { recipientSort: 'inhope', recipient: 'BE' },
    { recipientSort: 'inhope', recipient: 'KP' },
    { recipientSort: 'helpline', recipient: 'dpa' },
  ]) {
    await expect(act(prepareReferral, centre.staff.hanne, { ...draft, ...wrong })).rejects.toThrow(
      'recipient-not-known',
    )
  }
})

test('nothing is handed over before a second, vetted analyst approved it', async () => {
  const { act, see, centre } = register
  const { hanne, bram, griet, tom } = centre.staff
  const one = await prepared()
  const handOver = () => act(handOverReferral, hanne, { referral: one.referral, way: 'by-hand' })
  await expect(handOver()).rejects.toThrow('waits-for-approval')
  await expect(act(approveReferral, griet, { referral: one.referral })).rejects.toThrow('not-for-you')
  await expect(act(approveReferral, tom, { referral: one.referral })).rejects.toThrow('vetting-expired')
  await expect(act(approveReferral, hanne, { referral: one.referral })).rejects.toThrow('you-prepared-this')
  await act(approveReferral, bram, { referral: one.referral })
  await expect(act(withdrawReferral, hanne, { referral: one.referral })).rejects.toThrow(
    'already-approved-or-withdrawn',
  )
  await handOver()
  await expect(handOver()).rejects.toThrow('already-handed-over')
  const seen = await see(bram, one.case)
  expect(
    seen.story.map(({ word }) => word).filter((word) => word.includes('referral') || word === 'handed-over'),
  ).toEqual(['referral-prepared', 'referral-approved', 'handed-over'])
  expect([...seen.names.values()]).toContain('Bram Lambert')
})

test('approving and withdrawing at the same moment: one of the two happens', async () => {
  const { act, see, centre } = register
  const { hanne, bram } = centre.staff
  const { referral, case: id } = await prepared()
  const tried = await Promise.allSettled([
    act(approveReferral, bram, { referral }),
    act(withdrawReferral, hanne, { referral }),
  ])
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(['approved', 'withdrawn']).toContain((await see(hanne, id)).referrals[0]?.state)
})

test('a referral does not leave while its item is being looked at again', async () => {
  const { act, centre } = register
  const { hanne, bram } = centre.staff
  const { referral, item } = await prepared()
  await act(reassessItem, bram, { item, reason: 'Not sure any more.' })
  await expect(act(approveReferral, bram, { referral })).rejects.toThrow('waits-for-two-people')
  await act(withdrawReferral, hanne, { referral })
})
