import type { Child } from 'hono/jsx'

export type FormProps = {
  readonly action: string
  readonly csrf?: string | undefined
  readonly label?: string
  /** The one primary button first, then the way back: the Enter key presses the first. */
  readonly buttons?: Child
  readonly children?: Child
}

/** A form that posts; it works without any script. */
export function Form(props: FormProps) {
  return (
    <form class="form" method="post" action={props.action} novalidate aria-label={props.label}>
      {props.csrf === undefined ? null : <input type="hidden" name="csrf" value={props.csrf} />}
      {props.children}
      {props.buttons ? <div class="buttons">{props.buttons}</div> : null}
    </form>
  )
}
