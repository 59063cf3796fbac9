import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'
import type { ItemView } from '@vigie/hotline'
import { MOST_ITEMS } from '@vigie/hotline/verbs/prepare-notice'
import type { Provider, Service } from '@vigie/notices'
import { Select } from '@vigie/ui'
import { groupItems, type Together } from './choose-items.tsx'
import type { OpenedCase } from './reports.tsx'

export const isNotifiable = (item: ItemView): boolean => item.outcome === 'illegal' && item.address !== null

export const noticeRoute = (item: ItemView) =>
  item.routes.find(({ to }) => to === 'notice' || to === 'ordinary-notice') ?? null

/** A notice to this provider is under way about it, and was not answered yet. */
export const isUnderWay = (view: OpenedCase, provider: Provider, item: ItemView): boolean =>
  view.notices.some(
    (notice) =>
      notice.withdrawal === null &&
      notice.provider.id === provider.id &&
      notice.items.some((one) => one.item === item.id && one.decisions.length === 0),
  )

export const kindOf = ({ words }: DeskVisit, item: ItemView): string => {
  const kind = item.rounds.at(-1)?.verdict?.kind
  return kind === undefined ? '' : valueText(words, 'intake', 'kind', kind)
}

export const becauseOf = ({ words }: DeskVisit, item: ItemView): string => {
  const because = noticeRoute(item)?.because
  return because === undefined
    ? words('desk-hotline.pages.no-route')
    : (words.maybe(`hotline.routes.${because}`) ?? because)
}

/** The service of this provider that an item is on, by its address or by a notice of before. */
const serviceOf = (provider: Provider, { service }: ItemView) =>
  service?.provider === provider.id ? service : null

/** What fits into one notice: one kind, by one rule, about one service, and no more than a notice holds. */
export const noticesOf = (visit: DeskVisit, view: OpenedCase, provider: Provider): readonly Together[] => {
  const ready = view.items.filter(
    (item) => isNotifiable(item) && noticeRoute(item) !== null && !isUnderWay(view, provider, item),
  )
  const labelOf = (item: ItemView) => {
    const service = serviceOf(provider, item)
    const about = `${kindOf(visit, item)}: ${becauseOf(visit, item)}`
    return service === null ? about : `${service.name}, ${about}`
  }
  return groupItems(ready, labelOf).flatMap(({ label, items }) =>
    Array.from({ length: Math.ceil(items.length / MOST_ITEMS) }, (_, at) => {
      const together = items.slice(at * MOST_ITEMS, (at + 1) * MOST_ITEMS)
      const [first] = together
      const service = first === undefined ? '' : (serviceOf(provider, first)?.id ?? '')
      return { key: String(first?.number), label, items: together, service }
    }),
  )
}

/** Which service it is about: offered from the addresses, and confirmed by whoever sends the form. */
export function ServiceChoice({
  visit,
  provider,
  services,
  chosen,
}: {
  readonly visit: DeskVisit
  readonly services: readonly Service[]
  readonly provider: Provider
  readonly chosen: readonly ItemView[]
}) {
  const { words } = visit
  const own = services.filter((service) => service.provider === provider.id)
  if (own.length === 0) return null
  const [first] = chosen
  const service = first === undefined ? null : serviceOf(provider, first)
  return (
    <Select
      name="service"
      label={words('hotline.fields.service')}
      hint={words(
        service === null ? 'desk-hotline.pages.service.hint.none' : 'desk-hotline.pages.service.hint',
        { provider: provider.name },
      )}
      choices={own.map(({ id, name }) => ({ value: id, label: name }))}
      value={service?.id}
      empty={words('desk-hotline.pages.not-said')}
    />
  )
}
