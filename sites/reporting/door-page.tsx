import { LANGUAGES, type Language } from '@vigie/kernel'
import { type Words, wordsOf } from '@vigie/locales'
import { checkReceipt, RECEIPT_WORDS, receiptWords } from '@vigie/platform/receipt'
import { RECEIPT_CHECK, RECEIPT_LISTS } from '@vigie/platform/receipt-files'
import { page, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { BackButton, Button, ErrorSummary, Field, Form, WordCheck } from '@vigie/ui'

/** What was typed at a door that did not open. A wrong receipt is left in the field, so that it can be corrected. */
export interface Tried {
  readonly receipt: string
  /** A message that was typed already; it is there again once the door opens. */
  readonly draft: string
  readonly error: 'empty' | 'wrong' | 'many'
}

/** The page's own language first: it is the likeliest. */
const likeliest = (language: Language): readonly Language[] => [
  language,
  ...LANGUAGES.filter((other) => other !== language),
]

/** What is wrong with the words themselves. The lists are no secret: it says nothing of whose receipt it is. */
const slipsIn = (words: Words, typed: string): string => {
  const { known, unknown } = checkReceipt(
    typed,
    likeliest(words.language).map((language) => receiptWords[language]),
  )
  if (known === RECEIPT_WORDS && unknown.length === 0) return ''
  return [
    words('site-reporting.pages.words.count', { known: String(known) }),
    ...unknown.flatMap(({ word, near }) => [
      words('site-reporting.pages.words.unknown', { word }),
      ...(near === null ? [] : [words('site-reporting.pages.words.near', { near })]),
    ]),
  ].join(' ')
}

/** Where a reporter types the eight words. */
export const doorPage = (c: Visit, site: Site, language: Language, tried?: Tried) => {
  const words = wordsOf(language)
  const error =
    tried &&
    [
      words(`site-reporting.pages.mailbox.${tried.error}`),
      tried.error === 'wrong' ? slipsIn(words, tried.receipt) : '',
    ]
      .join(' ')
      .trim()
  return page(
    c,
    site,
    {
      language,
      path: '/mailbox',
      title: words('site-reporting.pages.mailbox.title'),
      script: 'onFocus',
      status: error ? (tried?.error === 'many' ? 429 : 422) : 200,
    },
    <>
      <ErrorSummary
        title={words('site-reporting.pages.mailbox.mistakes')}
        mistakes={error ? [{ name: 'receipt', error }] : []}
      />
      <Form
        action={`/${language}/mailbox`}
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
          lists={likeliest(language).map((one) => RECEIPT_LISTS[one])}
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
