import { type DeskVisit, visitorOf } from '@vigie/desk-frame/page-kit'
import { type Channel, channelRefusal, type Provider, type Service } from '@vigie/notices'
import { confirmProviderAddress } from '@vigie/notices/verbs/confirm-provider-address'
import { declineProviderAddress } from '@vigie/notices/verbs/decline-provider-address'
import { ProposedChange, WaitingProposals } from '../parts/proposed-change.tsx'
import { changesOf } from './channel-changes.ts'

export interface ProposalsView {
  readonly providers: readonly Provider[]
  readonly proposals: readonly Channel[]
  readonly services: readonly Service[]
  readonly channels: readonly Channel[]
  readonly names: ReadonlyMap<string, string>
}

type Part = { readonly visit: DeskVisit; readonly view: ProposalsView }

/** What waits for a second person. */
export function Proposals({ visit, view }: Part) {
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
