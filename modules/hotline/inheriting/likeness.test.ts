import { digestOf, moved, pdqOf } from '@vigie/hashes/fixtures'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPictures, type Pictures } from '../testing/pictures.ts'
import type { Register } from '../testing/register.ts'
import { confirmInheritance } from '../verbs/confirm-inheritance.ts'
import { enterFingerprint } from '../verbs/enter-fingerprint.ts'
import { proposeInheritance } from '../verbs/propose-inheritance.ts'
import { findLikenessGroups } from './find-pictures.ts'

let pictures: Pictures
let register: Register
beforeAll(async () => {
  pictures = await openPictures()
  register = pictures.register
})
afterAll(() => pictures.close())

test('an uncertain picture waits with its relatives, and one look by two serves them all', async () => {
  const { hanne, bram } = register.centre.staff
  const pdq = pdqOf('a meadow')
  const first = await pictures.itemWith(pdq)
  await register.agreeOn(first.item)
  const far = await pictures.itemWith(moved(pdq, 25, 3))
  const farther = await pictures.itemWith(moved(moved(pdq, 25, 3), 20, 4))
  const [view] = await pictures.of(far.item)
  const before = view?.items.find(({ item }) => item === first.item)
  expect(before).toMatchObject({ certain: false, distance: 25 })
  await expect(
    register.act(proposeInheritance, hanne, { item: far.item, verdict: before?.verdict?.id }),
  ).rejects.toThrow('match-uncertain')

  const group =
    (await register.centre.read(hanne, (desk) => findLikenessGroups(desk, [farther.item]))).get(
      farther.item,
    ) ?? []
  expect(group.map(({ item }) => item).sort()).toEqual([first.item, far.item, farther.item].sort())
  expect(group[0]).toMatchObject({ item: farther.item, verdict: null })

  register.centre.clock.moveBy(60_000)
  await register.agreeOn(far.item)
  const [served] = await pictures.of(farther.item)
  const source = served?.inherit.find(({ item }) => item === far.item)
  expect(source?.verdict).toBeTruthy()
  await register.act(proposeInheritance, hanne, { item: farther.item, verdict: source?.verdict })
  await register.act(confirmInheritance, bram, { item: farther.item })
  expect((await pictures.outcomeOf(farther))?.outcome).toBe('illegal')
})

test('a picture of too low a quality is never sure, and the very same file always is', async () => {
  const pdq = pdqOf('plain')
  const seen = await pictures.itemWith(pdq, 90, { sha256: digestOf('plain file') })
  await register.agreeOn(seen.item)
  const poor = await pictures.itemWith(moved(pdq, 2), 49)
  expect((await pictures.of(poor.item))[0]).toMatchObject({ inherit: [], items: [{ certain: false }] })
  const same = await pictures.itemWith(null)
  await register.act(enterFingerprint, register.centre.staff.hanne, {
    item: same.item,
    sha256: digestOf('plain file'),
    way: 'typed',
  })
  const [view] = await pictures.of(same.item)
  expect(view?.items[0]).toMatchObject({ way: 'sha256', distance: 0, certain: true })
  expect(view?.inherit).toHaveLength(1)
})
