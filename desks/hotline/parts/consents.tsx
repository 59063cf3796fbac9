import { type DeskVisit, dayText, valueText } from '@vigie/desk-frame/page-kit'
import type { OpenedReport } from '@vigie/intake'
import { Callout } from '@vigie/ui'

/** To whom the reporter lets us pass words and contact on; to nobody where nothing is said. */
export function Consents({ visit, report }: { visit: DeskVisit; report: OpenedReport }) {
  const { words, lang } = visit
  const said = report.consents.map(({ receiver, givenOn, withdrawnOn }) => {
    const to = valueText(words, 'intake', 'receiver', receiver)
    return withdrawnOn === null
      ? words('desk-hotline.pages.consent.given', { to, day: dayText(lang, givenOn) })
      : words('desk-hotline.pages.consent.withdrawn', { to, day: dayText(lang, withdrawnOn) })
  })
  return (
    <>
      <p class="quiet">{said.length === 0 ? words('desk-hotline.pages.consent.nobody') : said.join(' · ')}</p>
      {report.consents.map(({ receiver, withdrawnOn, passedOn }) =>
        withdrawnOn === null || passedOn === null ? null : (
          <Callout tone="wait">
            <p>
              {words('desk-hotline.pages.consent.tell', {
                to: valueText(words, 'intake', 'receiver', receiver),
                day: dayText(lang, passedOn),
              })}
            </p>
          </Callout>
        ),
      )}
    </>
  )
}
