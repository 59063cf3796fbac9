import { DAY } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { seedProviders } from '../fixtures.ts'
import { checkRelation } from '../verbs/check-relation.ts'
import { noteRelation } from '../verbs/note-relation.ts'
import { findRelations, isStale } from './relation.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

test('how we stand with a platform is noted in versions, and grows stale until somebody asks again', async () => {
  const { louis, griet, hanne } = centre.staff
  const provider = (await bySystem(centre.desk.house, seedProviders)).get('examplegram')
  const look = async () => {
    const found = await centre.read(hanne, findRelations)
    const one = found.find((relation) => relation.provider === provider)
    if (!one) throw new Error('the provider is not there')
    return one
  }
  const given = {
    provider,
    agreement: 'none',
    contacts: 'Desk: desk@examplegram.example',
    escalation: 'Nobody',
  }
  expect((await look()).held).toBeNull()
  await expect(centre.perform(checkRelation, louis, { provider })).rejects.toThrow('no-relation-noted')
  await expect(centre.perform(noteRelation, hanne, given)).rejects.toThrow('not-for-you')
  await centre.perform(noteRelation, louis, given)
  await centre.perform(noteRelation, louis, { ...given, agreement: 'trusted-partner' })
  expect((await look()).held).toMatchObject({ version: 2, agreement: 'trusted-partner', checkedBy: louis.id })
  expect(isStale(await look(), centre.clock())).toBe(false)
  centre.clock.moveBy(200 * DAY)
  expect(isStale(await look(), centre.clock())).toBe(true)
  await centre.perform(checkRelation, griet, { provider })
  expect(isStale(await look(), centre.clock())).toBe(false)
  expect((await look()).held).toMatchObject({ version: 2, checks: 1, checkedBy: griet.id })
})
