import { type DeskVisit, pathTo } from '@vigie/desk-frame/page-kit'
import { Button, Field } from '@vigie/ui'

/** Asks for a period, and gives the sheet of it as a file. */
export function FiguresPage({ visit }: { visit: DeskVisit }) {
  const { words } = visit
  const year = Number(visit.today.slice(0, 4)) - 1
  return (
    <>
      <h1>{words('moderation.pages.figures')}</h1>
      <p>{words('moderation.pages.figures.more')}</p>
      <form class="form" method="get" action={pathTo(visit, '/notice-figures/sheet')}>
        <Field name="from" label={words('moderation.fields.from')} type="date" value={`${year}-01-01`} />
        <Field name="to" label={words('moderation.fields.to')} type="date" value={`${year}-12-31`} />
        <div class="buttons">
          <Button primary>{words('moderation.pages.figures.save')}</Button>
        </div>
      </form>
    </>
  )
}
