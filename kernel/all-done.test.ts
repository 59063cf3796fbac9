import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { allDone } from './all-done.ts'

test('what was done comes back in the order it was asked for', async () => {
  expect(await allDone([wait(5, 'slow'), wait(0, 'quick')])).toEqual(['slow', 'quick'])
})

test('a fault is told when the others have ended, the first in order of those there are', async () => {
  let ended = false
  const slow = wait(20).then(() => {
    ended = true
  })
  const failing = async (words: string) => {
    throw new Error(words)
  }
  await expect(allDone([slow, failing('first'), failing('second')])).rejects.toThrow('first')
  expect(ended).toBe(true)
})
