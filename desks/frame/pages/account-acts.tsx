import { Refused } from '@vigie/kernel'
import {
  addPasskey,
  askForNewPasskey,
  confirmCode,
  endSession,
  findPasswordHash,
  isCodeSecret,
  isPassword,
  NewPasskey,
  PASSWORD_LENGTH,
  passwordComplaint,
  setPassword,
  signOutEverywhere,
  withdrawPasskey,
} from '@vigie/people/sign-in'
import { type Desk, STAFF, visit } from '@vigie/platform/operation'
import { passwordHash } from '@vigie/platform/vault'
import { CLEAR_SITE, readForm } from '@vigie/platform/web'
import { z } from 'zod'
import { asSelf } from '../as-self.ts'
import { actorOf, type ConsoleContext, type ConsoleRoute, pathOf, wordsFor } from '../console.ts'
import { ACCOUNT } from '../menu.ts'
import { post } from '../page.ts'
import { readJson } from '../read-json.ts'
import { leaveSeat, seatOf } from '../seat.ts'
import { showAccount } from './account.tsx'

const back = (c: ConsoleContext): Response => c.redirect(pathOf(c, ACCOUNT), 303)

const again = (
  c: ConsoleContext,
  tried: { secret?: string; errors: Readonly<Record<string, string>> },
): Promise<Response> => visit(c.var.console.house, actorOf(c), null, (desk) => showAccount(desk, c, tried))

const changePassword = async (c: ConsoleContext): Promise<Response> => {
  const words = wordsFor(c)
  const { house } = c.var.console
  const { person, session } = seatOf(c)
  const filled = await readForm(c)
  const kept = await visit(house, actorOf(c), null, (desk) => findPasswordHash(desk, person.id))
  if (kept !== null && !(await isPassword(kept, filled.one('current')))) {
    return again(c, { errors: { current: words('people.pages.password-not-right') } })
  }
  const complaint = await passwordComplaint(filled.one('password'), person, c.var.console.isBreached)
  if (complaint)
    return again(c, { errors: { password: words(`people.pages.${complaint}`, PASSWORD_LENGTH) } })
  const hash = await passwordHash(filled.one('password'))
  await asSelf(c, 'people.set-password', async (desk) => {
    await setPassword(desk, person.id, hash)
    await signOutEverywhere(desk, person.id, session.id)
  })
  return back(c)
}

const changeCode = async (c: ConsoleContext): Promise<Response> => {
  const { person } = seatOf(c)
  const filled = await readForm(c)
  const typed = { secret: filled.one('secret'), code: filled.one('code') }
  if (!isCodeSecret(typed.secret)) throw new Refused('bad-input', 'invalid')
  const confirmed = await asSelf(c, 'people.set-one-time-code', (desk) => confirmCode(desk, person.id, typed))
  return confirmed
    ? back(c)
    : again(c, { secret: typed.secret, errors: { code: wordsFor(c)('people.pages.code-not-right') } })
}

const askPasskey = async (c: ConsoleContext): Promise<Response> => {
  const { site } = c.var.console
  const { person } = seatOf(c)
  return c.json(await asSelf(c, 'people.ask-for-passkey', (desk) => askForNewPasskey(desk, site, person)))
}

const Answer = z.object({ challenge: z.uuid(), label: z.string().trim().max(80), response: NewPasskey })

const makePasskey = async (c: ConsoleContext): Promise<Response> => {
  const { site } = c.var.console
  const { person } = seatOf(c)
  const { label, ...answer } = await readJson(c, Answer)
  const named = label === '' ? wordsFor(c)('desk-frame.pages.passkey') : label
  await asSelf(c, 'people.add-passkey', (desk) => addPasskey(desk, site, person, { ...answer, label: named }))
  return c.json({ go: pathOf(c, ACCOUNT) })
}

const losePasskey = async (c: ConsoleContext): Promise<Response> => {
  const passkey = z.uuid().safeParse((await readForm(c)).one('passkey'))
  const { person } = seatOf(c)
  if (passkey.success) {
    const withdraw = (desk: Desk) => withdrawPasskey(desk, person.id, passkey.data)
    await asSelf(c, 'people.withdraw-passkey', withdraw)
  }
  return back(c)
}

/** Ends one of one's sessions; ending the one that one sits at is signing out. */
const leaveOne = async (c: ConsoleContext): Promise<Response> => {
  const ended = z.uuid().safeParse((await readForm(c)).one('session'))
  const { person } = seatOf(c)
  if (ended.success) {
    await asSelf(c, 'people.end-own-session', (desk) => endSession(desk, person.id, ended.data))
  }
  return back(c)
}

const leaveEverywhere = async (c: ConsoleContext): Promise<Response> => {
  const { person } = seatOf(c)
  await asSelf(c, 'people.sign-out-everywhere', (desk) => signOutEverywhere(desk, person.id))
  leaveSeat(c)
  c.header('clear-site-data', CLEAR_SITE)
  return c.redirect(pathOf(c, '/sign-in'), 303)
}

export const ACCOUNT_ACTS: readonly ConsoleRoute[] = [
  post('/account/password', STAFF, changePassword, 'people.set-password'),
  post('/account/code', STAFF, changeCode, 'people.set-one-time-code'),
  post('/account/passkey/ask', STAFF, askPasskey, 'people.ask-for-passkey'),
  post('/account/passkey', STAFF, makePasskey, 'people.add-passkey'),
  post('/account/passkey/withdraw', STAFF, losePasskey, 'people.withdraw-passkey'),
  post('/account/session/end', STAFF, leaveOne, 'people.end-own-session'),
  post('/account/sign-out-everywhere', STAFF, leaveEverywhere, 'people.sign-out-everywhere'),
]
