import {
  type DeskVisit,
  hereWith,
  isOffered,
  momentText,
  pathTo,
  valueText,
} from '@vigie/desk-frame/page-kit'
import type { ListView } from '@vigie/hashes'
import { addList } from '@vigie/hashes/verbs/add-list'
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
      <h1>{words('desk-pictures.pages.our-lists')}</h1>
      <p class="quiet">{words('desk-pictures.pages.our-lists.more')}</p>
      {isOffered(visit, addList) ? (
        <p>
          <a class="button" href={formPath(visit, addList.name)}>
            {words('hashes.operations.add-list.title')}
          </a>
        </p>
      ) : null}
      {lists.length === 0 ? (
        <EmptyState title={words('desk-pictures.pages.our-lists.none')} />
      ) : (
        <DataTable
          id="table-lists"
          caption={words('desk-pictures.pages.our-lists')}
          columns={[
            { header: words('desk-pictures.pages.column.list') },
            { header: words('desk-pictures.pages.column.owner') },
            { header: words('desk-pictures.pages.column.source') },
            { header: words('desk-pictures.pages.column.rights') },
            { header: words('desk-pictures.pages.column.entries'), numeric: true },
            { header: words('desk-pictures.pages.column.struck'), numeric: true },
            { header: words('desk-pictures.pages.column.last-import') },
          ]}
          rows={lists.map((list) => [
            <a href={pathTo(visit, `/lists/${list.name}`)}>{list.name}</a>,
            list.owner,
            valueText(words, 'hashes', 'source', list.source),
            rightsText(words, list.rights),
            number.format(list.entries),
            number.format(list.withdrawn),
            list.lastImport === null ? words('desk-pictures.pages.never') : momentText(lang, list.lastImport),
          ])}
        />
      )}
      <p class="ways">
        <a href={pathTo(visit, '/platforms')}>{words('desk-pictures.pages.platforms')}</a>
      </p>
    </div>
  )
}
