import { isOffered, valueText } from '@vigie/desk-frame/page-kit'
import { noteProvider } from '@vigie/notices/verbs/note-provider'
import { countryName } from '../parts/country.ts'
import { formFor } from '../parts/form-for.ts'
import { KnownSince } from './known-since.tsx'
import type { ProviderPart } from './provider-view.ts'

/** The company that answers for the services: who it is, where it is established, and since when we know it. */
export function EntityFacts({ visit, view }: ProviderPart) {
  const { words, lang } = visit
  const { entity, now } = view
  const facts = [
    [words('notices.fields.country'), countryName(lang, entity.country)],
    [words('notices.fields.postalAddress'), entity.postalAddress ?? '–'],
    [
      words('notices.fields.roles'),
      entity.roles.map((role) => valueText(words, 'notices', 'roles', role)).join(', '),
    ],
    [
      words('notices.fields.languages'),
      entity.languages.map((one) => valueText(words, 'notices', 'languages', one)).join(', '),
    ],
    [
      words('notices.fields.inEuScope'),
      entity.inEuScope ? words('desk-frame.pages.yes') : words('desk-hotline.pages.no'),
    ],
  ] as const
  return (
    <>
      <dl class="facts">
        {facts.map(([what, value]) => (
          <div>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{words('desk-hotline.pages.provider.known')}</dt>
          <dd>
            <KnownSince visit={visit} entry={entity} about={entity.name} now={now} />
          </dd>
        </div>
      </dl>
      {isOffered(visit, noteProvider) ? (
        <p>
          <a
            class="button"
            href={formFor(visit, noteProvider.name, {
              provider: entity.id,
              name: entity.name,
              postalAddress: entity.postalAddress,
              country: entity.country,
              roles: entity.roles,
              languages: entity.languages,
              inEuScope: entity.inEuScope ? 'yes' : null,
            })}
          >
            {words('desk-hotline.pages.provider.entity.change')}
          </a>
        </p>
      ) : null}
    </>
  )
}
