import { setTimeout as pause } from 'node:timers/promises'
import type { ModuleDeclaration, Timer, Work } from '@vigie/platform/house'
import type { Log } from '@vigie/platform/log'
import { bySystem } from '@vigie/platform/operation'
import { findWaiting, openLanes } from '@vigie/platform/queue'
import { showFigure } from '@vigie/platform/web'

/** How often the worker looks for days without a key, in milliseconds. */
const KEYS = 60_000
/** A round that failed is tried again so soon, then ever later: a moment without books must not make an unwell minute. */
const AGAIN = 1_000

const WAITING = {
  name: 'vigie_facts_waiting',
  help: 'Facts that a subscriber still has to take: fresh, or failed at least once',
  labelNames: ['subscriber', 'state'],
}

export interface Worker {
  /** Whether the last round of each sort went through. */
  isWell(): boolean
  /** Finishes what it is at, then stops. */
  stop(): Promise<void>
}

/**
 * Delivers facts to whoever the modules name, and lets their timers run. As many workers as wanted may run beside
 * one another: each pair of fact and subscriber is taken once, each rung of a ladder is written once.
 */
export const startWorker = (given: {
  work: Work
  modules: readonly ModuleDeclaration[]
  /** What the house itself wants done again and again. */
  timers?: readonly Timer[]
  log: Log
}): Worker => {
  const { work, modules, log } = given
  const { house } = work
  const subscribers = modules.flatMap((module) => module.subscribers?.(work) ?? [])
  const stopping = new AbortController()
  // What last went wrong and has not gone right since: one sort of round must not hide the other's trouble.
  const troubled = new Set<string>()

  const wentThrough = async ({ name, round }: Timer): Promise<boolean> => {
    try {
      await round()
      troubled.delete(name)
      return true
    } catch (fault) {
      troubled.add(name)
      log.error({ err: fault, what: name }, 'the worker could not finish a round and tries again')
      return false
    }
  }
  const run = async (timer: Timer): Promise<void> => {
    let again = Math.min(timer.every, AGAIN)
    while (!stopping.signal.aborted) {
      const went = await wentThrough(timer)
      await pause(went ? timer.every : again, undefined, { signal: stopping.signal }).catch(() => undefined)
      again = Math.min(timer.every, went ? AGAIN : 2 * again)
    }
  }
  const lanes = openLanes(house, subscribers, (fact, subscriber, err) =>
    log.error({ fact, subscriber, err }, 'a fact could not be taken and is tried again later'),
  )
  const ours: readonly Timer[] = [
    ...lanes.map(({ lane, round }) => ({ name: `facts of the lane ${lane.name}`, every: lane.every, round })),
    {
      name: 'day keys',
      every: KEYS,
      round: async () => house.keys.prepare(await bySystem(house, async ({ today }) => today)),
    },
  ]
  const timers = [
    ...ours,
    ...modules.flatMap((module) => module.timers?.(work) ?? []),
    ...(given.timers ?? []),
  ]
  const running = timers.map(run)
  const hideFigure = showFigure(WAITING, async () =>
    (await findWaiting(house.books)).flatMap(({ subscriber, fresh, failed }) => [
      { labels: { subscriber, state: 'fresh' }, value: fresh },
      { labels: { subscriber, state: 'failed' }, value: failed },
    ]),
  )

  return {
    isWell: () => troubled.size === 0,
    stop: async () => {
      stopping.abort()
      hideFigure()
      await Promise.all(running)
    },
  }
}
