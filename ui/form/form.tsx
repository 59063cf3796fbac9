import { randomUUID } from 'node:crypto'
import type { Child } from 'hono/jsx'

/** The field with the number of a form: two presses of its button are one sending. */
export const FORM_NUMBER = 'form-number'

export type FormProps = {
  readonly action: string
  readonly id?: string | undefined
  readonly csrf?: string | undefined
  /** Of the form that this one goes on for; by itself every form of a desk gets a number of its own. */
  readonly number?: string | undefined
  readonly label?: string
  /** The one primary button first, then the way back: the Enter key presses the first. */
  readonly buttons?: Child
  readonly children?: Child
}

/** A form that posts; it works without any script. */
export function Form(props: FormProps) {
  return (
    <form class="form" id={props.id} method="post" action={props.action} novalidate aria-label={props.label}>
      {props.csrf === undefined ? null : (
        <>
          <input type="hidden" name="csrf" value={props.csrf} />
          <input type="hidden" name={FORM_NUMBER} value={props.number ?? randomUUID()} />
        </>
      )}
      {props.children}
      {props.buttons ? <div class="buttons">{props.buttons}</div> : null}
    </form>
  )
}
