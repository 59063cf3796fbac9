import {
  ActForm,
  type DeskVisit,
  hereWith,
  isOffered,
  momentText,
  type OfferedAct,
  Pages,
  pathTo,
  Verbatim,
  valueText,
} from '@vigie/desk-frame/page-kit'
import { reportFromMail } from '@vigie/hotline/verbs/report-from-mail'
import { CLOSINGS, type ListedNotice, type StrayMail } from '@vigie/notices'
import { closeStrayMail } from '@vigie/notices/verbs/close-stray-mail'
import { fileStrayMail } from '@vigie/notices/verbs/file-stray-mail'
import type { Page } from '@vigie/platform/operation'
import { HiddenAnswers, Select } from '@vigie/ui'
import { Enclosures } from '../parts/enclosures.tsx'
import { Encrypted } from '../parts/encrypted-mail.tsx'

/** What the address of the page calls this list. */
export const STRAY = 'stray'

type Notices = readonly ListedNotice[]

/** One list of notices, each once, though it may stand in several lists of the desk. */
const once = (notices: Notices): Notices => [
  ...new Map(notices.map((notice) => [notice.notice, notice])).values(),
]

const actOn = (mail: StrayMail, { name }: { readonly name: string }): OfferedAct => ({
  operation: name,
  on: ['strayMail', mail.id],
  allowed: true,
  why: null,
})

/** Back to the list, with no mail open. */
const toList = (visit: DeskVisit): string => hereWith(visit, { done: null, mail: null })

function FilingForm({ visit, mail, notices }: { visit: DeskVisit; mail: StrayMail; notices: Notices }) {
  const { words } = visit
  if (!isOffered(visit, fileStrayMail)) return null
  return (
    <ActForm visit={visit} act={actOn(mail, fileStrayMail)} back={toList(visit)}>
      <Select
        name="notice"
        label={words('desk-hotline.pages.stray.notice')}
        value={notices.find(({ reference }) => reference === mail.names)?.notice ?? ''}
        choices={notices.map(({ notice, reference, providerName }) => ({
          value: notice,
          label: `${reference}, ${providerName}`,
        }))}
        empty={words('desk-hotline.pages.choose')}
      />
    </ActForm>
  )
}

/** For what answers no notice: one press each, or the way to the page that makes a report of it. */
function Closing({ visit, mail }: { visit: DeskVisit; mail: StrayMail }) {
  const { words } = visit
  return (
    <>
      {isOffered(visit, reportFromMail) && mail.opened?.unreadable === null ? (
        <p>
          <a class="button" href={pathTo(visit, `/desk/mail/${mail.id}`)}>
            {words('hotline.operations.report-from-mail.title')}
          </a>
        </p>
      ) : null}
      {isOffered(visit, closeStrayMail)
        ? CLOSINGS.map((way) => (
            <ActForm
              visit={visit}
              act={actOn(mail, closeStrayMail)}
              back={toList(visit)}
              button={valueText(words, 'notices', 'way', way)}
            >
              <HiddenAnswers answers={{ way }} />
            </ActForm>
          ))
        : null}
    </>
  )
}

function Opened({ visit, opened }: { visit: DeskVisit; opened: NonNullable<StrayMail['opened']> }) {
  const { words } = visit
  if (opened.unreadable !== null) {
    return (
      <p>
        {words(`notices.unreadable.${opened.unreadable}`)}{' '}
        {words('desk-hotline.pages.stray.unreadable', { n: Math.ceil(opened.size / 1024) })}
      </p>
    )
  }
  return (
    <>
      <Verbatim text={`${opened.from}\n${opened.subject}\n\n${opened.text}`} />
      <Encrypted visit={visit} encrypted={opened.encrypted} />
      <Enclosures visit={visit} enclosed={opened.enclosed} />
    </>
  )
}

/** Mail that found no notice by itself. One is opened at a time; a person says where it belongs. */
export function StrayMails({
  visit,
  mails,
  notices,
}: {
  visit: DeskVisit
  mails: Page<StrayMail>
  notices: Notices
}) {
  const { words, lang } = visit
  return (
    <section aria-labelledby="stray">
      <h2 id="stray">{words('desk-hotline.pages.stray')}</h2>
      {mails.lines.length === 0 ? (
        <p>{words('desk-hotline.pages.stray.none')}</p>
      ) : (
        <p class="quiet">{words('desk-hotline.pages.stray.more')}</p>
      )}
      {mails.lines.map((mail) => (
        <article class="done" id={`mail-${mail.id}`}>
          <h3>{words(`notices.stray.${mail.reason}`)}</h3>
          <p class="quiet">{momentText(lang, mail.receivedAt)}</p>
          {mail.names === null ? null : (
            <p>{words('desk-hotline.pages.stray.names', { reference: mail.names })}</p>
          )}
          {mail.opened ? (
            <>
              <Opened visit={visit} opened={mail.opened} />
              {notices.length === 0 ? (
                <p>{words('desk-hotline.pages.stray.no-notice')}</p>
              ) : (
                <FilingForm visit={visit} mail={mail} notices={once(notices)} />
              )}
              <Closing visit={visit} mail={mail} />
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
      <Pages visit={visit} of={mails} list={STRAY} />
    </section>
  )
}
