import {
  ActForm,
  authorOf,
  type DeskVisit,
  isOffered,
  momentText,
  reasonOf,
  valueText,
  visitorOf,
} from '@vigie/desk-frame/page-kit'
import { type AddressProposal, addressRefusal, type Provider } from '@vigie/notices'
import { confirmProviderAddress } from '@vigie/notices/verbs/confirm-provider-address'
import { declineProviderAddress } from '@vigie/notices/verbs/decline-provider-address'
import { Callout, DataTable } from '@vigie/ui'

/** A proposed address beside the one in use, with the yes or no of a second person. */
export function ProposedAddress({
  visit,
  provider,
  proposal,
  names,
}: {
  visit: DeskVisit
  provider: Provider
  proposal: AddressProposal
  names: ReadonlyMap<string, string>
}) {
  const { words, lang } = visit
  const channelOf = (channel: Provider['channel']) =>
    channel === null ? '–' : valueText(words, 'notices', 'channel', channel)
  const actor = visitorOf(visit)
  const acts = [
    [confirmProviderAddress, addressRefusal(actor, proposal, 'confirmed')],
    [declineProviderAddress, addressRefusal(actor, proposal, 'declined')],
  ] as const
  return (
    <Callout tone="wait" title={provider.name}>
      <p>
        {words('desk-hotline.pages.law.proposed', {
          name: authorOf(visit, names, proposal.proposedBy),
          when: momentText(lang, proposal.proposedAt),
        })}
      </p>
      <DataTable
        id={`address-${proposal.id}`}
        caption={words('desk-hotline.pages.law.changes')}
        columns={[
          { header: words('desk-hotline.pages.law.what') },
          { header: words('desk-hotline.pages.law.before') },
          { header: words('desk-hotline.pages.law.after') },
        ]}
        rows={[
          [words('notices.fields.channel'), channelOf(provider.channel), channelOf(proposal.channel)],
          [words('notices.fields.mailbox'), provider.mailbox ?? '–', proposal.mailbox ?? '–'],
          [words('notices.fields.formPlace'), provider.formPlace ?? '–', proposal.formPlace ?? '–'],
        ]}
      />
      {acts.map(([verb, why]) => {
        if (!isOffered(visit, verb)) return null
        const act = {
          operation: verb.name,
          on: ['proposal', proposal.id],
          about: provider.name,
          allowed: why === null,
          why,
        } as const
        return why === null ? (
          <ActForm visit={visit} act={act} primary={verb === confirmProviderAddress} />
        ) : (
          <p class="quiet">{reasonOf(visit, act)}</p>
        )
      })}
    </Callout>
  )
}
