import type { Conversation, Presence } from '@vigie/helpline/writing'
import { type Language, newId } from '@vigie/kernel'
import { type Words, wordsOf } from '@vigie/locales'
import { longDay, page, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { BackButton, Button, Callout, ErrorSummary, Form, Conversation as Said, TextArea } from '@vigie/ui'
import { type Mistake, mistakeText } from './begin-pages.tsx'
import { standingText } from './hours-said.tsx'
import { type Rated, type RateMistake, RatePart, rateMistakeText } from './rate-part.tsx'

export interface Writing {
  readonly text: string
  readonly mistake?: Mistake
  readonly isSent?: boolean
  readonly rated?: Rated
  readonly rateMistake?: RateMistake
  readonly isRated?: boolean
}

/** What was written, as the page and its script show it. */
export const linesOf = (words: Words, { written }: Pick<Conversation, 'written'>) =>
  written.map(({ author, writtenOn, text }) => ({
    from: author === 'caller' ? ('reporter' as const) : ('desk' as const),
    who: words(author === 'caller' ? 'site-reporting.pages.mailbox.you' : 'site-helpline.pages.talk.us'),
    when: longDay(words.language, writtenOn),
    text,
  }))

/** What whoever waits can do meanwhile. */
const Meanwhile = ({ words }: { words: Words }) => (
  <div data-meanwhile>
    <h2>{words('site-helpline.pages.talk.meanwhile')}</h2>
    <ul>
      {(['danger', 'exit', 'words'] as const).map((one) => (
        <li>{words(`site-helpline.pages.talk.meanwhile.${one}`)}</li>
      ))}
    </ul>
  </div>
)

const Secret = ({ pass }: { pass: string }) => <input type="hidden" name="receipt" value={pass} />

/** The field for more words; where it is just over, a new conversation can begin with what was typed. */
const WriteOn = (props: {
  words: Words
  conversation: Conversation
  writing: Writing | undefined
  error: string | undefined
}) => {
  const { words, conversation, writing, error } = props
  const { language } = words
  if (conversation.isOver && !writing?.text) return null
  return (
    <Form
      action={conversation.isOver ? `/${language}/sent` : `/${language}/conversation/write`}
      buttons={
        <Button primary>
          {words(conversation.isOver ? 'site-helpline.pages.talk.anew' : 'site-reporting.pages.mailbox.send')}
        </Button>
      }
    >
      {conversation.isOver ? (
        <p>{words('site-helpline.pages.talk.not-sent')}</p>
      ) : (
        <Secret pass={conversation.pass} />
      )}
      <input type="hidden" name="submission" value={newId()} />
      <TextArea
        name="text"
        label={words('site-helpline.pages.talk.write')}
        error={error}
        value={writing?.text}
        rows={4}
      />
    </Form>
  )
}

/** The messages to and fro, whether somebody is there, and the field for more. */
export const conversationPage = (
  c: Visit,
  site: Site,
  language: Language,
  { conversation, presence, writing }: { conversation: Conversation; presence: Presence; writing?: Writing },
) => {
  const words = wordsOf(language)
  const { pass, isOver } = conversation
  const day = longDay(language, conversation.expiresOn)
  const error = writing?.mistake && mistakeText(words, writing.mistake, writing.text)
  const mistakes = [
    ...(error ? [{ name: 'text', error }] : []),
    ...(writing?.rateMistake
      ? [{ name: writing.rateMistake, error: rateMistakeText(words, writing.rateMistake) }]
      : []),
  ]
  return page(
    c,
    site,
    {
      language,
      path: '/conversation',
      title: words('site-helpline.pages.talk.title'),
      script: 'conversation',
      status: mistakes.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary title={words('site-frame.pages.door.mistakes')} mistakes={mistakes} />
      {writing?.isSent || writing?.isRated ? (
        <Callout tone="good" said>
          <p>
            {words(writing.isSent ? 'site-reporting.pages.mailbox.sent' : 'site-helpline.pages.rate.thanks')}
          </p>
        </Callout>
      ) : null}
      <h1>{words('site-helpline.pages.talk.title')}</h1>
      <div
        role="log"
        aria-label={words('site-helpline.pages.talk.title')}
        data-conversation={isOver ? undefined : `/${language}/conversation/look`}
        data-pass={isOver ? undefined : pass}
        data-messages={String(conversation.written.length)}
      >
        <Said
          label={words('site-reporting.pages.mailbox.messages')}
          messages={linesOf(words, conversation)}
        />
      </div>
      <p role="status" data-standing>
        {isOver
          ? words('site-helpline.pages.talk.over', { day })
          : standingText(words, conversation, presence, site.house.clock())}
      </p>
      {isOver || conversation.isHeard ? null : <Meanwhile words={words} />}
      <WriteOn words={words} conversation={conversation} writing={writing} error={error || undefined} />
      {conversation.mayRate ? (
        <RatePart words={words} pass={pass} rated={writing?.rated} mistake={writing?.rateMistake} />
      ) : null}
      {isOver ? null : (
        <>
          <p class="quiet">{words('site-helpline.pages.talk.until', { day })}</p>
          <Form
            id="look"
            action={`/${language}/conversation`}
            buttons={<Button>{words('site-helpline.pages.talk.look')}</Button>}
          >
            <Secret pass={pass} />
          </Form>
          <Form
            action={`/${language}/conversation/leave`}
            buttons={<Button>{words('site-helpline.pages.talk.leave')}</Button>}
          >
            <Secret pass={pass} />
            <p class="quiet">{words('site-helpline.pages.talk.leave.hint')}</p>
          </Form>
        </>
      )}
      <p>
        <BackButton text={words('site-reporting.pages.mailbox.close')} href={`/${language}`} />
      </p>
    </>,
  )
}
