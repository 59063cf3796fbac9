import { type Words, wordsOf } from '@vigie/locales'
import { languageOf } from '@vigie/platform/web'
import { page, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { type Account, findDrawn, picturesOfYear, type YearPicture } from '@vigie/transparency'
import { Drawn } from '@vigie/ui'
import { pathOf } from './account-parts.tsx'
import { findAsked } from './asked-account.ts'

/** A page each, so that either weighs no more than any other page of the site. */
const PARTS = {
  reports: ['months', 'kinds'],
  places: ['countries'],
  results: ['outcomes', 'hours', 'platforms'],
} as const satisfies Record<string, readonly YearPicture['id'][]>
export const PICTURE_PARTS = ['reports', 'places', 'results'] as const
type PicturePart = (typeof PICTURE_PARTS)[number]

export const PictureLinks = ({
  account,
  words,
  parts,
}: {
  account: Account
  words: Words
  parts: readonly PicturePart[]
}) => (
  <ul>
    {parts.map((part) => (
      <li>
        <a href={`/${words.language}${pathOf(account)}/${part}`}>
          {words(`transparency.pictures.part.${part}`, { year: String(account.year) })}
        </a>
      </li>
    ))}
  </ul>
)

/** A year in pictures. Nothing is drawn here: a page shows what the worker drew, and the table beside it in any case. */
export const picturesPage = async (c: Visit, site: Site, part: PicturePart) => {
  const asked = await findAsked(c, site)
  if (asked === null) return c.notFound()
  const { account, before } = asked
  const words = wordsOf(languageOf(c))
  const commons = site.books('commons')
  const ids: readonly string[] = PARTS[part]
  const pictures = picturesOfYear(account, before, words).filter(({ id }) => ids.includes(id))
  const drawn = await findDrawn(commons, pictures)
  const year = String(account.year)
  const title = words(`transparency.pictures.part.${part}`, { year })
  return page(
    c,
    site,
    { language: words.language, path: `${pathOf(account)}/${part}`, title, kept: true },
    <>
      <h1>{title}</h1>
      <p>
        <a href={`/${words.language}${pathOf(account)}`}>
          {words('site-figures.pages.figures.year', { year })}
        </a>
      </p>
      {account.edition === null ? <p class="quiet">{words('site-figures.pages.figures.running')}</p> : null}
      {pictures.length === 0 ? <p>{words('site-figures.pages.figures.none')}</p> : null}
      {before === null || pictures.length === 0 ? null : (
        <p>{words('transparency.pictures.key', { year, before: String(before.year) })}</p>
      )}
      {pictures.some(({ hides }) => hides) ? (
        <p class="quiet">{words('transparency.pictures.few.note')}</p>
      ) : null}
      {pictures.map((one) => (
        <Drawn
          title={one.title}
          sentences={one.sentences}
          svgs={drawn.get(one.id) ?? []}
          folded={words('transparency.pictures.table')}
          table={{
            id: `${one.id}-table`,
            caption: one.title,
            columns: one.columns,
            rows: one.rows,
          }}
        />
      ))}
      <PictureLinks account={account} words={words} parts={PICTURE_PARTS.filter((one) => one !== part)} />
    </>,
  )
}
