import { isOffered, valueText } from '@vigie/desk-frame/page-kit'
import { noteService } from '@vigie/notices/verbs/note-service'
import { DataTable } from '@vigie/ui'
import { formFor } from '../parts/form-for.ts'
import { KnownSince } from './known-since.tsx'
import type { ProviderPart } from './provider-view.ts'

/** The services by which people know a provider. */
export function ServicesTable({ visit, view }: ProviderPart) {
  const { words } = visit
  const { provider, services, now } = view
  const isOpen = isOffered(visit, noteService)
  return (
    <section aria-labelledby="services">
      <h2 id="services">{words('desk-hotline.pages.provider.services')}</h2>
      {services.length === 0 ? (
        <p class="quiet">{words('desk-hotline.pages.provider.services.none')}</p>
      ) : (
        <DataTable
          id="table-services"
          caption={words('desk-hotline.pages.provider.services.caption', { provider: provider.name })}
          columns={[
            { header: words('notices.fields.service') },
            { header: words('notices.fields.roles') },
            { header: words('notices.fields.domains') },
            { header: words('notices.fields.platformName') },
            { header: words('desk-hotline.pages.provider.known') },
          ]}
          rows={services.map((service) => [
            <>
              {service.name}
              {isOpen ? (
                <p>
                  <a
                    href={formFor(visit, noteService.name, {
                      provider: provider.id,
                      serviceName: service.name,
                      roles: service.roles,
                      inScope: service.inScope ? 'yes' : null,
                      platformName: service.platformName,
                      domains: service.domains,
                    })}
                  >
                    {words('desk-hotline.pages.relations.change')}
                    <span class="unseen">: {service.name}</span>
                  </a>
                </p>
              ) : null}
            </>,
            <>
              {service.roles.map((role) => valueText(words, 'notices', 'roles', role)).join(', ')}
              {service.inScope ? null : (
                <p class="quiet">{words('desk-hotline.pages.provider.out-of-scope')}</p>
              )}
            </>,
            <span class="mono">{service.domains.join(', ') || '–'}</span>,
            service.platformName ?? '–',
            <KnownSince visit={visit} entry={service} about={service.name} now={now} />,
          ])}
        />
      )}
      {isOpen ? (
        <p>
          <a class="button" href={formFor(visit, noteService.name, { provider: provider.id })}>
            {words('desk-hotline.pages.provider.services.add')}
          </a>
        </p>
      ) : null}
    </section>
  )
}
