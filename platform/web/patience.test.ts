import { HOUR } from '@vigie/kernel'
import { expect, test } from 'vitest'
import { networkOf, patience, TooMany } from './patience.ts'

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

test('a visitor over IPv6 is one caller with all the addresses of their network', async () => {
  const { line, waits } = watched()
  for (let go = 0; go < 4; go++) await line.take(`2001:db8:1:2::${go + 1}`)
  expect(waits).toEqual([10, 20])
  await line.take('2001:db8:1:3::1')
  expect(waits).toHaveLength(2)
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::6', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::6]:443', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::6]', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['2001:db8::5:6:7:8:9', '2001:db8:0:5::/64'],
  ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['0:0:0:0:0:FFFF:192.0.2.7', '192.0.2.7'],
  ['192.0.2.7', '192.0.2.7'],
  ['unknown', 'unknown'],
  ['apple banana', 'apple banana'],
])('%s is of %s', (address, network) => expect(networkOf(address)).toBe(network))
