import { consoleApp, openEvents } from '@vigie/desk-frame'
import pg from 'pg'
import { PROVIDER_DESK } from './serving.ts'
import { openTestProvider } from './testing.ts'

const DESK = 'https://desk.provider.example'

const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => /^[^;]*/.exec(line)?.[0] ?? '')
    .join('; ')

/** The desk of a fresh provider, at which its made-up people can sit down. */
export const openTestDesk = async () => {
  const house = await openTestProvider()
  const url = new URL(house.place.superUrl)
  url.pathname = `/${house.place.databases.provider}`
  const owner = new pg.Client({ connectionString: url.href })
  await owner.connect()
  await owner.query('insert into people.demonstration_world values (true)')
  await owner.end()
  const events = await openEvents(house.desk)
  const app = consoleApp({
    desks: PROVIDER_DESK,
    house: house.desk.house,
    origin: DESK,
    demonstration: true,
    events,
    faulty: (fault) => {
      throw fault
    },
    pause: async () => undefined,
  })
  /** Signs somebody in and gives the cookie. */
  const sitDown = async (person: string): Promise<string> => {
    const door = await app.request(`${DESK}/en/sign-in`)
    const csrf = /name="csrf" value="([^"]+)"/.exec(await door.text())?.[1] ?? ''
    const answer = await app.request(`${DESK}/en/sign-in/demonstration`, {
      method: 'POST',
      headers: { cookie: cookieOf(door), origin: DESK, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ csrf, person }),
    })
    if (answer.status !== 303) throw new Error(`nobody sits down: ${answer.status}`)
    return cookieOf(answer)
  }
  /** Sends a form as a browser would. */
  const send = async (path: string, cookie: string, body: URLSearchParams) => {
    const headers = { cookie, origin: DESK, 'sec-fetch-site': 'same-origin' }
    const answer = await app.request(`${DESK}${path}`, { method: 'POST', headers, body })
    return { status: answer.status, page: await answer.text() }
  }
  const open = async (path: string, cookie: string) => {
    const answer = await app.request(`${DESK}${path}`, { headers: { cookie } })
    return { status: answer.status, page: await answer.text() }
  }
  return {
    house,
    sitDown,
    open,
    send,
    close: async () => {
      await events.close()
      await house.close()
    },
  }
}
