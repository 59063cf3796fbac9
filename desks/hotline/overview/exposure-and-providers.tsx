import { type DeskVisit, dayText, hereWith, isOffered, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import { addProvider } from '@vigie/notices/verbs/add-provider'
import { DataTable } from '@vigie/ui'
import { countryName } from '../parts/country.ts'
import type { OverviewView } from './overview-view.ts'

export function Exposure({ visit, view }: { visit: DeskVisit; view: OverviewView }) {
  const { words } = visit
  return (
    <section aria-labelledby="exposure-title">
      <h2 id="exposure-title">{words('desk-hotline.pages.exposure')}</h2>
      <p class="quiet">{words('desk-hotline.pages.exposure.more')}</p>
      {view.exposure.length === 0 ? (
        <p>{words('desk-hotline.pages.exposure.nobody')}</p>
      ) : (
        <DataTable
          id="table-exposure"
          caption={words('desk-hotline.pages.exposure.caption', { day: dayText(visit.lang, visit.today) })}
          columns={[
            { header: words('ui.fields.name') },
            { header: words('desk-hotline.pages.column.minutes'), numeric: true },
          ]}
          rows={view.exposure.map(({ name, minutes }) => [name, String(minutes)])}
        />
      )}
    </section>
  )
}

export function Providers({ visit, view }: { visit: DeskVisit; view: OverviewView }) {
  const { words, lang } = visit
  const back = encodeURIComponent(hereWith(visit, { done: null }))
  return (
    <section aria-labelledby="providers-title">
      <h2 id="providers-title">{words('desk-hotline.pages.providers')}</h2>
      {isOffered(visit, addProvider) ? (
        <p>
          <a class="button" href={`${pathTo(visit, `/act/${addProvider.name}`)}?back=${back}`}>
            {words('notices.operations.add-provider.title')}
          </a>
        </p>
      ) : null}
      <DataTable
        id="table-providers"
        caption={words('desk-hotline.pages.providers.caption')}
        columns={[
          { header: words('ui.fields.name') },
          { header: words('notices.fields.country') },
          { header: words('notices.fields.roles') },
          { header: words('notices.fields.channel') },
          { header: words('notices.fields.languages') },
        ]}
        rows={view.providers.map((provider) => [
          provider.name,
          countryName(lang, provider.country),
          provider.roles.map((role) => valueText(words, 'notices', 'roles', role)).join(', '),
          valueText(words, 'notices', 'channel', provider.channel),
          provider.languages.map((one) => valueText(words, 'notices', 'languages', one)).join(', '),
        ])}
      />
    </section>
  )
}
