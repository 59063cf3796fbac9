import { z } from 'zod'

export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const
export type Weekday = (typeof WEEKDAYS)[number]

const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)

/** When somebody is there: days with hours, by the clock of the place. */
export const OpeningHours = z.strictObject({
  zone: z.string().max(60).refine(isZone),
  spans: z
    .array(
      z
        .strictObject({ days: z.array(z.enum(WEEKDAYS)).min(1).max(7), from: clock, until: clock })
        .refine(({ from, until }) => from < until),
    )
    .min(1)
    .max(7),
})
export type OpeningHours = z.output<typeof OpeningHours>

/** Belgium's clock, where nobody says which. */
const HERE = 'Europe/Brussels'

const daysIn = (text: string): Weekday[] | null => {
  const days: Weekday[] = []
  for (const part of text.split(',')) {
    const [first = '', last = first] = part.split('-')
    const from = WEEKDAYS.findIndex((day) => day.toString() === first)
    const until = WEEKDAYS.findIndex((day) => day.toString() === last)
    if (from < 0 || until < from) return null
    days.push(...WEEKDAYS.slice(from, until + 1))
  }
  return [...new Set(days)]
}

/** Reads `mo-fr 09:00-17:30; sa 10:00-12:00 Europe/Dublin`, or `24/7`; null where it is written in another way. */
export const readHours = (typed: string): OpeningHours | null => {
  const text = typed.trim().slice(0, 300)
  const zone = /\s([A-Z][A-Za-z]+\/[A-Za-z_/]+|UTC)$/.exec(text)?.[1]
  const said = (zone === undefined ? text : text.slice(0, -zone.length)).trim().toLowerCase()
  const parts =
    said === '24/7'
      ? [{ days: [...WEEKDAYS], from: '00:00', until: '24:00' }]
      : said.split(';').map((part) => {
          const [, days = '', from = '', until = ''] =
            /^([a-z,-]+) (\d\d:\d\d)-(\d\d:\d\d)$/.exec(part.trim().replaceAll('–', '-')) ?? []
          return { days: daysIn(days), from, until }
        })
  const read = OpeningHours.safeParse({ zone: zone ?? HERE, spans: parts })
  return read.success ? read.data : null
}

/** Whether somebody is there at this moment, by the clock of the place. */
export const isOpenAt = ({ zone, spans }: OpeningHours, moment: Date): boolean => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  const day = part('weekday').slice(0, 2).toLowerCase()
  const time = `${part('hour')}:${part('minute')}`
  return spans.some(
    ({ days, from, until }) => days.some((one) => one === day) && from <= time && time < until,
  )
}

/** As they are typed, so that they can be typed over. */
export const writeHours = ({ zone, spans }: OpeningHours): string =>
  `${spans.map(({ days, from, until }) => `${days.join(',')} ${from}-${until}`).join('; ')} ${zone}`
