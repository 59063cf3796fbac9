import { type DeskVisit, defangedLabel, hereWith } from '@vigie/desk-frame/page-kit'
import type { ItemView } from '@vigie/hotline'
import { readAddress } from '@vigie/intake'
import { ChoiceTable, type Column, Defanged, KeyHint } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { itemTitle } from './items.tsx'

/** Items that are chosen together, under a word in the address that names nothing of them. */
export interface Together {
  readonly key: string
  readonly label: string
  readonly items: readonly ItemView[]
  /** The service that all of them are on; empty where nobody knows. */
  readonly service?: string
}

/** Items under the same words, each group named by the number of its first item. */
export const groupItems = (
  items: readonly ItemView[],
  labelOf: (item: ItemView) => string,
): readonly Together[] =>
  [...Map.groupBy(items, labelOf)].map(([label, together]) => ({
    key: String(together[0]?.number ?? 0),
    label,
    items: together,
  }))

/** Who hosts it, as the address says: to be read, not to be followed. */
export const hostLabel = (address: string): string => defangedLabel(readAddress(address).host ?? address)

const OF = 'of'

/** The group that the address of the page asks for, or else the one named; none is chosen of no group. */
export const chosenOf = (
  visit: DeskVisit,
  groups: readonly Together[],
  otherwise: string | undefined,
): Together | undefined => {
  const wanted = visit.url.searchParams.get(OF) ?? otherwise
  return groups.find(({ key }) => key === wanted)
}

interface ChooseItems {
  readonly visit: DeskVisit
  readonly caption: string
  readonly items: readonly ItemView[]
  /** What is chosen at once. */
  readonly groups: readonly Together[]
  /** The key of the group that stands chosen until another is asked for. */
  readonly standing: string | undefined
  /** The columns after the item and its address. */
  readonly columns: readonly (Column & { readonly cell: (item: ItemView) => Child })[]
}

/** The items of a case in rows, to choose from one by one or by groups. A script chooses a group where it stands. */
export function ChooseItems({ visit, caption, items, groups, standing, columns }: ChooseItems) {
  const { words } = visit
  const all: readonly Together[] = [
    ...groups,
    { key: 'all', label: words('desk-hotline.pages.choose-items.all'), items },
    { key: 'none', label: words('desk-hotline.pages.choose-items.none'), items: [] },
  ]
  const chosen = chosenOf(visit, all, standing)
  return (
    <>
      <p class="choose-together">
        <span id="choose-together">{words('desk-hotline.pages.choose-items')}</span>
        {all.map(({ key, label, items: together, service }) => (
          <a
            href={hereWith(visit, { [OF]: key, done: null })}
            aria-current={key === chosen?.key ? 'true' : undefined}
            data-choose={together.map(({ id }) => id).join(' ')}
            data-service={service}
            data-key={key === 'all' ? '*' : undefined}
          >
            {label} {key === 'none' ? null : `(${together.length})`}{' '}
            {key === 'all' ? <KeyHint letter="*" /> : null}
          </a>
        ))}
        <span hidden aria-live="polite" data-chosen={words('desk-hotline.pages.choose-items.chosen')} />
      </p>
      <ChoiceTable
        name="items"
        label={words('desk-hotline.pages.which-items')}
        caption={caption}
        columns={[
          { header: words('hotline.fields.item') },
          { header: words('hotline.fields.address') },
          ...columns,
        ]}
        rows={items.map((item) => ({
          value: item.id,
          label: itemTitle(visit, item),
          cells: [
            item.address === null ? null : <Defanged address={item.address} />,
            ...columns.map(({ cell }) => cell(item)),
          ],
        }))}
        values={(chosen?.items ?? []).map(({ id }) => id)}
      />
    </>
  )
}
