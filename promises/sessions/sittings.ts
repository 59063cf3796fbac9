import type { ThrowawayCentre } from '@vigie/centre'
import { codeAt, newCodeSecret } from '@vigie/people/sign-in'
import { softwareAuthenticator } from '@vigie/people/software-authenticator'
import { invitePerson } from '@vigie/people/verbs/invite-person'
import { z } from 'zod'
import { DESK, type House } from '../../tests/house/access-open.ts'

export const PASSWORD = 'drie meeuwen op de kade'
export const SESSION = '__Host-vigie-desk'
const HALF_A_MINUTE = 30_000
const OURS = { origin: DESK, 'sec-fetch-site': 'same-origin' }
const Invited = z.object({ person: z.uuid(), invitation: z.string() })
const Asked = z.object({
  challenge: z.uuid(),
  options: z.object({ challenge: z.string(), user: z.object({ id: z.string() }).default({ id: '' }) }),
})

/** Every cookie that the console set while it was watched, as it stood in the answer. */
export const watchCookies = (house: House): string[] => {
  const seen: string[] = []
  const { console } = house.apps
  const ask = console.request.bind(console)
  console.request = async (...asked) => {
    const answer = await ask(...asked)
    seen.push(...answer.headers.getSetCookie())
    return answer
  }
  return seen
}

/** A browser with a jar of cookies and the token of the page it saw last. */
export const openBrowser = (house: House, jar = new Map<string, string>()) => {
  let csrf = ''
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await house.apps.console.request(new Request(DESK + path, { ...init, headers }))
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    csrf = /name="csrf" value="([^"]+)"/.exec(await answer.clone().text())?.[1] ?? csrf
    return answer
  }
  return {
    jar,
    token: () => csrf,
    session: () => jar.get(SESSION) ?? '',
    get: (path: string) => ask(path),
    post: (path: string, fields: Readonly<Record<string, string>> = {}) =>
      ask(path, { method: 'POST', headers: OURS, body: new URLSearchParams({ csrf, ...fields }) }),
    send: (path: string, body: unknown) =>
      ask(path, {
        method: 'POST',
        headers: { ...OURS, accept: 'application/json', 'content-type': 'application/json', 'x-csrf': csrf },
        body: JSON.stringify(body),
      }),
  }
}
export type Browser = ReturnType<typeof openBrowser>

/** Whether this secret still opens the desk. */
export const opens = async (house: House, secret: string): Promise<boolean> => {
  const answer = await house.apps.console.request(`${DESK}/en/account`, {
    headers: { cookie: `${SESSION}=${secret}`, 'sec-fetch-dest': 'empty' },
  })
  return answer.status === 200
}

let count = 0
/** Somebody new, who was invited and set a password and a code: as a real person sits down. */
export const arrive = async (
  house: House,
  centre: ThrowawayCentre,
  roles: readonly string[],
  jar?: Map<string, string>,
) => {
  count += 1
  const mail = `person${count}@vigie.example`
  const input = { name: `Person ${count}`, mail, language: 'en', roles }
  const { person, invitation } = Invited.parse(await centre.perform(invitePerson, centre.staff.olivia, input))
  const browser = openBrowser(house, jar)
  const secret = newCodeSecret()
  const code = (): string => {
    centre.clock.moveBy(HALF_A_MINUTE)
    return codeAt(secret, centre.clock())
  }
  await browser.get('/en/invitation')
  await browser.post('/en/invitation/accept', {
    token: invitation,
    password: PASSWORD,
    secret,
    code: code(),
  })
  if ((await browser.get('/en/account')).status !== 200) throw new Error('nobody sits down')
  return { browser, person, mail, code, invitation }
}
export type Arrived = Awaited<ReturnType<typeof arrive>>

/** Gives somebody a passkey; returns the device. */
export const makePasskey = async ({ browser }: Pick<Arrived, 'browser'>) => {
  const device = softwareAuthenticator({ origin: DESK })
  const asked = Asked.parse(await (await browser.send('/en/account/passkey/ask', {})).json())
  const response = device.make(asked.options)
  await browser.send('/en/account/passkey', { challenge: asked.challenge, label: 'x', response })
  return device
}

export const answerWith = async (
  browser: Browser,
  device: ReturnType<typeof softwareAuthenticator>,
  at: string,
) => {
  const asked = Asked.parse(await (await browser.send(`${at}/ask`, {})).json())
  return browser.send(`${at}/passkey`, { challenge: asked.challenge, response: device.use(asked.options) })
}
