import { Refused } from '@vigie/kernel'
import { refusalText } from '@vigie/locales'
import { findStaff, getPerson } from '@vigie/people'
import {
  askForPasskey,
  type Begun,
  beginDemonstrationSession,
  isDemonstration,
  recordAs,
  signInByPasskey,
  signInByPassword,
  signOut,
  UsedPasskey,
} from '@vigie/people/sign-in'
import { bySystem, EVERYBODY, visit } from '@vigie/platform/operation'
import { CLEAR_SITE, LANG, languageOf, readForm, statusOf } from '@vigie/platform/web'
import { Button, Callout, Field, Form } from '@vigie/ui'
import { z } from 'zod'
import { type ConsoleContext, type ConsoleRoute, pathOf, wordsFor } from '../console.ts'
import { homeOf } from '../menu.ts'
import { post } from '../page.ts'
import { PASSKEY_MODULES } from '../passkey-files.ts'
import { readJson } from '../read-json.ts'
import { safeBack } from '../safe-back.ts'
import { beginningOf, giveSeat, leaveSeat } from '../seat.ts'
import { showPage } from '../shell.tsx'
import { INVITATION_PATH } from './invitation.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { StaffButtons } from './staff-buttons.tsx'

/** Where somebody arrives: where they wanted to go, or where their work begins, in their own language. */
const arrival = (c: ConsoleContext, { person }: Begun, back: string | undefined): string =>
  safeBack(back) ?? pathOf(c, homeOf(c.var.console.says.menu, person.roles), person.language)

interface Tried {
  readonly mail?: string
  readonly back?: string | undefined
  readonly refused?: Refused
}

const showDoor = async (c: ConsoleContext, { mail, back, refused }: Tried): Promise<Response> => {
  const words = wordsFor(c)
  const { house, demonstration } = c.var.console
  const staff = demonstration
    ? await visit(house, { kind: 'system' }, null, async (desk) =>
        (await isDemonstration(desk)) ? (await findStaff(desk)).filter((person) => !person.hasLeft) : [],
      )
    : []
  const title = words('desk-frame.pages.sign-in')
  const query = back === undefined ? '' : `?back=${encodeURIComponent(back)}`
  return showPage(c, {
    title,
    status: refused ? statusOf(refused.sort) : 200,
    modules: PASSKEY_MODULES,
    children: (
      <>
        <h1>{title}</h1>
        {refused ? (
          <Callout tone="wait" said>
            <p>{refusalText(words, refused.word) ?? words('desk-frame.pages.refused')}</p>
          </Callout>
        ) : null}
        <StaffButtons c={c} staff={staff} back={back} />
        <PasskeyButton
          c={c}
          does="use"
          ask={pathOf(c, '/sign-in/ask')}
          send={pathOf(c, `/sign-in/passkey${query}`)}
        />
        <h2>{words('desk-frame.pages.sign-in.by-password')}</h2>
        <Form
          action={pathOf(c, '/sign-in')}
          csrf={c.var.csrf}
          label={words('desk-frame.pages.sign-in.by-password')}
          buttons={<Button>{words('desk-frame.pages.sign-in')}</Button>}
        >
          <input type="hidden" name="back" value={back ?? ''} />
          <Field
            name="mail"
            label={words('people.pages.mail')}
            type="email"
            value={mail}
            autocomplete="username"
            required
          />
          <Field
            name="password"
            label={words('people.pages.password')}
            type="password"
            autocomplete="current-password"
            required
          />
          <Field
            name="code"
            label={words('people.pages.code')}
            hint={words('people.pages.code.hint')}
            inputmode="numeric"
            autocomplete="one-time-code"
            short
            required
          />
        </Form>
        <p>
          <a href={pathOf(c, INVITATION_PATH)}>{words('desk-frame.pages.invitation.have')}</a>
        </p>
        <p class="quiet">{words('desk-frame.pages.sign-in.lost')}</p>
      </>
    ),
  })
}

const byPassword = async (c: ConsoleContext): Promise<Response> => {
  const filled = await readForm(c)
  const { house, pause } = c.var.console
  const typed = { mail: filled.one('mail'), password: filled.one('password'), code: filled.one('code') }
  const back = safeBack(filled.one('back')) ?? undefined
  try {
    const begun = await signInByPassword(house, typed, pause, beginningOf(c))
    giveSeat(c, begun)
    return c.redirect(arrival(c, begun, back), 303)
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused
    return showDoor(c, { mail: typed.mail, back, refused })
  }
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
  giveSeat(c, begun)
  return c.redirect(arrival(c, begun, filled.one('back')), 303)
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
