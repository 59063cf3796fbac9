import type { Actor, AnyOperation } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOUND_ILLEGAL } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { approveReferral } from '../verbs/approve-referral.ts'
import { assessItem } from '../verbs/assess-item.ts'
import { handOverReferral } from '../verbs/hand-over-referral.ts'
import { noteSighting } from '../verbs/note-sighting.ts'
import { prepareReferral } from '../verbs/prepare-referral.ts'
import { reassessItem } from '../verbs/reassess-item.ts'
import { takeCase } from '../verbs/take-case.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

test('what the page says can be done is done, and what it says cannot is refused with that word', async () => {
  const { act, see, illegalIn, opened, centre } = register
  const { hanne, bram, griet, tom, yasmine } = centre.staff
  const fresh = await opened(['https://page.example/0'])
  await act(assessItem, hanne, { item: fresh.items[0]?.id, ...FOUND_ILLEGAL })
  const routed = await illegalIn('https://page.example/1', 'BE')
  const { referral } = await act(prepareReferral, hanne, {
    case: routed.case,
    recipientSort: 'police',
    recipient: 'child-abuse-team',
    items: [routed.item],
    summary: '',
  })
  await act(takeCase, yasmine, { case: routed.case })

  const tries: [string, AnyOperation, string, object][] = [
    [fresh.id, assessItem, 'hotline.assess-item', { item: fresh.items[0]?.id, ...FOUND_ILLEGAL }],
    [routed.case, assessItem, 'hotline.assess-item', { item: routed.item, ...FOUND_ILLEGAL }],
    [routed.case, noteSighting, 'hotline.note-sighting', { item: routed.item, state: 'up' }],
    [routed.case, reassessItem, 'hotline.reassess-item', { item: routed.item, reason: 'Look again.' }],
    [routed.case, approveReferral, 'hotline.approve-referral', { referral }],
    [routed.case, handOverReferral, 'hotline.hand-over-referral', { referral, way: 'portal' }],
  ]
  const tried: string[] = []
  for (const actor of [hanne, griet, tom, bram, yasmine] satisfies Actor[]) {
    for (const [id, operation, name, input] of tries) {
      const said = (await see(actor, id)).possible.find((one) => one.operation === name)
      const refusal = await act(operation, actor, input).then(
        () => null,
        (error: Error) => error.message,
      )
      expect([name, said?.why, said?.allowed]).toEqual([name, refusal, refusal === null])
      tried.push(refusal ?? 'done')
    }
  }
  expect(tried).toContain('done')
  expect(new Set(tried).size).toBeGreaterThan(7)
})
