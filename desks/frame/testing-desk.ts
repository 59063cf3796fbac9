import { openEvents } from '@vigie/platform/events'
import type { Holding } from '@vigie/platform/house'
import pg from 'pg'
import { consoleApp } from './console-app.ts'
import type { DeskComposition } from './index.ts'

export const ORIGIN = 'https://desk.vigie.example'
const OURS = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }

type Desk = Pick<ReturnType<typeof consoleApp>, 'request'>
type Fields = URLSearchParams | Readonly<Record<string, string>>

const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => /^[^;]*/.exec(line)?.[0] ?? '')
    .join('; ')

const csrfIn = (page: string): string => /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''

/** The desk of any house as a browser without script meets it: whoever sits down gets a cookie, and shows it with all they ask. */
export const atDesk = (app: Desk) => {
  const open = async (path: string, cookie: string) => {
    const answer = await app.request(ORIGIN + path, { headers: { cookie } })
    return { status: answer.status, headers: answer.headers, page: await answer.text() }
  }
  /** Sends a form; one without the secret of its page gets that of the account. */
  const send = async (path: string, cookie: string, fields: Fields) => {
    const body = new URLSearchParams(fields)
    if (!body.has('csrf')) body.set('csrf', csrfIn((await open('/en/account', cookie)).page))
    const answer = await app.request(ORIGIN + path, { method: 'POST', headers: { cookie, ...OURS }, body })
    return { status: answer.status, to: answer.headers.get('location') ?? '', page: await answer.text() }
  }
  /** Signs somebody in by the door of a demonstration world and gives their cookie. */
  const sitDown = async (person: string): Promise<string> => {
    const door = await app.request(`${ORIGIN}/en/sign-in`)
    const body = new URLSearchParams({ csrf: csrfIn(await door.text()), person })
    const headers = { cookie: cookieOf(door), ...OURS }
    const answer = await app.request(`${ORIGIN}/en/sign-in/demonstration`, { method: 'POST', headers, body })
    if (answer.status !== 303) throw new Error(`nobody sits down: ${answer.status}`)
    return cookieOf(answer)
  }
  return { open, send, sitDown }
}

/** Lets the made-up staff of these books sit down by one click. */
export const makeDemonstration = async (superUrl: string, database = ''): Promise<void> => {
  const url = new URL(superUrl)
  url.pathname = `/${database}`
  const owner = new pg.Client({ connectionString: url.href })
  await owner.connect()
  await owner.query('insert into people.demonstration_world values (true) on conflict do nothing')
  await owner.end()
}

/** A composed desk over an open house, at which somebody can sit down; what goes wrong there fails. */
export const openDeskOf = async (desks: DeskComposition, holding: Holding) => {
  const events = await openEvents(holding)
  const app = consoleApp({
    desks,
    house: holding.house,
    origin: ORIGIN,
    demonstration: true,
    events,
    faulty: (fault) => {
      throw fault
    },
    pause: async () => undefined,
  })
  return { app, ...atDesk(app), close: () => events.close() }
}
