import { Refused, ROLES } from '@vigie/kernel'
import {
  askToStepUp,
  type Begun,
  proveByCode,
  proveByDemonstration,
  proveByPasskey,
  UsedPasskey,
} from '@vigie/people/sign-in'
import { bySystem } from '@vigie/platform/operation'
import { LANG, readForm } from '@vigie/platform/web'
import { z } from 'zod'
import { type ConsoleContext, type ConsoleRoute, pathOf } from '../console.ts'
import { post } from '../page.ts'
import { readJson } from '../read-json.ts'
import { safeBack } from '../safe-back.ts'
import { keepSeat, seatOf, sittingOf } from '../seat.ts'
import { STEP_UP, STEP_UP_PATH, showStepUp } from './step-up-page.tsx'

const OWN_FIELDS: readonly string[] = [...Object.values(STEP_UP), 'csrf']

const show = (c: ConsoleContext): Promise<Response> =>
  showStepUp(c, { to: safeBack(c.req.query('back')) ?? pathOf(c, ''), typed: null })

const prove = (c: ConsoleContext, code: string): Promise<Begun> => {
  const { house } = c.var.console
  const sitting = sittingOf(c)
  return sitting.seat.session.way === 'demonstration'
    ? proveByDemonstration(house, sitting)
    : proveByCode(house, sitting, code)
}

/** By a code, or by one click in a demonstration. The browser then sends what was typed again, to where it belongs. */
const byCode = async (c: ConsoleContext): Promise<Response> => {
  const filled = await readForm(c)
  const to = safeBack(filled.one(STEP_UP.to)) ?? pathOf(c, '')
  const posts = filled.one(STEP_UP.posts) === 'yes'
  try {
    keepSeat(c, await prove(c, filled.one(STEP_UP.code)))
    return c.redirect(to, posts ? 307 : 303)
  } catch (refused) {
    if (!(refused instanceof Refused) || refused.word === 'not-signed-in') throw refused
    const typed = posts ? filled.pairs.filter(([name]) => !OWN_FIELDS.includes(name)) : null
    return showStepUp(c, { to, typed }, refused)
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
  { method: 'GET', path: `/${LANG}${STEP_UP_PATH}`, who: ROLES, audit: 'nothing-opened', handle: show },
  post(STEP_UP_PATH, ROLES, byCode),
  post(`${STEP_UP_PATH}/ask`, ROLES, askPasskey),
  post(`${STEP_UP_PATH}/passkey`, ROLES, byPasskey),
]
