import { Refused } from '@vigie/kernel'
import {
  askToStepUp,
  type Begun,
  proveByDemonstration,
  proveByPasskey,
  proveByPassword,
  UsedPasskey,
} from '@vigie/people/sign-in'
import { bySystem, STAFF } from '@vigie/platform/operation'
import { LANG, readForm } from '@vigie/platform/web'
import { z } from 'zod'
import { type ConsoleContext, type ConsoleRoute, pathOf } from '../console.ts'
import { goOn } from '../ended/go-on.tsx'
import { post } from '../page.ts'
import { readJson } from '../read-json.ts'
import { safeBack } from '../safe-back.ts'
import { keepSeat, seatOf, sittingOf } from '../seat.ts'
import { type Going, goingOf, STEP_UP, STEP_UP_PATH } from './going.ts'
import { showStepUp } from './step-up-page.tsx'

const show = (c: ConsoleContext): Promise<Response> =>
  showStepUp(c, { to: safeBack(c.req.query('back')) ?? pathOf(c, ''), typed: null })

const prove = (c: ConsoleContext, typed: { password: string; code: string }): Promise<Begun> => {
  const { house } = c.var.console
  const sitting = sittingOf(c)
  return sitting.seat.session.way === 'demonstration'
    ? proveByDemonstration(house, sitting)
    : proveByPassword(house, sitting, typed)
}

/** The session ended over it: its owner signs in, and goes on with what they typed. */
const leaveToTheDoor = (c: ConsoleContext, going: Going): Response | Promise<Response> => {
  const { person } = seatOf(c)
  c.set('seat', null)
  return goOn(c, { ...going, person: person.id, sentAt: c.var.console.house.clock().getTime() })
}

/** By password and code, or by one click in a demonstration. The browser then sends what was typed again, to where it belongs. */
const byPassword = async (c: ConsoleContext): Promise<Response> => {
  const filled = await readForm(c)
  const going = goingOf(c, filled)
  try {
    const typed = { password: filled.one(STEP_UP.password), code: filled.one(STEP_UP.code) }
    keepSeat(c, await prove(c, typed))
    return c.redirect(going.to, going.typed ? 307 : 303)
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused
    return refused.word === 'not-signed-in' ? leaveToTheDoor(c, going) : showStepUp(c, going, refused)
  }
}

const askPasskey = async (c: ConsoleContext): Promise<Response> => {
  const { house, site } = c.var.console
  const seat = seatOf(c)
  return c.json(await bySystem(house, (desk) => askToStepUp(desk, site, seat)))
}

/** By a passkey: the script of the page goes on by itself. */
const byPasskey = async (c: ConsoleContext): Promise<Response> => {
  const { house, site } = c.var.console
  const answer = await readJson(c, z.object({ challenge: z.uuid(), response: UsedPasskey }))
  keepSeat(c, await proveByPasskey(house, site, sittingOf(c), answer))
  return c.json({ go: pathOf(c, '') })
}

export const STEP_UP_ROUTES: readonly ConsoleRoute[] = [
  { method: 'GET', path: `/${LANG}${STEP_UP_PATH}`, who: STAFF, audit: 'nothing-opened', handle: show },
  post(STEP_UP_PATH, STAFF, byPassword),
  post(`${STEP_UP_PATH}/ask`, STAFF, askPasskey),
  post(`${STEP_UP_PATH}/passkey`, STAFF, byPasskey),
]
