import {
  ActForm,
  type DeskVisit,
  defangedLabel,
  pathTo,
  valueText,
  visitorOf,
} from '@vigie/desk-frame/page-kit'
import { type ItemView, mayOverride, RECIPIENT_SORTS } from '@vigie/hotline'
import { prepareReferral } from '@vigie/hotline/verbs/prepare-referral'
import { Because, Button, Callout, Checkboxes, Radios, TextArea } from '@vigie/ui'
import { recipientName } from './done.tsx'
import { itemTitle } from './items.tsx'
import type { OpenedCase } from './reports.tsx'

type Sort = (typeof RECIPIENT_SORTS)[number]

const routeTo = (item: ItemView, sort: Sort) => item.routes.find(({ to }) => to === sort) ?? null

/** Where the rules send it; the police where they say nothing. */
const chosenSort = (visit: DeskVisit, view: OpenedCase): Sort =>
  RECIPIENT_SORTS.find((sort) => sort === visit.url.searchParams.get('sort')) ??
  RECIPIENT_SORTS.find((sort) => view.items.some((item) => routeTo(item, sort) !== null)) ??
  'police'

function SortChoice({ visit, view, chosen }: { visit: DeskVisit; view: OpenedCase; chosen: Sort }) {
  const { words } = visit
  return (
    <form class="together" method="get" action={visit.url.pathname}>
      <label>
        <span class="label">{words('hotline.fields.recipientSort')}</span>
        <select class="input" name="sort">
          {RECIPIENT_SORTS.filter((sort) => view.recipients[sort].length > 0).map((sort) => (
            <option value={sort} selected={sort === chosen}>
              {valueText(words, 'hotline', 'recipientSort', sort)}
            </option>
          ))}
        </select>
      </label>
      <Button>{words('desk-hotline.pages.sort.choose')}</Button>
    </form>
  )
}

/** Preparing a hand-over: to whom, with what. A second analyst reads it before it leaves. */
export function PrepareReferralPage({ visit, view }: { visit: DeskVisit; view: OpenedCase }) {
  const { words } = visit
  const sort = chosenSort(visit, view)
  const decided = view.items.filter(({ outcome }) => outcome !== null)
  const routed = decided.filter((item) => routeTo(item, sort) !== null)
  const [route] = routed.map((item) => routeTo(item, sort))
  const recipients = view.recipients[sort]
  return (
    <div class="prepare">
      <p>
        <a href={pathTo(visit, `/case/${view.number}`)}>
          {words('desk-hotline.pages.back-to-case', { n: view.number })}
        </a>
      </p>
      <h1>{words('hotline.operations.prepare-referral.title')}</h1>
      <p class="quiet">{words('hotline.operations.prepare-referral.consequence')}</p>
      <SortChoice visit={visit} view={view} chosen={sort} />
      <ActForm
        visit={visit}
        act={{ operation: prepareReferral.name, on: ['case', view.id], allowed: true, why: null }}
        back={pathTo(visit, `/case/${view.number}`)}
        primary
      >
        <input type="hidden" name="recipientSort" value={sort} />
        {route ? (
          <Because word={words('desk-hotline.pages.because')}>
            {words.maybe(`hotline.routes.${route.because}`) ?? route.because}
          </Because>
        ) : (
          <Callout tone="wait" title={words('desk-hotline.pages.no-route')}>
            <p>
              {words(
                mayOverride(visitorOf(visit))
                  ? 'desk-hotline.pages.no-route.coordinator'
                  : 'desk-hotline.pages.no-route.analyst',
              )}
            </p>
          </Callout>
        )}
        <Radios
          name="recipient"
          label={words('hotline.fields.recipient')}
          choices={recipients.map((value) => ({ value, label: recipientName(visit, sort, value) }))}
          value={recipients.length === 1 ? recipients[0] : undefined}
        />
        <Checkboxes
          name="items"
          label={words('desk-hotline.pages.which-items')}
          choices={decided.map((item) => ({
            value: item.id,
            label: itemTitle(visit, item),
            hint: item.address === null ? undefined : defangedLabel(item.address),
          }))}
          values={(routed.length > 0 ? routed : decided).map(({ id }) => id)}
        />
        <TextArea
          name="summary"
          label={words('hotline.fields.summary')}
          hint={words('hotline.fields.summary.hint')}
          rows={8}
        />
        {route || !mayOverride(visitorOf(visit)) ? null : (
          <TextArea name="overrideReason" label={words('hotline.fields.overrideReason')} rows={3} />
        )}
      </ActForm>
    </div>
  )
}
