import { centre as declared } from '@vigie/centre'
import { CENTRE_DESK } from '@vigie/centre/desk'
import { openTestCentre } from '@vigie/centre/testing'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { seedProviders } from '@vigie/notices/fixtures'
import type { StaffName } from '@vigie/people/fixtures'
import { codeAt, confirmCode, newCodeSecret, setPassword, signInByPassword } from '@vigie/people/sign-in'
import { openEvents } from '@vigie/platform/events'
import { type AnyOperation, bySystem } from '@vigie/platform/operation'
import { describeSettings } from '@vigie/platform/settings'
import { passwordHash } from '@vigie/platform/vault'
import { consoleApp } from '../frame/console-app.ts'

/** What an operator might have set; the administrator of the database is nobody's at the desk to read. */
const HIDDEN = 'not-for-the-desk'
const OPERATED = { VIGIE_DATABASE_URL: `postgres://root:${HIDDEN}@localhost/vigie` }

type Centre = Awaited<ReturnType<typeof openTestCentre>>

const ORIGIN = 'https://desk.example'
const PASSWORD = 'four plain words together'
const HALF_A_MINUTE = 30_000

/** Signs somebody in as they would at the door; returns the secret of their session. */
export const signIn = async (centre: Centre, name: StaffName): Promise<string> => {
  const { house } = centre.desk
  const person = centre.staff[name].id
  const secret = newCodeSecret()
  const hash = await passwordHash(PASSWORD)
  await bySystem(house, async (desk) => {
    await setPassword(desk, person, hash)
    await confirmCode(desk, person, { secret, code: codeAt(secret, desk.now) })
  })
  // The code that confirmed the secret is spent by it.
  centre.clock.moveBy(HALF_A_MINUTE)
  const code = codeAt(secret, centre.clock())
  const typed = { mail: `${name}@vigie.example`, password: PASSWORD, code }
  return (await signInByPassword(house, typed, async () => undefined)).secret
}

/** A text as it was before it was written into a page. */
export const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** What a reader sees of a page: its text, without the markup. */
export const textOf = (html: string): string =>
  plain(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ')

/** Somebody at a desk: pages are asked for and forms are sent as their browser would. */
export interface Sitting {
  get(path: string): Promise<Answer>
  /** Sends the form of an act; returns where it leads, or the page that says what is wrong. */
  act(
    operation: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    back?: string,
  ): Promise<Answer>
  post(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Answer>
}
interface Answer {
  readonly status: number
  readonly location: string | null
  readonly html: string
}

/**
 * The console over a fresh centre with made-up providers, and whoever is asked for at a desk. Its pages offer the
 * operations of the centre, or those of another list.
 */
export const openDesk = async (operations: readonly AnyOperation[] = CENTRE_DESK.operations) => {
  const centre = await openTestCentre()
  const providers = await bySystem(centre.desk.house, seedProviders)
  const events = await openEvents(centre.desk)
  const app = consoleApp({
    desks: { ...CENTRE_DESK, operations },
    house: centre.desk.house,
    origin: ORIGIN,
    settings: describeSettings(OPERATED, { house: 'centre', houses: { centre: declared.settings } }),
    demonstration: false,
    events,
    faulty: (fault) => {
      throw fault
    },
    pause: async () => undefined,
  })
  const seat = async (name: StaffName): Promise<Sitting> => {
    const cookie = `__Host-vigie-desk=${await signIn(centre, name)}`
    const get: Sitting['get'] = async (path) => {
      const answer = await app.request(`${ORIGIN}${path}`, { headers: { cookie } })
      return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
    }
    const csrf = /name="csrf" value="([^"]+)"/.exec((await get('/en/queue')).html)?.[1] ?? ''
    const post: Sitting['post'] = async (path, fields) => {
      const body = new URLSearchParams({ csrf })
      for (const [field, value] of Object.entries(fields)) {
        for (const one of [value].flat()) body.append(field, one)
      }
      const answer = await app.request(`${ORIGIN}${path}`, {
        method: 'POST',
        headers: {
          cookie,
          origin: ORIGIN,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: body.toString(),
      })
      return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
    }
    return {
      get,
      post,
      act: (operation, fields, back = '/en/queue') => post(`/en/act/${operation}`, { ...fields, back }),
    }
  }
  /** Somebody reports; the worker makes a case of it where it is about one of our kinds. */
  const report = async (sent: Readonly<Record<string, unknown>>): Promise<void> => {
    await centre.perform(
      submitReport,
      { kind: 'anyone' },
      { channel: 'form', place: 'website', addresses: [], ...sent },
    )
    await centre.deliver()
  }
  return {
    centre,
    app,
    providers,
    seat,
    report,
    close: async () => {
      await events.close()
      await centre.close()
    },
  }
}
