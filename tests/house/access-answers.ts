import type { App, Cell, Outcome } from './access-cells.ts'
import { WouldHaveBeenDone } from './access-mood.ts'
import { type Credentials, DESK, type House, SITE } from './access-open.ts'

const TURNED_AWAY = ['not-for-you', 'not-signed-in', 'no-access-key', 'no-platform-key', 'only-at-the-desk']

const ORIGINS: Readonly<Record<App, string>> = {
  console: DESK,
  public: SITE,
  partner: 'http://localhost',
  worker: 'http://localhost',
}

/** The request of a cell. `accept` decides between a word for a script and the page that a person sees. */
export const requestOf = (
  { app, ask }: Cell,
  who: Credentials,
  accept: string,
  at = ORIGINS[app],
): Request => {
  const headers = new Headers({ accept, 'accept-language': 'en' })
  if (app === 'console' || app === 'public') headers.set('cookie', who.cookie)
  if (app === 'partner' && who.key !== null) headers.set('authorization', `Bearer ${who.key}`)
  if (ask.method !== 'GET') {
    headers.set('origin', ORIGINS[app])
    headers.set('sec-fetch-site', 'same-origin')
  }
  // As a part of a page that renews itself, so that a session stays as it was at the first cell.
  headers.set('sec-fetch-dest', 'empty')
  if (ask.json !== undefined) headers.set('content-type', 'application/json')
  const body = ask.json === undefined ? ask.form : JSON.stringify(ask.json)
  return new Request(at + ask.path, { method: ask.method, headers, ...(body === undefined ? {} : { body }) })
}

export interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

export const answerOf = async (
  house: House,
  cell: Cell,
  who: Credentials,
  accept: string,
): Promise<Answer> => {
  const response = await house.apps[cell.app].request(requestOf(cell, who, accept))
  const { status, headers } = response
  if (headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return { status, headers, text: '' }
  }
  return { status, headers, text: await response.text() }
}

/** What an answer amounts to. */
export const outcomeOf = (house: House, { app, ask }: Cell, { status, text }: Answer): Outcome => {
  if (status >= 500) {
    const fault = house.faults.at(-1)
    house.faults.length = 0
    return fault instanceof WouldHaveBeenDone
      ? 'let in'
      : `fault: ${fault instanceof Error ? fault.message : status}`
  }
  if (status === 401 || status === 403) {
    const word = /"(?:refused|code)":"([a-z-]+)"/.exec(text)?.[1] ?? ''
    return TURNED_AWAY.includes(word) ? 'turned away' : 'let in'
  }
  if (status === 404) return 'not there'
  // A receipt that opens nothing brings the visitor back to the door of the mailbox.
  if (app === 'public' && status === 422 && ask.path.includes('/mailbox')) return 'not there'
  return 'let in'
}
