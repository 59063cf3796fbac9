import { newId } from '@vigie/kernel'
import { findNoticesOfCase } from '@vigie/notices'
import { addConfirmedProvider } from '@vigie/notices/fixtures'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOUND_ILLEGAL, FOUND_LEGAL, PLATFORM } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { approveReferral } from './approve-referral.ts'
import { handOverReferral } from './hand-over-referral.ts'
import { noteTrace } from './note-trace.ts'
import { prepareNotice } from './prepare-notice.ts'
import { prepareReferral } from './prepare-referral.ts'
import { reassessItem } from './reassess-item.ts'

let register: Register
let provider: string
beforeAll(async () => {
  register = await openRegister()
  provider = await register.platform('Examplegram')
})
afterAll(() => register.centre.close())

const draft = (one: { case: string; item: string }, more: object = {}) => ({
  case: one.case,
  provider,
  items: [one.item],
  standing: 'trusted',
  language: 'en',
  explanation: 'Two analysts looked at this.',
  ...more,
})
const toPolice = (one: { case: string; item: string }) => ({
  case: one.case,
  recipientSort: 'police',
  recipient: 'child-abuse-team',
  items: [one.item],
  summary: 'See the address.',
})

test('the letter says in its language that the platform was told before, with its own number, and no word of the reporter', async () => {
  const { act, see, illegalIn, centre } = register
  const { hanne } = centre.staff
  const told = {
    narrative: 'Iemand anders.',
    contact: 'me@mail.example',
    platformTold: 'yes',
    toldWhen: 'week',
    toldNumber: 'C-9',
    platformAnswer: 'refused',
    platformWords: 'Onvindbaar antwoord.',
  }
  const one = await illegalIn('https://told.example/1', 'IE', provider, told)
  const [first] = (await see(hanne, one.case)).reports
  const tellings = [first?.opened.id ?? '']
  await act(prepareNotice, hanne, draft(one, { toldBefore: tellings }))
  const [notice] = await centre.read(hanne, (desk) => findNoticesOfCase(desk, one.case))
  expect(notice?.explanation).toMatch(
    /^This was reported to you before, about a week before [^,]+, under your number C-9\. Your answer was that it stays\.\n\nTwo analysts/,
  )
  for (const theirs of [told.narrative, told.contact, told.platformWords])
    expect(notice?.explanation).not.toContain(theirs)
  const other = await illegalIn('https://nottold.example/1', 'IE', provider)
  const [silent] = (await see(hanne, other.case)).reports
  await expect(act(prepareNotice, hanne, draft(other, { toldBefore: [silent?.opened.id] }))).rejects.toThrow(
    'platform-was-not-told',
  )
  const elsewhere = draft(other, { toldBefore: tellings })
  await expect(act(prepareNotice, hanne, elsewhere)).rejects.toThrow('no-such-report')
})

test('A foreign platform gets an Art. 16 notice as trusted flagger and the hosting country’s hotline is told: not either/or', async () => {
  const { act, see, illegalIn, centre, newsOf } = register
  const { hanne, bram } = centre.staff
  const one = await illegalIn('https://far.example/1', 'IE', provider)
  const before = await see(hanne, one.case)
  expect(before.items[0]?.routes.map(({ to }) => to)).toEqual(['inhope', 'notice'])
  expect(before.recipients.inhope).toEqual(['IE'])

  const { notice, reference } = await act(prepareNotice, hanne, draft(one))
  const { referral } = await act(prepareReferral, hanne, {
    ...toPolice(one),
    recipientSort: 'inhope',
    recipient: 'IE',
  })
  expect(await see(hanne, one.case)).toMatchObject({ waitsFor: 'approval' })
  await expect(act(approveNotice, hanne, { notice })).rejects.toThrow('you-prepared-this')
  await expect(act(approveReferral, hanne, { referral })).rejects.toThrow('you-prepared-this')
  await act(approveNotice, bram, { notice })
  await act(approveReferral, bram, { referral })
  await act(handOverReferral, hanne, { referral, way: 'portal' })

  const after = await see(bram, one.case)
  expect(after.notices[0]).toMatchObject({
    reference,
    standing: 'trusted',
    notifier: 'entity',
    rule: 'platform-notice',
    items: [{ address: 'https://far.example/1', article: 'images-of-abuse@1867' }],
  })
  expect(after.notices[0]?.legalGrounds).toEqual([
    {
      country: 'BE',
      instrument: 'Belgian Criminal Code (law of 8 June 1867)',
      article: '417/43',
      title: 'Images of sexual abuse of minors',
      directiveArticle: 5,
    },
  ])
  expect(after.referrals[0]).toMatchObject({ state: 'handed-over', rule: 'inhope-country' })
  expect(await newsOf(one.case)).toContain('sent-to-partner-hotline')
})

test('what is hosted in Belgium goes to the police first, whoever overrides the routes', async () => {
  const { act, illegalIn, centre } = register
  const { hanne, bram, griet } = centre.staff
  const one = await illegalIn('https://near.example/1', 'BE', provider)
  await expect(act(prepareNotice, hanne, draft(one))).rejects.toThrow('police-first')
  await expect(act(prepareNotice, griet, draft(one, { overrideReason: 'In a hurry.' }))).rejects.toThrow(
    'police-first',
  )
  const { referral } = await act(prepareReferral, hanne, toPolice(one))
  await act(approveReferral, bram, { referral })
  await expect(act(prepareNotice, hanne, draft(one))).rejects.toThrow('police-first')
  await act(handOverReferral, hanne, { referral, way: 'secure-mail' })
  await act(prepareNotice, hanne, draft(one))
  await expect(act(prepareNotice, bram, draft(one))).rejects.toThrow('notice-already-under-way')
})

test('a way that no rule proposes is gone only by a coordinator, with a reason that is kept', async () => {
  const { act, see, illegalIn, centre } = register
  const { hanne, griet } = centre.staff
  const one = await illegalIn('https://off.example/1', 'NL')
  await expect(act(prepareReferral, hanne, toPolice(one))).rejects.toThrow('route-not-proposed')
  const reasoned = { ...toPolice(one), overrideReason: 'The victim lives here.' }
  await expect(act(prepareReferral, hanne, reasoned)).rejects.toThrow('only-a-coordinator-overrides')
  await act(prepareReferral, griet, reasoned)
  expect((await see(hanne, one.case)).referrals[0]).toMatchObject({
    rule: 'overridden',
    overrideReason: 'The victim lives here.',
  })
})

test('private communication that a coordinator sends past the routes claims nothing that the DSA gives, and the books hold to it', async () => {
  const { act, see, illegalIn, centre } = register
  const { hanne, griet } = centre.staff
  const registrar = await addConfirmedProvider({ perform: act }, [hanne, griet], {
    ...PLATFORM,
    name: 'Namekeeper',
    roles: ['registrar'],
  })
  const one = await illegalIn('https://closed.example/1', 'US', registrar)
  await act(noteTrace, hanne, { item: one.item, hostedIn: 'US', provider: registrar, audience: 'private' })
  const more = { provider: registrar, standing: 'ordinary', overrideReason: 'They answer us.' }
  await act(prepareNotice, griet, draft(one, more))
  const [notice] = (await see(hanne, one.case)).notices
  expect(notice).toMatchObject({ rule: 'overridden', isOutsideAct: true })
  // Into a letter that cites the DSA nothing private is put, whoever tries.
  const slipIn = centre.desk.house.books.transaction().execute(async (books) => {
    const changed = { id: newId(), reference: 'VIG-2026-999999', outside_act: false }
    await sql`insert into notices.notice select (jsonb_populate_record(n, ${JSON.stringify(changed)}::jsonb)).*
      from notices.notice n where id = ${notice?.id}`.execute(books)
    const line = { id: newId(), notice: changed.id }
    await sql`insert into notices.notice_item select (jsonb_populate_record(i, ${JSON.stringify(line)}::jsonb)).*
      from notices.notice_item i where notice = ${notice?.id}`.execute(books)
  })
  await expect(slipIn).rejects.toMatchObject({ code: 'VG033' })
})

test('what is traced as private communication after an ordinary notice was prepared is not approved with it', async () => {
  const { act, see, illegalIn, centre } = register
  const { hanne, bram } = centre.staff
  const one = await illegalIn('https://became-private.example/1', 'IE', provider)
  const shownTo = async (audience: 'group' | 'private') => {
    centre.clock.moveBy(1000)
    await act(noteTrace, hanne, { item: one.item, hostedIn: 'IE', provider, audience })
  }
  await shownTo('group')
  const { notice } = await act(prepareNotice, hanne, draft(one, { standing: 'ordinary' }))
  await shownTo('private')
  await expect(act(approveNotice, bram, { notice })).rejects.toThrow('private-since-prepared')
  await shownTo('group')
  await act(approveNotice, bram, { notice })
  expect((await see(bram, one.case)).notices[0]).toMatchObject({ id: notice, isOutsideAct: false })
})

test('a notice is only about what was found illegal, in a language its provider reads', async () => {
  const { act, opened, agreeOn, illegalIn, centre } = register
  const { hanne } = centre.staff
  const legal = await opened(['https://legal.example/1'])
  const item = legal.items[0]?.id ?? ''
  await expect(act(prepareNotice, hanne, draft({ case: legal.id, item }))).rejects.toThrow(
    'waits-for-two-people',
  )
  await agreeOn(item, FOUND_LEGAL)
  await expect(act(prepareNotice, hanne, draft({ case: legal.id, item }))).rejects.toThrow(
    'not-found-illegal',
  )
  const one = await illegalIn('https://tongue.example/1', 'IE', provider)
  await expect(act(prepareNotice, hanne, draft(one, { language: 'fr' }))).rejects.toThrow(
    'provider-does-not-read-that',
  )
  await act(reassessItem, hanne, { item: one.item, reason: 'Look again.' })
  await expect(act(prepareNotice, hanne, draft(one))).rejects.toThrow('waits-for-two-people')
})

test('the mark of the trusted flagger goes no further than the designated area, even for a coordinator', async () => {
  const { act, opened, agreeOn, centre } = register
  const { hanne, griet } = centre.staff
  const one = await opened(['https://grown.example/1'], 'ncii')
  const item = one.items[0]?.id ?? ''
  await agreeOn(item, {
    ...FOUND_ILLEGAL,
    kind: 'ncii',
    ageBand: 'adult',
    article: 'sharing-without-consent@1867',
  })
  await act(noteTrace, hanne, { item, hostedIn: 'IE', provider, audience: 'public' })
  const given = { case: one.id, item }
  for (const actor of [hanne, griet]) {
    await expect(act(prepareNotice, actor, draft(given, { overrideReason: 'It helps.' }))).rejects.toThrow(
      'not-in-the-designated-area',
    )
  }
  await expect(
    act(prepareNotice, hanne, draft(given, { standing: 'ordinary', notifier: 'omitted' })),
  ).rejects.toThrow('notifier-must-be-named')
  const { notice } = await act(prepareNotice, hanne, draft(given, { standing: 'ordinary' }))
  expect(notice).toBeTruthy()
})
