import { type DeskVisit, hereWith, isOffered, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { Provider } from '@vigie/notices'
import { addProvider } from '@vigie/notices/verbs/add-provider'
import { importProviders } from '@vigie/notices/verbs/import-providers'
import { takeShippedProviders } from '@vigie/notices/verbs/take-shipped-providers'
import { DataTable } from '@vigie/ui'
import { countryName } from '../parts/country.ts'
import { formFor } from '../parts/form-for.ts'
import { IMPORT_PATH } from './import-page.tsx'
import { Proposals, type ProposalsView } from './proposals.tsx'

type Part = { readonly visit: DeskVisit; readonly view: ProposalsView }

const whereTo = (visit: DeskVisit, { channel, mailbox, formPlace }: Provider) => {
  const { words } = visit
  if (channel === null) return words('desk-hotline.pages.providers.no-address')
  return (
    <>
      {valueText(words, 'notices', 'channel', channel)}
      <p class="quiet mono">{[mailbox, formPlace].filter((one) => one !== null).join(' · ')}</p>
    </>
  )
}

/** Every provider, where notices to it go, and what is proposed about that. */
export function ProvidersPage({ visit, view }: Part) {
  const { words, lang } = visit
  const back = encodeURIComponent(hereWith(visit, { done: null }))
  return (
    <div class="overview">
      <h1>{words('desk-hotline.pages.providers')}</h1>
      <p class="quiet">{words('desk-hotline.pages.providers.more')}</p>
      <p>
        <a href={pathTo(visit, '/relations')}>{words('desk-hotline.pages.relations')}</a>
      </p>
      {isOffered(visit, addProvider) ? (
        <p>
          <a class="button" href={`${pathTo(visit, `/act/${addProvider.name}`)}?back=${back}`}>
            {words('notices.operations.add-provider.title')}
          </a>
        </p>
      ) : null}
      {isOffered(visit, takeShippedProviders) && view.services.every(({ origin }) => origin !== 'shipped') ? (
        <p>
          <a href={formFor(visit, takeShippedProviders.name, {})}>
            {words('notices.operations.take-shipped-providers.title')}
          </a>
        </p>
      ) : null}
      {isOffered(visit, importProviders) ? (
        <p>
          <a href={pathTo(visit, IMPORT_PATH)}>{words('notices.operations.import-providers.title')}</a>
        </p>
      ) : null}
      <Proposals visit={visit} view={view} />
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
          <>
            <a href={pathTo(visit, `/providers/${provider.id}`)}>{provider.name}</a>
            <p class="quiet">
              {view.services
                .filter((service) => service.provider === provider.id)
                .map(({ name }) => name)
                .join(', ')}
            </p>
          </>,
          countryName(lang, provider.country),
          provider.roles.map((role) => valueText(words, 'notices', 'roles', role)).join(', '),
          whereTo(visit, provider),
          provider.languages.map((one) => valueText(words, 'notices', 'languages', one)).join(', '),
        ])}
      />
    </div>
  )
}
