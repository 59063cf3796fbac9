import { openTestCentre } from '@vigie/centre/testing'
import { PLATFORM } from '@vigie/hotline/fixtures'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { addConfirmedProvider } from '@vigie/notices/fixtures'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findQueue } from '../cases/find-queue.ts'
import { getCase } from '../cases/get-case.ts'
import { report } from '../fixtures.ts'
import { noteTraces } from './note-traces.ts'
import { takeCase } from './take-case.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const openCase = async (addresses: readonly string[]) => {
  const { hanne } = centre.staff
  await centre.perform(submitReport, { kind: 'anyone' }, report([...addresses]))
  await centre.deliver()
  const { lines } = await centre.read(hanne, (desk) => findQueue(desk, { order: 'newest' }))
  const id = lines.reduce((newest, line) => (line.number > newest.number ? line : newest)).id
  const see = () => centre.read(hanne, (desk) => getCase(desk, id))
  return { id, see, items: (await see()).items.map((item) => item.id) }
}

test('one act notes where many items are hosted: a row for each of them, or none at all', async () => {
  const { hanne, bram, louis } = centre.staff
  const provider = await addConfirmedProvider(centre, [hanne, bram], { ...PLATFORM })
  const one = await openCase(['https://pond.example/1', 'https://pond.example/2', 'https://pond.example/3'])
  const other = await openCase(['https://meadow.example/1'])
  const [first = '', second = ''] = one.items
  const place = { hostedIn: 'IE', provider, audience: 'public' }
  const traces = async () => (await one.see()).items.map((item) => item.traces)

  await expect(centre.perform(noteTraces, louis, { case: one.id, items: [first], ...place })).rejects.toThrow(
    'not-for-you',
  )
  await expect(
    centre.perform(noteTraces, hanne, { case: one.id, items: [first, ...other.items], ...place }),
  ).rejects.toThrow('no-such-item')
  expect(await traces()).toEqual([[], [], []])

  await centre.perform(noteTraces, hanne, { case: one.id, items: [first, second, first], ...place })
  const noted = await traces()
  expect(noted.map(({ length }) => length)).toEqual([1, 1, 0])
  expect(noted.flat()).toMatchObject([place, place])

  await centre.perform(takeCase, hanne, { case: one.id })
  await expect(centre.perform(noteTraces, bram, { case: one.id, items: [first], ...place })).rejects.toThrow(
    'taken-by-another',
  )
})
