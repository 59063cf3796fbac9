import { wordsOf } from '@vigie/locales'
import { LANG, languageOf, type RouteLine } from '@vigie/platform/web'
import {
  API,
  longDay,
  type PublicEnv,
  page,
  type Site,
  type Visit,
  writeNumber,
} from '@vigie/site-frame/page-kit'
import { findHeads, type PublishedHead } from '@vigie/transparency'
import { DataTable } from '@vigie/ui'

/** A month of codes on the page; the interface has them all. */
const MOST = 31

const dayOfHead = ({ at }: PublishedHead): string => at.toISOString().slice(0, 10)

const Note = ({ note }: { note: string }) => (
  <p class="mono" translate="no">
    {note
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line, at) => (
        <>
          {at > 0 ? <br /> : null}
          {line}
        </>
      ))}
  </p>
)

const logPage = async (c: Visit, site: Site) => {
  const words = wordsOf(languageOf(c))
  const { language } = words
  const heads = await findHeads(site.books('commons'), { most: MOST })
  const [latest] = heads
  const title = words('site-figures.pages.log.title')
  return page(
    c,
    site,
    { language, path: '/audit', title, kept: true },
    <>
      <h1>{title}</h1>
      <p>{words('site-figures.pages.log.1')}</p>
      <p>{words('site-figures.pages.log.2')}</p>
      <p>{words('site-figures.pages.log.3')}</p>
      <p>{words('site-figures.pages.log.4')}</p>
      <h2>{words('site-figures.pages.log.latest')}</h2>
      {latest === undefined ? (
        <p>{words('site-figures.pages.log.none')}</p>
      ) : (
        <>
          <p>
            {words('site-figures.pages.log.of', {
              day: longDay(language, dayOfHead(latest)),
              lines: latest.size,
            })}
          </p>
          <Note note={latest.note} />
        </>
      )}
      <h2>{words('site-figures.pages.log.check')}</h2>
      <p>{words('site-figures.pages.log.check.text')}</p>
      <p>
        <a href={`${API}/audit/heads`}>{words('site-figures.pages.log.for-programs')}</a>
      </p>
      <h2>{words('site-figures.pages.log.limits')}</h2>
      <p>{words('site-figures.pages.log.limits.text')}</p>
      {heads.length > 1 ? (
        <DataTable
          id="heads"
          caption={words('site-figures.pages.log.earlier')}
          columns={[
            { header: words('site-figures.pages.log.day') },
            { header: words('site-figures.pages.log.lines'), numeric: true },
            { header: words('site-figures.pages.log.code') },
          ]}
          rows={heads.map((head) => [
            longDay(language, dayOfHead(head)),
            writeNumber(language, head.size),
            <span class="mono" translate="no">
              {head.root.toString('base64')}
            </span>,
          ])}
        />
      ) : null}
    </>,
  )
}

/** The codes of the days, for everybody to keep. */
export const logRoutes = (site: Site): readonly RouteLine<PublicEnv>[] => [
  {
    method: 'GET',
    path: `/${LANG}/audit`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: (c) => logPage(c, site),
  },
]
