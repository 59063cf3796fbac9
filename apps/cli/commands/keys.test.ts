import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '@vigie/platform/settings'
import { idOf, newOpeningKey, openCabinet } from '@vigie/platform/vault'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { z } from 'zod'
import type { HouseSettings } from '../command.ts'
import { namedHouse } from '../named-houses.ts'
import { atDesk, updateBooks } from '../place.ts'
import { keys } from './keys.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-keys-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const settingsWith = (env: Record<string, string>, house = 'centre'): HouseSettings => ({
  ...readSettings({ VIGIE_DATA: folder, ...env }),
  house: namedHouse(house),
})
const run = async (
  words: readonly string[],
  env: Record<string, string> = {},
  house?: string,
): Promise<unknown> => {
  const said: string[] = []
  await keys({
    usage: 'vigie keys',
    words: [...words, '--json'],
    settings: settingsWith(env, house),
    settingsOf: () => settingsWith(env, house),
    say: (line) => said.push(line),
    own: {},
    ended: Promise.resolve(),
  })
  return JSON.parse(said.join(''))
}
const inKeys = (...parts: string[]): string => join(folder, 'keys', 'centre', ...parts)
const makeKey = async () => {
  const key = newOpeningKey()
  await (await openCabinet({ keyFolder: inKeys() })).put(key)
  return key
}

test('init makes the keys once and says which master key it is', async () => {
  const first = await run(['init'])
  expect(first).toMatchObject({ masterKey: expect.stringMatching(/^[0-9a-f]{16}$/) })
  expect(await run(['init'])).toEqual(first)
  expect(await readdir(inKeys())).toContain('logins')
})

test('two of three officers put a lost master key back, one does not, and nothing is written over', async () => {
  await run(['init'])
  const key = await makeKey()
  const parts = join(folder, 'parts')
  await mkdir(parts)
  const { files } = z
    .object({ files: z.tuple([z.string(), z.string(), z.string()]) })
    .parse(await run(['escrow', 'split', '--officers', 'Anke A,Bo B,Chris C', '--out', parts]))
  for (const file of files) expect((await stat(file)).mode & 0o777).toBe(0o600)
  const shares = ['--share', files[0], '--share', files[2]]
  expect(await run(['escrow', 'rehearse'])).toEqual({ pairs: 3, opened: 1, alone: 0 })
  expect(await run(['escrow', 'rehearse', ...shares])).toEqual({ pairs: 1, opened: 1, alone: 0 })
  await expect(run(['escrow', 'recover', ...shares])).rejects.toThrow('there already')
  await rm(inKeys('master.json'))
  await expect(run(['escrow', 'recover', '--share', files[1]])).rejects.toThrow('2 different officers')
  await expect(run(['init'])).rejects.toThrow('escrow recover')
  expect(await run(['escrow', 'recover', ...shares])).toMatchObject({ opened: 1 })
  expect((await openCabinet({ keyFolder: inKeys() })).get(idOf(key))).not.toBeNull()
})

test('parts of another master key do not open this cabinet, and are not taken for it', async () => {
  await run(['init'])
  await makeKey()
  const other = await mkdtemp(join(tmpdir(), 'vigie-keys-other-'))
  try {
    await run(['init'], { VIGIE_DATA: other })
    await run(['escrow', 'split', '--officers', 'A,B,C', '--out', other], { VIGIE_DATA: other })
    const shares = ['--share', join(other, 'part-1-a.json'), '--share', join(other, 'part-2-b.json')]
    await rm(inKeys('master.json'))
    await expect(run(['escrow', 'recover', ...shares])).rejects.toThrow('not wrapped under this master key')
    expect(await readdir(inKeys())).not.toContain('master.json')
  } finally {
    await rm(other, { recursive: true, force: true })
  }
})

test('the file for the public site is written once, for its owner only', async () => {
  await run(['init'])
  const out = join(folder, 'public.json')
  await run(['public', '--out', out])
  expect((await stat(out)).mode & 0o777).toBe(0o600)
  await expect(run(['public', '--out', out])).rejects.toThrow('there already')
})

test('rotating shows in the list: as many keys in use as before, the others destroyed', async () => {
  // A centre of its own: every other test copies the books of the run, with all the keys in them.
  const house = 'rotating=centre'
  const env = { VIGIE_KEYS: join(folder, 'rotating'), VIGIE_DATABASE_URL: inject('superUrl') }
  const settings = settingsWith(env, house)
  await updateBooks(settings, inject('superUrl'))
  const List = z.object({
    keys: z.array(z.object({ id: z.string(), day: z.string(), state: z.string(), inCabinet: z.boolean() })),
  })
  const list = async () => List.parse(await run(['list'], env, house)).keys
  // A desk that opens makes the keys of the coming days.
  await atDesk(settings, async () => undefined)
  const before = (await list()).filter(({ state }) => state === 'in use')
  expect(before.length).toBe(61)
  const [today] = before
  expect(await run(['rotate', '--day', today?.day ?? ''], env, house)).toEqual({
    carried: 0,
    broken: 0,
    destroyed: 1,
  })
  const after = await list()
  expect(after.find(({ id }) => id === today?.id)).toMatchObject({ state: 'destroyed', inCabinet: false })
  expect(
    after
      .filter(({ day }) => day === today?.day)
      .map(({ state }) => state)
      .toSorted(),
  ).toEqual(['destroyed', 'in use'])
  expect(await run(['rotate'], env, house)).toMatchObject({ destroyed: 61 })
  expect((await list()).filter(({ state }) => state === 'in use').length).toBe(61)
  await expect(run(['rotate', '--day', '1999-01-01'], env, house)).rejects.toThrow('no key of 1999-01-01')
  // The helpline’s keys are its own: nobody has opened its books yet, and what was turned above is none of them.
  expect(await run(['list', '--books', 'helpline'], env, house)).toEqual({ keys: [], unused: [] })
  expect(await run(['rotate', '--books', 'helpline'], env, house)).toMatchObject({ broken: 0 })
})

test('books beside the first have a master key of their own, which is shared, lost and put back by their name', async () => {
  await run(['init'], { VIGIE_MASTER_KEY: join(folder, 'elsewhere', 'master.json') })
  const said = await run(['init'], { VIGIE_MASTER_KEY: join(folder, 'elsewhere', 'master.json') })
  const { masterKey, apart } = z
    .object({ masterKey: z.string(), apart: z.array(z.object({ books: z.string(), masterKey: z.string() })) })
    .parse(said)
  expect(apart).toEqual([{ books: 'helpline', masterKey: expect.not.stringMatching(masterKey) }])
  const parts = join(folder, 'parts')
  await mkdir(parts)
  const key = newOpeningKey()
  await (await openCabinet({ keyFolder: inKeys('helpline') })).put(key)
  const ofHelpline = ['--books', 'helpline']
  await run(['escrow', 'split', '--officers', 'A,B,C', '--out', parts, ...ofHelpline])
  const shares = ['--share', join(parts, 'part-1-a.json'), '--share', join(parts, 'part-2-b.json')]
  await rm(inKeys('helpline', 'master.json'))
  expect(await run(['escrow', 'recover', ...shares, ...ofHelpline])).toMatchObject({
    masterKey: apart[0]?.masterKey,
    opened: 1,
  })
  await expect(run(['list', '--books', 'commons'])).rejects.toThrow('books: hotline, helpline')
})

test('whoever types something else is told what there is', async () => {
  await expect(run(['burn'])).rejects.toThrow('vigie keys rotate')
})
