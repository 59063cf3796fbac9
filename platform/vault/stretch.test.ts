import { readdirSync, readFileSync } from 'node:fs'
import { getPriority, platform } from 'node:os'
import { expect, test } from 'vitest'
import { ARGON2_COST, blindIndex, equal, passwordHash, passwordVerify, stretch } from './index.ts'

const salt = Buffer.alloc(16, 1)

test('Stretching gives the same 32 bytes for the same secret, salt and cost, and others otherwise', async () => {
  const bytes = await stretch('appel boom', salt)
  expect(bytes.length).toBe(32)
  expect(equal(bytes, await stretch('appel boom', salt, ARGON2_COST))).toBe(true)
  expect(equal(bytes, await stretch('appel boon', salt))).toBe(false)
  expect(equal(bytes, await stretch('appel boom', Buffer.alloc(16, 2)))).toBe(false)
  expect(equal(bytes, await stretch('appel boom', salt, 'argon2id,m=8192,t=2,p=1'))).toBe(false)
})

test('Many who stretch at once all get their own bytes, also when some of them fail', async () => {
  const secrets = Array.from({ length: 12 }, (_, which) => `word ${which}`)
  const cheap = 'argon2id,m=64,t=1,p=1'
  const tooShort = Buffer.alloc(1)
  const all = await Promise.allSettled(
    secrets.flatMap((secret) => [stretch(secret, tooShort, cheap), stretch(secret, salt, cheap)]),
  )
  const failed = all.filter(({ status }) => status === 'rejected')
  const made = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value.toString('hex')] : []))
  expect(failed.length).toBe(secrets.length)
  expect(new Set(made).size).toBe(secrets.length)
  expect((await stretch('word 3', salt, cheap)).toString('hex')).toBe(made[3])
})

test('However many passwords wait, whoever opens a mailbox comes in between', async () => {
  let checked = 0
  const passwords = Array.from({ length: 10 }, async (_, which) => {
    await passwordHash(`word ${which}`)
    checked += 1
  })
  await stretch('word', salt)
  expect(checked).toBeLessThanOrEqual(3)
  await Promise.all(passwords)
})

test('Stretching is the Argon2id of a password hash with the same salt', async () => {
  const [, , , , ownSalt = '', ownHash = ''] = (await passwordHash('word')).split('$')
  const bytes = await stretch('word', Buffer.from(ownSalt, 'base64'))
  expect(bytes.toString('base64').replace(/=+$/, '')).toBe(ownHash)
})

test('A stored cost that is not ours, or that would stop the machine, is refused', async () => {
  for (const cost of [
    '',
    'argon2i,m=19456,t=2,p=1',
    'argon2id,m=9999999,t=2,p=1',
    'argon2id,m=19456,t=99,p=1',
  ])
    await expect(stretch('x', salt, cost)).rejects.toThrow(TypeError)
})

test('A password is known again, also when another keyboard composes its accents differently', async () => {
  const kept = await passwordHash('Caf\u00e9 au lait')
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$/)
  expect(await passwordVerify(kept, 'Cafe\u0301 au lait')).toBe(true)
  expect(await passwordVerify(kept, 'Cafe au lait')).toBe(false)
  expect(await passwordVerify('no hash at all', 'Cafe au lait')).toBe(false)
})

test('A blind index is the same for the same text under one key only', () => {
  const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  expect(blindIndex(one, 'x').length).toBe(32)
  expect(equal(blindIndex(one, 'x'), blindIndex(one, 'x'))).toBe(true)
  expect(equal(blindIndex(one, 'x'), blindIndex(one, 'y'))).toBe(false)
  expect(equal(blindIndex(one, 'x'), blindIndex(other, 'x'))).toBe(false)
})

test('Byte strings of different lengths are not equal', () => {
  expect(equal(Buffer.from('a'), Buffer.from('ab'))).toBe(false)
  expect(equal(Buffer.alloc(0), Buffer.alloc(0))).toBe(true)
})

test.runIf(platform() === 'linux')(
  'The threads that stretch stand behind the one that answers people',
  async () => {
    await stretch('word', salt, 'argon2id,m=64,t=1,p=1')
    const threads = readdirSync('/proc/self/task')
    const slow = threads.filter(
      (thread) => readFileSync(`/proc/self/task/${thread}/comm`, 'utf8').trim() === 'libuv-worker',
    )
    expect(slow.length).toBeGreaterThan(0)
    for (const thread of slow) expect(getPriority(Number(thread))).toBeGreaterThan(getPriority())
  },
)
