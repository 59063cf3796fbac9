import { KeyHint } from '../key-hint/key-hint.tsx'
import type { Question } from '../question/question.tsx'

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string | undefined }

export type ChoicesProps = Question & {
  readonly choices: readonly Choice[]
  /** What is chosen more seldom, folded away under these words until one of it is chosen. */
  readonly more?: { readonly label: string; readonly choices: readonly Choice[] }
  /** The hint of a choice is seen once it is chosen: a list that is to be short. */
  readonly brief?: boolean
  /** Each of the first ten is chosen by its digit where the script for it runs, and shows it. */
  readonly digits?: boolean
}

const DIGITS = '1234567890'

/** The sealed values under a question. The first has the question's name as id, so that an error can lead to it. */
export function ChoiceList(
  props: ChoicesProps & {
    readonly type: 'radio' | 'checkbox'
    readonly chosen: readonly string[]
    readonly required?: boolean | undefined
  },
) {
  const Lines = ({ choices, first }: { choices: readonly Choice[]; first: boolean }) => (
    <div class={props.brief ? 'choices brief' : 'choices'}>
      {choices.map(({ value, label, hint }, index) => {
        const id = first && index === 0 ? props.name : `${props.name}-${value}`
        const digit = props.digits && first ? DIGITS[index] : undefined
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
              aria-keyshortcuts={digit}
            />
            <span>
              <span id={`${id}-label`}>{label}</span>
              {hint ? (
                <span class="choice-hint" id={`${id}-about`}>
                  {hint}
                </span>
              ) : null}
            </span>
            {digit === undefined ? null : <KeyHint letter={digit} />}
          </label>
        )
      })}
    </div>
  )
  return (
    <>
      <Lines choices={props.choices} first />
      {props.more ? (
        <details class="more" open={props.more.choices.some(({ value }) => props.chosen.includes(value))}>
          <summary>{props.more.label}</summary>
          <Lines choices={props.more.choices} first={false} />
        </details>
      ) : null}
    </>
  )
}
