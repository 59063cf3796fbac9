import type { Day } from '@vigie/kernel'
import type { ConsoleContext } from '../console.ts'
import { seatOf } from '../seat.ts'

/**
 * What somebody chose for the rest of this day, on this device: a word of a desk's. It stands in their browser and in no books, so
 * nobody else can read that they chose it, and at midnight it says nothing any more.
 */
export const readForToday = (c: ConsoleContext, today: Day): string | null => {
  const [day, person, word] = (c.var.console.cookies.read(c, 'today') ?? '').split('.')
  return day === today && person === c.var.seat?.person.id && word !== undefined ? word : null
}

/** Keeps that word, or forgets it. */
export const keepForToday = (c: ConsoleContext, today: Day, word: string | null): void => {
  const { cookies } = c.var.console
  if (word === null) cookies.clear(c, 'today')
  else cookies.set(c, 'today', `${today}.${seatOf(c).person.id}.${word}`)
}
