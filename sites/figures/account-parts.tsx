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

/** A part of the account: what it comes to, and its table. */
export const PartTable = ({ part }: { part: WordedAccountPart }) => (
  <section>
    <h2>{part.title}</h2>
    {part.said.map((sentence) => (
      <p>{sentence}</p>
    ))}
    <DataTable id={part.id} caption={part.title} columns={part.columns} rows={part.rows} />
  </section>
)

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
