import { type DeskVisit, Verbatim } from '@vigie/desk-frame/page-kit'
import { refusalText } from '@vigie/locales'
import { NOT_LEFT } from '@vigie/notices'

/** Why it did not leave, in words where it is ours; else what they answered. */
export const NotLeft = ({ words, answer }: { words: DeskVisit['words']; answer: string }) => {
  const [first = '', more] = answer.split(': ')
  const ours = NOT_LEFT.find((word) => word === first)
  if (ours === 'not-encrypted')
    return (
      <p>
        {refusalText(words, more ?? '')} {words('notices.not-left.not-encrypted')}
      </p>
    )
  const said = ours === undefined ? refusalText(words, answer) : words(`notices.not-left.${ours}`)
  if (said === null) return <Verbatim text={answer} />
  return (
    <p>
      {said}
      {ours !== undefined && more ? ` (${more})` : ''}
    </p>
  )
}
