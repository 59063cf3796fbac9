import { LONGEST_MESSAGE, type Mailbox, MESSAGE_DAYS } from '@vigie/intake'
import type { Language } from '@vigie/kernel'
import { newId } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { longDay, page, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { BackButton, Button, Callout, Conversation, ErrorSummary, Form, TextArea } from '@vigie/ui'
import { CaseSteps } from './case-steps.tsx'
import { Consents } from './consents.tsx'

export interface Writing {
  readonly text: string
  readonly error?: 'text' | 'text-long'
  readonly sent?: boolean
}

/** What happened with a report, and what was written about it. */
export const mailboxPage = (
  c: Visit,
  site: Site,
  language: Language,
  given: { receipt: string; mailbox: Mailbox; writing?: Writing },
) => {
  const words = wordsOf(language)
  const { receipt, mailbox, writing } = given
  const error =
    writing?.error &&
    words(`site-reporting.pages.error.${writing.error}`, {
      most: LONGEST_MESSAGE,
      count: writing.text.trim().length,
    })
  return page(
    c,
    site,
    {
      language,
      path: '/mailbox',
      title: words('site-reporting.pages.mailbox.yours'),
      // As the door does: what a browser asks for afterwards must not tell that the words were right.
      script: 'onFocus',
      status: error ? 422 : 200,
    },
    <>
      <ErrorSummary
        title={words('site-frame.pages.door.mistakes')}
        mistakes={error ? [{ name: 'text', error }] : []}
      />
      {writing?.sent ? (
        <Callout tone="good" said>
          <p>{words('site-reporting.pages.mailbox.sent')}</p>
        </Callout>
      ) : null}
      <h1>{words('site-reporting.pages.mailbox.yours')}</h1>
      <p>
        {words(`intake.kinds.${mailbox.kind}`)}.{' '}
        {words('site-reporting.pages.mailbox.received-on', { day: longDay(language, mailbox.receivedOn) })}
      </p>
      <h2>{words('site-reporting.pages.mailbox.now')}</h2>
      <Callout>
        <p>{words(`intake.news.${mailbox.state}`)}</p>
      </Callout>
      <CaseSteps words={words} news={mailbox.news} />
      <h2>{words('site-reporting.pages.mailbox.messages')}</h2>
      {mailbox.messages.length === 0 ? (
        <p>{words('site-reporting.pages.mailbox.no-messages')}</p>
      ) : (
        <Conversation
          label={words('site-reporting.pages.mailbox.messages')}
          messages={mailbox.messages.map(({ author, writtenOn, text }) => ({
            from: author,
            who: words(
              author === 'desk' ? 'site-reporting.pages.mailbox.us' : 'site-reporting.pages.mailbox.you',
            ),
            when: longDay(language, writtenOn),
            text,
          }))}
        />
      )}
      <Consents words={words} receipt={receipt} consents={mailbox.consents} />
      <Form
        action={`/${language}/mailbox/write`}
        buttons={
          <>
            <Button primary>{words('site-reporting.pages.mailbox.send')}</Button>
            <BackButton text={words('site-reporting.pages.mailbox.close')} href={`/${language}/mailbox`} />
          </>
        }
      >
        <input type="hidden" name="receipt" value={receipt} />
        <input type="hidden" name="submission" value={newId()} />
        <TextArea
          name="text"
          label={words('site-reporting.pages.mailbox.write')}
          hint={words('site-reporting.pages.mailbox.write.hint', { days: MESSAGE_DAYS })}
          error={error || undefined}
          value={writing?.text}
          rows={4}
        />
      </Form>
    </>,
  )
}
