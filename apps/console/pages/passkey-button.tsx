import { Field } from '@vigie/ui'
import { type ConsoleContext, wordsFor } from '../console.ts'

/** Signs in with a passkey, or makes one. It appears only where the browser's script can do it. */
export function PasskeyButton(props: {
  readonly c: ConsoleContext
  readonly does: 'use' | 'make'
  readonly ask: string
  readonly send: string
}) {
  const { c, does, ask, send } = props
  const words = wordsFor(c)
  const failed = words('console.passkey.failed')
  return (
    <div
      data-passkey={does}
      data-ask={ask}
      data-send={send}
      data-csrf={c.var.csrf}
      data-failed={failed}
      hidden
    >
      {does === 'make' ? (
        <Field
          name="passkey-label"
          label={words('console.passkey.label')}
          hint={words('console.passkey.label.hint')}
          maxlength={80}
        />
      ) : null}
      <button class="button primary" type="button">
        {does === 'make' ? words('console.passkey.make') : words('console.passkey.use')}
      </button>
      <p role="status" />
    </div>
  )
}
