import { type DeskVisit, pathTo } from '@vigie/desk-frame/page-kit'
import type { Quarter, QuarterFigures } from '@vigie/helpline/counts'
import { beforeValue } from '@vigie/locales'
import { DataTable, Select } from '@vigie/ui'
import { answerText, captionOf } from './figures-tables.ts'
import { HELPLINE_MENU } from './menu.ts'
import { Styles } from './style.tsx'

/** A quarter that is over, list by list; a list that holds nothing is left out here and stands in the file. */
export function FiguresPage(props: {
  readonly visit: DeskVisit
  readonly quarters: readonly Quarter[]
  readonly figures: QuarterFigures
}) {
  const { visit, quarters, figures } = props
  const { words } = visit
  const shown = (number: number | null) =>
    number === null ? <span class="quiet">{words('desk-helpline.pages.figures.hidden')}</span> : number
  return (
    <>
      <Styles />
      <h1>{words('desk-helpline.pages.figures')}</h1>
      <p>{words('desk-helpline.pages.figures.more')}</p>
      <form class="quarter" method="get" action={pathTo(visit, HELPLINE_MENU.figures.path)}>
        <Select
          name="quarter"
          label={words('desk-helpline.pages.figures.quarter')}
          value={figures.quarter}
          choices={quarters.map((value) => ({ value, label: value }))}
        />
        <p>
          <button class="button primary" type="submit">
            {words('desk-helpline.pages.figures.show')}
          </button>
        </p>
      </form>
      <p>
        <a href={`${pathTo(visit, '/figures/sheet')}?quarter=${figures.quarter}`}>
          {words('desk-helpline.pages.figures.save')}
        </a>
      </p>
      <p>
        <a href={pathTo(visit, '/figures/remarks')}>{words('desk-helpline.pages.remarks')}</a>
      </p>
      <p>
        {beforeValue(visit.lang, words('desk-helpline.pages.figures.all'))} {shown(figures.contacts)}
      </p>
      <div class="quarter">
        {figures.counted
          .filter(({ parts }) => parts.some(({ contacts }) => contacts !== 0))
          .map(({ name, parts }) => (
            <DataTable
              id={`figures-${name}`}
              caption={captionOf(visit, name)}
              columns={[
                { header: words('desk-helpline.pages.figures.answer') },
                { header: words('desk-helpline.pages.figures.number'), numeric: true },
              ]}
              rows={parts
                .filter(({ contacts }) => contacts !== 0)
                .map(({ answer, contacts }) => [answerText(visit, name, answer), shown(contacts)])}
            />
          ))}
      </div>
    </>
  )
}
