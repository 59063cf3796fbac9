import type { Language } from '@vigie/kernel'
import { valueText, type Words, wordsOf } from '@vigie/locales'
import { MOST_WORDS } from '@vigie/notices/answer-choices'
import { type AnswerItem, type AnswerPage, kindName } from '@vigie/notices/answer-page'
import { page, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { Callout, Defanged, ErrorSummary } from '@vigie/ui'
import { fieldOf, LongForms, QuickForm, type Wanting } from './item-forms.tsx'

type OpenPage = Extract<AnswerPage, { state: 'open' }>

/** What a press came to. */
export type Pressed =
  | { readonly state: 'noted'; readonly items: readonly number[] }
  | (Omit<Wanting, 'error'> & { readonly state: 'wanting'; readonly error: 'words' | 'words-long' })

const answerText = (words: Words, answered: string): string =>
  words.maybe(`site-answering.pages.choice.${answered}`) ?? valueText(words, 'notices', 'action', answered)

interface ItemProps {
  readonly words: Words
  readonly action: string
  readonly item: AnswerItem
  readonly wanting: Wanting | undefined
}

function Item({ words, action, item, wanting }: ItemProps) {
  const label = words('site-answering.pages.item', { n: item.number })
  return (
    <article id={`item-${item.number}`}>
      <h2>{label}</h2>
      <p>
        <Defanged address={item.address} />
      </p>
      {item.object === null ? null : (
        <p>
          {words('site-answering.pages.object')} <Defanged address={item.object} />
        </p>
      )}
      <p class="quiet">
        {words(item.isSeen ? 'site-answering.pages.seen' : 'site-answering.pages.recognised', {
          when: item.at,
        })}
      </p>
      {item.answered === null ? (
        <>
          {item.isLookedAt ? <p>{words('site-answering.pages.looked-at')}</p> : null}
          <QuickForm
            words={words}
            action={action}
            items={[item.number]}
            label={label}
            isLookedAt={item.isLookedAt}
          />
          <LongForms words={words} action={action} item={item.number} label={label} wanting={wanting} />
        </>
      ) : (
        <Callout tone="good">
          <p>{words('site-answering.pages.answered', { answer: answerText(words, item.answered) })}</p>
        </Callout>
      )}
    </article>
  )
}

/** What happens next: after a press, and once everything is answered. */
function Thanks({ words, open }: { words: Words; open: number }) {
  return (
    <Callout tone="good" said title={words('site-answering.pages.thanks')}>
      <p>{words(open === 0 ? 'site-answering.pages.done' : 'site-answering.pages.left', { n: open })}</p>
      <p>{words('site-answering.pages.next')}</p>
    </Callout>
  )
}

/** A notice as whoever received it answers it: each item with one button for each answer. */
export const answerPage = (
  c: Visit,
  site: Site,
  language: Language,
  given: { token: string; page: OpenPage; pressed?: Pressed },
) => {
  const words = wordsOf(language)
  const { token, pressed } = given
  const { reference, provider, items } = given.page
  const action = `/${language}/answer/${token}`
  const open = items.filter(({ answered }) => answered === null)
  const wanting =
    pressed?.state === 'wanting'
      ? { ...pressed, error: words(`site-answering.pages.error.${pressed.error}`, { most: MOST_WORDS }) }
      : undefined
  return page(
    c,
    site,
    {
      language,
      path: `/answer/${token}`,
      title: words('site-answering.pages.title', { reference }),
      status: wanting ? 422 : 200,
    },
    <>
      <ErrorSummary
        title={words('site-answering.pages.mistakes')}
        mistakes={wanting ? [{ name: fieldOf(wanting.item, wanting.choice), error: wanting.error }] : []}
      />
      {pressed?.state === 'noted' ? <Thanks words={words} open={open.length} /> : null}
      <h1>{words('site-answering.pages.title', { reference })}</h1>
      <p>
        {words('site-answering.pages.from', { centre: site.house.letterhead.name, provider })}{' '}
        {words('site-answering.pages.about', { kind: kindName(language, given.page) })}
      </p>
      <p>{words('site-answering.pages.how')}</p>
      {open.length < 2 ? null : (
        <details>
          <summary>{words('site-answering.pages.all', { n: open.length })}</summary>
          <QuickForm
            words={words}
            action={action}
            items={open.map(({ number }) => number)}
            label={words('site-answering.pages.all', { n: open.length })}
            isLookedAt={open.every(({ isLookedAt }) => isLookedAt)}
          />
        </details>
      )}
      {items.map((item) => (
        <Item
          words={words}
          action={action}
          item={item}
          wanting={wanting?.item === item.number ? wanting : undefined}
        />
      ))}
      <p class="quiet">{words('site-answering.pages.by-mail', { reference })}</p>
    </>,
  )
}

const STATUS = { unknown: 404, over: 410, busy: 429 } as const

/** A link that opens nothing, or no longer. It says no more about the notice than that. */
export const closedPage = (
  c: Visit,
  site: Site,
  language: Language,
  { token, state }: { token: string; state: keyof typeof STATUS },
) => {
  const words = wordsOf(language)
  const title = words(`site-answering.pages.${state}`)
  return page(
    c,
    site,
    { language, path: `/answer/${token}`, title, status: STATUS[state] },
    <>
      <h1>{title}</h1>
      <p>{words(`site-answering.pages.${state}.text`)}</p>
    </>,
  )
}
