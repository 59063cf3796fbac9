import type { Child } from 'hono/jsx'
import { KeyHint } from '../key-hint/key-hint.tsx'
import { Tag } from '../tag/tag.tsx'

export type ActCardProps = {
  readonly title: string
  /** What happens when one does it. */
  readonly consequence: string
  /** Why it is allowed, or what it waits for. */
  readonly reason: string
  readonly allowed: boolean
  /** The words that open the form. */
  readonly open: string
  readonly keyLetter?: string
  /** Open at once: after a mistake in the form. */
  readonly opened?: boolean
  /** The form. */
  readonly children?: Child
}

/** A possible act: its consequence, the reason it may or may not be done, and its form behind one press. */
export function ActCard(props: ActCardProps) {
  return (
    <article class={props.allowed ? 'act' : 'act not-allowed'}>
      <h3>{props.title}</h3>
      <p>{props.consequence}</p>
      <p class="act-reason">
        <Tag tone={props.allowed ? 'good' : 'wait'} text={props.reason} />
      </p>
      {props.allowed ? (
        <details open={props.opened}>
          <summary class="button" data-key={props.keyLetter}>
            {props.open}
            <span class="unseen">: {props.title}</span>
            {props.keyLetter ? <KeyHint letter={props.keyLetter} /> : null}
          </summary>
          <div class="act-form">{props.children}</div>
        </details>
      ) : null}
    </article>
  )
}
