import { type DeskVisit, pathTo } from '@vigie/desk-frame/page-kit'
import { refusalText } from '@vigie/locales'
import { Button, ErrorSummary, Field } from '@vigie/ui'

/** A period as it was asked for, with nothing that could be counted in it. */
export interface NoPeriod {
  readonly from: string
  readonly to: string
}

/** Asks for a period, and gives the sheet of it as a file. */
export function FiguresPage({ visit, wrong }: { visit: DeskVisit; wrong?: NoPeriod }) {
  const { words } = visit
  const year = Number(visit.today.slice(0, 4)) - 1
  const { from, to } = wrong ?? { from: `${year}-01-01`, to: `${year}-12-31` }
  const error = wrong && (refusalText(words, 'period-ends-before') ?? '')
  return (
    <>
      <h1>{words('moderation.pages.figures')}</h1>
      <ErrorSummary
        title={words('desk-frame.pages.mistakes')}
        mistakes={error === undefined ? [] : [{ name: 'to', error }]}
      />
      <p>{words('moderation.pages.figures.more')}</p>
      <form class="form" method="get" action={pathTo(visit, '/notice-figures/sheet')}>
        <Field name="from" label={words('moderation.fields.from')} type="date" value={from} />
        <Field name="to" label={words('moderation.fields.to')} type="date" value={to} error={error} />
        <div class="buttons">
          <Button primary>{words('moderation.pages.figures.save')}</Button>
        </div>
      </form>
    </>
  )
}
