import type { Choice } from '../choices/choices.tsx'
import { describedBy, Labelled, type Question } from '../question/question.tsx'
import { standingIn } from '../sent-back/sent-back.tsx'

export type SelectProps = Question & {
  /** Those of one group stand one after the other. */
  readonly choices: readonly (Choice & { readonly group?: string | undefined })[]
  readonly value?: string | undefined
  /** The first line, when nothing is chosen yet. */
  readonly empty?: string
}

/** One answer out of a long list, such as countries; a short list is better as radios. */
export function Select(given: SelectProps) {
  const { values, error } = standingIn(given, given.value === undefined ? [] : [given.value])
  const props = { ...given, value: values.at(-1), error }
  const groups = [...new Set(props.choices.map(({ group }) => group))]
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
        {groups.map((group) => {
          const options = props.choices
            .filter((choice) => choice.group === group)
            .map(({ value, label }) => (
              <option value={value} selected={value === props.value}>
                {label}
              </option>
            ))
          return group === undefined ? options : <optgroup label={group}>{options}</optgroup>
        })}
      </select>
    </Labelled>
  )
}
