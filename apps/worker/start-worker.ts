import { setTimeout as pause } from 'node:timers/promises'
import { logKeeper } from '@vigie/audit'
import { type Holding, subscribersOf } from '@vigie/centre'
import { runClocks } from '@vigie/notices'
import type { Log } from '@vigie/platform/log'
import { bySystem } from '@vigie/platform/operation'
import type { Post } from '@vigie/platform/post'
import { deliverFacts } from '@vigie/platform/queue'

/** How often the worker looks for facts, for lines of the audit, and for clocks that ran out, in milliseconds. */
const LOOK = 250
const LOG = 1_000
const CLOCKS = 60_000
/** A round that failed is tried again so soon, then ever later: a moment without books must not make an unwell minute. */
const AGAIN = 1_000

export interface Worker {
  /** Whether the last round of each sort went through. */
  isWell(): boolean
  /** Finishes what it is at, then stops. */
  stop(): Promise<void>
}

/**
 * Delivers facts, sends mail and lets the clocks run. As many workers as wanted may run beside
 * one another: each pair of fact and subscriber is taken once, each rung of a ladder is written once.
 */
export const startWorker = (given: {
  holding: Holding
  post: Post
  log: Log
  /** Destroys what is past its time, once a day, under a login of its own. */
  retain?: () => Promise<unknown>
}): Worker => {
  const { holding, log, retain } = given
  const { house } = holding
  const subscribers = subscribersOf(holding, given.post)
  const stopping = new AbortController()
  // What last went wrong and has not gone right since: one sort of round must not hide the other's trouble.
  const troubled = new Set<string>()

  const round = async (work: () => Promise<unknown>, what: string): Promise<boolean> => {
    try {
      await work()
      troubled.delete(what)
      return true
    } catch (fault) {
      troubled.add(what)
      log.error({ err: fault, what }, 'the worker could not finish a round and tries again')
      return false
    }
  }
  const every = async (milliseconds: number, what: string, work: () => Promise<unknown>): Promise<void> => {
    let again = Math.min(milliseconds, AGAIN)
    while (!stopping.signal.aborted) {
      const went = await round(work, what)
      await pause(went ? milliseconds : again, undefined, { signal: stopping.signal }).catch(() => undefined)
      again = Math.min(milliseconds, went ? AGAIN : 2 * again)
    }
  }
  const delivering = every(LOOK, 'facts', () =>
    deliverFacts(house, subscribers, (fact, subscriber, err) =>
      log.error({ fact, subscriber, err }, 'a fact could not be taken and is tried again later'),
    ),
  )
  const { signer } = holding
  const logging = signer === null ? null : every(LOG, 'the audit log', logKeeper(house, signer))
  const clocks = every(CLOCKS, 'clocks', () => bySystem(house, runClocks))
  const keys = every(CLOCKS, 'day keys', async () =>
    house.keys.prepare(await bySystem(house, async ({ today }) => today)),
  )

  // A round that failed, or that a crash broke off, is due again; what is done twice is done once.
  let retained = ''
  const retention = retain
    ? every(CLOCKS, 'retention', async () => {
        const today = await bySystem(house, async (desk) => desk.today)
        if (today === retained) return
        await retain()
        retained = today
      })
    : null

  return {
    isWell: () => troubled.size === 0,
    stop: async () => {
      stopping.abort()
      await Promise.all([delivering, logging, clocks, keys, retention])
    },
  }
}
