import { Refused } from '@vigie/kernel'
import { getPerson } from '@vigie/people'
import {
  askForPasskey,
  type Begun,
  beginDemonstrationSession,
  recordAs,
  signInByPasskey,
  signInByPassword,
  signOut,
  UsedPasskey,
} from '@vigie/people/sign-in'
import { bySystem, EVERYBODY } from '@vigie/platform/operation'
import { CLEAR_SITE, type Filled, LANG, languageOf, readForm } from '@vigie/platform/web'
import { z } from 'zod'
import { type ConsoleContext, type ConsoleRoute, pathOf } from '../console.ts'
import { goOn } from '../ended/go-on.tsx'
import { KEPT, openLate } from '../ended/late-form.ts'
import { homeOf } from '../menu.ts'
import { post } from '../page.ts'
import { readJson } from '../read-json.ts'
import { safeBack } from '../safe-back.ts'
import { beginningOf, giveSeat, leaveSeat, sitDown } from '../seat.ts'
import { showDoor } from './door.tsx'

/** Where somebody arrives: where they wanted to go, or where their work begins, in their own language. */
const arrival = (c: ConsoleContext, { person }: Begun, back: string | undefined): string =>
  safeBack(back) ?? pathOf(c, homeOf(c.var.console.says.menu, person.roles), person.language)

/** Lets somebody in who proved who they are: to what they had typed when their session was over, or where they wanted to go. */
const letIn = async (c: ConsoleContext, begun: Begun, filled: Filled): Promise<Response> => {
  giveSeat(c, begun)
  const late = await openLate(c, filled.one(KEPT))
  if (late?.person !== begun.person.id) return c.redirect(arrival(c, begun, filled.one('back')), 303)
  await sitDown(c, begun.secret)
  return goOn(c, late)
}

const orRefused = (signingIn: Promise<Begun>): Promise<Begun | Refused> =>
  signingIn.catch((fault: unknown) => {
    if (fault instanceof Refused) return fault
    throw fault
  })

const byPassword = async (c: ConsoleContext): Promise<Response> => {
  const filled = await readForm(c)
  const { house, pause } = c.var.console
  const typed = { mail: filled.one('mail'), password: filled.one('password'), code: filled.one('code') }
  const begun = await orRefused(signInByPassword(house, typed, pause, beginningOf(c)))
  if (!(begun instanceof Refused)) return letIn(c, begun, filled)
  const back = safeBack(filled.one('back')) ?? undefined
  return showDoor(c, { mail: typed.mail, back, refused: begun, kept: filled.one(KEPT) || undefined })
}

const askPasskey = async (c: ConsoleContext): Promise<Response> => {
  const { house, site } = c.var.console
  return c.json(await bySystem(house, (desk) => askForPasskey(desk, site)))
}

const byPasskey = async (c: ConsoleContext): Promise<Response> => {
  const { house, site } = c.var.console
  const answer = await readJson(c, z.object({ challenge: z.uuid(), response: UsedPasskey }))
  const begun = await signInByPasskey(house, site, answer, beginningOf(c))
  giveSeat(c, begun)
  return c.json({ go: arrival(c, begun, c.req.query('back')) })
}

/** One click, in a demonstration world only: the database refuses it anywhere else. */
const byDemonstration = async (c: ConsoleContext): Promise<Response> => {
  const { house } = c.var.console
  const filled = await readForm(c)
  const id = z.uuid().safeParse(filled.one('person'))
  if (!id.success) throw new Refused('no-such-person', 'unknown')
  const begun = await bySystem(house, async (desk) => {
    const signedIn = await beginDemonstrationSession(desk, await getPerson(desk, id.data), beginningOf(c))
    await recordAs(house, desk, signedIn.person, 'people.sign-in', `session:${signedIn.session}`)
    return signedIn
  })
  return letIn(c, begun, filled)
}

const leave = async (c: ConsoleContext): Promise<Response> => {
  const { house } = c.var.console
  const { seat } = c.var
  if (seat) {
    await bySystem(house, async (desk) => {
      await signOut(desk, seat.session.id)
      await recordAs(house, desk, seat.person, 'people.sign-out', `session:${seat.session.id}`)
    })
  }
  leaveSeat(c)
  c.header('clear-site-data', CLEAR_SITE)
  return c.redirect(`/${languageOf(c)}/sign-in`, 303)
}

export const SIGN_IN_ROUTES: readonly ConsoleRoute[] = [
  {
    method: 'GET',
    path: `/${LANG}/sign-in`,
    who: EVERYBODY,
    audit: 'nothing-opened',
    handle: (c) => showDoor(c, { back: safeBack(c.req.query('back')) ?? undefined }),
  },
  post('/sign-in', EVERYBODY, byPassword),
  post('/sign-in/ask', EVERYBODY, askPasskey),
  post('/sign-in/passkey', EVERYBODY, byPasskey),
  post('/sign-in/demonstration', EVERYBODY, byDemonstration),
  post('/sign-out', EVERYBODY, leave),
]
