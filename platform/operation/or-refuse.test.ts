import { Refused } from '@vigie/kernel'
import { expect, test } from 'vitest'
import { orRefuse } from './index.ts'

const taken = new Refused('somebody-was-faster', 'conflict')
const failing = (code: unknown) => Promise.reject(Object.assign(new Error('no'), { code }))

test('a write that succeeds gives what it gave', async () => {
  expect(await orRefuse(Promise.resolve(3), { taken })).toBe(3)
})

test('a no of the database is said in the word given for it', async () => {
  await expect(orRefuse(failing('23505'), { taken })).rejects.toBe(taken)
})

test.each(['23503', 'VG001', '42P01', 'toString', 7, undefined])(
  'a fault of code %s, for which no word was given, stays what it is',
  async (code) => {
    await expect(orRefuse(failing(code), { taken })).rejects.toMatchObject({ message: 'no', code })
  },
)
