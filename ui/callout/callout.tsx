import type { Child } from 'hono/jsx'
import { Sign, type Tone } from '../mark/mark.tsx'

/** A few lines that must not be missed. `said` reads it out when it appears after an act. */
export function Callout(props: {
  readonly tone?: Tone
  readonly title?: string
  readonly said?: boolean
  readonly children?: Child
}) {
  const tone = props.tone ?? 'sea'
  return (
    <div class={`callout tone-${tone}`} role={props.said ? 'status' : undefined}>
      <Sign tone={tone} />
      <div>
        {props.title ? <p class="callout-title">{props.title}</p> : null}
        {props.children}
      </div>
    </div>
  )
}
