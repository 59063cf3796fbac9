import type { Desk, Fact, Purpose } from '@vigie/platform/operation'

/** Deliveries that wait for one another. What is slow in one lane delays nothing in another. */
export interface Lane {
  readonly name: string
  /** How many deliveries a worker makes in it at once; those about one subject follow one another all the same. */
  readonly hands: number
  /** How often a worker looks whether anything waits in it, in milliseconds. */
  readonly every: number
}

/** Work in the books of the house: the lane of whoever names none. */
export const BOOKS: Lane = { name: 'books', hands: 6, every: 250 }

/** Whatever waits for a mail server. */
export const MAIL: Lane = { name: 'mail', hands: 4, every: 1_000 }

/** Whatever is written into other books, one after the other, so that an older count never comes after a newer one. */
export const PUBLISHING: Lane = { name: 'publishing', hands: 1, every: 1_000 }

/** Somebody who wants to know. Each subscriber takes each fact once, in a transaction of its own. */
export interface Subscriber {
  /** `module.what-it-does`; kept with the delivery, so a name is for ever. */
  readonly name: string
  readonly fact: string
  /** What it opens something sealed for; one that says nothing here can open nothing. */
  readonly opens?: Purpose
  readonly lane?: Lane
  /** Throwing undoes what it wrote and tries again later; `again` keeps what it wrote and tries again at that moment. */
  take(desk: Desk, body: Fact['body']): Promise<Taken>
}

export type Taken = { readonly again: Date; readonly reason: string } | undefined
