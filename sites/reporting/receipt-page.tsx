import type { Language } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import type { Site, Visit } from '@vigie/site-frame/page-kit'
import { page } from '@vigie/site-frame/page-kit'
import { ButtonLink, Callout, Receipt } from '@vigie/ui'

/** "We have it.": the words, how to keep them, and what happens next. Shown once. */
export const receiptPage = (
  c: Visit,
  site: Site,
  language: Language,
  { receipt, again }: { receipt: string; again: boolean },
) => {
  const words = wordsOf(language)
  return page(
    c,
    site,
    { language, path: '/mailbox', title: words('public.receipt.title'), script: 'copy' },
    <>
      <h1>{words('public.receipt.title')}</h1>
      <p>{words('public.receipt.thanks')}</p>
      {again ? (
        <Callout tone="quiet" said>
          <p>{words('public.receipt.again')}</p>
        </Callout>
      ) : null}
      <h2>{words('public.receipt.words')}</h2>
      <Receipt
        label={words('public.receipt.words')}
        receiptWords={receipt.split(' ')}
        copy={words('public.receipt.copy')}
        copied={words('public.receipt.copied')}
      />
      <h2>{words('public.receipt.keep.title')}</h2>
      <ul>
        <li>{words('public.receipt.keep.1')}</li>
        <li>{words('public.receipt.keep.2')}</li>
        <li>{words('public.receipt.keep.3')}</li>
      </ul>
      <h2>{words('public.receipt.next.title')}</h2>
      <ol>
        <li>{words('public.receipt.next.1')}</li>
        <li>{words('public.receipt.next.2')}</li>
        <li>{words('public.receipt.next.3')}</li>
      </ol>
      <p>
        <ButtonLink href={`/${language}/mailbox`}>{words('public.receipt.mailbox')}</ButtonLink>
      </p>
    </>,
  )
}
