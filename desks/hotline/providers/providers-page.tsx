import { Act, type DeskVisit, hereWith, isOffered, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { AddressProposal, Provider } from '@vigie/notices'
import { addProvider } from '@vigie/notices/verbs/add-provider'
import { changeProviderAddress } from '@vigie/notices/verbs/change-provider-address'
import { DataTable } from '@vigie/ui'
import { countryName } from '../parts/country.ts'
import { ProposedAddress } from './proposed-address.tsx'

export interface ProvidersView {
  readonly providers: readonly Provider[]
  readonly proposals: readonly AddressProposal[]
  readonly names: ReadonlyMap<string, string>
}

type Part = { readonly visit: DeskVisit; readonly view: ProvidersView }

/** What waits for a second person. */
function Proposals({ visit, view }: Part) {
  const waiting = view.proposals.flatMap((proposal) => {
    const provider = view.providers.find(({ id }) => id === proposal.provider)
    return provider ? [{ proposal, provider }] : []
  })
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{visit.words('desk-hotline.pages.law.waiting')}</h2>
      {waiting.map((one) => (
        <ProposedAddress visit={visit} names={view.names} {...one} />
      ))}
    </section>
  )
}

/** The form with which another address is proposed, under the table. */
function Change({ visit, view }: Part) {
  const asked = visit.url.searchParams.get('on')
  const provider = view.providers.find(({ id }) => id === asked)
  if (provider === undefined || !isOffered(visit, changeProviderAddress)) return null
  return (
    <Act
      visit={visit}
      act={{
        operation: changeProviderAddress.name,
        on: ['provider', provider.id],
        about: provider.name,
        allowed: true,
        why: null,
      }}
    />
  )
}

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
  const changing = (id: string) =>
    `${hereWith(visit, { act: changeProviderAddress.name, on: id, done: null })}#act`
  return (
    <div class="overview">
      <h1>{words('desk-hotline.pages.providers')}</h1>
      <p class="quiet">{words('desk-hotline.pages.providers.more')}</p>
      {isOffered(visit, addProvider) ? (
        <p>
          <a class="button" href={`${pathTo(visit, `/act/${addProvider.name}`)}?back=${back}`}>
            {words('notices.operations.add-provider.title')}
          </a>
        </p>
      ) : null}
      <Proposals visit={visit} view={view} />
      <Change visit={visit} view={view} />
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
            {provider.name}
            {isOffered(visit, changeProviderAddress) ? (
              <p>
                <a href={changing(provider.id)}>
                  {words('desk-hotline.pages.law.change')}
                  <span class="unseen">: {provider.name}</span>
                </a>
              </p>
            ) : null}
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
