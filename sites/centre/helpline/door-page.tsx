import { CONVERSATION_DAYS } from '@vigie/helpline/writing'
import { LANGUAGES, type Language } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { RECEIPT_CHECK, RECEIPT_LISTS } from '@vigie/platform/receipt-files'
import { page, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { BackButton, Button, ErrorSummary, Field, Form, WordCheck } from '@vigie/ui'

/** What was typed at a door that did not open: the words can be corrected, and what was written is there once it opens. */
export interface Tried {
  readonly receipt: string
  readonly draft: string
  readonly error: 'empty' | 'wrong' | 'many'
}

/** Where whoever wrote types the eight words. */
export const doorPage = (c: Visit, site: Site, language: Language, tried?: Tried) => {
  const words = wordsOf(language)
  const error =
    tried &&
    (tried.error === 'wrong'
      ? words('site-helpline.pages.door.wrong', { days: CONVERSATION_DAYS })
      : words(`site-reporting.pages.mailbox.${tried.error}`))
  return page(
    c,
    site,
    {
      language,
      path: '/conversation',
      title: words('site-helpline.pages.door.title'),
      script: 'onFocus',
      status: error ? (tried?.error === 'many' ? 429 : 422) : 200,
    },
    <>
      <ErrorSummary
        title={words('site-reporting.pages.mailbox.mistakes')}
        mistakes={error ? [{ name: 'receipt', error }] : []}
      />
      <Form
        action={`/${language}/conversation`}
        buttons={
          <>
            <Button primary>{words('site-reporting.pages.mailbox.open')}</Button>
            <BackButton text={words('site-frame.pages.to-start')} href={`/${language}`} />
          </>
        }
      >
        {tried?.draft ? <input type="hidden" name="draft" value={tried.draft} /> : null}
        <Field
          heading
          name="receipt"
          label={words('site-reporting.pages.mailbox.label')}
          hint={words('site-reporting.pages.mailbox.hint')}
          error={error}
          value={tried?.receipt}
          spellcheck={false}
        />
        <WordCheck
          of="receipt"
          module={RECEIPT_CHECK}
          lists={[language, ...LANGUAGES.filter((other) => other !== language)].map(
            (one) => RECEIPT_LISTS[one],
          )}
          words={{
            count: words('site-reporting.pages.words.count', { known: '…' }),
            unknown: words('site-reporting.pages.words.unknown', { word: '…' }),
            near: words('site-reporting.pages.words.near', { near: '…' }),
          }}
        />
      </Form>
    </>,
  )
}
