import type { Events } from '@vigie/platform/events'

/** What was done in the books, for pages that ask for news of it. */
export type News = Pick<Events, 'hear' | 'closing'>

/** A question that is held until something was done about what it asks after. */
export interface Hearing {
  /** Whether something was done about it since the hearing began, waiting for that so long at most. */
  until(subject: string, milliseconds: number, gone: AbortSignal): Promise<boolean>
  close(): void
}

/** Begins to hear before anything is looked at, so that nothing falls between the look and the waiting. */
export const hearFrom = (news: News): Hearing => {
  const heard = new Set<string>()
  let wake = (): void => undefined
  const stop = news.hear((subject) => {
    heard.add(subject)
    wake()
  })
  return {
    until: (subject, milliseconds, gone) =>
      new Promise((resolve) => {
        const signals = [gone, news.closing]
        const end = (): void => {
          clearTimeout(timer)
          for (const signal of signals) signal.removeEventListener('abort', end)
          resolve(heard.has(subject))
        }
        const timer = setTimeout(end, milliseconds)
        for (const signal of signals) signal.addEventListener('abort', end)
        wake = () => {
          if (heard.has(subject)) end()
          else heard.clear()
        }
        if (signals.some(({ aborted }) => aborted)) end()
        else wake()
      }),
    close: stop,
  }
}
