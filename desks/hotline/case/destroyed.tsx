import type { DeskVisit } from '@vigie/desk-frame/page-kit'
import { dayText } from '@vigie/desk-frame/page-kit'
import { Callout } from '@vigie/ui'
import { History } from './history.tsx'
import type { OpenedCase } from './reports.tsx'

/** What is left of a case whose time is over: its number, and what was done when. */
export function DestroyedCase({ visit, view, on }: { visit: DeskVisit; view: OpenedCase; on: string }) {
  const { words, lang } = visit
  return (
    <div class="case-page">
      <h1>{words('desk-hotline.pages.case', { n: view.number })}</h1>
      <Callout title={words('desk-hotline.pages.destroyed')}>
        <p>{words('desk-hotline.pages.destroyed.case', { day: dayText(lang, on) })}</p>
      </Callout>
      <History visit={visit} view={view} />
    </div>
  )
}

/** What is left of a notice whose time is over: its reference. */
export function DestroyedNotice({ visit, reference }: { visit: DeskVisit; reference: string }) {
  return (
    <>
      <h1>{reference}</h1>
      <Callout title={visit.words('desk-hotline.pages.destroyed')}>
        <p>{visit.words('desk-hotline.pages.destroyed.notice')}</p>
      </Callout>
    </>
  )
}
