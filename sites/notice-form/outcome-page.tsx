import { type NoticeOutcome, referenceOf } from '@vigie/incoming'
import { dayOf, type Language } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { elsewhere, type Outcome, outcomeLines } from '@vigie/moderation/outcomes'
import { longDay, page, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { BackButton, Button, Callout, Form } from '@vigie/ui'

const PATH = '/decision'

export interface OutcomeShown {
  /** Somebody typed it a moment ago; it goes into each form of the page, since nothing else says who asks. */
  readonly code: string
  readonly notice: NoticeOutcome
  readonly outcomes: readonly Outcome[]
  readonly hasComplained?: boolean
}

/** Whether somebody can still ask that another person looks again. */
export const canComplain = (outcome: Outcome, now: Date): boolean =>
  outcome.replaces === null && !outcome.hasComplained && now <= outcome.complainUntil

type ItemShown = NoticeOutcome['items'][number]

/** One place that was named, with what was decided about it. */
const Place = (props: { site: Site; language: Language; item: ItemShown; shown: OutcomeShown }) => {
  const { site, language, item, shown } = props
  const words = wordsOf(language)
  const own = shown.outcomes.filter((outcome) => outcome.item === item.id)
  const last = own.at(-1)
  return (
    <section>
      <h2>{words('site-notice-form.pages.outcome.place', { n: item.position })}</h2>
      {last === undefined ? (
        <p>
          {words(
            item.waits ? 'site-notice-form.pages.outcome.waits' : 'site-notice-form.pages.outcome.aside',
          )}
        </p>
      ) : null}
      {own.map((outcome) => (
        <>
          <p class="quiet">
            {words('site-notice-form.pages.outcome.on', {
              day: longDay(language, dayOf(outcome.decidedAt)),
            })}
          </p>
          {outcomeLines(outcome, language).map((line, at) => (
            <p>{at === 0 ? <strong>{line}</strong> : line}</p>
          ))}
        </>
      ))}
      {last?.hasComplained ? <p>{words('site-notice-form.pages.outcome.complained')}</p> : null}
      {last && canComplain(last, site.house.clock()) ? (
        <Form
          action={`/${language}${PATH}`}
          buttons={<Button>{words('site-notice-form.pages.outcome.complain')}</Button>}
        >
          <p>
            {words('site-notice-form.pages.outcome.until', {
              day: longDay(language, dayOf(last.complainUntil)),
            })}
          </p>
          <input type="hidden" name="code" value={shown.code} />
          <input type="hidden" name="about" value={last.decision} />
        </Form>
      ) : null}
    </section>
  )
}

/** What became of each place that somebody named: Art. 16(5) DSA. */
export const outcomePage = (c: Visit, site: Site, language: Language, shown: OutcomeShown) => {
  const words = wordsOf(language)
  const { notice, receivedOn, items } = shown.notice
  const title = words('site-notice-form.pages.outcome', { reference: referenceOf(notice) })
  return page(
    c,
    site,
    { language, path: PATH, title },
    <>
      <h1>{title}</h1>
      {shown.hasComplained ? (
        <Callout tone="good" said>
          <p>{words('site-notice-form.pages.complaint.sent')}</p>
        </Callout>
      ) : null}
      <p>{words('site-notice-form.pages.outcome.received', { day: longDay(language, receivedOn) })}</p>
      {items.map((item) => (
        <Place site={site} language={language} item={item} shown={shown} />
      ))}
      {shown.outcomes.length > 0 ? <p>{elsewhere(language)}</p> : null}
      <p>
        <BackButton text={words('site-notice-form.pages.outcome.close')} href={`/${language}${PATH}`} />
      </p>
    </>,
  )
}
