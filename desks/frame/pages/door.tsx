import type { Refused } from '@vigie/kernel'
import { refusalText } from '@vigie/locales'
import { findStaff } from '@vigie/people'
import { isDemonstration } from '@vigie/people/sign-in'
import { visit } from '@vigie/platform/operation'
import { statusOf } from '@vigie/platform/web'
import { Button, Callout, Field, Form, HiddenAnswers } from '@vigie/ui'
import { type ConsoleContext, pathOf, wordsFor } from '../console.ts'
import { KEPT } from '../ended/late-form.ts'
import { PASSKEY_MODULES } from '../passkey-files.ts'
import { showPage } from '../shell.tsx'
import { INVITATION_PATH } from './invitation.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { StaffButtons } from './staff-buttons.tsx'

/** With something to carry on, the button's script sends the form around it once its reader is in. */
function ByPasskey(props: {
  readonly c: ConsoleContext
  readonly back: string | undefined
  readonly kept: string | undefined
}) {
  const { c, back, kept } = props
  const query = back === undefined ? '' : `?back=${encodeURIComponent(back)}`
  const button = (
    <PasskeyButton
      c={c}
      does="use"
      ask={pathOf(c, '/sign-in/ask')}
      send={pathOf(c, `/sign-in/passkey${query}`)}
      posts={kept !== undefined}
      {...(kept === undefined ? {} : { go: pathOf(c, '/sign-in') })}
    />
  )
  if (kept === undefined) return button
  return (
    <Form action={pathOf(c, '/sign-in')} csrf={c.var.csrf}>
      <HiddenAnswers answers={{ [KEPT]: kept }} />
      {button}
    </Form>
  )
}

interface Tried {
  readonly mail?: string
  readonly back?: string | undefined
  readonly refused?: Refused
  /** What somebody had typed when their session was over, sealed. */
  readonly kept?: string | undefined
  readonly status?: 403
}

/** The door: the ways to sign in, and what was typed before, which nobody but its owner gets to see again. */
export const showDoor = async (
  c: ConsoleContext,
  { mail, back, refused, kept, status }: Tried,
): Promise<Response> => {
  const words = wordsFor(c)
  const { house, demonstration } = c.var.console
  const staff = demonstration
    ? await visit(house, { kind: 'system' }, null, async (desk) =>
        (await isDemonstration(desk)) ? (await findStaff(desk)).filter((person) => !person.hasLeft) : [],
      )
    : []
  const title = words('desk-frame.pages.sign-in')
  return showPage(c, {
    title,
    status: refused ? statusOf(refused.sort) : (status ?? 200),
    modules: PASSKEY_MODULES,
    children: (
      <>
        <h1>{title}</h1>
        {refused ? (
          <Callout tone="wait" said>
            <p>{refusalText(words, refused.word) ?? words('desk-frame.pages.refused')}</p>
          </Callout>
        ) : null}
        {kept === undefined ? null : (
          <Callout tone="wait" said>
            <p>{words('desk-frame.pages.ended.door')}</p>
          </Callout>
        )}
        <StaffButtons c={c} staff={staff} back={back} kept={kept} />
        <ByPasskey c={c} back={back} kept={kept} />
        <h2>{words('desk-frame.pages.sign-in.by-password')}</h2>
        <Form
          action={pathOf(c, '/sign-in')}
          csrf={c.var.csrf}
          label={words('desk-frame.pages.sign-in.by-password')}
          buttons={<Button>{words('desk-frame.pages.sign-in')}</Button>}
        >
          <input type="hidden" name="back" value={back ?? ''} />
          <HiddenAnswers answers={{ [KEPT]: kept }} />
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
