import { expect, test } from 'vitest'
import { isOpenAt, readHours, writeHours } from './opening-hours.ts'

test('hours are read as people write them, and never half', () => {
  expect(readHours('mo-fr 09:00-17:30; sa 10:00-12:00 Europe/Dublin')).toEqual({
    zone: 'Europe/Dublin',
    spans: [
      { days: ['mo', 'tu', 'we', 'th', 'fr'], from: '09:00', until: '17:30' },
      { days: ['sa'], from: '10:00', until: '12:00' },
    ],
  })
  expect(readHours('24/7')?.spans[0]?.until).toBe('24:00')
  expect(readHours('mo,we 09:00–12:00')).toMatchObject({ zone: 'Europe/Brussels' })
  for (const odd of [
    '',
    'office hours',
    'mo-fr 9-5',
    'fr-mo 09:00-17:00',
    'mo 17:00-09:00',
    'mo 09:00-25:00',
  ])
    expect(readHours(odd)).toBeNull()
  expect(readHours('mo 09:00-12:00 Europe/Nowhere')).toBeNull()
})

test('whether somebody is there goes by the clock of the place, in summer and in winter', () => {
  const hours = readHours('mo-fr 09:00-17:00 Europe/Dublin')
  if (hours === null) throw new Error('these hours are written as they should be')
  // A Monday: in Dublin it is an hour earlier than in Brussels.
  expect(isOpenAt(hours, new Date('2026-03-02T08:30:00Z'))).toBe(false)
  expect(isOpenAt(hours, new Date('2026-03-02T09:00:00Z'))).toBe(true)
  expect(isOpenAt(hours, new Date('2026-07-06T08:30:00Z'))).toBe(true)
  expect(isOpenAt(hours, new Date('2026-03-02T17:00:00Z'))).toBe(false)
  expect(isOpenAt(hours, new Date('2026-03-01T10:00:00Z'))).toBe(false)
  expect(readHours(writeHours(hours))).toEqual(hours)
})
