import type { Language } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import type { Site, Visit } from '@vigie/site-frame/page-kit'
import { page } from '@vigie/site-frame/page-kit'
import { Button, ButtonLink, Callout, Form, PrintButton, Receipt } from '@vigie/ui'
import { FirstHelp, type HelpedKind } from './first-help.tsx'

/** Where the words are typed again, as somebody copies it from paper. */
export const mailboxAt = (c: Visit, language: Language): string =>
  `${new URL(c.req.url).host}/${language}/mailbox`

/** "We have it.": the words, how to keep them, and what happens next. Shown once. */
export const receiptPage = (
  c: Visit,
  site: Site,
  language: Language,
  {
    receipt,
    again,
    help,
    path = '/mailbox',
  }: { receipt: string; again: boolean; help: HelpedKind | undefined; path?: string },
) => {
  const words = wordsOf(language)
  return page(
    c,
    site,
    { language, path, title: words('site-reporting.pages.receipt.title'), script: 'copy' },
    <>
      <h1>{words('site-reporting.pages.receipt.title')}</h1>
      <p>{words('site-reporting.pages.receipt.thanks')}</p>
      {again ? (
        <Callout tone="quiet" said>
          <p>{words('site-reporting.pages.receipt.again')}</p>
        </Callout>
      ) : null}
      <h2>{words('site-reporting.pages.receipt.words')}</h2>
      <Receipt
        label={words('site-reporting.pages.receipt.words')}
        receiptWords={receipt.split(' ')}
        copy={words('site-reporting.pages.receipt.copy')}
        copied={words('site-reporting.pages.receipt.copied')}
      >
        <p class="on-paper">
          {words('site-reporting.pages.receipt.where', { address: mailboxAt(c, language) })}
        </p>
      </Receipt>
      <Form
        action={`/${language}/report/words`}
        buttons={
          <>
            <PrintButton>{words('site-reporting.pages.receipt.print')}</PrintButton>
            <Button>{words('site-reporting.pages.receipt.save')}</Button>
          </>
        }
      >
        <input type="hidden" name="receipt" value={receipt} />
      </Form>
      <p class="quiet">{words('site-reporting.pages.receipt.save.hint')}</p>
      <h2>{words('site-reporting.pages.receipt.keep.title')}</h2>
      <ul>
        <li>{words('site-reporting.pages.receipt.keep.1')}</li>
        <li>{words('site-reporting.pages.receipt.keep.2')}</li>
        <li>{words('site-reporting.pages.receipt.keep.3')}</li>
      </ul>
      {help === undefined ? null : (
        <>
          <h2>{words('site-reporting.help.until')}</h2>
          <FirstHelp words={words} kind={help} />
        </>
      )}
      <h2>{words('site-reporting.pages.receipt.next.title')}</h2>
      <ol>
        <li>{words('site-reporting.pages.receipt.next.1')}</li>
        <li>{words('site-reporting.pages.receipt.next.2')}</li>
        <li>{words('site-reporting.pages.receipt.next.3')}</li>
      </ol>
      <p>
        <ButtonLink href={`/${language}/mailbox`}>{words('site-reporting.pages.receipt.mailbox')}</ButtonLink>
      </p>
    </>,
  )
}
