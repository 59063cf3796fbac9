import { type DeskVisit, hereWith, momentText, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { ListView } from '@vigie/hashes'
import { DataTable, EmptyState } from '@vigie/ui'
import { rightsText } from './matches.tsx'

/** The form of an act that stands on a page of its own, with what is known filled in, and the way back. */
export const formPath = (
  visit: DeskVisit,
  operation: string,
  known: Readonly<Record<string, string>> = {},
): string => {
  const asked = new URLSearchParams({ ...known, back: hereWith(visit, { done: null }) })
  return `${pathTo(visit, `/act/${operation}`)}?${asked}`
}

/** All lists: whose each is, what may be done with it, and how much is in it. */
export function ListsPage({ visit, lists }: { visit: DeskVisit; lists: readonly ListView[] }) {
  const { words, lang } = visit
  const number = new Intl.NumberFormat(lang)
  return (
    <div class="overview">
      <h1>{words('pictures.our-lists')}</h1>
      <p class="quiet">{words('pictures.our-lists.more')}</p>
      <p>
        <a class="button" href={formPath(visit, 'hashes.add-list')}>
          {words('operations.hashes.add-list.title')}
        </a>
      </p>
      {lists.length === 0 ? (
        <EmptyState title={words('pictures.our-lists.none')} />
      ) : (
        <DataTable
          id="table-lists"
          caption={words('pictures.our-lists')}
          columns={[
            { header: words('pictures.column.list') },
            { header: words('pictures.column.owner') },
            { header: words('pictures.column.source') },
            { header: words('pictures.column.rights') },
            { header: words('pictures.column.entries'), numeric: true },
            { header: words('pictures.column.struck'), numeric: true },
            { header: words('pictures.column.last-import') },
          ]}
          rows={lists.map((list) => [
            <a href={pathTo(visit, `/lists/${list.name}`)}>{list.name}</a>,
            list.owner,
            valueText(words, 'source', list.source),
            rightsText(words, list.rights),
            number.format(list.entries),
            number.format(list.withdrawn),
            list.lastImport === null ? words('pictures.never') : momentText(lang, list.lastImport),
          ])}
        />
      )}
      <p class="ways">
        <a href={pathTo(visit, '/platforms')}>{words('pictures.platforms')}</a>
      </p>
    </div>
  )
}
