import type { Child } from 'hono/jsx'
import { Sign } from '../mark/mark.tsx'

/** What every control that asks something has in common. */
export type Question = {
  readonly name: string
  readonly label: Child
  /** Help stands under the question, never in a tooltip. */
  readonly hint?: Child | undefined
  /** What is wrong and what to do, in the reader's words. */
  readonly error?: string | undefined
  /** The label is the page's question, and so its heading. */
  readonly heading?: boolean
}

/** The ids of the hint and the error, for `aria-describedby`. */
export function describedBy({ name, hint, error }: Question): string | undefined {
  const ids = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter((id) => id !== '')
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The hint and the error, between a question and its control. */
export function UnderQuestion({ name, hint, error }: Question) {
  return (
    <>
      {hint ? (
        <div class="hint" id={`${name}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p class="error" id={`${name}-error`}>
          <Sign tone="danger" /> {error}
        </p>
      ) : null}
    </>
  )
}

/** A label with its hint, its error and the control given as child. */
export function Labelled(props: Question & { readonly children?: Child }) {
  const label = (
    <label class="label" for={props.name}>
      {props.label}
    </label>
  )
  return (
    <div class={props.error ? 'asked wrong' : 'asked'}>
      {props.heading ? <h1>{label}</h1> : label}
      <UnderQuestion {...props} />
      {props.children}
    </div>
  )
}

/** A set of choices under one question. */
export function Asked(props: Question & { readonly children?: Child }) {
  return (
    <fieldset class={props.error ? 'asked wrong' : 'asked'} aria-describedby={describedBy(props)}>
      <legend class="label">{props.heading ? <h1>{props.label}</h1> : props.label}</legend>
      <UnderQuestion {...props} />
      {props.children}
    </fieldset>
  )
}
