import type { Language } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { page, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { BackButton, Button, ErrorSummary, Form, TextArea } from '@vigie/ui'

const PATH = '/decision'

export interface ComplaintShown {
  readonly code: string
  /** The decision that somebody does not agree with. */
  readonly about: string
  readonly words?: string
  readonly error?: 'missing' | 'long'
}

/** Why somebody does not agree: Art. 20 DSA. */
export const complaintPage = (c: Visit, site: Site, language: Language, shown: ComplaintShown) => {
  const words = wordsOf(language)
  const { code, about, words: written = '', error } = shown
  const mistake = error === undefined ? undefined : words(`site-notice-form.pages.complaint.${error}`)
  const title = words('site-notice-form.pages.complaint.title')
  return page(
    c,
    site,
    { language, path: PATH, title, status: error === undefined ? 200 : 422 },
    <>
      <ErrorSummary
        title={words('site-notice-form.pages.mistakes')}
        mistakes={mistake === undefined ? [] : [{ name: 'words', error: mistake }]}
      />
      <Form
        action={`/${language}${PATH}`}
        buttons={
          <>
            <Button primary>{words('site-notice-form.pages.complaint.send')}</Button>
            <BackButton text={words('site-notice-form.pages.outcome.close')} href={`/${language}${PATH}`} />
          </>
        }
      >
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="about" value={about} />
        <input type="hidden" name="said" value="yes" />
        <TextArea
          name="words"
          heading
          label={title}
          hint={words('site-notice-form.pages.complaint.hint')}
          error={mistake}
          value={written}
        />
      </Form>
    </>,
  )
}
