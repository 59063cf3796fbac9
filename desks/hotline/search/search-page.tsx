import {
  type DeskVisit,
  dayText,
  defangedLabel,
  momentText,
  pathTo,
  valueText,
} from '@vigie/desk-frame/page-kit'
import type { Exact, Found } from '@vigie/hotline'
import { dayOf } from '@vigie/kernel'
import type { PlainKey } from '@vigie/locales'
import { EmptyState, ErrorSummary, Queue, type QueueRow } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { MorePages } from './more-pages.tsx'

type Part = { readonly visit: DeskVisit; readonly found: Found; readonly searched: string }

/** Where it stands, after the language. */
export const pathOfExact = (exact: Exact): string => {
  if (exact.sort === 'case') return `/case/${exact.number}`
  return exact.sort === 'notice' ? `/notice/${exact.reference}` : `/${exact.sort}/${exact.id}`
}

const nameOfExact = ({ words }: DeskVisit, exact: Exact): string => {
  if (exact.sort === 'case') return words('desk-hotline.pages.case', { n: exact.number })
  if (exact.sort === 'notice') return exact.reference
  return words(
    exact.sort === 'report' ? 'desk-hotline.pages.found.report' : 'desk-hotline.pages.found.referral',
  )
}

/** What was found one way, under the words that say which. */
function Group(props: {
  readonly visit: DeskVisit
  readonly id: string
  readonly title: PlainKey
  readonly rows: readonly QueueRow[]
  readonly children?: Child
}) {
  const title = props.visit.words(props.title)
  if (props.rows.length === 0) return null
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{title}</h2>
      <Queue label={title} rows={props.rows} />
      {props.children}
    </section>
  )
}

const itemRows = ({ visit, found }: Part): QueueRow[] =>
  found.items.lines.map((item) => ({
    href: `${pathTo(visit, `/case/${item.case}`)}#item-${item.number}`,
    title: defangedLabel(item.address),
    about: [
      visit.words('desk-hotline.pages.case', { n: item.case }),
      visit.words('desk-hotline.pages.item', { n: item.number }),
      valueText(visit.words, 'intake', 'kind', item.kind),
    ].join(' · '),
  }))

const calledRows = ({ visit, found }: Part): QueueRow[] =>
  found.called.lines.map((notice) => ({
    href: pathTo(visit, `/notice/${notice.reference}`),
    title: `${notice.reference} · ${notice.provider}`,
    about: [
      visit.words('desk-hotline.pages.case', { n: notice.caseNumber }),
      dayText(visit.lang, dayOf(notice.preparedAt)),
    ].join(' · '),
  }))

const handedRows = ({ visit, found }: Part): QueueRow[] =>
  found.handedOver.map(({ caseNumber, referral, theirReference, at }) => ({
    href: pathTo(visit, referral === null ? `/case/${caseNumber}` : `/referral/${referral}`),
    title: theirReference,
    about: [visit.words('desk-hotline.pages.case', { n: caseNumber }), momentText(visit.lang, at)].join(
      ' · ',
    ),
  }))

const providerRows = ({ visit, found }: Part): QueueRow[] =>
  found.providers.map(({ id, name, roles }) => ({
    href: pathTo(visit, `/provider/${id}`),
    title: name,
    about: roles.map((role) => valueText(visit.words, 'notices', 'roles', role)).join(' · '),
  }))

function Results(part: Part) {
  const { visit, found, searched } = part
  const { words } = visit
  const exact = found.exact.map((one) => ({
    href: pathTo(visit, pathOfExact(one)),
    title: nameOfExact(visit, one),
  }))
  const groups = [exact, itemRows(part), calledRows(part), handedRows(part), providerRows(part)] as const
  const [exactly, items, called, handed, providers] = groups
  return (
    <>
      <p role="status">
        {words('desk-hotline.pages.search.counts', { n: groups.flat().length })}{' '}
        <code class="defanged" translate="no">
          {searched}
        </code>
      </p>
      {groups.flat().length === 0 ? (
        <EmptyState title={words('desk-hotline.pages.search.missed')}>
          <p>{words('desk-hotline.pages.search.about')}</p>
          <p>{words('desk-hotline.pages.search.hint')}</p>
        </EmptyState>
      ) : null}
      <Group visit={visit} id="exact" title="desk-hotline.pages.found.exact" rows={exactly} />
      <Group visit={visit} id="items" title="desk-hotline.pages.found.items" rows={items}>
        <MorePages visit={visit} searched={searched} list="items" of={found.items} />
      </Group>
      <Group visit={visit} id="called" title="desk-hotline.pages.found.called" rows={called}>
        <MorePages visit={visit} searched={searched} list="called" of={found.called} />
      </Group>
      <Group visit={visit} id="handed" title="desk-hotline.pages.found.handed-over" rows={handed} />
      <Group visit={visit} id="providers" title="desk-hotline.pages.found.providers" rows={providers} />
    </>
  )
}

/** What was found, by what of it fits; before anything is asked, what can be. */
export function SearchPage({
  visit,
  searched,
  found,
  error,
}: {
  readonly visit: DeskVisit
  readonly searched: string
  readonly found: Found | null
  readonly error?: string
}) {
  const { words } = visit
  return (
    <div class="queue-page">
      <ErrorSummary
        title={words('desk-frame.pages.mistakes')}
        mistakes={error === undefined ? [] : [{ name: 'find', error }]}
      />
      <h1>{words('desk-hotline.pages.search')}</h1>
      {found === null ? (
        <>
          <p>{words('desk-hotline.pages.search.about')}</p>
          <p>{words('desk-hotline.pages.search.hint')}</p>
        </>
      ) : (
        <Results visit={visit} found={found} searched={searched} />
      )}
    </div>
  )
}
