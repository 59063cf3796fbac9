import type { Question } from '../question/question.tsx'

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string | undefined }

export type ChoicesProps = Question & { readonly choices: readonly Choice[] }

/** The sealed values under a question. The first has the question's name as id, so that an error can lead to it. */
export function ChoiceList(
  props: ChoicesProps & {
    readonly type: 'radio' | 'checkbox'
    readonly chosen: readonly string[]
    readonly required?: boolean | undefined
  },
) {
  return (
    <div class="choices">
      {props.choices.map(({ value, label, hint }, index) => {
        const id = index === 0 ? props.name : `${props.name}-${value}`
        return (
          <label class="choice" for={id}>
            <input
              id={id}
              type={props.type}
              name={props.name}
              value={value}
              checked={props.chosen.includes(value)}
              required={props.required}
              aria-describedby={hint ? `${id}-about` : undefined}
              aria-labelledby={`${id}-label`}
            />
            <span>
              <span id={`${id}-label`}>{label}</span>
              {hint ? (
                <span class="choice-hint" id={`${id}-about`}>
                  {hint}
                </span>
              ) : null}
            </span>
          </label>
        )
      })}
    </div>
  )
}
