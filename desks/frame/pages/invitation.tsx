import { Refused } from '@vigie/kernel'
import {
  type AcceptanceComplaints,
  acceptByPasskey,
  acceptByPassword,
  askForNewPasskey,
  type Begun,
  findInvited,
  isCodeSecret,
  NewPasskey,
  PASSWORD_LENGTH,
} from '@vigie/people/sign-in'
import { bySystem, EVERYBODY, visit } from '@vigie/platform/operation'
import { LANG, readForm } from '@vigie/platform/web'
import { Button, ErrorSummary, Field, Form } from '@vigie/ui'
import { z } from 'zod'
import { type ConsoleContext, type ConsoleRoute, pathOf, wordsFor } from '../console.ts'
import { homeOf } from '../menu.ts'
import { post } from '../page.ts'
import { PASSKEY_MODULES } from '../passkey-files.ts'
import { readJson } from '../read-json.ts'
import { beginningOf, giveSeat } from '../seat.ts'
import { showPage } from '../shell.tsx'
import { CodeFields } from './code-fields.tsx'
import { PasskeyButton } from './passkey-button.tsx'

/** Where somebody who was invited begins. The code of the invitation is typed there: an address is no place for a secret. */
export const INVITATION_PATH = '/invitation'

const invited = async (c: ConsoleContext, token: string) => {
  const { house } = c.var.console
  const person = await visit(house, { kind: 'system' }, null, (desk) => findInvited(desk, token))
  if (person) return person
  const refused = new Refused('invitation-not-valid', 'unknown')
  house.witness?.tell('invitation-refused', { word: refused.word })
  throw refused
}

/** Asks for the code of an invitation. */
const showDoor = (c: ConsoleContext, refused?: Refused): Response | Promise<Response> => {
  const words = wordsFor(c)
  const title = words('desk-frame.pages.invitation')
  const error = refused && words('people.refusals.invitation-not-valid')
  return showPage(c, {
    title,
    status: refused ? 422 : 200,
    children: (
      <>
        <h1>{title}</h1>
        <ErrorSummary
          title={words('desk-frame.pages.mistakes')}
          mistakes={error === undefined ? [] : [{ name: 'token', error }]}
        />
        <p>{words('desk-frame.pages.invitation.about')}</p>
        <Form
          action={pathOf(c, INVITATION_PATH)}
          csrf={c.var.csrf}
          label={title}
          buttons={<Button primary>{words('desk-frame.pages.invitation.open')}</Button>}
        >
          <Field
            name="token"
            label={words('desk-frame.pages.invitation.code')}
            hint={words('desk-frame.pages.invitation.code.hint')}
            error={error}
            autocomplete="off"
            required
          />
        </Form>
      </>
    ),
  })
}

const showWelcome = async (
  c: ConsoleContext,
  token: string,
  tried: { secret?: string; complaints?: AcceptanceComplaints } = {},
): Promise<Response> => {
  const words = wordsFor(c)
  const person = await invited(c, token)
  const path = pathOf(c, INVITATION_PATH)
  const { password, code } = tried.complaints ?? {}
  const passwordError = password && words(`people.pages.${password}`, PASSWORD_LENGTH)
  const codeError = code && words(`people.pages.${code}`)
  const title = words('desk-frame.pages.welcome', { name: person.name })
  const mistakes = [
    ...(passwordError ? [{ name: 'password', error: passwordError }] : []),
    ...(codeError ? [{ name: 'code', error: codeError }] : []),
  ]
  return showPage(c, {
    title,
    status: tried.complaints ? 422 : 200,
    modules: PASSKEY_MODULES,
    children: (
      <>
        <h1>{title}</h1>
        <ErrorSummary title={words('desk-frame.pages.mistakes')} mistakes={mistakes} />
        <p>{words('desk-frame.pages.welcome.choose')}</p>
        <PasskeyButton c={c} does="make" ask={`${path}/ask`} send={`${path}/passkey`} along={{ token }} />
        <h2>{words('desk-frame.pages.sign-in.by-password')}</h2>
        <Form
          action={`${path}/accept`}
          csrf={c.var.csrf}
          label={words('desk-frame.pages.sign-in.by-password')}
          buttons={<Button>{words('desk-frame.pages.welcome.begin')}</Button>}
        >
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="mail" value={person.mail} autocomplete="username" />
          <Field
            name="password"
            label={words('people.pages.password.new')}
            hint={words('people.pages.password.hint', PASSWORD_LENGTH)}
            error={passwordError}
            type="password"
            autocomplete="new-password"
            required
          />
          <CodeFields c={c} mail={person.mail} secret={tried.secret} error={codeError} />
        </Form>
      </>
    ),
  })
}

const arrival = (c: ConsoleContext, { person }: Begun): string =>
  pathOf(c, homeOf(c.var.console.says.menu, person.roles), person.language)

/** A code is pasted with whatever stood around it. */
const tokenIn = (typed: string): string => typed.replace(/\s/g, '')

/** Whose invitation is not valid, or not any more, comes back to the door, where the code is asked for. */
const orDoor =
  (enter: (c: ConsoleContext) => Promise<Response>) =>
  async (c: ConsoleContext): Promise<Response> => {
    try {
      return await enter(c)
    } catch (refused) {
      if (!(refused instanceof Refused) || refused.word !== 'invitation-not-valid') throw refused
      return showDoor(c, refused)
    }
  }

const open = async (c: ConsoleContext): Promise<Response> =>
  showWelcome(c, tokenIn((await readForm(c)).one('token')))

const byPassword = async (c: ConsoleContext): Promise<Response> => {
  const filled = await readForm(c)
  const secret = filled.one('secret')
  if (!isCodeSecret(secret)) throw new Refused('bad-input', 'invalid')
  const { house, isBreached } = c.var.console
  const token = filled.one('token')
  const typed = { token, password: filled.one('password'), secret, code: filled.one('code') }
  const accepted = await acceptByPassword(house, typed, isBreached, beginningOf(c))
  if ('complaints' in accepted) return showWelcome(c, token, { secret, complaints: accepted.complaints })
  giveSeat(c, accepted)
  return c.redirect(arrival(c, accepted), 303)
}

const ask = async (c: ConsoleContext): Promise<Response> => {
  const { house, site } = c.var.console
  const { token } = await readJson(c, z.object({ token: z.string() }))
  const person = await invited(c, token)
  return c.json(await bySystem(house, (desk) => askForNewPasskey(desk, site, person)))
}

const Answer = z.object({
  token: z.string(),
  challenge: z.uuid(),
  label: z.string().trim().max(80),
  response: NewPasskey,
})

const byPasskey = async (c: ConsoleContext): Promise<Response> => {
  const { house, site } = c.var.console
  const { label, ...answer } = await readJson(c, Answer)
  const named = label === '' ? wordsFor(c)('desk-frame.pages.passkey') : label
  const begun = await acceptByPasskey(house, site, { ...answer, label: named }, beginningOf(c))
  giveSeat(c, begun)
  return c.json({ go: arrival(c, begun) })
}

export const INVITATION_ROUTES: readonly ConsoleRoute[] = [
  {
    method: 'GET',
    path: `/${LANG}${INVITATION_PATH}`,
    who: EVERYBODY,
    audit: 'nothing-opened',
    handle: (c) => showDoor(c),
  },
  post(INVITATION_PATH, EVERYBODY, orDoor(open)),
  post(`${INVITATION_PATH}/accept`, EVERYBODY, orDoor(byPassword)),
  post(`${INVITATION_PATH}/ask`, EVERYBODY, ask),
  post(`${INVITATION_PATH}/passkey`, EVERYBODY, byPasskey),
]
