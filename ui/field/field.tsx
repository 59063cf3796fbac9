import { describedBy, Labelled, type Question } from '../question/question.tsx'
import { standingIn } from '../sent-back/sent-back.tsx'

export type FieldProps = Question & {
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'url' | 'tel' | 'password' | 'search' | 'date' | 'time' | 'number'
  /** What the browser may fill in; `off` unless told, because a shared computer remembers. */
  readonly autocomplete?: string
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url'
  readonly required?: boolean
  readonly short?: boolean
  readonly mono?: boolean
  readonly spellcheck?: boolean
}

/** One line to fill in. */
export function Field(given: FieldProps) {
  const { values, error } = standingIn(given, given.value === undefined ? [] : [given.value])
  const props = { ...given, value: values.at(-1), error }
  return (
    <Labelled {...props}>
      <input
        class={`input${props.short ? ' short' : ''}${props.mono ? ' mono' : ''}`}
        id={props.name}
        name={props.name}
        type={props.type ?? 'text'}
        value={props.value}
        autocomplete={props.autocomplete ?? 'off'}
        inputmode={props.inputmode}
        required={props.required}
        spellcheck={props.spellcheck}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      />
    </Labelled>
  )
}
