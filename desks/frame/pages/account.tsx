import { findAccessKeys } from '@vigie/people'
import { findPasskeys, findPasswordHash, findSessions, hasPasswordAndCode } from '@vigie/people/sign-in'
import { makeAccessKey } from '@vigie/people/verbs/make-access-key'
import { withdrawAccessKey } from '@vigie/people/verbs/withdraw-access-key'
import { type Desk, STAFF } from '@vigie/platform/operation'
import { DataTable, Tag } from '@vigie/ui'
import { type ConsoleContext, type ConsoleRoute, pathOf, rolesText, wordsFor } from '../console.ts'
import { ACCOUNT } from '../menu.ts'
import { OperationForm } from '../operation-form/operation-form.tsx'
import { titleOf } from '../operation-words.ts'
import { page } from '../page.ts'
import { PASSKEY_MODULES } from '../passkey-files.ts'
import { seatOf } from '../seat.ts'
import { showPage } from '../shell.tsx'
import { sayMoment } from '../when.ts'
import { CodeForm, OneButton, PasswordForm } from './account-forms.tsx'
import { OwnCompetence } from './competence.tsx'
import { OwnLanguages } from './languages.tsx'
import { PasskeyButton } from './passkey-button.tsx'

interface Tried {
  readonly secret?: string
  readonly errors?: Readonly<Record<string, string>>
}

const AccessKeys = async ({ c, desk }: { c: ConsoleContext; desk: Desk }) => {
  const words = wordsFor(c)
  const make = c.var.console.says.findOperation(makeAccessKey.name)
  const withdraw = c.var.console.says.findOperation(withdrawAccessKey.name)
  if (!make || !withdraw) return null
  const keys = await findAccessKeys(desk, seatOf(c).person.id)
  const back = pathOf(c, ACCOUNT)
  return (
    <>
      <h2>{words('desk-frame.pages.account.keys')}</h2>
      <p>{words('desk-frame.pages.account.keys.about')}</p>
      {keys.length === 0 ? null : (
        <DataTable
          id="access-keys"
          caption={words('desk-frame.pages.account.keys')}
          columns={[
            { header: words('people.fields.label') },
            { header: words('desk-frame.pages.until') },
            { header: words('desk-frame.pages.acts') },
          ]}
          rows={keys.map(({ id, label, expiresAt }) => [
            label,
            sayMoment(words.language, expiresAt),
            <OperationForm
              words={words}
              operation={withdraw}
              csrf={c.var.csrf}
              back={back}
              given={{ accessKey: id }}
              askedAt={back}
              sent={c.var.sentBack}
              keyLetter=""
            />,
          ])}
        />
      )}
      <h3>{titleOf(words, make)}</h3>
      <OperationForm
        words={words}
        operation={make}
        csrf={c.var.csrf}
        back={back}
        askedAt={back}
        sent={c.var.sentBack}
        keyLetter=""
      />
    </>
  )
}

/** Everything about oneself: the roles one has, what one signs in with, where one is signed in. */
export const showAccount = async (desk: Desk, c: ConsoleContext, tried: Tried = {}): Promise<Response> => {
  const words = wordsFor(c)
  const { person, session } = seatOf(c)
  const passkeys = await findPasskeys(desk, person.id)
  const sessions = await findSessions(desk, person.id, c.var.console.limits)
  const hasPassword = (await findPasswordHash(desk, person.id)) !== null
  const canUseCode = await hasPasswordAndCode(desk, person.id)
  const keys = await AccessKeys({ c, desk })
  const competence = await OwnCompetence({ c, desk })
  const languages = await OwnLanguages({ c, desk })
  const title = words('desk-frame.pages.menu.account')
  return showPage(c, {
    title,
    current: ACCOUNT,
    status: tried.errors ? 422 : 200,
    modules: PASSKEY_MODULES,
    children: (
      <>
        <h1>{title}</h1>
        <p>
          {person.name}, {person.mail}
          <br />
          {rolesText(c, person.roles)}
        </p>
        {competence}
        {languages}
        <h2>{words('desk-frame.pages.account.passkeys')}</h2>
        <p>{words('desk-frame.pages.account.passkeys.about')}</p>
        {passkeys.length === 0 ? null : (
          <ul>
            {passkeys.map(({ id, label, addedAt }) => (
              <li>
                {label}, {sayMoment(words.language, addedAt)}{' '}
                <OneButton
                  c={c}
                  path="/account/passkey/withdraw"
                  name="passkey"
                  value={id}
                  text={words('desk-frame.pages.account.passkeys.withdraw')}
                />
              </li>
            ))}
          </ul>
        )}
        <PasskeyButton
          c={c}
          does="make"
          ask={pathOf(c, '/account/passkey/ask')}
          send={pathOf(c, '/account/passkey')}
        />
        <h2>{words('desk-frame.pages.account.password')}</h2>
        <p>
          <Tag
            tone={canUseCode ? 'good' : 'quiet'}
            text={
              canUseCode
                ? words('desk-frame.pages.account.password.ready')
                : words('desk-frame.pages.account.password.not-ready')
            }
          />
        </p>
        <PasswordForm c={c} hasPassword={hasPassword} errors={tried.errors ?? {}} />
        <CodeForm c={c} mail={person.mail} secret={tried.secret} error={tried.errors?.code} />
        <h2>{words('desk-frame.pages.account.sessions')}</h2>
        <p>{words('desk-frame.pages.account.sessions.about')}</p>
        <ul>
          {sessions.map(({ id, way, beganAt, lastSeenAt }) => (
            <li>
              {words(`people.pages.way.${way}`)},{' '}
              {words('desk-frame.pages.account.sessions.times', {
                began: sayMoment(words.language, beganAt),
                seen: sayMoment(words.language, lastSeenAt),
              })}{' '}
              {id === session.id ? (
                <Tag tone="sea" text={words('desk-frame.pages.account.sessions.this')} />
              ) : (
                <OneButton
                  c={c}
                  path="/account/session/end"
                  name="session"
                  value={id}
                  text={words('desk-frame.pages.account.sessions.end-one')}
                />
              )}
            </li>
          ))}
        </ul>
        <OneButton
          c={c}
          path="/account/sign-out-everywhere"
          name="everywhere"
          value="yes"
          text={words('desk-frame.pages.account.sessions.end')}
        />
        {keys}
      </>
    ),
  })
}

export const ACCOUNT_PAGES: readonly ConsoleRoute[] = [
  page({ path: ACCOUNT, who: STAFF, audit: 'nothing-opened', show: (desk, c) => showAccount(desk, c) }),
]
