import { ChoiceList, type ChoicesProps } from '../choices/choices.tsx'
import { Asked } from '../question/question.tsx'
import { standingIn } from '../sent-back/sent-back.tsx'

/** One answer out of a few. */
export function Radios(
  given: ChoicesProps & { readonly value?: string | undefined; readonly required?: boolean },
) {
  const { values, error } = standingIn(given, given.value === undefined ? [] : [given.value])
  const props = { ...given, error }
  return (
    <Asked {...props}>
      <ChoiceList {...props} type="radio" chosen={values} />
    </Asked>
  )
}
