import { nothingOutside } from '@vigie/platform/outside'
import { type Post, senderCheckBy } from '@vigie/platform/post'
import type { Subscriber } from '@vigie/platform/queue'
import type { Work } from './define-module.ts'
import { modulesFor } from './in-books.ts'
import type { Holding } from './open-house.ts'

const toThrow = (fault: unknown): never => {
  throw fault
}

/** What a worker hands to the modules whose work it does. */
export const workOf = (
  { house, books, signer }: Holding,
  post: Post,
  {
    faulty = toThrow,
    checkSender = senderCheckBy([]),
    outside = nothingOutside,
  }: Partial<Pick<Work, 'faulty' | 'checkSender' | 'outside'>> = {},
): Work => {
  if (signer === null) throw new Error('who serves the public does no work of the house')
  return { house, post, checkSender, outside, signer, clock: house.clock, books, faulty }
}

/** Everybody in a house who wants to know when something happened. */
export const subscribersOf = (worker: Holding, post: Post): readonly Subscriber[] =>
  modulesFor(worker.place.house, worker.login).flatMap(
    ({ subscribers }) => subscribers?.(workOf(worker, post)) ?? [],
  )
