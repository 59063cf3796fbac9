import { type DeskVisit, Verbatim } from '@vigie/desk-frame/page-kit'
import { CopyButton } from '@vigie/ui'

/** A text of ours that somebody passes on: exactly as it leaves, our own mailbox included, with a button that copies it. */
export function ToCopy(props: {
  readonly visit: DeskVisit
  readonly id: string
  readonly text: string
  readonly mailbox: string
}) {
  const { words } = props.visit
  return (
    <>
      <Verbatim id={props.id} text={props.text} ours={props.mailbox} />
      <p>
        <CopyButton of={props.id} copied={words('desk-frame.pages.copied')}>
          {words('desk-frame.pages.copy')}
        </CopyButton>
      </p>
    </>
  )
}
