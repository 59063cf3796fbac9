import {
  type DeskVisit,
  dayText,
  hereWith,
  isOffered,
  momentText,
  pathTo,
  valueText,
} from '@vigie/desk-frame/page-kit'
import { giveFeedback } from '@vigie/hashes/verbs/give-feedback'
import { withdrawEntry } from '@vigie/hashes/verbs/withdraw-entry'
import type { ItemMatch, PictureView } from '@vigie/hotline'
import type { Words } from '@vigie/locales'
import { DataTable, Tag } from '@vigie/ui'
import { outcomeTag } from '../case/found.tsx'
import { nearText } from './near.ts'

type ListMatch = PictureView['lists'][number]

const RIGHTS = ['lookUp', 'inherit', 'answerPartners', 'shareOnward'] as const

export const rightsText = (words: Words, rights: ListMatch['rights']): string => {
  const named = RIGHTS.filter((right) => rights[right]).map((right) =>
    words(`desk-pictures.pages.right.${right}`),
  )
  return named.length === 0 ? words('desk-pictures.pages.right.none') : named.join(', ')
}

export const certainTag = (words: Words, certain: boolean) => (
  <Tag
    tone={certain ? 'good' : 'wait'}
    text={words(certain ? 'desk-pictures.pages.certain' : 'desk-pictures.pages.uncertain')}
  />
)

/** What can be said or done about an entry of a list, from where one sees it. */
function EntryActs({ visit, entry, ownId }: { visit: DeskVisit; entry: number; ownId: string }) {
  const { words } = visit
  const back = encodeURIComponent(hereWith(visit, { done: null, act: null, on: null }))
  const to = (operation: string) => `${pathTo(visit, `/act/${operation}`)}?entry=${entry}&back=${back}`
  return (
    <ul class="plain">
      {isOffered(visit, giveFeedback) ? (
        <li>
          <a href={to(giveFeedback.name)}>
            {words('desk-pictures.pages.feedback.give')}
            <span class="unseen">: {ownId}</span>
          </a>
        </li>
      ) : null}
      {isOffered(visit, withdrawEntry) ? (
        <li>
          <a href={to(withdrawEntry.name)}>
            {words('desk-pictures.pages.strike')}
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
      caption={words('desk-pictures.pages.lists')}
      columns={[
        { header: words('desk-pictures.pages.column.list') },
        { header: words('desk-pictures.pages.column.near') },
        { header: words('desk-pictures.pages.column.says') },
        { header: words('desk-pictures.pages.column.ours') },
        { header: words('desk-pictures.pages.column.dated') },
        { header: words('desk-pictures.pages.column.rights') },
      ]}
      rows={matches.map((match) => [
        <>
          {match.listName}
          <span class="quiet under">
            {match.owner} · {valueText(words, 'hashes', 'source', match.source)}
          </span>
        </>,
        <>
          {certainTag(words, match.certain)}
          <span class="quiet under">{nearText(words, match)}</span>
        </>,
        <>
          <span translate="no">
            {match.classification === '' ? words('desk-pictures.pages.nothing-said') : match.classification}
          </span>
          <EntryActs visit={visit} entry={match.entry} ownId={match.ownId.slice(0, 12)} />
        </>,
        words(`desk-pictures.pages.class.${match.class}`),
        match.datedAt === null ? words('desk-pictures.pages.no-date') : dayText(lang, match.datedAt),
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
      caption={words('desk-pictures.pages.earlier')}
      columns={[
        { header: words('desk-pictures.pages.column.place') },
        { header: words('desk-pictures.pages.column.near') },
        { header: words('desk-pictures.pages.column.found') },
        { header: words('desk-pictures.pages.column.seen') },
        { header: words('desk-pictures.pages.column.when') },
      ]}
      rows={matches.map(({ caseNumber, itemNumber, verdict, ...match }) => [
        <a href={`${pathTo(visit, `/case/${caseNumber}`)}#item-${itemNumber}`}>
          {words('desk-pictures.pages.case-item', { case: caseNumber, item: itemNumber })}
        </a>,
        <>
          {certainTag(words, match.certain)}
          <span class="quiet under">{nearText(words, match)}</span>
        </>,
        verdict === null ? (
          <span class="quiet">{words('desk-pictures.pages.no-verdict')}</span>
        ) : (
          <Tag {...outcomeTag(words, verdict.outcome)} />
        ),
        verdict === null
          ? ''
          : words(verdict.viewed ? 'desk-pictures.pages.looked' : 'desk-pictures.pages.not-looked'),
        verdict === null ? '' : momentText(lang, verdict.at),
      ])}
    />
  )
}
