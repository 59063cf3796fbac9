import { typeset, type Words } from '@vigie/locales'
import { longDay } from '@vigie/site-frame/page-kit'
import type { Account, WordedAccountPart } from '@vigie/transparency'
import { DataTable } from '@vigie/ui'
import { correctionOf, statementsOf, toldOf } from './account-words.ts'

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

/** What a row is about in one cell, the first of it in front: on a phone the numbers then stand on the screen. */
const labelOf = (labels: readonly string[]) => {
  const [first = '', ...rest] = labels
  const others = rest.filter((label) => label !== '')
  if (others.length === 0) return first
  return (
    <>
      {first}
      <br />
      <span class="quiet">{others.join(' · ')}</span>
    </>
  )
}

/** A part of the account: what it comes to, and its table. */
export const PartTable = ({ part }: { part: WordedAccountPart }) => {
  const { id, title, said, columns, rows } = part
  const labels = columns.filter(({ numeric }) => !numeric)
  return (
    <section>
      <h2>{title}</h2>
      {said.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <DataTable
        id={id}
        caption={title}
        titled
        columns={[
          { header: labels.map(({ header }) => header).join(' · ') },
          ...columns.slice(labels.length),
        ]}
        rows={rows.map((row) => [
          labelOf(row.slice(0, labels.length)),
          ...row.slice(labels.length).map((cell) => (/\d/.test(cell) ? cell : <span>{cell}</span>)),
        ])}
      />
    </section>
  )
}

/** What the house tells beside the figures, and what an edition corrects. */
export const Told = ({ account, words }: { account: Account; words: Words }) => (
  <>
    {correctionOf(account, words).map((sentence) => (
      <p>{sentence}</p>
    ))}
    {toldOf(account, words).map(({ title, text }) => (
      <section>
        <h2>{title}</h2>
        <p>{text}</p>
      </section>
    ))}
  </>
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
