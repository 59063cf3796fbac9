import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'
import { type ItemView, siteOf } from '@vigie/hotline'
import { Defanged } from '@vigie/ui'

/** What sort of place it is, as far as somebody said, in one line; and from which page one has to come. */
export function SiteFacts({ visit, item }: { visit: DeskVisit; item: ItemView }) {
  const { words } = visit
  const { siteType, access, commerciality, payment, referrer } = siteOf(item.traces)
  const said = (field: string, value: string | null) =>
    value === null ? [] : [valueText(words, 'hotline', field, value)]
  const facts = [
    ...said('siteType', siteType),
    ...said('access', access),
    ...said('commerciality', commerciality),
    ...payment.flatMap((one) => said('payment', one)),
  ]
  return (
    <>
      {facts.length === 0 ? null : (
        <div>
          <dt>{words('hotline.fields.siteType')}</dt>
          <dd>{facts.join(' · ')}</dd>
        </div>
      )}
      {referrer === null || referrer === '' ? null : (
        <div>
          <dt>{words('hotline.fields.referrer')}</dt>
          <dd class="address">
            <Defanged address={referrer} />
          </dd>
        </div>
      )}
    </>
  )
}
