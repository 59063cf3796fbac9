import {
  type DeskVisit,
  dayText,
  hereWith,
  isCoordinator,
  momentText,
  pathTo,
  valueText,
} from '@vigie/desk-frame/page-kit'
import type { ItemMatch, PictureView } from '@vigie/hotline'
import type { Words } from '@vigie/locales'
import { DataTable, Tag } from '@vigie/ui'
import { outcomeTag } from '../case/found.tsx'
import { nearText } from './near.ts'

type ListMatch = PictureView['lists'][number]

const RIGHTS = ['lookUp', 'inherit', 'answerPartners', 'shareOnward'] as const

export const rightsText = (words: Words, rights: ListMatch['rights']): string => {
  const named = RIGHTS.filter((right) => rights[right]).map((right) => words(`pictures.right.${right}`))
  return named.length === 0 ? words('pictures.right.none') : named.join(', ')
}

export const certainTag = (words: Words, certain: boolean) => (
  <Tag tone={certain ? 'good' : 'wait'} text={words(certain ? 'pictures.certain' : 'pictures.uncertain')} />
)

/** What can be said or done about an entry of a list, from where one sees it. */
function EntryActs({ visit, entry, ownId }: { visit: DeskVisit; entry: number; ownId: string }) {
  const { words } = visit
  const back = encodeURIComponent(hereWith(visit, { done: null, act: null, on: null }))
  const to = (operation: string) => `${pathTo(visit, `/act/${operation}`)}?entry=${entry}&back=${back}`
  return (
    <ul class="plain">
      <li>
        <a href={to('hashes.give-feedback')}>
          {words('pictures.feedback.give')}
          <span class="unseen">: {ownId}</span>
        </a>
      </li>
      {isCoordinator(visit) ? (
        <li>
          <a href={to('hashes.withdraw-entry')}>
            {words('pictures.strike')}
            <span class="unseen">: {ownId}</span>
          </a>
        </li>
      ) : null}
    </ul>
  )
}

/** The entries of lists that match a fingerprint, with whose words they are and what may be done with them. */
export function ListMatches({
  visit,
  id,
  matches,
}: {
  visit: DeskVisit
  id: string
  matches: readonly ListMatch[]
}) {
  const { words, lang } = visit
  if (matches.length === 0) return null
  return (
    <DataTable
      id={id}
      caption={words('pictures.lists')}
      columns={[
        { header: words('pictures.column.list') },
        { header: words('pictures.column.near') },
        { header: words('pictures.column.says') },
        { header: words('pictures.column.ours') },
        { header: words('pictures.column.dated') },
        { header: words('pictures.column.rights') },
      ]}
      rows={matches.map((match) => [
        <>
          {match.listName}
          <span class="quiet under">
            {match.owner} · {valueText(words, 'source', match.source)}
          </span>
        </>,
        <>
          {certainTag(words, match.certain)}
          <span class="quiet under">{nearText(words, match)}</span>
        </>,
        <>
          <span translate="no">
            {match.classification === '' ? words('pictures.nothing-said') : match.classification}
          </span>
          <EntryActs visit={visit} entry={match.entry} ownId={match.ownId.slice(0, 12)} />
        </>,
        words(`pictures.class.${match.class}`),
        match.datedAt === null ? words('pictures.no-date') : dayText(lang, match.datedAt),
        rightsText(words, match.rights),
      ])}
    />
  )
}

/** Earlier items with such a picture, and what two people found about each. */
export function ItemMatches({
  visit,
  id,
  matches,
}: {
  visit: DeskVisit
  id: string
  matches: readonly ItemMatch[]
}) {
  const { words, lang } = visit
  if (matches.length === 0) return null
  return (
    <DataTable
      id={id}
      caption={words('pictures.earlier')}
      columns={[
        { header: words('pictures.column.place') },
        { header: words('pictures.column.near') },
        { header: words('pictures.column.found') },
        { header: words('pictures.column.seen') },
        { header: words('pictures.column.when') },
      ]}
      rows={matches.map(({ caseNumber, itemNumber, verdict, ...match }) => [
        <a href={`${pathTo(visit, `/case/${caseNumber}`)}#item-${itemNumber}`}>
          {words('pictures.case-item', { case: caseNumber, item: itemNumber })}
        </a>,
        <>
          {certainTag(words, match.certain)}
          <span class="quiet under">{nearText(words, match)}</span>
        </>,
        verdict === null ? (
          <span class="quiet">{words('pictures.no-verdict')}</span>
        ) : (
          <Tag {...outcomeTag(words, verdict.outcome)} />
        ),
        verdict === null ? '' : words(verdict.viewed ? 'pictures.looked' : 'pictures.not-looked'),
        verdict === null ? '' : momentText(lang, verdict.at),
      ])}
    />
  )
}
