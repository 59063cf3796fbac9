import { Refused, ROLES, type Who } from '@vigie/kernel'
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
import { bySystem, visit } from '@vigie/platform/operation'
import { LANG, readForm } from '@vigie/platform/web'
import { Button, ErrorSummary, Field, Form } from '@vigie/ui'
import { z } from 'zod'
import { type ConsoleContext, type ConsoleRoute, pathOf, wordsFor } from '../console.ts'
import { homeOf } from '../menu.ts'
import { post } from '../page.ts'
import { PASSKEY_MODULES } from '../passkey-files.ts'
import { readJson } from '../read-json.ts'
import { giveSeat } from '../seat.ts'
import { showPage } from '../shell.tsx'
import { CodeFields } from './code-fields.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { invitationPath } from './shown-once.tsx'

const EVERYBODY: readonly Who[] = [...ROLES, 'anyone']
const PATH = '/invitation/:token{[\\w-]{20,100}}'

const tokenIn = (c: ConsoleContext): string => c.req.param('token') ?? ''

const invited = async (c: ConsoleContext) => {
  const person = await visit(c.var.console.house, { kind: 'system' }, null, (desk) =>
    findInvited(desk, tokenIn(c)),
  )
  if (!person) throw new Refused('invitation-not-valid', 'unknown')
  return person
}

const showWelcome = async (
  c: ConsoleContext,
  tried: { secret?: string; complaints?: AcceptanceComplaints } = {},
): Promise<Response> => {
  const words = wordsFor(c)
  const person = await invited(c)
  const path = invitationPath(c, tokenIn(c))
  const { password, code } = tried.complaints ?? {}
  const passwordError = password && words(`people.${password}`, PASSWORD_LENGTH)
  const codeError = code && words(`people.${code}`)
  const title = words('console.welcome', { name: person.name })
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
        <ErrorSummary title={words('console.mistakes')} mistakes={mistakes} />
        <p>{words('console.welcome.choose')}</p>
        <PasskeyButton c={c} does="make" ask={`${path}/ask`} send={`${path}/passkey`} />
        <h2>{words('console.sign-in.by-password')}</h2>
        <Form
          action={path}
          csrf={c.var.csrf}
          label={words('console.sign-in.by-password')}
          buttons={<Button>{words('console.welcome.begin')}</Button>}
        >
          <input type="hidden" name="mail" value={person.mail} autocomplete="username" />
          <Field
            name="password"
            label={words('people.password.new')}
            hint={words('people.password.hint', PASSWORD_LENGTH)}
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
  pathOf(c, homeOf(person.roles), person.language)

const byPassword = async (c: ConsoleContext): Promise<Response> => {
  const filled = await readForm(c)
  const secret = filled.one('secret')
  if (!isCodeSecret(secret)) throw new Refused('bad-input', 'invalid')
  const typed = { token: tokenIn(c), password: filled.one('password'), secret, code: filled.one('code') }
  const accepted = await acceptByPassword(c.var.console.house, typed, c.var.console.limits)
  if ('complaints' in accepted) return showWelcome(c, { secret, complaints: accepted.complaints })
  await giveSeat(c, accepted)
  return c.redirect(arrival(c, accepted), 303)
}

const ask = async (c: ConsoleContext): Promise<Response> => {
  const { house, site } = c.var.console
  const person = await invited(c)
  return c.json(await bySystem(house, (desk) => askForNewPasskey(desk, site, person)))
}

const Answer = z.object({ challenge: z.uuid(), label: z.string().trim().max(80), response: NewPasskey })

const byPasskey = async (c: ConsoleContext): Promise<Response> => {
  const { house, site, limits } = c.var.console
  const { label, ...answer } = await readJson(c, Answer)
  const named = label === '' ? wordsFor(c)('console.passkey') : label
  const begun = await acceptByPasskey(house, site, { ...answer, label: named, token: tokenIn(c) }, limits)
  await giveSeat(c, begun)
  return c.json({ go: arrival(c, begun) })
}

export const INVITATION_ROUTES: readonly ConsoleRoute[] = [
  {
    method: 'GET',
    path: `/${LANG}${PATH}`,
    who: EVERYBODY,
    audit: 'nothing-opened',
    handle: (c) => showWelcome(c),
  },
  post(PATH, EVERYBODY, byPassword),
  post(`${PATH}/ask`, EVERYBODY, ask),
  post(`${PATH}/passkey`, EVERYBODY, byPasskey),
]
