import { Refused } from '@vigie/kernel'
import { expect, test } from 'vitest'
import { orRefuse, refusing } from './index.ts'

const taken = new Refused('somebody-was-faster', 'conflict')
const failing = (code: unknown) => Promise.reject(Object.assign(new Error('no'), { code }))

test('a write that succeeds gives what it gave', async () => {
  expect(await orRefuse(Promise.resolve(3), { taken })).toBe(3)
})

test('a no of the database is said in the word given for it', async () => {
  await expect(orRefuse(failing('23505'), { taken })).rejects.toBe(taken)
})

test.each(['23503', 'VT001', '42P01', 'toString', 7, undefined])(
  'a fault of code %s, for which no word was given, stays what it is',
  async (code) => {
    await expect(orRefuse(failing(code), { taken })).rejects.toMatchObject({ message: 'no', code })
  },
)

test('a no of a trigger is said in the word given for it, by whoever knows what it raises', async () => {
  const orRefuseHere = refusing({ VT001: 'too-late' })
  const late = new Refused('the-door-is-closed', 'conflict')
  await expect(orRefuseHere(failing('VT001'), { 'too-late': late })).rejects.toBe(late)
  await expect(orRefuseHere(failing('23505'), { taken })).rejects.toBe(taken)
  await expect(orRefuse(failing('VT001'), { taken })).rejects.toMatchObject({ code: 'VT001' })
})
