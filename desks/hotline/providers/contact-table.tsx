import { ActForm, isOffered, valueText } from '@vigie/desk-frame/page-kit'
import type { Language } from '@vigie/kernel'
import { type ContactPoint, isOpenAt, type OpeningHours, writeHours } from '@vigie/notices'
import { endContactPoint } from '@vigie/notices/verbs/end-contact-point'
import { noteContactPoint } from '@vigie/notices/verbs/note-contact-point'
import { DataTable, Tag } from '@vigie/ui'
import { formFor } from '../parts/form-for.ts'
import { KnownSince } from './known-since.tsx'
import { nameOfService, type ProviderPart } from './provider-view.ts'

// The first of these days is a Monday.
const dayName = (lang: Language, day: string): string =>
  new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2026, 2, 2 + ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].indexOf(day)),
  )

const hoursText = (lang: Language, { spans, zone }: OpeningHours): string =>
  `${spans
    .map(({ days, from, until }) => {
      const [first = '', last = first] = [days.at(0), days.at(-1)]
      const isRow = days.length > 2
      const named = isRow
        ? `${dayName(lang, first)}–${dayName(lang, last)}`
        : days.map((day) => dayName(lang, day)).join(', ')
      return `${named} ${from}–${until}`
    })
    .join(' · ')} (${zone})`

const languagesText = (lang: Language, codes: readonly string[]): string => {
  const names = new Intl.DisplayNames([lang], { type: 'language' })
  return codes.map((code) => names.of(code) ?? code).join(', ')
}

function Acts({ visit, view, point }: ProviderPart & { point: ContactPoint }) {
  const { words } = visit
  const about = valueText(words, 'notices', 'contactPurpose', point.purpose)
  return (
    <>
      {isOffered(visit, noteContactPoint) ? (
        <p>
          <a
            href={formFor(visit, noteContactPoint.name, {
              provider: view.provider.id,
              service: point.service,
              replaced: point.id,
              contactPurpose: point.purpose,
              mailbox: point.mailbox,
              formPlace: point.formPlace,
              telephone: point.telephone,
              contactLanguages: point.languages.join(' '),
              hours: point.hours === null ? null : writeHours(point.hours),
            })}
          >
            {words('desk-hotline.pages.relations.change')}
            <span class="unseen">: {about}</span>
          </a>
        </p>
      ) : null}
      {isOffered(visit, endContactPoint) ? (
        <ActForm
          visit={visit}
          act={{
            operation: endContactPoint.name,
            on: ['contactPoint', point.id],
            about,
            allowed: true,
            why: null,
          }}
        />
      ) : null}
    </>
  )
}

/** Whom one reaches at a provider, for what, in which language and when. */
export function ContactTable({ visit, view }: ProviderPart) {
  const { words, lang } = visit
  const { provider, points, now } = view
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{words('desk-hotline.pages.provider.contacts')}</h2>
      {points.length === 0 ? (
        <p class="quiet">{words('desk-hotline.pages.provider.contacts.none')}</p>
      ) : (
        <DataTable
          id="table-contacts"
          caption={words('desk-hotline.pages.provider.contacts.caption', { provider: provider.name })}
          columns={[
            { header: words('notices.fields.contactPurpose') },
            { header: words('notices.fields.endpoint') },
            { header: words('notices.fields.contactLanguages') },
            { header: words('notices.fields.hours') },
            { header: words('desk-hotline.pages.provider.known') },
          ]}
          rows={points.map((point) => {
            const purpose = valueText(words, 'notices', 'contactPurpose', point.purpose)
            return [
              <>
                {purpose}
                {point.service === null ? null : <p class="quiet">{nameOfService(view, point.service)}</p>}
                <Acts visit={visit} view={view} point={point} />
              </>,
              [point.mailbox, point.formPlace, point.telephone]
                .filter((one) => one !== null)
                .map((one) => <p class="mono">{one}</p>),
              languagesText(lang, point.languages) || '–',
              point.hours === null ? (
                '–'
              ) : (
                <>
                  {hoursText(lang, point.hours)}{' '}
                  <Tag
                    tone={isOpenAt(point.hours, now) ? 'good' : 'quiet'}
                    text={
                      isOpenAt(point.hours, now)
                        ? words('desk-hotline.pages.provider.open')
                        : words('desk-hotline.pages.provider.closed')
                    }
                  />
                </>
              ),
              <KnownSince visit={visit} entry={point} about={purpose} now={now} />,
            ]
          })}
        />
      )}
      {isOffered(visit, noteContactPoint) ? (
        <p>
          <a class="button" href={formFor(visit, noteContactPoint.name, { provider: provider.id })}>
            {words('desk-hotline.pages.provider.contacts.add')}
          </a>
        </p>
      ) : null}
    </section>
  )
}
