import { ActForm, type DeskVisit, pathTo } from '@vigie/desk-frame/page-kit'
import type { ItemView } from '@vigie/hotline'
import { confirmPlaces } from '@vigie/hotline/verbs/confirm-places'
import { HiddenAnswers, Tag } from '@vigie/ui'
import { countryName } from '../parts/country.ts'
import type { OpenedCase } from './reports.tsx'

type Proposed = NonNullable<ItemView['proposed']>

const placeText = ({ lang }: DeskVisit, { providerName, hostedIn }: Proposed): string =>
  [providerName, hostedIn === null ? null : countryName(lang, hostedIn)]
    .filter((part) => part !== null)
    .join(', ')

/** Where items may be hosted, by their addresses: one press says that somebody checked it, for all of the same place. */
export function ProposedPlaces({ visit, view }: { visit: DeskVisit; view: OpenedCase }) {
  const { words } = visit
  const isAllowed = view.possible.some(
    ({ operation, allowed }) => operation === confirmPlaces.name && allowed,
  )
  const proposed = view.items.flatMap(({ id, number, proposed: place }) =>
    place === null ? [] : [{ id, number, place }],
  )
  if (!isAllowed || proposed.length === 0) return null
  const groups = [
    ...Map.groupBy(proposed, ({ place }) => `${placeText(visit, place)} ${place.from}`).values(),
  ].flatMap((items) => (items[0] ? [{ items, place: items[0].place }] : []))
  return (
    <ul class="plain proposed-places" aria-label={words('hotline.operations.confirm-places.title')}>
      {groups.map(({ items, place }, at) => (
        <li>
          <p>
            <strong>{placeText(visit, place)}</strong>{' '}
            <Tag tone="wait" text={words('desk-hotline.pages.not-checked')} />{' '}
            <span class="quiet">
              {words('desk-hotline.pages.proposed-for', {
                n: items.length,
                items: items.map(({ number }) => number).join(', '),
              })}
              . {words(`desk-hotline.pages.proposed.from.${place.from}`)}
            </span>
          </p>
          <ActForm
            visit={visit}
            act={{ operation: confirmPlaces.name, on: ['case', view.id], allowed: true, why: null }}
            back={pathTo(visit, `/case/${view.number}`)}
            keyLetter={at === 0 ? 'p' : undefined}
          >
            <HiddenAnswers answers={{ items: items.map(({ id }) => id) }} />
          </ActForm>
        </li>
      ))}
    </ul>
  )
}
