import { HOUR } from '@vigie/kernel'
import { expect, test } from 'vitest'
import { patience } from './patience.ts'

const watched = (callers?: number) => {
  const waits: number[] = []
  const clock = { at: 0 }
  const line = patience({
    free: 2,
    first: 10,
    most: 50,
    ...(callers === undefined ? {} : { callers }),
    now: () => clock.at,
    wait: async (time) => waits.push(time),
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
