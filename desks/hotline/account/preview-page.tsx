import { type DeskVisit, dayText, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import { type Account, wordedAccount } from '@vigie/transparency'
import { DataTable, EmptyState } from '@vigie/ui'

interface PreviewProps {
  readonly visit: DeskVisit
  readonly account: Account
  readonly before: Account | null
}

/** The account of a year as it would be published now: what it tells, what it states, and every number of it. */
export function PreviewPage({ visit, account, before }: PreviewProps) {
  const { words, lang } = visit
  const parts = wordedAccount(account, before, words)
  return (
    <div class="overview">
      <p>
        <a href={pathTo(visit, '/yearly-account')}>{words('desk-hotline.pages.account.title')}</a>
      </p>
      <h1>{words('desk-hotline.pages.preview', { year: String(account.year) })}</h1>
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
      {parts.length === 0 ? <EmptyState title={words('desk-hotline.pages.preview.empty')} /> : null}
      {parts.map(({ id, title, said, columns, rows }) => (
        <section>
          <h2>{title}</h2>
          {said.map((sentence) => (
            <p>{sentence}</p>
          ))}
          <DataTable id={`table-${id}`} caption={title} columns={columns} rows={rows} />
        </section>
      ))}
    </div>
  )
}
