import { HOUR } from '@vigie/kernel'
import { expect, test } from 'vitest'
import { patience, TooMany } from './patience.ts'

const watched = (callers?: number) => {
  const waits: number[] = []
  const clock = { at: 0 }
  const line = patience({
    free: 2,
    first: 10,
    most: 50,
    ...(callers === undefined ? {} : { callers }),
    now: () => clock.at,
    longest: 200,
    wait: async (time) => {
      waits.push(time)
      clock.at += time
    },
  })
  return { line, waits, clock }
}

test('the first goes are free, each one after waits longer, up to the longest wait', async () => {
  const { line, waits } = watched()
  for (let go = 0; go < 7; go++) await line.take('a')
  expect(waits).toEqual([10, 20, 40, 50, 50])
})

test('one caller does not make another wait, and an honest go does not count', async () => {
  const { line, waits } = watched()
  for (let go = 0; go < 5; go++) {
    await line.take('a')
    line.forgive('a')
  }
  await line.take('b')
  expect(waits).toEqual([])
})

test('everything is forgotten with the hour', async () => {
  const { line, waits, clock } = watched()
  for (let go = 0; go < 3; go++) await line.take('a')
  clock.at += HOUR
  await line.take('a')
  expect(waits).toEqual([10])
})

test('callers beyond number share one line, so that memory stays small', async () => {
  const { line, waits } = watched(10)
  for (let caller = 0; caller < 20; caller++) await line.take(`caller ${caller}`)
  expect(waits.length).toBe(8)
})

test('those who come all at once wait one after the other, and no longer than the longest wait', async () => {
  const waits: number[] = []
  const line = patience({
    free: 2,
    first: 10,
    most: 50,
    longest: 200,
    now: () => 0,
    wait: async (time) => waits.push(time),
  })
  const came = await Promise.allSettled(Array.from({ length: 12 }, () => line.take('a')))
  expect(waits).toEqual([10, 30, 70, 120, 170])
  const refused = came.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(refused).toHaveLength(5)
  expect(refused.every((reason) => reason instanceof TooMany && reason.seconds === 1)).toBe(true)
})
