import type { Choice } from '../choices/choices.tsx'
import { describedBy, Labelled, type Question } from '../question/question.tsx'
import { standingIn } from '../sent-back/sent-back.tsx'

export type SelectProps = Question & {
  readonly choices: readonly Choice[]
  readonly value?: string | undefined
  /** The first line, when nothing is chosen yet. */
  readonly empty?: string
}

/** One answer out of a long list, such as countries; a short list is better as radios. */
export function Select(given: SelectProps) {
  const { values, error } = standingIn(given, given.value === undefined ? [] : [given.value])
  const props = { ...given, value: values.at(-1), error }
  return (
    <Labelled {...props}>
      <select
        class="input"
        id={props.name}
        name={props.name}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {props.empty === undefined ? null : <option value="">{props.empty}</option>}
        {props.choices.map((choice) => (
          <option value={choice.value} selected={choice.value === props.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
