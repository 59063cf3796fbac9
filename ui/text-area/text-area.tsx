import { describedBy, Labelled, type Question } from '../question/question.tsx'

export type TextAreaProps = Question & {
  readonly value?: string | undefined
  readonly rows?: number
  readonly required?: boolean
  readonly maxlength?: number
  readonly mono?: boolean
}

/** Room for a story, or for several lines. */
export function TextArea(props: TextAreaProps) {
  return (
    <Labelled {...props}>
      <textarea
        class={props.mono ? 'input mono' : 'input'}
        id={props.name}
        name={props.name}
        rows={props.rows ?? 6}
        required={props.required}
        maxlength={props.maxlength}
        autocomplete="off"
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {props.value ?? ''}
      </textarea>
    </Labelled>
  )
}
