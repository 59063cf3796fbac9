import { smsNumberOf } from '@vigie/helpline/channels'
import { CONVERSATION_DAYS, FACETS, LONGEST_MESSAGE, type Presence } from '@vigie/helpline/writing'
import { type Language, newId } from '@vigie/kernel'
import { valueText, type Words, wordsOf } from '@vigie/locales'
import { page, type Site, type Visit } from '@vigie/site-frame/page-kit'
import {
  Button,
  ButtonLink,
  Callout,
  Calls,
  ErrorSummary,
  Form,
  PrintButton,
  Receipt,
  Select,
  TextArea,
} from '@vigie/ui'
import { EMERGENCY, HELPLINE } from './around.ts'
import { Closed, openingText, waitText } from './hours-said.tsx'

/** Why something that was typed could not be taken. */
export type Mistake = 'text' | 'text-long'

export const mistakeIn = (text: string): Mistake | undefined => {
  if (text.trim() === '') return 'text'
  return text.trim().length > LONGEST_MESSAGE ? 'text-long' : undefined
}

export const mistakeText = (words: Words, mistake: Mistake, text: string): string =>
  words(`site-reporting.pages.error.${mistake}`, { most: LONGEST_MESSAGE, count: text.trim().length })

/** What was typed, when it stands there again. */
export interface Begun {
  readonly text: string
  readonly ageBand: string
  readonly mistake?: Mistake | 'many'
}

const NumbersToCall = ({ words }: { words: Words }) => (
  <Calls
    calls={[
      { number: EMERGENCY, text: words('site-helpline.pages.home.danger'), emergency: true },
      { number: HELPLINE, text: words('site-helpline.pages.home.call') },
    ]}
  />
)

/** Another way to write, and in the same breath who learns of it. */
const ByTelephone = ({ words, number }: { words: Words; number: string | null }) =>
  number === null ? null : (
    <p>
      {words('site-helpline.pages.home.sms', { number: number.replace(/ /g, '\u00a0') })}{' '}
      {words('site-helpline.pages.home.sms.seen')}
    </p>
  )

/** Whether somebody is there; if so how many wait and how long it takes, else who is. */
const Somebody = (props: { words: Words; presence: Presence; waiting: number; now: Date }) => {
  const { words, presence, waiting, now } = props
  const { opening, wait } = presence
  return opening.isOpen ? (
    <p>
      {openingText(words, opening, now)} {words('site-helpline.pages.home.waiting', { waiting })}{' '}
      {waitText(words, wait)}
    </p>
  ) : (
    <Closed words={words} opening={opening} now={now} />
  )
}

/** Where somebody begins to write: whom to call, whether somebody is there, and the field. */
export const beginPage = (
  c: Visit,
  site: Site,
  language: Language,
  { waiting, presence, begun }: { waiting: number; presence: Presence; begun?: Begun },
) => {
  const words = wordsOf(language)
  const error =
    begun?.mistake === 'many'
      ? words('site-frame.pages.door.many')
      : begun?.mistake && mistakeText(words, begun.mistake, begun.text)
  return page(
    c,
    site,
    {
      language,
      path: '',
      title: words('site-helpline.pages.home.title'),
      status: error ? (begun?.mistake === 'many' ? 429 : 422) : 200,
    },
    <>
      <ErrorSummary
        title={words('site-frame.pages.door.mistakes')}
        mistakes={error ? [{ name: 'text', error }] : []}
      />
      <h1>{words('site-helpline.pages.home.title')}</h1>
      <NumbersToCall words={words} />
      <p>{words('site-helpline.pages.home.intro')}</p>
      <ByTelephone words={words} number={smsNumberOf(site.house.letterhead.particulars)} />
      <Somebody words={words} presence={presence} waiting={waiting} now={site.house.clock()} />
      <Form
        action={`/${language}/sent`}
        buttons={<Button primary>{words('site-reporting.pages.mailbox.send')}</Button>}
      >
        <input type="hidden" name="submission" value={newId()} />
        <TextArea
          name="text"
          label={words('site-helpline.pages.home.text')}
          hint={words('site-helpline.pages.home.text.hint')}
          error={error || undefined}
          value={begun?.text}
        />
        <Select
          name="ageBand"
          label={words('site-helpline.pages.home.age')}
          empty={words('site-helpline.pages.home.age.unsaid')}
          value={begun?.ageBand}
          choices={FACETS.ageBand.map((value) => ({
            value,
            label: valueText(words, 'helpline', 'ageBand', value),
          }))}
        />
      </Form>
      <p>
        <a href={`/${language}/hours`}>{words('site-helpline.pages.hours.title')}</a>
      </p>
      <p>
        <a href={`/${language}/kept`}>{words('site-helpline.pages.kept.title')}</a>
      </p>
      <h2>{words('site-helpline.pages.home.return')}</h2>
      <p>{words('site-helpline.pages.home.return.hint')}</p>
      <p>
        <ButtonLink href={`/${language}/conversation`}>{words('site-helpline.pages.link-back')}</ButtonLink>
      </p>
    </>,
  )
}

/** "We have it": the eight words, shown once, and the way on. */
export const sentPage = (
  c: Visit,
  site: Site,
  language: Language,
  { receipt, again, presence }: { receipt: string; again: boolean; presence: Presence },
) => {
  const words = wordsOf(language)
  const address = `${new URL(c.req.url).host}/${language}/conversation`
  return page(
    c,
    site,
    { language, path: '', title: words('site-helpline.pages.sent.title'), script: 'copy' },
    <>
      <h1>{words('site-helpline.pages.sent.title')}</h1>
      {again ? (
        <Callout tone="quiet" said>
          <p>{words('site-helpline.pages.sent.again')}</p>
        </Callout>
      ) : null}
      {presence.opening.isOpen ? null : (
        <Closed words={words} opening={presence.opening} now={site.house.clock()} />
      )}
      <h2>{words('site-reporting.pages.receipt.words')}</h2>
      <Receipt
        label={words('site-reporting.pages.receipt.words')}
        receiptWords={receipt.split(' ')}
        copy={words('site-reporting.pages.receipt.copy')}
        copied={words('site-reporting.pages.receipt.copied')}
      >
        <p class="on-paper">{words('site-reporting.pages.receipt.where', { address })}</p>
      </Receipt>
      <p>{words('site-helpline.pages.sent.keep', { days: CONVERSATION_DAYS })}</p>
      <p>{words('site-reporting.pages.receipt.keep.2')}</p>
      <Form
        action={`/${language}/conversation`}
        buttons={
          <>
            <Button primary>{words('site-helpline.pages.sent.go')}</Button>
            <PrintButton>{words('site-reporting.pages.receipt.print')}</PrintButton>
          </>
        }
      >
        <input type="hidden" name="receipt" value={receipt} />
      </Form>
      <NumbersToCall words={words} />
    </>,
  )
}

/** What becomes of the words, said plainly. */
export const keptPage = (c: Visit, site: Site, language: Language) => {
  const words = wordsOf(language)
  const days = { days: CONVERSATION_DAYS }
  return page(
    c,
    site,
    { language, path: '/kept', title: words('site-helpline.pages.kept.title'), kept: true },
    <>
      <h1>{words('site-helpline.pages.kept.title')}</h1>
      <ul>
        <li>{words('site-helpline.pages.kept.1')}</li>
        <li>{words('site-helpline.pages.kept.2')}</li>
        <li>{words('site-helpline.pages.kept.3', days)}</li>
        <li>{words('site-helpline.pages.kept.4')}</li>
        {smsNumberOf(site.house.letterhead.particulars) === null ? null : (
          <li>{words('site-helpline.pages.kept.sms', days)}</li>
        )}
        <li>{words('site-helpline.pages.kept.5')}</li>
      </ul>
    </>,
  )
}
