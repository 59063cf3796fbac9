import { consoleApp, openEvents } from '@vigie/desk-frame'
import pg from 'pg'
import { HELPLINE_DESK } from './helpline-desk.ts'
import { openTestHelpline } from './testing-helpline.ts'

const DESK = 'https://helpline.vigie.example'
const FROM = { origin: DESK, 'sec-fetch-site': 'same-origin' }

const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => /^[^;]*/.exec(line)?.[0] ?? '')
    .join('; ')

const csrfIn = (page: string): string => /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''

/** The desk of a fresh helpline, at which its made-up people can sit down. */
export const openTestHelplineDesk = async () => {
  const line = await openTestHelpline()
  const url = new URL(line.place.superUrl)
  url.pathname = `/${line.place.databases.helpline}`
  const owner = new pg.Client({ connectionString: url.href })
  await owner.connect()
  await owner.query('insert into people.demonstration_world values (true)')
  await owner.end()
  const events = await openEvents(line.desk)
  const app = consoleApp({
    desks: HELPLINE_DESK,
    house: line.desk.house,
    origin: DESK,
    demonstration: true,
    events,
    faulty: (fault) => {
      throw fault
    },
    pause: async () => undefined,
  })
  const open = async (path: string, cookie: string) => {
    const answer = await app.request(`${DESK}${path}`, { headers: { cookie } })
    return { status: answer.status, page: await answer.text() }
  }
  /** Sends a form, with the secret of the page that it stands on. */
  const send = async (path: string, cookie: string, filled: Record<string, string>) => {
    const csrf = csrfIn((await open('/en/account', cookie)).page)
    const body = new URLSearchParams({ csrf, ...filled })
    const answer = await app.request(`${DESK}${path}`, { method: 'POST', headers: { cookie, ...FROM }, body })
    return { status: answer.status, to: answer.headers.get('location') ?? '', page: await answer.text() }
  }
  /** Signs somebody in and gives the cookie. */
  const sitDown = async (person: string): Promise<string> => {
    const door = await app.request(`${DESK}/en/sign-in`)
    const body = new URLSearchParams({ csrf: csrfIn(await door.text()), person })
    const headers = { cookie: cookieOf(door), ...FROM }
    const answer = await app.request(`${DESK}/en/sign-in/demonstration`, { method: 'POST', headers, body })
    if (answer.status !== 303) throw new Error(`nobody sits down: ${answer.status}`)
    return cookieOf(answer)
  }
  return {
    line,
    open,
    send,
    sitDown,
    close: async () => {
      await events.close()
      await line.close()
    },
  }
}
