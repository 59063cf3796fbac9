import { type DeskVisit, dayText, nameOf, pathTo, Renewed, valueText, Ways } from '@vigie/desk-frame/page-kit'
import { type Deadline, lastToldBefore } from '@vigie/hotline'
import { Callout, Tag } from '@vigie/ui'
import { OriginLine } from '../parts/origin-line.tsx'
import { waitingTag } from '../parts/queue-rows.ts'
import { ToldBeforeLine } from '../parts/told-before.tsx'
import { dueOf } from '../parts/when-due.ts'
import { Done } from './done.tsx'
import { History } from './history.tsx'
import { Items } from './items.tsx'
import { Mailboxes, WroteLine } from './mailbox.tsx'
import { type OpenedCase, Reports } from './reports.tsx'

/** Whatever can change about a case while somebody reads it. */
export const topicsOf = (view: OpenedCase): string[] => [
  `case:${view.id}`,
  ...view.items.map(({ id }) => `item:${id}`),
  ...view.notices.map(({ id }) => `notice:${id}`),
  ...view.referrals.map(({ id }) => `referral:${id}`),
]

/** What to do now, where the word alone does not say it. */
function Next({ visit, view }: { visit: DeskVisit; view: OpenedCase }) {
  const text = visit.words.maybe(`desk-hotline.pages.next.${view.waitsFor}`)
  return text === null ? null : (
    <Callout tone="wait">
      <p>{text}</p>
    </Callout>
  )
}

/** Said to whoever does not read the language of the case, with who does. Nothing is held up by it. */
export function NotInYourLanguage({ visit, view }: { visit: DeskVisit; view: OpenedCase }) {
  const { words } = visit
  const { readersInstead: readers } = view
  if (readers === null) return null
  const language = valueText(words, 'ui', 'language', view.language)
  return (
    <Callout tone="wait">
      <p>
        {words('desk-hotline.pages.not-your-language', { language })}{' '}
        {readers.length === 0
          ? words('desk-hotline.pages.not-your-language.nobody')
          : words('desk-hotline.pages.not-your-language.readers', { names: readers.join(', ') })}
      </p>
    </Callout>
  )
}

/** When the next step is due, once. */
function NextStep({ visit, deadline }: { visit: DeskVisit; deadline: Deadline }) {
  const step = visit.words(`hotline.steps.${deadline.step}`)
  const { text, late } = dueOf(visit, deadline)
  return (
    <p>
      {step}: {late ? <Tag tone="danger" text={text} /> : text}
    </p>
  )
}

function Head({ visit, view }: { visit: DeskVisit; view: OpenedCase }) {
  const { words, lang } = visit
  const closure = view.closures.at(-1)
  return (
    <Renewed id="case-head" topics={topicsOf(view)}>
      <p>
        {view.waitsFor === null ? (
          <Tag
            tone="quiet"
            text={words('desk-hotline.pages.closed-as', {
              outcome: closure ? valueText(words, 'hotline', 'outcome', closure.outcome) : '',
            })}
          />
        ) : (
          <Tag {...waitingTag(visit, view.waitsFor, view.urgency)} />
        )}
      </p>
      <WroteLine visit={visit} reports={view.reports.map(({ opened }) => opened)} />
      <ToldBeforeLine
        visit={visit}
        told={lastToldBefore(view.reports.map(({ opened }) => opened))}
        reports={view.reports.length}
      />
      <OriginLine visit={visit} origin={view.origin} />
      {view.deadline === null ? null : <NextStep visit={visit} deadline={view.deadline} />}
      <Next visit={visit} view={view} />
      <NotInYourLanguage visit={visit} view={view} />
      <p class="quiet">
        {[
          words('desk-hotline.pages.opened-on', { day: dayText(lang, view.openedOn) }),
          words('desk-hotline.pages.n-reports', { n: view.reports.length }),
          words('desk-hotline.pages.n-items', { n: view.items.length }),
          valueText(words, 'ui', 'language', view.language),
          view.takenBy === null
            ? words('desk-hotline.pages.free')
            : words('desk-hotline.pages.with', { name: nameOf(visit, view.names, view.takenBy) }),
        ].join(' · ')}
      </p>
    </Renewed>
  )
}

/** A case from top to bottom: who said what, where it is and what we found, what we did and what came back. */
export function CasePage({ visit, view }: { visit: DeskVisit; view: OpenedCase }) {
  const { words } = visit
  return (
    <div class="case-page">
      <h1>
        {words('desk-hotline.pages.case', { n: view.number })}{' '}
        <span class="case-kind">{valueText(words, 'intake', 'kind', view.kind)}</span>
      </h1>
      <Head visit={visit} view={view} />
      <Ways visit={visit}>
        <a href={pathTo(visit, `/case/${view.number}/file`)}>{words('desk-hotline.pages.file.open')}</a>
      </Ways>
      <Reports visit={visit} view={view} />
      <Items visit={visit} view={view} />
      <Done visit={visit} view={view} />
      <Mailboxes visit={visit} view={view} />
      <History visit={visit} view={view} />
    </div>
  )
}
