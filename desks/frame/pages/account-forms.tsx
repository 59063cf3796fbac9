import { PASSWORD_LENGTH } from '@vigie/people/sign-in'
import { Button, Field, Form } from '@vigie/ui'
import { type ConsoleContext, pathOf, wordsFor } from '../console.ts'
import { CodeFields } from './code-fields.tsx'

/** One thing to do about one line of a list. */
export function OneButton(props: {
  readonly c: ConsoleContext
  readonly path: string
  readonly name: string
  readonly value: string
  readonly text: string
}) {
  const { c, path, name, value, text } = props
  return (
    <form method="post" action={pathOf(c, path)}>
      <input type="hidden" name="csrf" value={c.var.csrf} />
      <Button name={name} value={value}>
        {text}
      </Button>
    </form>
  )
}

/** A new password; whoever has one says it first. */
export function PasswordForm(props: {
  readonly c: ConsoleContext
  readonly hasPassword: boolean
  readonly errors: Readonly<Record<string, string>>
}) {
  const { c, hasPassword, errors } = props
  const words = wordsFor(c)
  return (
    <Form
      action={pathOf(c, '/account/password')}
      csrf={c.var.csrf}
      label={words('desk-frame.pages.account.password')}
      buttons={<Button>{words('desk-frame.pages.account.password.change')}</Button>}
    >
      {hasPassword ? (
        <Field
          name="current"
          label={words('people.pages.password')}
          error={errors.current}
          type="password"
          autocomplete="current-password"
          required
        />
      ) : null}
      <Field
        name="password"
        label={words('people.pages.password.new')}
        hint={words('people.pages.password.hint', PASSWORD_LENGTH)}
        error={errors.password}
        type="password"
        autocomplete="new-password"
        required
      />
    </Form>
  )
}

/** A new app of one-time codes; the one before stops counting. */
export function CodeForm(props: {
  readonly c: ConsoleContext
  readonly mail: string
  readonly secret: string | undefined
  readonly error: string | undefined
}) {
  const { c, mail, secret, error } = props
  const words = wordsFor(c)
  return (
    <details open={error !== undefined}>
      <summary class="button">{words('desk-frame.pages.account.code')}</summary>
      <Form
        action={pathOf(c, '/account/code')}
        csrf={c.var.csrf}
        label={words('desk-frame.pages.account.code')}
        buttons={<Button>{words('desk-frame.pages.account.code.confirm')}</Button>}
      >
        <CodeFields c={c} mail={mail} secret={secret} error={error} />
      </Form>
    </details>
  )
}
