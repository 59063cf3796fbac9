import { Refused } from '@vigie/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { getPerson } from '../find-people.ts'
import { giveRole } from './give-role.ts'
import { withdrawRole } from './withdraw-role.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

test('an administrator gives a role and takes it back', async () => {
  const { olivia, hanne } = centre.staff
  await centre.perform(giveRole, olivia, { person: hanne.id, role: 'coordinator' })
  const after = await centre.read(olivia, (desk) => getPerson(desk, hanne.id))
  expect(after.roles).toEqual(['analyst', 'coordinator'])
  await centre.perform(withdrawRole, olivia, { person: hanne.id, role: 'coordinator' })
  const later = await centre.read(olivia, (desk) => getPerson(desk, hanne.id))
  expect(later.roles).toEqual(['analyst'])
})

test('nobody gives a role to themselves, and an analyst gives none at all', async () => {
  const { olivia, hanne } = centre.staff
  await expect(centre.perform(giveRole, olivia, { person: olivia.id, role: 'analyst' })).rejects.toThrow(
    new Refused('not-for-yourself', 'forbidden'),
  )
  await expect(centre.perform(giveRole, hanne, { person: olivia.id, role: 'analyst' })).rejects.toThrow(
    new Refused('not-for-you', 'forbidden'),
  )
})
