import { beforeValue, wordsOf } from '@vigie/locales'
import { writeCsv, writeXlsx } from '@vigie/platform/document'
import { KEEPING, LANG, languageOf, type RouteLine } from '@vigie/platform/web'
import { longDay, type PublicEnv, page, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { accountTable, findAccountYears, wordedAccount } from '@vigie/transparency'
import { Figures } from '@vigie/ui'
import { Definition, Editions, Independence, PartTable, pathOf, Told } from './account-parts.tsx'
import { scopeOf, sentencesOf } from './account-words.ts'
import { type Asked, findAsked } from './asked-account.ts'
import { yearPdf } from './year-pdf.ts'
import { PICTURE_PARTS, PictureLinks, picturesPage } from './year-pictures.tsx'

const OTHER_FORMS = ['xlsx', 'pdf', 'json'] as const

const yearPage = (c: Visit, site: Site, { account, before, editions }: Asked) => {
  const words = wordsOf(languageOf(c))
  const { language } = words
  const { year } = account
  const [sentence = '', beside = ''] = sentencesOf(account, words)
  const parts = wordedAccount(account, before, words).filter(({ place }) => place === 'first')
  const decisions = parts.find(({ id }) => id === 'decisions')
  const bars = (decisions?.rows ?? []).map(([label = '', text = ''], at) => ({
    label,
    value: decisions?.values[at] ?? 0,
    text,
  }))
  const title = words('site-figures.pages.figures.year', { year: String(year) })
  const base = `/${language}${pathOf(account)}`
  return page(
    c,
    site,
    { language, path: pathOf(account), title, kept: true },
    <>
      <h1>{title}</h1>
      {scopeOf(account, words).map((line) => (
        <p class="quiet">{line}</p>
      ))}
      <Told account={account} words={words} />
      <Figures
        sentence={sentence}
        chart={{
          id: 'decisions',
          title: words('site-figures.pages.figures.chart'),
          description: words('site-figures.pages.figures.chart.description', {
            list:
              bars.map(({ label, text }) => `${beforeValue(words.language, label)} ${text}`).join('; ') ||
              '0',
          }),
          bars,
        }}
        table={{
          id: 'by-action',
          caption: words('transparency.list.decisions'),
          columns: decisions?.columns ?? [],
          rows: decisions?.rows ?? [],
        }}
        download={{ href: `${base}.csv`, text: words('site-figures.pages.figures.csv') }}
        definition={{
          term: words('site-figures.pages.figures.definition'),
          body: <Definition account={account} words={words} />,
        }}
      />
      <p>{beside}</p>
      <PictureLinks account={account} words={words} parts={PICTURE_PARTS} />
      {parts
        .filter((part) => part !== decisions)
        .map((part) => (
          <PartTable part={part} />
        ))}
      <ul>
        {OTHER_FORMS.map((form) => (
          <li>
            <a href={`${base}.${form}`} download>
              {words(`site-figures.pages.figures.${form}`)}
            </a>
          </li>
        ))}
      </ul>
      <Independence account={account} words={words} />
      <Editions editions={editions} words={words} />
      <p class="quiet">
        {words('site-figures.pages.figures.counted-on', { day: longDay(language, account.countedOn) })}
      </p>
    </>,
  )
}

const yearsPage = async (c: Visit, site: Site) => {
  const words = wordsOf(languageOf(c))
  const { language } = words
  const years = await findAccountYears(site.books('commons'))
  return page(
    c,
    site,
    { language, path: '/figures', title: words('site-figures.pages.figures.title'), kept: true },
    <>
      <h1>{words('site-figures.pages.figures.title')}</h1>
      <p>{words('site-figures.pages.figures.intro')}</p>
      {years.length === 0 ? <p>{words('site-figures.pages.figures.none')}</p> : null}
      <ul>
        {years.map((year) => (
          <li>
            <a href={`/${language}/figures/${year}`}>
              {words('site-figures.pages.figures.year', { year: String(year) })}
            </a>
          </li>
        ))}
      </ul>
    </>,
  )
}

const download = (name: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': KEEPING.briefly,
})

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Form = 'page' | 'csv' | (typeof OTHER_FORMS)[number]

/** A year of the account as a page, as a table for a spreadsheet, on paper and as data. */
const inForm = (site: Site, form: Form) => async (c: Visit) => {
  const asked = await findAsked(c, site)
  if (asked === null) return c.notFound()
  const { account, before } = asked
  const name = `vigie-${account.year}${account.edition === null ? '' : `-${account.edition}`}.${form}`
  const table = accountTable(account, before)
  if (form === 'csv') return c.body(writeCsv(table), 200, download(name, 'text/csv; charset=utf-8'))
  if (form === 'xlsx') return c.body(await writeXlsx(table), 200, download(name, XLSX))
  if (form === 'pdf') {
    return c.body(yearPdf(site, wordsOf(languageOf(c)), asked), 200, download(name, 'application/pdf'))
  }
  if (form === 'json') return c.body(JSON.stringify(account), 200, download(name, 'application/json'))
  return yearPage(c, site, asked)
}

/** The public account: Art. 22(3) DSA. */
export const figuresRoutes = (site: Site): readonly RouteLine<PublicEnv>[] => {
  const line = (path: string, handle: (c: Visit) => Response | Promise<Response>): RouteLine<PublicEnv> => ({
    method: 'GET',
    path: `/${LANG}/figures${path}`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle,
  })
  const forms = (['csv', ...OTHER_FORMS] as const).flatMap((form) => [
    line(`/:year{[0-9]{4}\\.${form}}`, inForm(site, form)),
    line(`/:year{[0-9]{4}}/:edition{[0-9]{1,4}\\.${form}}`, inForm(site, form)),
  ])
  return [
    line('', (c) => yearsPage(c, site)),
    ...forms,
    ...PICTURE_PARTS.flatMap((part) => [
      line(`/:year{[0-9]{4}}/${part}`, (c) => picturesPage(c, site, part)),
      line(`/:year{[0-9]{4}}/:edition{[0-9]{1,4}}/${part}`, (c) => picturesPage(c, site, part)),
    ]),
    line('/:year{[0-9]{4}}', inForm(site, 'page')),
    line('/:year{[0-9]{4}}/:edition{[0-9]{1,4}}', inForm(site, 'page')),
  ]
}
