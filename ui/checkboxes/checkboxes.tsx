import { ChoiceList, type ChoicesProps } from '../choices/choices.tsx'
import { Asked } from '../question/question.tsx'

/** As many answers as apply, or none. */
export function Checkboxes(props: ChoicesProps & { readonly values?: readonly string[] | undefined }) {
  return (
    <Asked {...props}>
      <ChoiceList {...props} type="checkbox" chosen={props.values ?? []} />
    </Asked>
  )
}
