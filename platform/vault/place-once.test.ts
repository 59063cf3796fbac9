import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { placeOnce } from './index.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vault-place-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const names = ['one', 'two']
let makings = 0
const make = () => {
  makings++
  return { one: `one ${makings}`, two: `two ${makings}` }
}
const contents = () => Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))

test('A folder that holds only part of a set is refused, not filled with others', async () => {
  await placeOnce(folder, names, make)
  await rm(join(folder, 'one'))
  await expect(placeOnce(folder, names, make)).rejects.toThrow('only part')
  expect(await readdir(folder)).toEqual(['two'])
})

test('A making that was cut off is finished with the same set', async () => {
  await placeOnce(folder, names, make)
  const whole = await contents()
  await rm(join(folder, 'two'))
  await writeFile(join(folder, 'birth-of-one'), JSON.stringify({ one: whole[0], two: whole[1] }))
  await placeOnce(folder, names, make)
  expect(await contents()).toEqual(whole)
})

test('Two sets made in one folder at the same moment do not mix', async () => {
  const other = () => ({ three: 'three', four: 'four' })
  await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      at % 2 ? placeOnce(folder, names, make) : placeOnce(folder, ['three', 'four'], other),
    ),
  )
  expect((await readdir(folder)).sort()).toEqual(['four', 'one', 'three', 'two'])
  expect(await readFile(join(folder, 'three'), 'utf8')).toBe('three')
})
