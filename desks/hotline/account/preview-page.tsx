import { type DeskVisit, dayText, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import { type Account, accountTable } from '@vigie/transparency'
import { DataTable, EmptyState } from '@vigie/ui'

/** The account of a year as it would be published now: what it tells, what it states, and every line of its table. */
export function PreviewPage({ visit, account }: { visit: DeskVisit; account: Account }) {
  const { words, lang } = visit
  const { header, lines } = accountTable(account)
  const title = words('desk-hotline.pages.preview', { year: String(account.year) })
  return (
    <div class="overview">
      <p>
        <a href={pathTo(visit, '/yearly-account')}>{words('desk-hotline.pages.account.title')}</a>
      </p>
      <h1>{title}</h1>
      <p class="quiet">
        {words('desk-hotline.pages.preview.more', {
          edition: String(account.edition),
          from: dayText(lang, account.period.from),
          to: dayText(lang, account.period.to),
        })}
      </p>
      {account.narrative.map(({ part, text }) => (
        <>
          <h2>{valueText(words, 'notices', 'narrativePart', part)}</h2>
          <p>{text[lang]}</p>
        </>
      ))}
      {account.independence.map(({ topic, text }) => (
        <>
          <h2>{valueText(words, 'notices', 'topic', topic)}</h2>
          <p>{text[lang]}</p>
        </>
      ))}
      {lines.length === 0 ? (
        <EmptyState title={words('desk-hotline.pages.preview.empty')} />
      ) : (
        <DataTable
          id="table-preview"
          caption={title}
          columns={header.map((column) => ({ header: column }))}
          rows={lines.map((line) => line.map((cell) => (cell === null ? '' : String(cell))))}
        />
      )}
    </div>
  )
}
