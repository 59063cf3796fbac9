import { type DeskVisit, dayText, isOffered, nameOf, pathTo } from '@vigie/desk-frame/page-kit'
import type { findAccountEditions, Narrative, ProposedEdition, Statement } from '@vigie/notices'
import { enterIndependenceStatement } from '@vigie/notices/verbs/enter-independence-statement'
import { proposeYear } from '@vigie/notices/verbs/propose-year'
import { withdrawIndependenceStatement } from '@vigie/notices/verbs/withdraw-independence-statement'
import { DataTable, EmptyState } from '@vigie/ui'
import { formPath } from '../pictures/lists-page.tsx'
import { NarrativeTable } from './narrative-table.tsx'
import { PutForward } from './put-forward.tsx'
import { Missing, YearTable, type YearView } from './year-so-far.tsx'

interface View {
  readonly statements: readonly Statement[]
  readonly editions: Awaited<ReturnType<typeof findAccountEditions>>
  readonly names: ReadonlyMap<string, string>
  readonly year: YearView
  readonly proposals: readonly ProposedEdition[]
  readonly narrative: readonly { readonly year: number; readonly parts: readonly Narrative[] }[]
}

function Statements({ visit, view }: { visit: DeskVisit; view: View }) {
  const { words, lang } = visit
  if (view.statements.length === 0) {
    return <EmptyState title={words('desk-hotline.pages.account.statements.none')} />
  }
  return (
    <DataTable
      id="table-statements"
      caption={words('desk-hotline.pages.account.statements')}
      columns={[
        { header: words('notices.fields.topic') },
        { header: words('notices.fields.statement') },
        { header: words('notices.fields.validFrom') },
        { header: words('desk-frame.pages.acts') },
      ]}
      rows={view.statements.map(({ id, topic, text, validFrom, enteredOn, enteredBy }) => [
        words(`notices.values.topic.${topic}`),
        <>
          {text[lang]}
          <p class="quiet">
            {words('desk-hotline.pages.account.entered', {
              day: dayText(lang, enteredOn),
              name: nameOf(visit, view.names, enteredBy),
            })}
          </p>
        </>,
        dayText(lang, validFrom),
        isOffered(visit, withdrawIndependenceStatement) ? (
          <a href={formPath(visit, withdrawIndependenceStatement.name, { statement: id })}>
            {words('notices.operations.withdraw-independence-statement.button')}
            <span class="unseen">: {words(`notices.values.topic.${topic}`)}</span>
          </a>
        ) : (
          ''
        ),
      ])}
    />
  )
}

function Editions({ visit, view }: { visit: DeskVisit; view: View }) {
  const { words, lang } = visit
  if (view.editions.length === 0) {
    return <EmptyState title={words('desk-hotline.pages.account.editions.none')} />
  }
  return (
    <DataTable
      id="table-editions"
      caption={words('desk-hotline.pages.account.editions')}
      columns={[
        { header: words('notices.fields.year'), numeric: true },
        { header: words('desk-hotline.pages.account.edition'), numeric: true },
        { header: words('desk-hotline.pages.account.published') },
      ]}
      rows={view.editions.map(({ year, edition, publishedAt, publishedBy }) => [
        String(year),
        String(edition),
        `${dayText(lang, publishedAt)}, ${nameOf(visit, view.names, publishedBy)}`,
      ])}
    />
  )
}

/** What the public account says beside its counts, and its editions: Art. 22(3) DSA. */
export function AccountPage({ visit, view }: { visit: DeskVisit; view: View }) {
  const { words } = visit
  return (
    <div class="overview">
      <h1>{words('desk-hotline.pages.account.title')}</h1>
      <p class="quiet">{words('desk-hotline.pages.account.more')}</p>
      <h2>{words('desk-hotline.pages.year')}</h2>
      <YearTable visit={visit} view={view.year} />
      <p class="buttons">
        {[view.year.current.year, view.year.before.year].map((year) => (
          <a class="button" href={pathTo(visit, `/yearly-account/${year}`)}>
            {words('desk-hotline.pages.preview', { year: String(year) })}
          </a>
        ))}
      </p>
      <h2>{words('desk-hotline.pages.missing')}</h2>
      <Missing visit={visit} view={view.year} />
      {view.narrative.map(({ year, parts }) => (
        <>
          <h2>{words('desk-hotline.pages.narrative', { year: String(year) })}</h2>
          <NarrativeTable visit={visit} year={year} parts={parts} names={view.names} />
        </>
      ))}
      <h2>{words('desk-hotline.pages.account.statements')}</h2>
      {isOffered(visit, enterIndependenceStatement) ? (
        <p>
          <a class="button" href={formPath(visit, enterIndependenceStatement.name)}>
            {words('notices.operations.enter-independence-statement.title')}
          </a>
        </p>
      ) : null}
      <Statements visit={visit} view={view} />
      <h2>{words('desk-hotline.pages.account.editions')}</h2>
      <PutForward visit={visit} proposals={view.proposals} names={view.names} />
      {isOffered(visit, proposeYear) ? (
        <p>
          <a class="button" href={formPath(visit, proposeYear.name)}>
            {words('notices.operations.propose-year.title')}
          </a>
        </p>
      ) : null}
      <Editions visit={visit} view={view} />
    </div>
  )
}
