import { ActForm, isOffered, valueText } from '@vigie/desk-frame/page-kit'
import { endChannel } from '@vigie/notices/verbs/end-channel'
import { proposeChannel } from '@vigie/notices/verbs/propose-channel'
import { DataTable } from '@vigie/ui'
import { channelLines } from './channel-changes.ts'
import { channelForm } from './channel-page.tsx'
import { KnownSince } from './known-since.tsx'
import { nameOfService, type ProviderPart } from './provider-view.ts'

/** The ways by which notices reach a provider today; of each kind one, for all its services or for one. */
export function ChannelsTable({ visit, view }: ProviderPart) {
  const { words } = visit
  const { provider, services, used, now } = view
  const named = (service: string | null) =>
    service === null ? words('desk-hotline.pages.provider.all-services') : nameOfService(view, service)
  return (
    <section aria-labelledby="channels">
      <h2 id="channels">{words('desk-hotline.pages.provider.channels')}</h2>
      {used.length === 0 ? (
        <p class="quiet">{words('desk-hotline.pages.providers.no-address')}</p>
      ) : (
        <DataTable
          id="table-channels"
          caption={words('desk-hotline.pages.provider.channels.caption', { provider: provider.name })}
          columns={[
            { header: words('notices.fields.channelKind') },
            { header: words('notices.fields.service') },
            { header: words('desk-hotline.pages.provider.says') },
            { header: words('desk-hotline.pages.provider.known') },
          ]}
          rows={used.map((channel) => {
            const kind = valueText(words, 'notices', 'channelKind', channel.kind)
            // The kind has a column of its own, and so has the source.
            const lines = channelLines(visit, channel).slice(1, -1)
            return [
              <>
                {kind}
                {isOffered(visit, proposeChannel) ? (
                  <p>
                    <a href={channelForm(visit, provider.id, channel)}>
                      {words('desk-hotline.pages.relations.change')}
                      <span class="unseen">
                        : {kind}, {named(channel.service)}
                      </span>
                    </a>
                  </p>
                ) : null}
                {isOffered(visit, endChannel) ? (
                  <ActForm
                    visit={visit}
                    act={{
                      operation: endChannel.name,
                      on: ['endedChannel', channel.id],
                      about: kind,
                      allowed: true,
                      why: null,
                    }}
                  />
                ) : null}
              </>,
              named(channel.service),
              <dl class="facts">
                {lines
                  .filter(([, value]) => value !== '')
                  .map(([what, value]) => (
                    <div>
                      <dt>{what}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
              </dl>,
              <KnownSince visit={visit} entry={channel} about={kind} now={now} />,
            ]
          })}
        />
      )}
      {isOffered(visit, proposeChannel) ? (
        <ul class="plain">
          {[null, ...services.map(({ id }) => id)].map((service) => (
            <li>
              <a href={channelForm(visit, provider.id, { service })}>
                {words('desk-hotline.pages.provider.channels.add', { service: named(service) })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
