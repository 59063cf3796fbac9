import { describedBy, Labelled, type Question } from '../question/question.tsx'
import { standingIn } from '../sent-back/sent-back.tsx'

export type TextAreaProps = Question & {
  readonly value?: string | undefined
  readonly rows?: number
  readonly required?: boolean
  readonly mono?: boolean
}

/** A browser drops a line break right after the tag: one more keeps the writer's own. */
const keptWhole = (text: string): string => (/^[\r\n]/.test(text) ? `\n${text}` : text)

/** Room for a story, or for several lines. */
export function TextArea(given: TextAreaProps) {
  const { values, error } = standingIn(given, given.value === undefined ? [] : [given.value])
  const props = { ...given, value: values.at(-1), error }
  return (
    <Labelled {...props}>
      <textarea
        class={props.mono ? 'input mono' : 'input'}
        id={props.name}
        name={props.name}
        rows={props.rows ?? 6}
        required={props.required}
        autocomplete="off"
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {keptWhole(props.value ?? '')}
      </textarea>
    </Labelled>
  )
}
