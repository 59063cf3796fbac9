import { type DeskVisit, Verbatim } from '@vigie/desk-frame/page-kit'
import { NOT_LEFT } from '@vigie/notices'

/** Why it did not leave, in words where it is ours; else what they answered. */
export const NotLeft = ({ words, answer }: { words: DeskVisit['words']; answer: string }) => {
  const [first, items] = answer.split(': ')
  const ours = NOT_LEFT.find((word) => word === first)
  if (ours === undefined) return <Verbatim text={answer} />
  return (
    <p>
      {words(`notices.not-left.${ours}`)}
      {items ? ` (${items})` : ''}
    </p>
  )
}
