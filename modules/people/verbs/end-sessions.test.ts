import { Refused } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { getPerson } from '../find-people.ts'
import { beginSession, findSignedIn } from '../sign-in/sessions.ts'
import { endAllSessions } from './end-all-sessions.ts'
import { endSessions } from './end-sessions.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const begin = (who: { id: string }): Promise<string> =>
  bySystem(
    centre.desk.house,
    async (desk) => (await beginSession(desk, await getPerson(desk, who.id), 'passkey')).secret,
  )
const areOpen = (secrets: readonly string[]): Promise<boolean[]> =>
  bySystem(centre.desk.house, async (desk) => {
    const open: boolean[] = []
    for (const secret of secrets) open.push((await findSignedIn(desk, secret)) !== null)
    return open
  })

test('an administrator ends every session of one person, and nobody else’s', async () => {
  const { olivia, hanne, bram } = centre.staff
  const secrets = [await begin(hanne), await begin(hanne), await begin(bram)]
  await centre.perform(endSessions, olivia, { person: hanne.id })
  expect(await areOpen(secrets)).toEqual([false, false, true])
  expect(await areOpen([await begin(hanne)])).toEqual([true])
})

test('an administrator ends the sessions of everybody, their own too', async () => {
  const { olivia, hanne, bram } = centre.staff
  const secrets = [await begin(olivia), await begin(hanne), await begin(bram)]
  await centre.perform(endAllSessions, olivia, { everybody: true })
  expect(await areOpen(secrets)).toEqual([false, false, false])
})

test('everybody’s sessions end only when that is said', async () => {
  const { olivia, hanne } = centre.staff
  const secret = await begin(hanne)
  for (const input of [{}, { everybody: false }]) {
    await expect(centre.perform(endAllSessions, olivia, input)).rejects.toThrow('bad-input')
  }
  expect(await areOpen([secret])).toEqual([true])
})

test('nobody but an administrator ends other people’s sessions', async () => {
  const { hanne, bram, griet } = centre.staff
  const secret = await begin(bram)
  const notForYou = new Refused('not-for-you', 'forbidden')
  await expect(centre.perform(endSessions, hanne, { person: bram.id })).rejects.toThrow(notForYou)
  await expect(centre.perform(endAllSessions, griet, { everybody: true })).rejects.toThrow(notForYou)
  expect(await areOpen([secret])).toEqual([true])
})
