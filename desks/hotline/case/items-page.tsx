import { ActForm, type DeskVisit, pathTo } from '@vigie/desk-frame/page-kit'
import type { ItemView } from '@vigie/hotline'
import { noteTraces } from '@vigie/hotline/verbs/note-traces'
import type { Provider } from '@vigie/notices'
import { Tag } from '@vigie/ui'
import { PlaceFields } from './act-fields.tsx'
import { ChooseItems, groupItems, hostLabel } from './choose-items.tsx'
import { foundTag } from './found.tsx'
import { assessedOf, traceText } from './items.tsx'
import { ProposedPlaces } from './proposed-places.tsx'
import type { OpenedCase } from './reports.tsx'

const isUntraced = ({ traces }: ItemView): boolean => traces.length === 0

/** Many items at once: where all of a domain are hosted is noted in one act. */
export function ItemsPage({
  visit,
  view,
  providers,
}: {
  visit: DeskVisit
  view: OpenedCase
  providers: readonly Provider[]
}) {
  const { words } = visit
  const items = view.items.filter(({ form }) => form === 'address')
  const domains = groupItems(items, ({ address }) => hostLabel(address ?? ''))
  // What nobody has looked for yet comes first.
  const groups = [...domains].sort(
    (one, other) => Number(other.items.some(isUntraced)) - Number(one.items.some(isUntraced)),
  )
  return (
    <div class="prepare items-page" data-answer-keys>
      <p>
        <a href={pathTo(visit, `/case/${view.number}`)}>
          {words('desk-hotline.pages.back-to-case', { n: view.number })}
        </a>
      </p>
      <h1>{words('hotline.operations.note-traces.title')}</h1>
      <p class="quiet">{words('hotline.operations.note-traces.consequence')}</p>
      <ProposedPlaces visit={visit} view={view} />
      <ActForm
        visit={visit}
        act={{ operation: noteTraces.name, on: ['case', view.id], allowed: true, why: null }}
        back={pathTo(visit, `/case/${view.number}`)}
        primary
      >
        <ChooseItems
          visit={visit}
          caption={assessedOf(visit, view.items)}
          items={items}
          groups={groups}
          standing={groups[0]?.key}
          columns={[
            {
              header: words('desk-hotline.pages.hosted'),
              cell: ({ traces }) => {
                const now = traces.at(-1)
                return now ? traceText(visit, now) : words('desk-hotline.pages.trace.none')
              },
            },
            {
              header: words('desk-hotline.pages.found'),
              cell: (item) => <Tag {...foundTag(words, item)} />,
            },
          ]}
        />
        <PlaceFields visit={visit} providers={providers} digits />
      </ActForm>
    </div>
  )
}
