import { type DeskVisit, hereWith, isOffered, momentText, pathTo, Verbatim } from '@vigie/desk-frame/page-kit'
import type { ListedNotice, StrayMail } from '@vigie/notices'
import { fileStrayMail } from '@vigie/notices/verbs/file-stray-mail'
import { Button, Form, HiddenAnswers, Select } from '@vigie/ui'

type Notices = readonly ListedNotice[]

/** One list of notices, each once, though it may stand in several lists of the desk. */
const once = (notices: Notices): Notices => [
  ...new Map(notices.map((notice) => [notice.notice, notice])).values(),
]

function FilingForm({ visit, mail, notices }: { visit: DeskVisit; mail: StrayMail; notices: Notices }) {
  const { words } = visit
  if (!isOffered(visit, fileStrayMail)) return null
  return (
    <Form
      action={pathTo(visit, `/act/${fileStrayMail.name}`)}
      csrf={visit.csrf}
      label={words('notices.operations.file-stray-mail.title')}
      buttons={<Button>{words('notices.operations.file-stray-mail.button')}</Button>}
    >
      <HiddenAnswers answers={{ strayMail: mail.id, back: hereWith(visit, { done: null, mail: null }) }} />
      <Select
        name="notice"
        label={words('desk-hotline.pages.stray.notice')}
        choices={notices.map(({ notice, reference, providerName }) => ({
          value: notice,
          label: `${reference}, ${providerName}`,
        }))}
        empty={words('desk-hotline.pages.choose')}
      />
    </Form>
  )
}

/** Mail that found no notice by itself. One is opened at a time; a person says where it belongs. */
export function StrayMails({
  visit,
  mails,
  notices,
}: {
  visit: DeskVisit
  mails: readonly StrayMail[]
  notices: Notices
}) {
  const { words, lang } = visit
  return (
    <section aria-labelledby="stray">
      <h2 id="stray">{words('desk-hotline.pages.stray')}</h2>
      {mails.length === 0 ? (
        <p>{words('desk-hotline.pages.stray.none')}</p>
      ) : (
        <p class="quiet">{words('desk-hotline.pages.stray.more')}</p>
      )}
      {mails.map((mail) => (
        <article class="done" id={`mail-${mail.id}`}>
          <h3>{words(`notices.stray.${mail.reason}`)}</h3>
          <p class="quiet">{momentText(lang, mail.receivedAt)}</p>
          {mail.opened ? (
            <>
              <Verbatim text={`${mail.opened.from}\n${mail.opened.subject}\n\n${mail.opened.text}`} />
              {notices.length === 0 ? (
                <p>{words('desk-hotline.pages.stray.no-notice')}</p>
              ) : (
                <FilingForm visit={visit} mail={mail} notices={once(notices)} />
              )}
            </>
          ) : (
            <p>
              <a class="button" href={`${hereWith(visit, { mail: mail.id, done: null })}#mail-${mail.id}`}>
                {words('desk-hotline.pages.stray.read')}
              </a>
            </p>
          )}
        </article>
      ))}
    </section>
  )
}
