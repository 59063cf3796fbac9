import { LONGEST_REMARK, RATINGS } from '@vigie/helpline/writing'
import type { Words } from '@vigie/locales'
import { Button, Form, Radios, TextArea } from '@vigie/ui'

/** What was answered about how it was, where it stands there again. */
export interface Rated {
  readonly rating: string
  readonly better: string
}

/** The question that has no usable answer, if any. */
export type RateMistake = 'rating' | 'better'

export const mistakeInRating = ({ rating, better }: Rated): RateMistake | undefined => {
  if (!RATINGS.some((one) => one === rating)) return 'rating'
  return better.trim().length > LONGEST_REMARK ? 'better' : undefined
}

export const rateMistakeText = (words: Words, mistake: RateMistake): string =>
  mistake === 'rating'
    ? words('site-helpline.pages.rate.choose')
    : words('site-helpline.pages.rate.long', { most: LONGEST_REMARK })

/** How it was: three answers and a sentence, which may all be left out by leaving the page. */
export const RatePart = (props: {
  words: Words
  pass: string
  rated: Rated | undefined
  mistake: RateMistake | undefined
}) => {
  const { words, pass, rated, mistake } = props
  const errorOf = (question: RateMistake) =>
    mistake === question ? rateMistakeText(words, question) : undefined
  return (
    <Form
      action={`/${words.language}/conversation/rate`}
      buttons={<Button>{words('site-helpline.pages.rate.send')}</Button>}
    >
      <h2>{words('site-helpline.pages.rate.title')}</h2>
      <p>{words('site-helpline.pages.rate.intro')}</p>
      <input type="hidden" name="receipt" value={pass} />
      <Radios
        name="rating"
        label={words('site-helpline.pages.rate.question')}
        value={rated?.rating}
        error={errorOf('rating')}
        choices={RATINGS.map((value) => ({ value, label: words(`site-helpline.pages.rate.${value}`) }))}
      />
      <TextArea
        name="better"
        label={words('site-helpline.pages.rate.better')}
        hint={words('site-helpline.pages.rate.better.hint')}
        value={rated?.better}
        error={errorOf('better')}
        rows={2}
      />
    </Form>
  )
}
