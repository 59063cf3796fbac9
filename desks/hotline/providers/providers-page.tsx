import {
  Act,
  type DeskVisit,
  hereWith,
  isOffered,
  pathTo,
  valueText,
  visitorOf,
} from '@vigie/desk-frame/page-kit'
import { type Channel, channelRefusal, type Provider, type Service } from '@vigie/notices'
import { addProvider } from '@vigie/notices/verbs/add-provider'
import { changeProviderAddress } from '@vigie/notices/verbs/change-provider-address'
import { confirmProviderAddress } from '@vigie/notices/verbs/confirm-provider-address'
import { declineProviderAddress } from '@vigie/notices/verbs/decline-provider-address'
import { DataTable } from '@vigie/ui'
import { countryName } from '../parts/country.ts'
import { ProposedChange, WaitingProposals } from '../parts/proposed-change.tsx'
import { changesOf } from './channel-changes.ts'

export interface ProvidersView {
  readonly providers: readonly Provider[]
  readonly proposals: readonly Channel[]
  readonly services: readonly Service[]
  readonly channels: readonly Channel[]
  readonly names: ReadonlyMap<string, string>
}

type Part = { readonly visit: DeskVisit; readonly view: ProvidersView }

/** What waits for a second person. */
function Proposals({ visit, view }: Part) {
  const actor = visitorOf(visit)
  return (
    <WaitingProposals visit={visit}>
      {view.proposals.flatMap((proposal) => {
        const provider = view.providers.find(({ id }) => id === proposal.provider)
        if (!provider) return []
        const service = view.services.find(({ id }) => id === proposal.service)
        return [
          <ProposedChange
            visit={visit}
            id={proposal.id}
            title={[provider.name, service?.name].filter((name) => name !== undefined).join(' · ')}
            by={proposal.proposedBy}
            at={proposal.proposedAt}
            names={view.names}
            changes={changesOf(visit, proposal, view.channels)}
            rulings={[
              [confirmProviderAddress, channelRefusal(actor, proposal, 'confirmed')],
              [declineProviderAddress, channelRefusal(actor, proposal, 'declined')],
            ]}
          />,
        ]
      })}
    </WaitingProposals>
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
                  {words('desk-hotline.pages.proposal.change')}
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
