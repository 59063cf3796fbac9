import { Field } from '@vigie/ui'
import { type ConsoleContext, wordsFor } from '../console.ts'

const BUTTONS = {
  use: 'desk-frame.pages.passkey.use',
  make: 'desk-frame.pages.passkey.make',
  prove: 'desk-frame.pages.passkey.prove',
} as const

/** Signs in with a passkey, proves with one who sits there, or makes one. It appears only where the browser's script can do it. */
export function PasskeyButton(props: {
  readonly c: ConsoleContext
  readonly does: 'use' | 'make' | 'prove'
  readonly ask: string
  readonly send: string
  /** Where one goes on to afterwards; without it the answer says so. */
  readonly go?: string
  /** What is sent along with question and answer. */
  readonly along?: Readonly<Record<string, string>>
  /** What was typed in the form around this button is sent there. */
  readonly posts?: boolean
}) {
  const { c, does, ask, send, go, posts, along } = props
  const words = wordsFor(c)
  const failed = words('desk-frame.pages.passkey.failed')
  return (
    <div
      data-passkey={does}
      data-ask={ask}
      data-send={send}
      data-csrf={c.var.csrf}
      data-failed={failed}
      data-go={go}
      data-posts={posts ? 'yes' : undefined}
      data-along={along && JSON.stringify(along)}
      hidden
    >
      {does === 'make' ? (
        <Field
          name="passkey-label"
          label={words('desk-frame.pages.passkey.label')}
          hint={words('desk-frame.pages.passkey.label.hint')}
        />
      ) : null}
      <button class="button primary" type="button">
        {words(BUTTONS[does])}
      </button>
      <p role="status" />
    </div>
  )
}
