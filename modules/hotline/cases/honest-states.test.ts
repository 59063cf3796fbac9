import { findNoticesOfCase } from '@vigie/notices'
import { bySystem } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOUND_ILLEGAL, FOUND_LEGAL } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { assessItem } from '../verbs/assess-item.ts'
import { closeCase } from '../verbs/close-case.ts'
import { findDeadLink } from '../verbs/find-dead-link.ts'
import { noteSighting } from '../verbs/note-sighting.ts'
import { prepareNotice } from '../verbs/prepare-notice.ts'
import { withdrawAssessment } from '../verbs/withdraw-assessment.ts'

let register: Register
let provider: string
beforeAll(async () => {
  register = await openRegister()
  provider = await register.platform('Examplegram')
})
afterAll(() => register.centre.close())

test('a link that was dead at first sight is one act of one person, and a second confirms it with the same', async () => {
  const { act, see, opened, centre, newsOf } = register
  const { hanne, bram } = centre.staff
  const one = await opened(['https://gone.example/1'])
  const item = one.items[0]?.id ?? ''
  await act(findDeadLink, hanne, { item, reason: 'content-not-found' })
  await expect(act(findDeadLink, hanne, { item, reason: 'content-not-found' })).rejects.toThrow(
    'you-assessed-this',
  )
  // Whoever is to confirm it sees what is to be confirmed.
  expect((await see(bram, one.id)).items[0]?.rounds[0]?.assessments).toMatchObject([
    { reason: 'content-not-found' },
  ])
  await act(findDeadLink, bram, { item, reason: 'link-expired' })
  const seen = await see(bram, one.id)
  expect(seen.items[0]).toMatchObject({
    outcome: 'cannot-tell',
    sightings: [{ state: 'down' }, { state: 'down' }],
  })
  expect(await newsOf(one.id)).toContain('was-gone')
  await act(closeCase, hanne, { case: one.id, outcome: 'not-found' })
})

test('not known is an answer to every question about a picture, and two who differ elsewhere still agree', async () => {
  const { act, see, opened, centre } = register
  const { hanne, bram } = centre.staff
  const one = await opened(['https://unknown.example/1'])
  const item = one.items[0]?.id ?? ''
  const unknown = {
    ...FOUND_ILLEGAL,
    nature: 'unknown',
    ageBand: 'not-determined',
    sex: 'not-determined',
    selfGenerated: 'unknown',
    act: 'unknown',
  }
  await act(assessItem, hanne, { item, ...unknown })
  await act(assessItem, bram, { item, ...unknown, ageBand: 'pubescent', sex: 'female', nature: 'real' })
  const [round] = (await see(hanne, one.id)).items[0]?.rounds ?? []
  expect(round?.verdict).toMatchObject({
    way: 'agreement',
    outcome: 'illegal',
    ageBand: 'not-determined',
    nature: 'unknown',
  })
  expect(round?.assessments.map(({ ageBand, sex }) => [ageBand, sex])).toEqual([
    ['not-determined', 'not-determined'],
    ['pubescent', 'female'],
  ])
})

test('with one analyst away, a coordinator who took a seat is no dead end: both look again, or the seat goes to another', async () => {
  const { act, see, opened, centre } = register
  const { hanne, bram } = centre.staff
  const one = await opened(['https://seat.example/1'])
  const item = one.items[0]?.id ?? ''
  await act(assessItem, hanne, { item, ...FOUND_ILLEGAL })
  await act(assessItem, bram, { item, ...FOUND_LEGAL })
  // Whoever sits in a seat takes it back without anybody else; then two people look again, having read one another.
  await act(withdrawAssessment, bram, { item, reason: 'I looked at the wrong one.' })
  await act(assessItem, bram, { item, ...FOUND_ILLEGAL })
  await act(assessItem, hanne, { item, ...FOUND_ILLEGAL })
  expect((await see(hanne, one.id)).items[0]?.outcome).toBe('illegal')
})

test('a case whose item was refused, left there or only restricted says what to do next, stands in its group and is not to be closed', async () => {
  const { act, sentByForm, waits, toDo, centre } = register
  const { hanne } = centre.staff
  const one = await sentByForm('https://kept.example/1')
  expect(await waits(one.case)).toBe('answer')
  const decided = async (action: string) => {
    await one.decide(action)
    return waits(one.case)
  }
  const asked = {
    'refused-insufficient': 'answer-provider',
    'refused-lawful': 'complain',
    'geo-blocked': 'complain',
    'age-restricted': 'complain',
    demoted: 'complain',
    labelled: 'complain',
    partial: 'complain',
    'not-ours': 'other-route',
    // Art. 20 gives a complaint about a decision, and silence is none.
    'no-answer': 'coordinator-complaint',
  }
  for (const [action, next] of Object.entries(asked)) {
    expect(await decided(action), action).toBe(next)
    expect((await toDo(hanne)).free).toContain(one.case)
    for (const outcome of ['removed', 'not-found', 'handed-over']) {
      await expect(act(closeCase, hanne, { case: one.case, outcome })).rejects.toThrow()
    }
  }
  expect(await decided('removed')).toBe('closure')
  await act(closeCase, hanne, { case: one.case, outcome: 'removed' })
})

test('A page that answers "200, content removed" is not counted online for ever: an analyst’s sighting decides, and a page is not "up" because it answers', async () => {
  const { act, see, illegalIn, newsOf, centre } = register
  const { hanne } = centre.staff
  const one = await illegalIn('https://answers.example/1', 'IE', provider)
  const decide = async (action: string) => {
    centre.clock.moveBy(3_600_000)
    await bySystem(centre.desk.house, (desk) =>
      desk.announce({
        name: 'notices.decision-recorded',
        body: { notice: one.case, case: one.case, item: one.item, action },
      }),
    )
    await centre.deliver()
  }
  const close = () => act(closeCase, hanne, { case: one.case, outcome: 'removed' })
  await expect(close()).rejects.toThrow('still-online')
  await decide('refused-lawful')
  await expect(close()).rejects.toThrow('still-online')
  await decide('removed')
  expect((await see(hanne, one.case)).items[0]?.sightings.at(-1)).toMatchObject({
    state: 'down',
    source: 'provider',
  })
  // The provider says it is gone; a person who looks sees that it is not.
  centre.clock.moveBy(3_600_000)
  await act(noteSighting, hanne, { item: one.item, state: 'up' })
  await expect(close()).rejects.toThrow('still-online')
  centre.clock.moveBy(3_600_000)
  await act(noteSighting, hanne, { item: one.item, state: 'down' })
  await close()
  expect(await newsOf(one.case)).toEqual([
    'received',
    'found-illegal',
    'provider-refused',
    'provider-removed',
    'closed-removed',
  ])
  await expect(act(noteSighting, hanne, { item: one.item, state: 'up' })).rejects.toThrow('case-is-closed')
})

test('a case does not close while a notice or a referral of it waits for approval', async () => {
  const { act, illegalIn, centre } = register
  const { hanne } = centre.staff
  const one = await illegalIn('https://pending.example/1', 'IE', provider)
  await act(noteSighting, hanne, { item: one.item, state: 'down' })
  await act(prepareNotice, hanne, {
    case: one.case,
    provider,
    items: [one.item],
    standing: 'trusted',
    language: 'en',
    explanation: 'Two analysts looked at this.',
  })
  await expect(act(closeCase, hanne, { case: one.case, outcome: 'removed' })).rejects.toThrow(
    'waits-for-approval',
  )
  expect(await centre.read(hanne, (desk) => findNoticesOfCase(desk, one.case))).toHaveLength(1)
})
