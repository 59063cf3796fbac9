import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { recoverMasterKey, splitMasterKey } from './index.ts'

const officers = ['Officer A', 'Officer B', 'Officer C']
const master = randomBytes(32)
const texts = async () => (await splitMasterKey(master, officers)).map(({ text }) => text)

test('Any two of three officers recover the master key, and all three do', async () => {
  const all = await texts()
  for (const [a = '', b = ''] of [
    [all[0], all[1]],
    [all[0], all[2]],
    [all[2], all[1]],
  ])
    expect(await recoverMasterKey([a, b])).toEqual(master)
  expect(await recoverMasterKey(all)).toEqual(master)
})

test('One officer alone recovers nothing, also by coming twice', async () => {
  const [one = ''] = await texts()
  await expect(recoverMasterKey([one])).rejects.toThrow('2 different officers')
  await expect(recoverMasterKey([one, one])).rejects.toThrow('2 different officers')
})

test('Parts of different splittings, and a part that was changed, are refused', async () => {
  const [one = '', two = ''] = await texts()
  const [, other = ''] = await texts()
  await expect(recoverMasterKey([one, other])).rejects.toThrow('not what it was')
  const [, stranger] = await splitMasterKey(randomBytes(32), officers)
  await expect(recoverMasterKey([one, stranger?.text ?? ''])).rejects.toThrow('different master keys')
  const { share, ...rest } = JSON.parse(two)
  const bytes = Buffer.from(share, 'base64url')
  bytes.writeUInt8(bytes.readUInt8(3) ^ 1, 3)
  const changed = JSON.stringify({ ...rest, share: bytes.toString('base64url') })
  await expect(recoverMasterKey([one, changed])).rejects.toThrow('not what it was')
  await expect(recoverMasterKey([one, '{'])).rejects.toThrow('damaged')
})

test('Fewer than three officers, or the same one twice, cannot share a key', async () => {
  await expect(splitMasterKey(master, officers.slice(1))).rejects.toThrow('three different')
  await expect(splitMasterKey(master, ['A', 'A', 'B'])).rejects.toThrow('three different')
})
