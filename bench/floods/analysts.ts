import { setTimeout as pause } from 'node:timers/promises'
import { codeAt } from '@vigie/people/sign-in'
import { softwareAuthenticator } from '@vigie/people/software-authenticator'
import { z } from 'zod'
import { type Browser, DESK, openBrowser } from './browser.ts'
import { type Analyst, PASSWORD, type Stage } from './stage.ts'

/** One page a second on average, and every so many pages an act. */
const REST = 1_000
const ACT_EVERY = 6
/** Whoever could not sign in tries again so much later. */
const AGAIN = 3_000
/** For so long a code is shown, and each is good once. */
const CODE = 30_000

/** What somebody did at the desk: whether it was answered as it should be, and after how long. */
export interface Visit {
  readonly what: string
  readonly served: boolean
  readonly time: number
}

const Asked = z.object({
  challenge: z.uuid(),
  options: z.object({ challenge: z.string(), user: z.object({ id: z.string() }).default({ id: '' }) }),
})

const nth = <One>(all: readonly One[], turn: number): One => {
  const one = all[turn % all.length]
  if (one === undefined) throw new Error('there is nothing to open')
  return one
}

/** So many pages of each sort are opened by turns. */
const OF_EACH = 6

const pathsOf = ({ cases, notices, toAssess }: Stage['seeded']): readonly (readonly string[])[] => [
  ['/en/queue'],
  cases.open.slice(0, OF_EACH).map((number) => `/en/case/${number}`),
  notices.slice(0, OF_EACH).map((reference) => `/en/notice/${reference}`),
  ['/en/desk'],
  toAssess.slice(0, OF_EACH).map((one) => `/en/case/${one.case}/assess/${one.item}`),
]

/** Of each sort of page those that this person may open now: not everybody has an overview, and nobody looks twice. */
const pagesFor = async (browser: Browser, seeded: Stage['seeded']): Promise<string[][]> => {
  const sorts: string[][] = []
  for (const paths of pathsOf(seeded)) {
    const open: string[] = []
    for (const path of paths) if ((await browser.get(path)).status === 200) open.push(path)
    if (open.length > 0) sorts.push(open)
  }
  return sorts
}

type SignIn = (browser: Browser) => Promise<boolean>
export interface AtWork {
  readonly analyst: Analyst
  readonly browser: Browser
  readonly signIn: SignIn
  readonly pages: readonly (readonly string[])[]
}

const askedOf = ({ body }: { readonly body: string }) => Asked.parse(JSON.parse(body))

const byPassword =
  ({ mail, secret }: Analyst): SignIn =>
  async (browser) => {
    await browser.get('/en/sign-in')
    const code = codeAt(secret, new Date())
    const { status } = await browser.post('/en/sign-in', { mail, password: PASSWORD, code, back: '' })
    return status === 303
  }

/** Makes a passkey for somebody who sits at this browser. */
const makePasskey = async (browser: Browser): Promise<SignIn> => {
  const device = softwareAuthenticator({ origin: DESK })
  await browser.get('/en/account')
  const asked = askedOf(await browser.send('/en/account/passkey/ask', { label: 'x' }))
  const response = device.make(asked.options)
  const made = await browser.send('/en/account/passkey', { challenge: asked.challenge, label: 'x', response })
  if (made.status !== 200) throw new Error(`no passkey was made: ${made.status} ${made.body}`)
  return async (at) => {
    await at.get('/en/sign-in')
    const { challenge, options } = askedOf(await at.send('/en/sign-in/ask', {}))
    const { status } = await at.send('/en/sign-in/passkey', { challenge, response: device.use(options) })
    return status === 200
  }
}

/** Before the flood: everybody signs in once, and all but the last make a passkey to sign in with from then on. */
export const sitDown = async (port: number, { analysts, seeded }: Stage): Promise<AtWork[]> => {
  const people: AtWork[] = []
  for (const [place, analyst] of analysts.entries()) {
    const browser = openBrowser(port)
    const password = byPassword(analyst)
    if (!(await password(browser))) throw new Error(`${analyst.mail} could not sign in`)
    const isLast = place === analysts.length - 1
    const pages = await pagesFor(browser, seeded)
    people.push({ analyst, browser, pages, signIn: isLast ? password : await makePasskey(browser) })
  }
  await pause(CODE - (Date.now() % CODE))
  return people
}

/** Signs in anew amid the flood and then works: opens pages, and notes now and then that an item is still up. */
const workOn = async (
  { analyst, browser, pages, signIn }: AtWork,
  given: { until: number; first: number; how: string },
): Promise<Visit[]> => {
  const visits: Visit[] = []
  const measure = async (what: string, work: () => Promise<boolean>): Promise<boolean> => {
    const start = performance.now()
    const served = await work().catch(() => false)
    visits.push({ what, served, time: performance.now() - start })
    return served
  }
  const fresh = openBrowser(browser.port)
  while (!(await measure(given.how, () => signIn(fresh)))) {
    if (performance.now() > given.until) return visits
    await pause(AGAIN)
  }
  await fresh.get('/en/account')
  for (let turn = given.first; performance.now() < given.until; turn++) {
    await pause(REST * (0.5 + Math.random()))
    if (turn % ACT_EVERY === 0 && analyst.items.length > 0) {
      const typed = { item: nth(analyst.items, turn), state: 'up', back: '/en/queue' }
      const act = () => fresh.post('/en/act/hotline.note-sighting', typed)
      await measure('act', async () => (await act()).status === 303)
    } else {
      const path = nth(nth(pages, turn), Math.floor(turn / pages.length))
      await measure(path.split('/')[2] ?? '', async () => (await fresh.get(path)).status === 200)
    }
  }
  return visits
}

/** Everybody works for so long, each at a browser. */
export const work = async (people: readonly AtWork[], milliseconds: number): Promise<Visit[]> => {
  const until = performance.now() + milliseconds
  const all = people.map(async (one, place) => {
    await pause((place + 1) * 2_000)
    const how = place === people.length - 1 ? 'by password' : 'by passkey'
    return workOn(one, { until, first: place * 2, how })
  })
  return (await Promise.all(all)).flat()
}
