import { ChoiceList, type ChoicesProps } from '../choices/choices.tsx'
import { Asked } from '../question/question.tsx'
import { standingIn } from '../sent-back/sent-back.tsx'

/** As many answers as apply, or none. */
export function Checkboxes(given: ChoicesProps & { readonly values?: readonly string[] | undefined }) {
  const { values, error } = standingIn(given, given.values ?? [])
  const props = { ...given, error }
  return (
    <Asked {...props}>
      <ChoiceList {...props} type="checkbox" chosen={values} />
    </Asked>
  )
}
