import { type Words, wordsOf } from '@vigie/locales'
import { writeCsv, writeXlsx } from '@vigie/platform/document'
import { KEEPING, LANG, languageOf, type RouteLine } from '@vigie/platform/web'
import { longDay, type PublicEnv, page, type Site, type Visit, writeNumber } from '@vigie/site-frame/page-kit'
import { type Account, accountTable, findAccountYears, readAccount } from '@vigie/transparency'
import { DataTable, Figures } from '@vigie/ui'
import { itemsByAction, looksOf, looksSentence, PROVIDER_COLUMNS } from './account-words.ts'
import { yearPdf } from './year-pdf.ts'

const Definition = ({ account, words }: { account: Account; words: Words }) => (
  <ul>
    {account.method.map((note) => (
      <li>{words(`transparency.method.${note}`)}</li>
    ))}
  </ul>
)

const Providers = ({ account, words }: { account: Account; words: Words }) => {
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
        write(row.notices),
        write(row.items),
        write(row.medianHours),
      ])}
    />
  )
}

const Looks = ({ account, words }: { account: Account; words: Words }) => (
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

const OTHER_FORMS = ['xlsx', 'pdf', 'json'] as const

const yearPage = (c: Visit, site: Site, account: Account) => {
  const words = wordsOf(languageOf(c))
  const { language } = words
  const { year, totals } = account
  const write = (value: number) => writeNumber(language, value)
  const actions = itemsByAction(account).map(({ action, items }) => ({
    label: words(`site-figures.pages.action.${action}`),
    value: items,
    text: write(items),
  }))
  const title = words('site-figures.pages.figures.year', { year: String(year) })
  const base = `/${language}/figures/${year}`
  return page(
    c,
    site,
    { language, path: `/figures/${year}`, title, kept: true },
    <>
      <h1>{title}</h1>
      <Figures
        sentence={words('site-figures.pages.figures.sentence', {
          year: String(year),
          notices: totals.trusted.notices + totals.ordinary.notices,
          items: totals.trusted.items + totals.ordinary.items,
        })}
        chart={{
          id: 'decisions',
          title: words('site-figures.pages.figures.chart'),
          description: words('site-figures.pages.figures.chart.description', {
            list: actions.map(({ label, text }) => `${label}: ${text}`).join('; ') || '0',
          }),
          bars: actions,
        }}
        table={{
          id: 'by-action',
          caption: words('site-figures.pages.figures.by-action'),
          columns: [
            { header: words('site-figures.pages.figures.action') },
            { header: words('site-figures.pages.figures.items'), numeric: true },
          ],
          rows: actions.map(({ label, text }) => [label, text]),
        }}
        download={{ href: `${base}.csv`, text: words('site-figures.pages.figures.csv') }}
        definition={{
          term: words('site-figures.pages.figures.definition'),
          body: <Definition account={account} words={words} />,
        }}
      />
      <Providers account={account} words={words} />
      <Looks account={account} words={words} />
      <ul>
        {OTHER_FORMS.map((form) => (
          <li>
            <a href={`${base}.${form}`} download>
              {words(`site-figures.pages.figures.${form}`)}
            </a>
          </li>
        ))}
      </ul>
      <details class="more">
        <summary>{words('site-figures.pages.figures.independence')}</summary>
        <div>
          {account.independence.sections.map(({ title: heading, text }) => (
            <>
              <h3>{heading[language]}</h3>
              <p>{text[language]}</p>
            </>
          ))}
        </div>
      </details>
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

/** A year of the account as a page, as a table for a spreadsheet, on paper and as data. */
const inForm = (site: Site, form: 'page' | 'csv' | (typeof OTHER_FORMS)[number]) => async (c: Visit) => {
  const account = await readAccount(site.books('commons'), Number.parseInt(c.req.param('year') ?? '', 10))
  if (account === null) return c.notFound()
  const name = `vigie-${account.year}.${form}`
  const table = accountTable(account)
  if (form === 'csv') return c.body(writeCsv(table), 200, download(name, 'text/csv; charset=utf-8'))
  if (form === 'xlsx') return c.body(await writeXlsx(table), 200, download(name, XLSX))
  if (form === 'pdf') {
    return c.body(yearPdf(site, wordsOf(languageOf(c)), account), 200, download(name, 'application/pdf'))
  }
  if (form === 'json') return c.body(JSON.stringify(account), 200, download(name, 'application/json'))
  return yearPage(c, site, account)
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
  return [
    line('', (c) => yearsPage(c, site)),
    line('/:year{[0-9]{4}\\.csv}', inForm(site, 'csv')),
    ...OTHER_FORMS.map((form) => line(`/:year{[0-9]{4}\\.${form}}`, inForm(site, form))),
    line('/:year{[0-9]{4}}', inForm(site, 'page')),
  ]
}
