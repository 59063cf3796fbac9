import type { DesignatedKind } from '@vigie/intake/report-kind'
import { DAY, HOUR, type Language } from '@vigie/kernel'
import type { Decision } from '@vigie/notices'

/** A made-up case that is over, as the figures of a year want many of them; nobody opens them one by one. */
export interface PastCase {
  readonly number: number
  readonly day: Date
  readonly kind: DesignatedKind
  readonly language: Language
  readonly place: Place
  readonly items: number
  readonly isIllegal: boolean
  /** Outside the area of the status: such a notice is an ordinary one. */
  readonly isOfAnAdult: boolean
  /** What its provider decided of each item, and after how many hours; null where no notice was sent. */
  readonly decision: { readonly action: Decision; readonly hours: number } | null
}

interface Place {
  readonly provider: string | null
  readonly host: string
  readonly hostedIn: string
  readonly answers: readonly (readonly [action: Decision, hours: number])[]
}

/** Where things stood, the commonest as often as it comes up; each provider answers in its own way, over and over. */
const PLACES: readonly Place[] = [
  {
    provider: 'Examplegram',
    host: 'examplegram.example',
    hostedIn: 'IE',
    answers: [
      ['removed', 6],
      ['removed', 11],
      ['removed', 20],
      ['disabled', 30],
      ['removed', 9],
      ['refused-lawful', 52],
      ['account-terminated', 26],
    ],
  },
  {
    provider: 'Chatlounge',
    host: 'chatlounge.example',
    hostedIn: 'FR',
    answers: [
      ['removed', 30],
      ['account-suspended', 44],
      ['refused-insufficient', 90],
      ['removed', 70],
      ['no-answer', 336],
    ],
  },
  {
    provider: 'Buurtnet',
    host: 'buurtnet.example',
    hostedIn: 'NL',
    answers: [
      ['removed', 4],
      ['removed', 190],
      ['disabled', 15],
      ['already-removed', 40],
    ],
  },
  { provider: 'Pixelkist', host: 'pixelkist.example', hostedIn: 'NL', answers: [] },
  { provider: 'Wolkenhost', host: 'wolkenhost.example', hostedIn: 'DE', answers: [] },
  { provider: null, host: 'elsewhere.example', hostedIn: 'US', answers: [] },
  { provider: null, host: 'ailleurs.example', hostedIn: 'CA', answers: [] },
]
/** How some of them answered in the first year. */
const SLOW_ANSWERS: Place['answers'] = [
  ['no-answer', 336],
  ['refused-insufficient', 120],
  ['removed', 200],
]
const PLACE_TURNS = [0, 1, 0, 2, 5, 0, 3, 1, 0, 4, 2, 5, 0, 1, 6, 3, 0, 2, 1, 5]

const KIND_TURNS: readonly DesignatedKind[] = [
  'csam',
  'sextortion',
  'csam',
  'grooming',
  'csam',
  'ncii',
  'csam',
  'sextortion',
  'voyeurism',
  'csam',
  'grooming',
  'extreme',
  'csam',
  'ncii',
  'minor-prostitution',
  'sextortion',
]
const OF_ADULTS: readonly DesignatedKind[] = ['ncii', 'voyeurism']
const LANGUAGE_TURNS: readonly Language[] = ['nl', 'fr', 'nl', 'nl', 'fr', 'de', 'nl', 'fr', 'en']

/** So long after its report a case is over. */
export const DAYS_UNTIL_OVER = 16

/** So many reports came in each month: fewer in summer, more from year to year. */
const MONTHS = [11, 9, 12, 10, 13, 8, 6, 7, 12, 14, 13, 10] as const
const GROWTH = 4

const turn = <One>(list: readonly One[], at: number): One => {
  const found = list[at % list.length]
  if (found === undefined) throw new Error('a list of turns is empty')
  return found
}

/** Which of them, as if by chance, and the same for everybody who looks. */
const drawn = <One>(list: readonly One[], at: number, salt: number): One =>
  turn(list, Math.floor((Math.imul(at + salt, 2_654_435_761) >>> 8) % 9_973))

/** The months since the centre opened that are over. */
const monthsBefore = (from: number, now: Date): { start: Date; reports: number }[] => {
  const months: { start: Date; reports: number }[] = []
  for (let at = 0; ; at++) {
    const start = new Date(Date.UTC(from, at, 1))
    if (Date.UTC(from, at + 1, 1) > now.getTime()) return months
    months.push({ start, reports: turn(MONTHS, at) + GROWTH * Math.floor(at / MONTHS.length) })
  }
}

/** What a small centre went through since the year it opened, until weeks ago; the same for everybody who looks. */
export const pastCases = (from: number, now: Date, isStopped: (day: Date) => boolean): PastCase[] =>
  monthsBefore(from, now)
    .flatMap(({ start, reports }) =>
      Array.from(
        { length: reports },
        (_, at) => new Date(start.getTime() + Math.floor((28 * at) / reports) * DAY + 9 * HOUR),
      ),
    )
    .filter((day) => day.getTime() < now.getTime() - DAYS_UNTIL_OVER * DAY)
    .map((day, at) => {
      const years = day.getUTCFullYear() - from
      const place = turn(PLACES, drawn(PLACE_TURNS, at, 11))
      const isIllegal = at % 4 !== 3
      const asks = isIllegal && place.answers.length > 0 && !isStopped(day)
      const [action, hours] = asks
        ? drawn(years > 0 || at % 6 !== 1 ? place.answers : SLOW_ANSWERS, at, 3)
        : (['removed', 0] as const)
      // Threats with pictures grow faster than everything else.
      const kind = years > 0 && at % 7 === 2 ? 'sextortion' : drawn(KIND_TURNS, at, 5)
      return {
        number: at + 1,
        day,
        kind,
        isOfAnAdult: OF_ADULTS.includes(kind) && at % 2 === 0,
        language: turn(LANGUAGE_TURNS, at),
        place,
        items: 1 + (at % 3 === 0 ? 1 : 0),
        isIllegal,
        // Every year the answers come somewhat sooner.
        decision: asks ? { action, hours: hours - Math.min(2, years) * (hours > 8 ? 4 : 1) } : null,
      }
    })
