import { GOOD_FAITH } from '@vigie/incoming'
import { MATTERS } from '@vigie/incoming/matter'
import { type Language, newId } from '@vigie/kernel'
import { beforeValue, valueText, wordsOf } from '@vigie/locales'
import { page, type Site, type Visit } from '@vigie/site-frame/page-kit'
import {
  BackButton,
  Button,
  Callout,
  Checkboxes,
  ErrorSummary,
  Field,
  Form,
  Radios,
  TextArea,
} from '@vigie/ui'
import { type Answers, fieldOf, type Mistake } from './answers.ts'

const FORM = 'notice'

export interface FormShown {
  readonly answers: Answers
  readonly mistakes?: readonly Mistake[]
  /** The number of this sending: it stays the same while somebody corrects their answers. */
  readonly submission?: string
  /** Why it could not be sent just now. */
  readonly trouble?: 'busy' | 'refused'
}

const STATUS = { busy: 429, refused: 409 } as const

/** All that Art. 16(2) asks for, on one page. */
export const formPage = (c: Visit, site: Site, language: Language, shown: FormShown) => {
  const words = wordsOf(language)
  const { answers, mistakes = [], submission = newId(), trouble } = shown
  const said = mistakes.map((mistake) => ({
    name: fieldOf(mistake),
    error: words(`site-notice-form.mistakes.${mistake}`),
  }))
  const error = (name: string) => said.find((one) => one.name === name)?.error
  const title = words('site-notice-form.pages.form.title')
  return page(
    c,
    site,
    {
      language,
      path: '/notice',
      asks: { form: FORM, name: 'ask', value: 'again' },
      title:
        said.length > 0
          ? `${beforeValue(language, words('site-notice-form.pages.mistakes'))} ${title}`
          : title,
      status: trouble ? STATUS[trouble] : said.length > 0 ? 422 : 200,
    },
    <>
      <h1>{title}</h1>
      <ErrorSummary title={words('site-notice-form.pages.mistakes')} mistakes={said} />
      {trouble ? (
        <Callout tone="wait" said>
          <p>{words(`site-notice-form.pages.${trouble}`)}</p>
        </Callout>
      ) : null}
      <p>{words('site-notice-form.pages.form.intro')}</p>
      <Form
        id={FORM}
        action={`/${language}/notice`}
        buttons={
          <>
            <Button primary>{words('site-notice-form.pages.form.send')}</Button>
            <BackButton text={words('site-frame.pages.to-start')} href={`/${language}`} />
          </>
        }
      >
        <input type="hidden" name="submission" value={submission} />
        <Radios
          name="matter"
          label={words('site-notice-form.pages.matter')}
          error={error('matter')}
          value={answers.matter}
          choices={MATTERS.map((value) => ({ value, label: valueText(words, 'incoming', 'matter', value) }))}
        />
        <TextArea
          name="places"
          label={words('site-notice-form.pages.places')}
          hint={words('site-notice-form.pages.places.hint')}
          error={error('places')}
          value={answers.places}
          rows={4}
          mono
        />
        <TextArea
          name="explanation"
          label={words('site-notice-form.pages.explanation')}
          hint={words('site-notice-form.pages.explanation.hint')}
          error={error('explanation')}
          value={answers.explanation}
        />
        <Callout tone="quiet">
          <p>{words('site-notice-form.pages.who')}</p>
        </Callout>
        <Field
          name="name"
          label={words('site-notice-form.pages.name')}
          error={error('name')}
          value={answers.name}
          autocomplete="name"
        />
        <Field
          name="mail"
          type="email"
          inputmode="email"
          label={words('site-notice-form.pages.mail')}
          hint={words('site-notice-form.pages.mail.hint')}
          error={error('mail')}
          value={answers.mail}
          autocomplete="email"
        />
        <Checkboxes
          name="goodFaith"
          label={words('site-notice-form.pages.good-faith')}
          error={error('goodFaith')}
          choices={[{ value: GOOD_FAITH, label: words('site-notice-form.pages.good-faith.statement') }]}
          values={answers.goodFaith ? [GOOD_FAITH] : []}
        />
      </Form>
    </>,
  )
}
