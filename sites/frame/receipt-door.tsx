import { LANGUAGES, type Language } from '@vigie/kernel'
import { type Words, wordsOf } from '@vigie/locales'
import { checkReceipt, RECEIPT_WORDS, receiptWords } from '@vigie/platform/receipt'
import { RECEIPT_CHECK, RECEIPT_LISTS } from '@vigie/platform/receipt-files'
import { BackButton, Button, ErrorSummary, Field, Form, WordCheck } from '@vigie/ui'
import { page } from './frame.tsx'
import type { Site, Visit } from './site.ts'

/** What was typed at a door that did not open. Wrong words are left in the field, so that they can be corrected. */
export interface Tried {
  readonly receipt: string
  /** A message that was typed already; it is there again once the door opens. */
  readonly draft: string
  readonly error: 'empty' | 'wrong' | 'many'
}

/** Where a door leads, and what it says of words that open nothing there. */
interface Door {
  readonly path: string
  readonly title: string
  readonly wrong: string
}

/** The page's own language first: it is the likeliest. */
const likeliest = (language: Language): readonly Language[] => [
  language,
  ...LANGUAGES.filter((other) => other !== language),
]

/** What is wrong with the words themselves. The lists are no secret: it says nothing of whose receipt it is. */
const slipsIn = (words: Words, typed: string): string[] => {
  const { known, unknown } = checkReceipt(
    typed,
    likeliest(words.language).map((language) => receiptWords[language]),
  )
  if (known === RECEIPT_WORDS && unknown.length === 0) return []
  return [
    words('site-frame.pages.door.count', { known: String(known) }),
    ...unknown.flatMap(({ word, near }) => [
      words('site-frame.pages.door.unknown', { word }),
      ...(near === null ? [] : [words('site-frame.pages.door.near', { near })]),
    ]),
  ]
}

/** Where somebody types the eight words. */
export const receiptDoor = (
  c: Visit,
  site: Site,
  language: Language,
  { path, title, wrong }: Door,
  tried?: Tried,
) => {
  const words = wordsOf(language)
  const errorOf = ({ error, receipt }: Tried): string =>
    error === 'wrong'
      ? [wrong, ...slipsIn(words, receipt)].join(' ')
      : words(`site-frame.pages.door.${error}`)
  const error = tried && errorOf(tried)
  return page(
    c,
    site,
    {
      language,
      path,
      title,
      script: 'onFocus',
      status: error ? (tried?.error === 'many' ? 429 : 422) : 200,
    },
    <>
      <ErrorSummary
        title={words('site-frame.pages.door.mistakes')}
        mistakes={error ? [{ name: 'receipt', error }] : []}
      />
      <Form
        action={`/${language}${path}`}
        buttons={
          <>
            <Button primary>{words('site-frame.pages.door.open')}</Button>
            <BackButton text={words('site-frame.pages.to-start')} href={`/${language}`} />
          </>
        }
      >
        {tried?.draft ? <input type="hidden" name="draft" value={tried.draft} /> : null}
        <Field
          heading
          name="receipt"
          label={words('site-frame.pages.door.label')}
          hint={words('site-frame.pages.door.hint')}
          error={error}
          value={tried?.receipt}
          spellcheck={false}
        />
        <WordCheck
          of="receipt"
          module={RECEIPT_CHECK}
          lists={likeliest(language).map((one) => RECEIPT_LISTS[one])}
          words={{
            count: words('site-frame.pages.door.count', { known: '…' }),
            unknown: words('site-frame.pages.door.unknown', { word: '…' }),
            near: words('site-frame.pages.door.near', { near: '…' }),
          }}
        />
      </Form>
    </>,
  )
}
