import { findSignedIn } from '@vigie/people/sign-in'
import { STAFF, visit } from '@vigie/platform/operation'
import { KEEPING, LANG } from '@vigie/platform/web'
import { streamSSE } from 'hono/streaming'
import type { ConsoleContext, ConsoleRoute } from '../console.ts'

/** How often a stream says that it lives, and looks whether its reader may still sit there. */
const HEARTBEAT = 20_000
/** The topic of every change: for parts of a page that show many things, such as the queue. */
const ANYTHING = 'desk'

const maySit = async (c: ConsoleContext): Promise<boolean> => {
  const { cookies, house, limits } = c.var.console
  const secret = cookies.read(c, 'session')
  return (
    secret !== undefined &&
    (await visit(house, { kind: 'system' }, null, (desk) => findSignedIn(desk, secret, limits))) !== null
  )
}

/** What a page asked to be told: what it shows, or everything where it does not say. */
const wantedBy = (c: ConsoleContext): ((topic: string) => boolean) => {
  const shown = new Set(c.req.queries('of'))
  return (topic) => shown.size === 0 || shown.has(topic)
}

/** The stream that tells an open page what colleagues changed. It ends with the session and with the house. */
const stream = (c: ConsoleContext): Response => {
  const isWanted = wantedBy(c)
  const answer = streamSSE(c, async (sse) => {
    const { events } = c.var.console
    const waiting: string[] = []
    let wake = (): void => undefined
    const stop = events.hear((subject) => {
      const topics = [subject, ANYTHING].filter(isWanted)
      waiting.push(...topics)
      if (topics.length > 0) wake()
    })
    const end = () => wake()
    events.closing.addEventListener('abort', end)
    sse.onAbort(end)
    try {
      await sse.write('retry: 3000\n\n')
      while (!events.closing.aborted && !sse.aborted) {
        if (waiting.length > 0) {
          // Asked each time: on a busy day nobody would hear the silence in which a session ended.
          if (!(await maySit(c))) break
          for (const data of new Set(waiting.splice(0))) await sse.writeSSE({ data })
        }
        if (waiting.length > 0 || events.closing.aborted || sse.aborted) continue
        const woken = await new Promise<boolean>((resolve) => {
          const timer = setTimeout(resolve, HEARTBEAT, false)
          wake = () => {
            clearTimeout(timer)
            resolve(true)
          }
        })
        if (woken) continue
        if (!(await maySit(c))) break
        await sse.write(': alive\n\n')
      }
    } finally {
      stop()
      events.closing.removeEventListener('abort', end)
    }
  })
  answer.headers.set('cache-control', KEEPING.never)
  return answer
}

export const EVENT_ROUTES: readonly ConsoleRoute[] = [
  { method: 'GET', path: `/${LANG}/events`, who: STAFF, audit: 'nothing-opened', handle: stream },
]
