import {
  type DeskVisit,
  dayText,
  hereWith,
  isOffered,
  momentText,
  nameOf,
  pathTo,
  valueText,
} from '@vigie/desk-frame/page-kit'
import {
  type GroundVersion,
  type GroundView,
  type LegalArticle,
  printedNumber,
  withoutNumber,
} from '@vigie/hotline'
import { proposeLegalGround } from '@vigie/hotline/verbs/propose-legal-ground'
import { Callout, DataTable, Tag } from '@vigie/ui'
import { documentPath } from '../playbook/document-words.ts'
import { asTyped } from './as-typed.ts'
import { Proposals, type SheetView } from './proposals.tsx'

type Part = { readonly visit: DeskVisit; readonly view: SheetView }

/** The form of a proposal, filled in with what holds now. */
const proposalPath = (visit: DeskVisit, article: LegalArticle | null): string => {
  const known = Object.entries(article === null ? {} : asTyped(article))
  const asked = new URLSearchParams(
    known.flatMap(([field, values]) => values.map((value): [string, string] => [field, value])),
  )
  asked.set('back', hereWith(visit, { done: null }))
  return `${pathTo(visit, `/act/${proposeLegalGround.name}`)}?${asked}`
}

function NumberOf({ visit, article }: { visit: DeskVisit; article: LegalArticle }) {
  if (printedNumber(article) !== null) return <>{article.number}</>
  const text = visit.words('desk-hotline.pages.law.unconfirmed')
  return (
    <>
      {article.number} <Tag tone="wait" text={text} />
    </>
  )
}

/** Where it was read, and whose two words it holds by. */
function Backing({ visit, view, held }: Part & { held: GroundVersion }) {
  const { words, lang } = visit
  const { article, ruling } = held
  return (
    <>
      <p>{article.source}</p>
      <p class="quiet">
        {[article.sourceAt, article.numberAt, article.datesAt].filter((one) => one !== null).join(' · ')}
      </p>
      {article.note === null ? null : <p>{article.note}</p>}
      <p class="quiet">
        {article.checkedOn === null
          ? words('desk-hotline.pages.law.not-checked')
          : words('desk-hotline.pages.law.checked', { when: dayText(lang, article.checkedOn) })}{' '}
        {ruling === null || held.proposedBy === null
          ? words('desk-hotline.pages.law.came-with')
          : words('desk-hotline.pages.law.confirmed', {
              one: nameOf(visit, view.names, held.proposedBy),
              other: nameOf(visit, view.names, ruling.by),
              when: momentText(lang, ruling.at),
            })}
      </p>
    </>
  )
}

const rowOf = (visit: DeskVisit, view: SheetView, ground: GroundView, held: GroundVersion) => {
  const { words, lang } = visit
  const { article } = held
  return [
    <>
      <strong>{article.title[lang]}</strong>
      <p class="quiet">{`${article.country}: ${article.instrument[lang]}`}</p>
      {isOffered(visit, proposeLegalGround) && ground.open === null ? (
        <a href={proposalPath(visit, article)}>
          {words('desk-hotline.pages.proposal.change')}
          <span class="unseen">: {ground.name}</span>
        </a>
      ) : null}
      <p>
        <a href={pathTo(visit, documentPath(ground))}>
          {words('desk-hotline.pages.playbook.history')}
          <span class="unseen">: {ground.name}</span>
        </a>
      </p>
    </>,
    <NumberOf visit={visit} article={article} />,
    article.validUntil === null
      ? words('desk-hotline.pages.law.since', { from: dayText(lang, article.validFrom) })
      : words('desk-hotline.pages.law.between', {
          from: dayText(lang, article.validFrom),
          until: dayText(lang, article.validUntil),
        }),
    article.kinds.map((kind) => valueText(words, 'intake', 'kind', kind)).join(', '),
    valueText(words, 'hotline', 'serves', article.serves),
    <Backing visit={visit} view={view} held={held} />,
  ]
}

/** The legal sheet: every ground with its number, its dates, where that was read, and who said yes to it. */
export function SheetPage({ visit, view }: Part) {
  const { words, today } = visit
  const held = view.grounds.flatMap((ground) => (ground.held === null ? [] : [{ ground, held: ground.held }]))
  const open = withoutNumber(
    held.map((one) => one.held.article),
    today,
  )
  return (
    <div class="overview">
      <h1>{words('desk-hotline.pages.law')}</h1>
      <p class="quiet">{words('desk-hotline.pages.law.more')}</p>
      {open.length === 0 ? null : (
        <Callout tone="wait" title={words('desk-hotline.pages.law.numbers-open', { n: open.length })}>
          <p>{words('desk-hotline.pages.law.numbers-open.more')}</p>
        </Callout>
      )}
      {isOffered(visit, proposeLegalGround) ? (
        <p>
          <a class="button" href={proposalPath(visit, null)}>
            {words('hotline.operations.propose-legal-ground.title')}
          </a>
        </p>
      ) : null}
      <Proposals visit={visit} view={view} />
      <DataTable
        id="table-law"
        caption={words('desk-hotline.pages.law')}
        columns={[
          { header: words('desk-hotline.pages.law.ground') },
          { header: words('hotline.fields.number') },
          { header: words('desk-hotline.pages.law.in-force') },
          { header: words('hotline.fields.kinds') },
          { header: words('hotline.fields.serves') },
          { header: words('desk-hotline.pages.law.backing') },
        ]}
        rows={held.map((one) => rowOf(visit, view, one.ground, one.held))}
      />
    </div>
  )
}
