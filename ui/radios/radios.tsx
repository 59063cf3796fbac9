import { ChoiceList, type ChoicesProps } from '../choices/choices.tsx'
import { Asked } from '../question/question.tsx'

/** One answer out of a few. */
export function Radios(
  props: ChoicesProps & { readonly value?: string | undefined; readonly required?: boolean },
) {
  return (
    <Asked {...props}>
      <ChoiceList {...props} type="radio" chosen={props.value === undefined ? [] : [props.value]} />
    </Asked>
  )
}
