import { type DeskVisit, momentText, Told } from '@vigie/desk-frame/page-kit'
import { Callout } from '@vigie/ui'

/** That whoever sent this notice complains that nothing is decided, in their words: the decision is the answer. */
export function SilentComplaints({
  visit,
  complaints,
}: {
  visit: DeskVisit
  complaints: readonly { readonly since: Date; readonly words: string }[]
}) {
  const { words, lang } = visit
  return (
    <>
      {complaints.map(({ since, words: said }) => (
        <Callout tone="wait">
          <p>{words('moderation.pages.complaint.silent', { when: momentText(lang, since) })}</p>
          {said === '' ? null : <Told text={said} />}
        </Callout>
      ))}
    </>
  )
}
