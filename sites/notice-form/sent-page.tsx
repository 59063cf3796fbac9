import type { Language } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { page, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { ButtonLink, Callout, PrintButton, Receipt } from '@vigie/ui'

export interface SentShown {
  readonly code: string
  /** It was here before: the same form was sent twice. */
  readonly again: boolean
  readonly hasMail: boolean
}

/** "We have it.": the code, how to keep it, and what happens next. */
export const sentPage = (
  c: Visit,
  site: Site,
  language: Language,
  { code, again, hasMail }: SentShown,
  path = '/decision',
) => {
  const words = wordsOf(language)
  return page(
    c,
    site,
    { language, path, title: words('site-notice-form.pages.sent.title'), script: 'copy' },
    <>
      <h1>{words('site-notice-form.pages.sent.title')}</h1>
      <p>{words('site-notice-form.pages.sent.thanks')}</p>
      {again ? (
        <Callout tone="quiet" said>
          <p>{words('site-notice-form.pages.sent.again')}</p>
        </Callout>
      ) : null}
      <h2>{words('site-notice-form.pages.sent.code')}</h2>
      <Receipt
        label={words('site-notice-form.pages.sent.code')}
        receiptWords={code.split('-')}
        copy={words('site-notice-form.pages.sent.copy')}
        copied={words('site-notice-form.pages.sent.copied')}
      >
        <p>{words('site-notice-form.pages.sent.keep')}</p>
      </Receipt>
      <p>
        <PrintButton>{words('site-notice-form.pages.sent.print')}</PrintButton>
      </p>
      <h2>{words('site-notice-form.pages.sent.next')}</h2>
      <ol>
        <li>
          {words(
            hasMail ? 'site-notice-form.pages.sent.next.mail' : 'site-notice-form.pages.sent.next.no-mail',
          )}
        </li>
        <li>{words('site-notice-form.pages.sent.next.person')}</li>
        <li>{words('site-notice-form.pages.sent.next.decision')}</li>
      </ol>
      <p>
        <ButtonLink href={`/${language}/decision`}>
          {words('site-notice-form.pages.link-decision')}
        </ButtonLink>
      </p>
    </>,
  )
}
