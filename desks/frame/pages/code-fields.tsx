import { codeAddress, newCodeSecret } from '@vigie/people/sign-in'
import { CopyButton, Field } from '@vigie/ui'
import { type ConsoleContext, wordsFor } from '../console.ts'

/** Sets an app of one-time codes up: the secret to type over, and the first code it shows. */
export function CodeFields(props: {
  readonly c: ConsoleContext
  readonly mail: string
  /** The secret of the form before, so that an app which has it already goes on working. */
  readonly secret?: string | undefined
  readonly error?: string | undefined
}) {
  const { c, mail, error } = props
  const words = wordsFor(c)
  const secret = props.secret ?? newCodeSecret()
  return (
    <>
      <p>{words('people.pages.code.set-up')}</p>
      <p>
        <code id="code-secret" class="mono">
          {(secret.match(/.{1,4}/g) ?? []).join(' ')}
        </code>{' '}
        <CopyButton of="code-secret" copied={words('desk-frame.pages.copied')}>
          {words('desk-frame.pages.copy')}
        </CopyButton>
      </p>
      <p>
        <a href={codeAddress(secret, c.var.console.site.name, mail)}>{words('people.pages.code.open-app')}</a>
      </p>
      <input type="hidden" name="secret" value={secret} />
      <Field
        name="code"
        label={words('people.pages.code')}
        hint={words('people.pages.code.first')}
        error={error}
        inputmode="numeric"
        autocomplete="one-time-code"
        short
        required
      />
    </>
  )
}
