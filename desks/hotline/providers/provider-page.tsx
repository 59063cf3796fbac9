import { dayText, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import { dayOf } from '@vigie/kernel'
import { ChannelsTable } from './channels-table.tsx'
import { ContactTable } from './contact-table.tsx'
import { EntityFacts } from './entity-facts.tsx'
import { Proposals } from './proposals.tsx'
import type { ProviderPart } from './provider-view.ts'
import { ServicesTable } from './services-table.tsx'

/** How we stand with it beside the law. */
function Standing({ visit, view }: ProviderPart) {
  const { words, lang } = visit
  const held = view.relation?.held ?? null
  return (
    <section aria-labelledby="relation">
      <h2 id="relation">{words('desk-hotline.pages.provider.relation')}</h2>
      {held === null ? (
        <p class="quiet">{words('desk-hotline.pages.relations.not-noted')}</p>
      ) : (
        <dl class="facts">
          {(
            [
              [words('notices.fields.agreement'), valueText(words, 'notices', 'agreement', held.agreement)],
              [words('notices.fields.contacts'), held.contacts],
              [words('notices.fields.escalation'), held.escalation],
              [words('desk-hotline.pages.relations.checked'), dayText(lang, dayOf(held.checkedAt))],
            ] as const
          ).map(([what, value]) => (
            <div>
              <dt>{what}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        <a href={pathTo(visit, '/relations')}>{words('desk-hotline.pages.relations')}</a>
      </p>
    </section>
  )
}

/** All that the house knows of one provider: the company, its services, whom one reaches there, and how notices get there. */
export function ProviderPage({ visit, view }: ProviderPart) {
  const { words } = visit
  const { provider, channels, services, names } = view
  return (
    <div class="overview provider">
      <p>
        <a href={pathTo(visit, '/providers')}>{words('desk-hotline.pages.providers')}</a>
      </p>
      <h1>{provider.name}</h1>
      <EntityFacts visit={visit} view={view} />
      <p>
        <a href={pathTo(visit, `/provider/${provider.id}`)}>
          {words('desk-hotline.pages.notices-to', { provider: provider.name })}
        </a>
      </p>
      <Proposals
        visit={visit}
        view={{
          providers: [provider],
          proposals: channels.filter(({ ruled }) => ruled === null),
          channels,
          services,
          names,
        }}
      />
      <ServicesTable visit={visit} view={view} />
      <ContactTable visit={visit} view={view} />
      <ChannelsTable visit={visit} view={view} />
      <Standing visit={visit} view={view} />
    </div>
  )
}
