import type { DeskVisit } from '@vigie/desk-frame/page-kit'
import { ACCESSES, COMMERCIALITIES, type ItemView, PAYMENTS, SITE_TYPES, siteOf } from '@vigie/hotline'
import { Checkboxes, Field, Radios, Select } from '@vigie/ui'
import { choicesOf } from './choices-of.ts'

/** What sort of place it is: asked of nobody, folded away until somebody wants to say it. What was said before stands there. */
export function SiteFields({
  visit,
  digits,
  of,
}: {
  visit: DeskVisit
  digits: boolean
  of?: Pick<ItemView, 'traces'> | undefined
}) {
  const { words } = visit
  const said = siteOf(of?.traces ?? [])
  const isOpen = said.siteType !== null || said.access !== null || said.commerciality !== null
  return (
    <details class="more-asked" data-optional open={isOpen || visit.sentBack !== undefined}>
      <summary>{words('desk-hotline.pages.site.more')}</summary>
      <Select
        name="siteType"
        label={words('hotline.fields.siteType')}
        choices={choicesOf(visit, 'siteType', SITE_TYPES)}
        empty={words('desk-hotline.pages.not-said')}
        value={said.siteType ?? undefined}
      />
      <Radios
        name="access"
        label={words('hotline.fields.access')}
        choices={choicesOf(visit, 'access', ACCESSES)}
        value={said.access ?? undefined}
        digits={digits}
      />
      <Radios
        name="commerciality"
        label={words('hotline.fields.commerciality')}
        hint={words('hotline.fields.commerciality.hint')}
        choices={choicesOf(visit, 'commerciality', COMMERCIALITIES)}
        value={said.commerciality ?? undefined}
        digits={digits}
      />
      <div class="when-commercial">
        <Checkboxes
          name="payment"
          label={words('hotline.fields.payment')}
          hint={words('hotline.fields.payment.hint')}
          choices={choicesOf(visit, 'payment', PAYMENTS)}
          values={said.payment}
        />
      </div>
      <Field
        name="referrer"
        label={words('hotline.fields.referrer')}
        hint={words('hotline.fields.referrer.hint')}
        mono
        spellcheck={false}
      />
    </details>
  )
}
