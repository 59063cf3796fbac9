import {
  ActButton,
  ActForm,
  authorOf,
  type DeskVisit,
  dayText,
  harmless,
  isOffered,
  type OfferedAct,
  valueText,
} from '@vigie/desk-frame/page-kit'
import type { OpenedReport } from '@vigie/intake'
import { markMessagesRead } from '@vigie/intake/verbs/mark-messages-read'
import { writeToReporter } from '@vigie/intake/verbs/write-to-reporter'
import { Callout, Conversation, HiddenAnswers, Tag, TextArea } from '@vigie/ui'
import type { OpenedCase } from './reports.tsx'

type Names = ReadonlyMap<string, string>

/** As far as this the mailbox is on the page: what comes while somebody reads or writes stays to be read. */
const upTo = ({ messages }: OpenedReport): Record<string, string> => {
  const last = messages.at(-1)
  return last === undefined ? {} : { upTo: last.id }
}

const writeAct = (visit: DeskVisit, report: OpenedReport): OfferedAct => ({
  operation: writeToReporter.name,
  on: ['report', report.id],
  allowed: isOffered(visit, writeToReporter) && !report.isRestricted,
  why: report.isRestricted ? 'report-is-restricted' : 'not-for-you',
  because: 'desk-hotline.pages.allowed.write',
  fields: () => (
    <>
      <HiddenAnswers answers={upTo(report)} />
      <TextArea
        name="text"
        label={visit.words('desk-hotline.pages.message', {
          language: valueText(visit.words, 'ui', 'language', report.language),
        })}
        hint={visit.words('desk-hotline.pages.message.hint')}
        rows={6}
      />
    </>
  ),
})

const readAct = (report: OpenedReport): OfferedAct => ({
  operation: markMessagesRead.name,
  on: ['report', report.id],
  allowed: true,
  why: null,
})

const unreadIn = ({ messages }: OpenedReport) => messages.filter(({ isUnread }) => isUnread)

/** At the head of a case: somebody wrote, and nobody has read it yet. It leads to where it is read. */
export function WroteLine({ visit, reports }: { visit: DeskVisit; reports: readonly OpenedReport[] }) {
  const first = reports.find((report) => unreadIn(report).length > 0)
  const day = first && unreadIn(first)[0]?.writtenOn
  if (first === undefined || day === undefined) return null
  return (
    <Callout tone="wait">
      <p>
        <a href={`#mailbox-${first.id}`}>
          {visit.words('desk-hotline.pages.wrote.read', { day: dayText(visit.lang, day) })}
        </a>
      </p>
    </Callout>
  )
}

/** What the desk and one reporter wrote to each other. */
export function Messages({ visit, report, names }: { visit: DeskVisit; report: OpenedReport; names: Names }) {
  const { words, lang } = visit
  return (
    <Conversation
      label={words('desk-hotline.pages.conversation')}
      messages={report.messages.map((message) => ({
        from: message.author,
        who:
          message.author === 'reporter'
            ? words('desk-hotline.pages.reporter')
            : message.writtenBy === null
              ? words('desk-hotline.pages.us')
              : authorOf(visit, names, message.writtenBy),
        when: [
          dayText(lang, message.writtenOn),
          ...(message.isUnread ? [words('desk-hotline.pages.unread')] : []),
        ].join(' · '),
        text: harmless(message.text),
      }))}
    />
  )
}

/** What the desk and one reporter wrote to each other, what the reporter was told, and the answer form. */
export function Mailbox({
  visit,
  report,
  names = new Map(),
}: {
  visit: DeskVisit
  report: OpenedReport
  names?: Names
}) {
  const { words, lang } = visit
  const lastNews = report.news.at(-1)
  return (
    <div class="mailbox" id={`mailbox-${report.id}`} data-live-region data-live-topic={`report:${report.id}`}>
      <p>
        {lastNews ? (
          <Tag
            tone="quiet"
            text={words('desk-hotline.pages.told', {
              news: words.maybe(`intake.news.${lastNews.word}`) ?? lastNews.word,
              day: dayText(lang, lastNews.toldOn),
            })}
          />
        ) : null}
      </p>
      {report.messages.length === 0 ? (
        <p class="quiet">{words('desk-hotline.pages.no-messages')}</p>
      ) : (
        <Messages visit={visit} report={report} names={names} />
      )}
      {unreadIn(report).length > 0 && isOffered(visit, markMessagesRead) ? (
        <ActForm visit={visit} act={readAct(report)}>
          <HiddenAnswers answers={upTo(report)} />
        </ActForm>
      ) : null}
      <ActButton visit={visit} act={writeAct(visit, report)} />
    </div>
  )
}

/** The mailboxes: one conversation for each reporter, who never hears of the others. */
export function Mailboxes({ visit, view }: { visit: DeskVisit; view: OpenedCase }) {
  const { words } = visit
  if (view.reports.length === 0) return null
  return (
    <section aria-labelledby="mailbox">
      <h2 id="mailbox">{words('desk-hotline.pages.mailbox')}</h2>
      {view.reports.map(({ opened }) => (
        <>
          {view.reports.length > 1 ? (
            <h3>
              {words('desk-hotline.pages.report-of', { day: dayText(visit.lang, opened.receivedOn) })} ·{' '}
              {valueText(words, 'ui', 'language', opened.language)}
            </h3>
          ) : null}
          <Mailbox visit={visit} report={opened} names={view.names} />
        </>
      ))}
    </section>
  )
}
