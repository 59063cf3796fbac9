import { typeset, type Words } from '@vigie/locales'
import { longDay, writeNumber } from '@vigie/site-frame/page-kit'
import type { Account } from '@vigie/transparency'
import { DataTable } from '@vigie/ui'
import { looksOf, looksSentence, originsOf, PROVIDER_COLUMNS, statementsOf } from './account-words.ts'

/** Where an account is for good: an edition has an address of its own. */
export const pathOf = ({ year, edition }: Account): string =>
  edition === null ? `/figures/${year}` : `/figures/${year}/${edition}`

export const Definition = ({ account, words }: { account: Account; words: Words }) => (
  <ul>
    {account.method.map((note) => (
      <li>{words(`transparency.method.${note}`)}</li>
    ))}
  </ul>
)

export const Providers = ({ account, words }: { account: Account; words: Words }) => {
  const few = words('site-figures.pages.figures.few')
  const write = (value: number | null) => (value === null ? '–' : writeNumber(words.language, value))
  return (
    <DataTable
      id="by-provider"
      caption={words('site-figures.pages.figures.by-provider')}
      columns={PROVIDER_COLUMNS.map((column, at) => ({
        header: words(`site-figures.pages.figures.${column}`),
        ...(at >= 3 ? { numeric: true } : {}),
      }))}
      rows={account.rows.map((row) => [
        row.provider,
        words(`intake.kinds.${row.kind}`),
        words(`site-figures.pages.figures.standing.${row.standing}`),
        row.notices === null ? few : write(row.notices),
        row.items === null ? few : write(row.items),
        write(row.medianHours),
      ])}
    />
  )
}

export const Looks = ({ account, words }: { account: Account; words: Words }) => (
  <section>
    <h2>{words('site-figures.pages.figures.looks')}</h2>
    <p>{looksSentence(account, words)}</p>
    <DataTable
      id="looks"
      caption={words('site-figures.pages.figures.looks')}
      columns={[
        { header: words('site-figures.pages.figures.looks.way') },
        { header: words('site-figures.pages.figures.looks.number'), numeric: true },
      ]}
      rows={looksOf(account, words).map(([way, number]) => [way, writeNumber(words.language, number)])}
    />
  </section>
)

/** What somebody reported apart from what nobody did. */
export const Origins = ({ account, words }: { account: Account; words: Words }) => {
  const origins = originsOf(account, words)
  if (origins.length === 0) return null
  const few = words('site-figures.pages.figures.few')
  return (
    <section>
      <h2>{words('site-figures.pages.figures.origins')}</h2>
      <DataTable
        id="origins"
        caption={words('site-figures.pages.figures.origins')}
        columns={[
          { header: words('site-figures.pages.figures.origins.way') },
          { header: words('site-figures.pages.figures.origins.cases'), numeric: true },
        ]}
        rows={origins.map(([way, cases]) => [way, cases === null ? few : writeNumber(words.language, cases)])}
      />
    </section>
  )
}

/** What the house tells beside the figures, and what an edition corrects. */
export const Told = ({ account, words }: { account: Account; words: Words }) => (
  <>
    {account.correction === null ? null : (
      <p>
        {words('site-figures.pages.figures.corrects', {
          text: typeset(words.language, account.correction[words.language]),
        })}
      </p>
    )}
    {account.narrative.map(({ part, text }) => (
      <section>
        <h2>{words(`notices.values.narrativePart.${part}`)}</h2>
        <p>{typeset(words.language, text[words.language])}</p>
      </section>
    ))}
  </>
)

/** Our complaints about what was decided. */
export const Complaints = ({ account, words }: { account: Account; words: Words }) =>
  account.complaints === null || account.complaints.lodged === 0 ? null : (
    <section>
      <h2>{words('site-figures.pages.figures.complaints')}</h2>
      <p>{words('site-figures.pages.figures.complaints.more', { n: account.complaints.lodged })}</p>
      <ul>
        {account.complaints.outcomes.map(({ outcome, complaints }) => (
          <li>
            {`${words(`notices.values.complaintOutcome.${outcome}`)}: ${writeNumber(words.language, complaints)}`}
          </li>
        ))}
        {account.complaints.open === 0 ? null : (
          <li>{words('site-figures.pages.figures.complaints.open', { n: account.complaints.open })}</li>
        )}
      </ul>
    </section>
  )

export const Independence = ({ account, words }: { account: Account; words: Words }) => (
  <details class="more">
    <summary>{words('site-figures.pages.figures.independence')}</summary>
    <div>
      {account.independence.length === 0 ? <p>{words('site-figures.pages.figures.nothing-stated')}</p> : null}
      {statementsOf(account, words).map(({ title, text, since }) => (
        <>
          <h3>{typeset(words.language, title)}</h3>
          <p>{typeset(words.language, text)}</p>
          <p class="quiet">{since}</p>
        </>
      ))}
    </div>
  </details>
)

export const Editions = ({ editions, words }: { editions: readonly Account[]; words: Words }) =>
  editions.length === 0 ? null : (
    <section>
      <h2>{words('site-figures.pages.figures.editions')}</h2>
      <ul>
        {editions.map((account) => (
          <li>
            <a href={`/${words.language}${pathOf(account)}`}>
              {words('site-figures.pages.figures.edition', {
                edition: String(account.edition),
                day: longDay(words.language, account.countedOn),
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
