import type { Refused } from '@vigie/kernel'
import { refusalText } from '@vigie/locales'
import { findPasskeys, hasPasswordAndCode } from '@vigie/people/sign-in'
import { visit } from '@vigie/platform/operation'
import { statusOf } from '@vigie/platform/web'
import { Button, Callout, Field, FORM_NUMBER, Form } from '@vigie/ui'
import { actorOf, type ConsoleContext, pathOf, wordsFor } from '../console.ts'
import { PasskeyButton } from '../pages/passkey-button.tsx'
import { PASSKEY_MODULES } from '../passkey-files.ts'
import { seatOf } from '../seat.ts'
import { showPage } from '../shell.tsx'
import { type Going, STEP_UP, STEP_UP_PATH } from './going.ts'

/** What somebody at their desk can prove with who they are. */
const findMeans = (c: ConsoleContext) =>
  visit(c.var.console.house, actorOf(c), null, async (desk) => {
    const { person, session } = seatOf(c)
    return {
      passkey: (await findPasskeys(desk, person.id)).length > 0,
      code: await hasPasswordAndCode(desk, person.id),
      click: session.way === 'demonstration',
    }
  })

/** Asks whoever sits there to prove once more who they are, and carries what they typed along. */
export const showStepUp = async (
  c: ConsoleContext,
  { to, typed }: Going,
  refused?: Refused,
): Promise<Response> => {
  const words = wordsFor(c)
  const means = await findMeans(c)
  const title = words('desk-frame.pages.step-up.title')
  const error = refused && (refusalText(words, refused.word) ?? words('desk-frame.pages.refused'))
  return showPage(c, {
    title,
    status: refused ? statusOf(refused.sort) : c.req.path.endsWith(STEP_UP_PATH) ? 200 : 403,
    modules: PASSKEY_MODULES,
    children: (
      <>
        <h1>{title}</h1>
        <p>{words('desk-frame.pages.step-up.about')}</p>
        {typed && typed.length > 0 ? <p>{words('desk-frame.pages.step-up.kept')}</p> : null}
        <Form
          action={pathOf(c, STEP_UP_PATH)}
          csrf={c.var.csrf}
          label={title}
          number={typed?.find(([name]) => name === FORM_NUMBER)?.[1]}
          {...(means.code || means.click
            ? { buttons: <Button primary>{words('desk-frame.pages.step-up.go-on')}</Button> }
            : {})}
        >
          <input type="hidden" name={STEP_UP.to} value={to} />
          {typed ? <input type="hidden" name={STEP_UP.posts} value="yes" /> : null}
          {(typed ?? [])
            .filter(([name]) => name !== FORM_NUMBER)
            .map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
          {means.passkey ? (
            <PasskeyButton
              c={c}
              does="prove"
              ask={pathOf(c, `${STEP_UP_PATH}/ask`)}
              send={pathOf(c, `${STEP_UP_PATH}/passkey`)}
              go={to}
              posts={typed !== null}
            />
          ) : null}
          {means.code ? (
            <Field
              name={STEP_UP.password}
              label={words('people.pages.password')}
              type="password"
              autocomplete="current-password"
              required
            />
          ) : null}
          {means.code ? (
            <Field
              name={STEP_UP.code}
              label={words('people.pages.code')}
              hint={words('people.pages.code.hint')}
              error={error}
              inputmode="numeric"
              autocomplete="one-time-code"
              short
              required
            />
          ) : null}
          {means.click ? (
            <Callout title={words('desk-frame.pages.demonstration.title')}>
              <p>{words('desk-frame.pages.step-up.demonstration')}</p>
            </Callout>
          ) : null}
        </Form>
        {means.passkey || means.code || means.click ? null : (
          <Callout tone="wait">
            <p>{words('desk-frame.pages.step-up.none')}</p>
          </Callout>
        )}
      </>
    ),
  })
}
