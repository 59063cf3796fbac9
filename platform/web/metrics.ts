import { setTimeout as pause } from 'node:timers/promises'
import type { Env, Hono } from 'hono'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

const registry = new Registry()
collectDefaultMetrics({ register: registry, prefix: 'vigie_' })

const answers = new Counter({
  name: 'vigie_answers_total',
  help: 'Answers given, by app and class of status',
  labelNames: ['app', 'class'],
  registers: [registry],
})
const seconds = new Histogram({
  name: 'vigie_answer_seconds',
  help: 'Seconds until an answer began, by app',
  labelNames: ['app'],
  buckets: [0.005, 0.02, 0.1, 0.25, 0.5, 1, 2, 5],
  registers: [registry],
})

/** Counts the answers of an app. No path, no method and nothing of a visitor: a count per page would tell who came when. */
export const counted =
  <Asked extends readonly unknown[]>(
    app: string,
    fetch: (...asked: Asked) => Response | Promise<Response>,
  ): ((...asked: Asked) => Promise<Response>) =>
  async (...asked) => {
    const stop = seconds.startTimer({ app })
    let status = 500
    try {
      const answer = await fetch(...asked)
      status = answer.status
      return answer
    } finally {
      stop()
      answers.inc({ app, class: `${Math.floor(status / 100)}xx` })
    }
  }

type Reading = readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[]
const readings = new Map<string, Set<() => Promise<Reading>>>()

/**
 * A figure that is read when somebody asks for it. What several parts of one process give under the same labels is added up;
 * what cannot be read just then is left out. Returns what takes it away again.
 */
export const showFigure = (
  figure: { readonly name: string; readonly help: string; readonly labelNames: string[] },
  read: () => Promise<Reading>,
): (() => void) => {
  const all = readings.get(figure.name) ?? new Set()
  if (!readings.has(figure.name)) {
    readings.set(figure.name, all)
    new Gauge({
      ...figure,
      registers: [registry],
      async collect() {
        this.reset()
        for (const outcome of await Promise.allSettled([...all].map((one) => one()))) {
          if (outcome.status === 'fulfilled') {
            for (const { labels, value } of outcome.value) this.inc(labels, value)
          }
        }
      },
    })
  }
  all.add(read)
  return () => all.delete(read)
}

/** How often figures are handed out at most: more often they would show single visits. */
const BEAT = 5_000
let shown: Promise<string> | null = null

/** The figures of this process as Prometheus reads them, a few seconds old. */
const figures = (): Promise<string> => {
  if (shown === null) {
    shown = registry.metrics()
    void pause(BEAT, null, { ref: false }).then(() => {
      shown = null
    })
  }
  return shown
}

/** `/metrics`, for a port that is the house's alone. */
export const figuresRoute = <E extends Env>(app: Hono<E>): void => {
  app.get('/metrics', async (c) => c.body(await figures(), 200, { 'content-type': registry.contentType }))
}
