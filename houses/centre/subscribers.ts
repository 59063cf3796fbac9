import type { Work } from '@vigie/platform/house'
import type { Post } from '@vigie/platform/post'
import type { Subscriber } from '@vigie/platform/queue'
import { MODULES } from './modules.ts'
import type { Holding } from './open-centre.ts'

/** What the modules of the centre are handed for their work. */
export const workOf = (
  { house, commons, signer }: Holding,
  post: Post,
  faulty: Work['faulty'] = (fault) => {
    throw fault
  },
): Work => {
  if (signer === null) throw new Error('who serves the public does no work of the house')
  return {
    house,
    post,
    signer,
    clock: house.clock,
    books: (name) => {
      if (name !== 'commons') throw new Error(`a worker of the centre does not open the books ${name}`)
      return commons
    },
    faulty,
  }
}

/** Everybody in the centre who wants to know when something happened. */
export const subscribersOf = (worker: Holding, post: Post): readonly Subscriber[] =>
  MODULES.flatMap(({ subscribers }) => subscribers?.(workOf(worker, post)) ?? [])
