import type { ThrowawayCentre } from '@vigie/centre'
import { HOUR } from '@vigie/kernel'
import { codeAt, newCodeSecret } from '@vigie/people/sign-in'
import { endAllSessions } from '@vigie/people/verbs/end-all-sessions'
import { endSessions } from '@vigie/people/verbs/end-sessions'
import { giveRole } from '@vigie/people/verbs/give-role'
import { makeAccessKey } from '@vigie/people/verbs/make-access-key'
import { recordDeparture } from '@vigie/people/verbs/record-departure'
import { renewInvitation } from '@vigie/people/verbs/renew-invitation'
import { withdrawAccessKey } from '@vigie/people/verbs/withdraw-access-key'
import { withdrawRole } from '@vigie/people/verbs/withdraw-role'
import { z } from 'zod'
import type { House } from '../../tests/house/access-open.ts'
import {
  type Arrived,
  answerWith,
  arrive,
  type Browser,
  makePasskey,
  openBrowser,
  opens,
  PASSWORD,
  SESSION,
} from './sittings.ts'

const FIXED = `${'F'.repeat(43)}.${'F'.repeat(43)}`
type Fail = (what: string) => void

/** Does what raises or changes somebody's rights and looks that the id before is dead and the one after is new. */
const isNew = async (
  house: House,
  browser: Browser,
  name: string,
  change: () => Promise<unknown>,
  fail: Fail,
) => {
  if (browser.session() !== '') await browser.get('/en/account')
  const before = browser.session()
  await change()
  const after = browser.session()
  if (after === before || after === FIXED || !(await opens(house, after))) fail(`${name}: no new id`)
  if (before !== '' && (await opens(house, before))) fail(`${name}: the id before still opens`)
}

/** A new id at every way of signing in, and whenever the rights of a session change. */
export const tryIdentities = async (house: House, centre: ThrowawayCentre, fail: Fail): Promise<number> => {
  const planted = () => new Map([[SESSION, FIXED]])
  const jar = planted()
  const somebody = await arrive(house, centre, ['administrator'], jar)
  if (somebody.browser.session() === FIXED || (await opens(house, FIXED)))
    fail('invitation: a planted id was kept')
  const device = await makePasskey(somebody)
  const { browser, mail, code, person } = somebody
  const byPassword = async (at: Browser) => {
    await at.get('/en/sign-in')
    await at.post('/en/sign-in', { mail, password: PASSWORD, code: code() })
  }
  const byPasskey = async (at: Browser) => {
    await at.get('/en/sign-in')
    await answerWith(at, device, '/en/sign-in')
  }
  const byClick = async (at: Browser) => {
    await at.get('/en/sign-in')
    await at.post('/en/sign-in/demonstration', { person })
  }
  const ways = { 'password and code': byPassword, passkey: byPasskey, 'one click': byClick }
  for (const [name, signIn] of Object.entries(ways)) {
    const fresh = openBrowser(house, planted())
    await isNew(house, fresh, `${name}, with a planted id`, () => signIn(fresh), fail)
    await isNew(house, browser, `${name}, over an open session`, () => signIn(browser), fail)
  }
  await isNew(house, browser, 'a proof by passkey', () => answerWith(browser, device, '/en/step-up'), fail)
  await byPassword(browser)
  const byCode = () =>
    browser.post('/en/step-up', {
      'step-up-to': '/en/account',
      'step-up-password': PASSWORD,
      'step-up-code': code(),
    })
  await isNew(house, browser, 'a proof by password and code', byCode, fail)
  const changed = async (operation: typeof giveRole | typeof withdrawRole) => {
    centre.clock.moveBy(1000)
    await centre.perform(operation, centre.staff.olivia, { person, role: 'analyst' })
    centre.clock.moveBy(1000)
    await browser.get('/en/account')
  }
  await isNew(house, browser, 'a role that was given', () => changed(giveRole), fail)
  await isNew(house, browser, 'a role that was withdrawn', () => changed(withdrawRole), fail)
  return 1 + 2 * Object.keys(ways).length + 4
}

/** Idle and absolute limits, to the millisecond. */
export const tryLimits = async (
  house: House,
  centre: ThrowawayCentre,
  limits: { idle: number; longest: number },
  fail: Fail,
): Promise<number> => {
  const idle = await arrive(house, centre, ['analyst'])
  centre.clock.moveBy(limits.idle - 1)
  if (!(await opens(house, idle.browser.session()))) fail('idle: it ended too early')
  centre.clock.moveBy(1)
  if (await opens(house, idle.browser.session())) fail('idle: it did not end')
  const busy = await arrive(house, centre, ['analyst'])
  const began = centre.clock().getTime()
  while (centre.clock().getTime() - began < limits.longest - limits.idle / 2) {
    centre.clock.moveBy(limits.idle / 2 - 1)
    if ((await busy.browser.get('/en/account')).status !== 200) fail('longest: it ended too early')
  }
  centre.clock.moveTo(new Date(began + limits.longest - 1))
  if (!(await opens(house, busy.browser.session()))) fail('longest: it ended a moment too early')
  centre.clock.moveBy(1)
  if (await opens(house, busy.browser.session())) fail('longest: it did not end')
  return 5
}

const Key = z.object({ accessKey: z.uuid(), key: z.string() })

/** Whatever takes a session or its rights away does so at the very next request. */
export const tryRevocations = async (house: House, centre: ThrowawayCentre, fail: Fail): Promise<number> => {
  const { olivia } = centre.staff
  const gone: Readonly<Record<string, (one: Arrived, other: Browser) => Promise<unknown>>> = {
    'signed out': (one) => one.browser.post('/en/sign-out'),
    'signed out everywhere, from elsewhere': (_one, other) => other.post('/en/account/sign-out-everywhere'),
    'a new password, set elsewhere': (_one, other) =>
      other.post('/en/account/password', { current: PASSWORD, password: 'vier meeuwen op zee' }),
    'ended one by one, from elsewhere': async (_one, other) => {
      const page = await (await other.get('/en/account')).text()
      const session = /name="session" value="([^"]+)"/.exec(page)?.[1] ?? ''
      await other.post('/en/account/session/end', { session })
    },
    'ended by an administrator': (one) => centre.perform(endSessions, olivia, { person: one.person }),
    'everybody signed out by an administrator': () =>
      centre.perform(endAllSessions, olivia, { everybody: true }),
    'has left': (one) => centre.perform(recordDeparture, olivia, { person: one.person }),
    'a new invitation was accepted': async (one) => {
      centre.clock.moveBy(1000)
      const { invitation } = z
        .object({ invitation: z.string() })
        .parse(await centre.perform(renewInvitation, olivia, { person: one.person }))
      const thief = openBrowser(house)
      await thief.get('/en/invitation')
      const secret = newCodeSecret()
      const code = codeAt(secret, centre.clock())
      await thief.post('/en/invitation/accept', { token: invitation, password: PASSWORD, secret, code })
    },
  }
  for (const [name, take] of Object.entries(gone)) {
    const one = await arrive(house, centre, ['analyst'])
    const other = openBrowser(house)
    await other.get('/en/sign-in')
    await other.post('/en/sign-in', { mail: one.mail, password: PASSWORD, code: one.code() })
    await other.get('/en/account')
    const secret = one.browser.session()
    if (!(await opens(house, secret))) fail(`${name}: was never open`)
    await take(one, other)
    if (await opens(house, secret)) fail(`${name}: still open at the next request`)
  }
  const coordinator = await arrive(house, centre, ['coordinator'])
  if ((await coordinator.browser.get('/en/desk')).status !== 200) fail('a role: was never there')
  await centre.perform(withdrawRole, olivia, { person: coordinator.person, role: 'coordinator' })
  if ((await coordinator.browser.get('/en/desk')).status === 200)
    fail('a role: still there at the next request')

  const { accessKey, key } = Key.parse(
    await centre.perform(makeAccessKey, centre.staff.hanne, { label: 'x', days: 1 }),
  )
  const list = async () =>
    (await house.apps.partner.request('/api/v1/operations', { headers: { authorization: `Bearer ${key}` } }))
      .status
  if ((await list()) !== 200) fail('an access key: was never good')
  await centre.perform(withdrawAccessKey, centre.staff.hanne, { accessKey })
  if ((await list()) === 200) fail('an access key: still good at the next request')
  centre.clock.moveBy(HOUR)
  return Object.keys(gone).length + 2
}
