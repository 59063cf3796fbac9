import { setTimeout as pause } from 'node:timers/promises'
import { openEvents } from '@vigie/platform/events'
import { inject } from 'vitest'
import { CENTRE_DESK } from '../../houses/centre/desk.ts'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { consoleApp } from './console-app.ts'
import { makeDemonstration, ORIGIN } from './testing-desk.ts'

export { ORIGIN } from './testing-desk.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** What a browser does: keeps cookies, says where a form comes from, carries the page's token. */
const browser = (app: ReturnType<typeof consoleApp>) => {
  const cookies = new Map<string, string>()
  let csrf = ''

  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await app.request(ORIGIN + path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const found = /name="csrf" value="([^"]+)"/.exec(await response.clone().text())
    if (found?.[1] !== undefined) csrf = found[1]
    return response
  }
  const encode = (fields: Fields): URLSearchParams =>
    new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
    )

  // Our pages tell nobody where they are, so a browser says `null` with their forms.
  const OURS = { origin: 'null', 'sec-fetch-site': 'same-origin' }
  return {
    cookies,
    token: () => csrf,
    ask,
    get: (path: string): Promise<Response> => ask(path),
    /** Sends a form of the page that was opened last. */
    post: (path: string, fields: Fields = {}, headers: Record<string, string> = OURS): Promise<Response> =>
      ask(path, { method: 'POST', headers, body: encode({ csrf, ...fields }) }),
    /** What a script of ours sends. */
    send: (path: string, body: unknown): Promise<Response> =>
      ask(path, {
        method: 'POST',
        headers: {
          origin: ORIGIN,
          'sec-fetch-site': 'same-origin',
          accept: 'application/json',
          'content-type': 'application/json',
          'x-csrf': csrf,
        },
        body: JSON.stringify(body),
      }),
  }
}
export type Browser = ReturnType<typeof browser>

/** The console on a fresh centre. As a demonstration, anybody sits down by one click. */
export const openTestConsole = async (given: { demonstration: boolean }) => {
  const centre = await openTestCentre()
  const events = await openEvents(centre.desk)
  const faults: unknown[] = []
  const app = consoleApp({
    desks: CENTRE_DESK,
    house: centre.desk.house,
    origin: ORIGIN,
    demonstration: given.demonstration,
    events,
    faulty: (fault) => faults.push(fault),
    pause: () => pause(0),
  })
  if (given.demonstration) {
    await makeDemonstration(inject('superUrl'), centre.place.databases.hotline)
  }
  const visitor = (): Browser => browser(app)
  return {
    centre,
    app,
    events,
    faults,
    visitor,
    /** Somebody of the made-up staff at their desk. */
    sitDown: async (who: { id: string }): Promise<Browser> => {
      const at = visitor()
      await at.get('/en/sign-in')
      const response = await at.post('/en/sign-in/demonstration', { person: who.id })
      if (response.status !== 303) throw new Error(`nobody sits down: ${response.status}`)
      await at.get('/en/account')
      return at
    },
    close: async () => {
      await events.close()
      await centre.close()
    },
  }
}
export type TestConsole = Awaited<ReturnType<typeof openTestConsole>>
