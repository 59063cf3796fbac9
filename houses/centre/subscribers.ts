import type { Subscriber } from '@vigie/platform/queue'
import type { Holding } from './open-centre.ts'

/** Everybody in the centre who wants to know when something happened. */
export const subscribersOf = (_worker: Holding): readonly Subscriber[] => []
