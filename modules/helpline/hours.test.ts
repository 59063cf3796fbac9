import { DAY, dayOf, HOUR, LANGUAGES, type Language, TIME_ZONE } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysAfter, type Hours, lastClosing, openingAt, WEEKDAYS, weekdayOf } from './hours.ts'
import { spanOf } from './hours-said.ts'

const MINUTE = 60_000

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
})
/** What the clock in Brussels shows, as minutes since the beginning of that calendar. */
const shownAt = new Map<number, number>()
const shown = (at: number): number => {
  const known = shownAt.get(at) ?? Date.parse(`${wall.format(at).replace(' ', 'T')}:00Z`) / MINUTE
  shownAt.set(at, known)
  return known
}

const spans = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([from, length]) => ({ from, until: from + length }))
const language = fc.constantFrom(...LANGUAGES)

/** Around the nights on which the clock changes, and around one on which it does not. */
const middays = fc.constantFrom('2026-03-29', '2026-10-25', '2026-07-05').map((day) => `${day}T11:00:00Z`)
const hours = fc.record({
  wereSet: fc.boolean(),
  weekly: fc.array(
    fc.record({
      span: spans,
      language,
      weekday: fc.constantFrom(...WEEKDAYS),
    }),
    { maxLength: 12 },
  ),
  exceptions: fc.uniqueArray(
    fc.record({ language, at: fc.integer({ min: -3, max: 3 }), span: fc.option(spans) }),
    { maxLength: 6, selector: (one) => `${one.language} ${one.at}` },
  ),
})
type Drawn = typeof hours extends fc.Arbitrary<infer Value> ? Value : never

const hoursOf = ({ wereSet, weekly, exceptions }: Drawn, midday: string): Hours => ({
  wereSet,
  weekly: weekly.map(({ span, ...one }, at) => ({ id: String(at), ...one, ...span })),
  exceptions: exceptions.map(({ at, ...one }, nr) => ({
    id: String(nr),
    ...one,
    day: daysAfter(dayOf(new Date(midday)), at),
  })),
})

/**
 * Whether it is open, minute by minute over six days, by nothing but what a clock on the wall shows: a minute of a day is over
 * once the clock has shown it, also in the night in which it goes back.
 */
const watched = (given: Hours, spoken: Language, first: number): boolean[] => {
  let most = shown(first - DAY)
  const seen: boolean[] = []
  for (let at = first - DAY; at < first + 6 * DAY; at += MINUTE) {
    most = Math.max(most, shown(at))
    if (at < first) continue
    const isIn = [0, 1].some((before) => {
      const day = new Date((Math.floor(most / 1440) - before) * DAY).toISOString().slice(0, 10)
      const minute = (most % 1440) + before * 1440
      const exception = given.exceptions.find((one) => one.language === spoken && one.day === day)
      const named = exception
        ? exception.span === null
          ? []
          : [exception.span]
        : given.wereSet
          ? given.weekly.filter((one) => one.language === spoken && one.weekday === weekdayOf(day))
          : [{ from: 0, until: 1440 }]
      return named.some(({ from, until }) => from <= minute && minute < until)
    })
    seen.push(isIn)
  }
  return seen
}

test('open or closed, until when and when again is what a clock on the wall says, also when it is changed', () => {
  fc.assert(
    fc.property(hours, language, middays, fc.nat(3 * 1440), (drawn, spoken, midday, later) => {
      const given = hoursOf(drawn, midday)
      const first = Date.parse(midday) - 2 * DAY
      const seen = watched(given, spoken, first)
      const now = first + later * MINUTE
      const isOpen = seen[later] === true
      const opening = openingAt(given, spoken, new Date(now))
      expect(opening.isOpen).toBe(isOpen)
      const changes = seen.findIndex((one, at) => at > later && one !== isOpen)
      const at = changes < 0 ? null : first + changes * MINUTE
      const said = opening.isOpen ? opening.until : opening.opensAt
      if (at !== null) expect(said?.getTime()).toBe(at)
      else expect(said === null || said.getTime() >= first + 6 * DAY).toBe(true)

      const closed = seen.findLastIndex((one, minute) => minute < later && one && seen[minute + 1] === false)
      const closing = lastClosing(given, spoken, new Date(now))
      if (closed >= 0) expect(closing?.getTime()).toBe(first + (closed + 1) * MINUTE)
      else expect(closing === null || closing.getTime() <= first).toBe(true)
    }),
    { numRuns: 150 },
  )
})

const MONDAYS: Hours = {
  wereSet: true,
  weekly: [{ id: 'a', language: 'nl', weekday: 'mo', from: 9 * 60, until: 17 * 60 }],
  exceptions: [{ id: 'b', language: 'nl', day: '2026-03-09', span: null }],
}

test('a language without hours is closed, a closed Monday is passed over, and books without hours never close', () => {
  const tuesday = new Date('2026-03-03T09:00:00Z')
  expect(openingAt(MONDAYS, 'de', tuesday)).toEqual({ isOpen: false, opensAt: null })
  expect(openingAt(MONDAYS, 'nl', tuesday)).toEqual({
    isOpen: false,
    opensAt: new Date('2026-03-16T08:00:00Z'),
  })
  const never: Hours = { wereSet: false, weekly: [], exceptions: [] }
  expect(openingAt(never, 'nl', tuesday)).toEqual({ isOpen: true, until: null })
  expect(lastClosing(never, 'nl', tuesday)).toBeNull()
})

test('the night in which the clock goes back is an hour longer, and the hour that is left out is nobody’s', () => {
  const night: Hours = {
    wereSet: true,
    weekly: [{ id: 'a', language: 'nl', weekday: 'sa', from: 22 * 60, until: 28 * 60 }],
    exceptions: [],
  }
  const until = (at: string) => {
    const opening = openingAt(night, 'nl', new Date(at))
    return opening.isOpen ? opening.until : null
  }
  const spring = until('2026-03-28T22:00:00Z')
  const autumn = until('2026-10-24T22:00:00Z')
  expect(spring).toEqual(new Date('2026-03-29T02:00:00Z'))
  expect(autumn).toEqual(new Date('2026-10-25T03:00:00Z'))
  expect(Date.parse('2026-03-28T21:00:00Z') + 5 * HOUR).toBe(spring?.getTime())
})

test('what ends no later than it begins runs past midnight', () => {
  expect(spanOf('09:00', '17:30')).toEqual({ from: 540, until: 1050 })
  expect(spanOf('22:00', '02:00')).toEqual({ from: 1320, until: 1560 })
  expect(spanOf('00:00', '00:00')).toEqual({ from: 0, until: 1440 })
})
