import type { Consent } from '@vigie/intake'
import { valueText, type Words } from '@vigie/locales'
import { longDay } from '@vigie/site-frame/page-kit'
import { Button, Form } from '@vigie/ui'

/** What somebody let us pass on, and the button that takes it back: as easily as it was given (Art. 7(3) GDPR). */
export const Consents = (props: {
  readonly words: Words
  readonly receipt: string
  readonly consents: readonly Consent[]
}) => {
  const { words, receipt, consents } = props
  if (consents.length === 0) return null
  return (
    <section>
      <h2>{words('site-reporting.pages.consent.title')}</h2>
      {consents.map(({ receiver, withdrawnOn }) => {
        const to = valueText(words, 'intake', 'receiver', receiver)
        return withdrawnOn === null ? (
          <Form
            action={`/${words.language}/mailbox/consent`}
            buttons={<Button>{words('site-reporting.pages.consent.withdraw', { to })}</Button>}
          >
            <input type="hidden" name="receipt" value={receipt} />
            <input type="hidden" name="receiver" value={receiver} />
            <p>{words('site-reporting.pages.consent.given', { to })}</p>
          </Form>
        ) : (
          <p>
            {words('site-reporting.pages.consent.withdrawn', {
              to,
              day: longDay(words.language, withdrawnOn),
            })}
          </p>
        )
      })}
    </section>
  )
}
