import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LONG_LINES, overdue, WITHIN_DAYS } from '../../tools/components/overdue.ts'

const now = new Date('2026-11-22T12:00:00Z')
const daysAgo = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString()

test('a component is overdue so long after the first release that it lacks, and not a day before', () => {
  const at = (days: number) =>
    overdue(
      {
        name: 'x',
        current: '1.2.3',
        isTool: false,
        released: { '1.2.3': daysAgo(900), '1.3.0': daysAgo(days), '1.4.0': daysAgo(1) },
      },
      now,
    )
  expect(at(90)).toEqual([])
  expect(at(91)).toEqual(['x 1.2.3: 1.3.0 is out for 91 days, of 90'])
})

test('the next line may wait a year; trials and older releases count for nothing', () => {
  const released = {
    '1.2.2': daysAgo(900),
    '2.0.0-beta.1': daysAgo(800),
    '2.0.0': daysAgo(365),
    '0.9.9': daysAgo(5),
  }
  expect(overdue({ name: 'x', current: '1.2.3', isTool: false, released }, now)).toEqual([])
  const late = { ...released, '2.0.0': daysAgo(366) }
  expect(overdue({ name: 'x', current: '1.2.3', isTool: false, released: late }, now)).toHaveLength(1)
  expect(
    Object.keys(LONG_LINES).map((name) =>
      overdue({ name, current: '1.2.3', isTool: false, released: late }, now),
    ),
  ).toEqual([[], []])
})

test('what only builds and tests may wait a year', () => {
  const at = (days: number) =>
    overdue({ name: 'x', current: '1.2.3', isTool: true, released: { '1.2.4': daysAgo(days) } }, now)
  expect([at(365), at(366).length]).toEqual([[], 1])
})

test('before 1.0 a minor version is a line of its own', () => {
  const of = (released: Record<string, string>) =>
    overdue({ name: 'x', current: '0.5.1', isTool: false, released }, now)
  expect(of({ '0.5.2': daysAgo(100) })).toHaveLength(1)
  expect(of({ '0.6.0': daysAgo(100) })).toEqual([])
})

test('SECURITY.md promises the times that are looked at', () => {
  const promised = readFileSync(join(import.meta.dirname, '..', '..', 'SECURITY.md'), 'utf8')
  expect(promised).toContain(`| a newer release of the line that we use | ${WITHIN_DAYS.sameLine} days |`)
  expect(promised).toContain(`| of what only builds and tests | ${WITHIN_DAYS.tool} days |`)
  expect(promised).toContain(`| the first release of the next line | ${WITHIN_DAYS.nextLine} days |`)
})
