import {
  Act,
  ActForm,
  type DeskVisit,
  dayText,
  isOffered,
  momentText,
  nameOf,
  Renewed,
  valueText,
  visitorOf,
} from '@vigie/desk-frame/page-kit'
import { type DeskConversation, mayWriteContact } from '@vigie/helpline'
import { answerCaller } from '@vigie/helpline/verbs/answer-caller'
import { endConversation } from '@vigie/helpline/verbs/end-conversation'
import { handOverConversation } from '@vigie/helpline/verbs/hand-over-conversation'
import { takeOverConversation } from '@vigie/helpline/verbs/take-over-conversation'
import { Conversation, Select, TextArea } from '@vigie/ui'
import { fieldText } from './record-fields.tsx'

/** A conversation, and who else could go on with it. */
export interface Talk {
  readonly conversation: DeskConversation
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
}

interface Given {
  readonly visit: DeskVisit
  readonly talk: Talk
  readonly names: ReadonlyMap<string, string>
}

const Written = ({ visit, talk: { conversation }, names }: Given) => {
  const { words, lang } = visit
  return (
    <>
      <Conversation
        label={words('desk-helpline.pages.conversation')}
        messages={conversation.messages.map(({ by, writtenOn, text, way }) => ({
          from: by === null ? 'reporter' : 'desk',
          who: by === null ? words('desk-helpline.pages.conversation.caller') : nameOf(visit, names, by),
          when:
            way === null
              ? dayText(lang, writtenOn)
              : `${dayText(lang, writtenOn)} · ${valueText(words, 'helpline', 'way', way)}`,
          text: text === '' ? words('desk-helpline.pages.conversation.destroyed') : text,
        }))}
      />
      {conversation.waitsSince === null || conversation.isOver ? null : (
        <p>
          <strong>
            {words('desk-helpline.pages.conversation.waits', {
              at: momentText(lang, conversation.waitsSince),
            })}
          </strong>
        </p>
      )}
    </>
  )
}

/** What was written to and fro, renewed while it is open, and what its holder can do. */
export function ConversationPart(given: Given) {
  const { visit, talk, names } = given
  const { words, lang } = visit
  const { conversation, colleagues } = talk
  const on = ['conversation', conversation.id] as const
  const isHolder = conversation.holder === visit.person.id
  const why = mayWriteContact(visitorOf(visit), conversation.holder)
  const day = dayText(lang, conversation.expiresOn)
  return (
    <section>
      <h2>{words('desk-helpline.pages.conversation')}</h2>
      <p class="quiet">
        {valueText(words, 'helpline', 'channel', conversation.channel)}
        {' · '}
        {valueText(words, 'helpline', 'language', conversation.language)}
        {conversation.ageBand === null
          ? ''
          : ` · ${valueText(words, 'helpline', 'ageBand', conversation.ageBand)}`}
      </p>
      <Renewed id="conversation" topics={[`conversation:${conversation.id}`]}>
        <Written {...given} />
      </Renewed>
      {conversation.turns.slice(1).map(({ holder, at }) => (
        <p class="quiet">
          {words('desk-helpline.pages.handed', {
            name: nameOf(visit, names, holder),
            at: momentText(lang, at),
          })}
        </p>
      ))}
      <p class="quiet">
        {conversation.isOver
          ? words('desk-helpline.pages.conversation.over', { day })
          : words('desk-helpline.pages.conversation.until', { day })}
      </p>
      {conversation.isOver ? null : (
        <>
          {isHolder ? (
            <ActForm
              visit={visit}
              act={{ operation: answerCaller.name, on, allowed: true, why: null }}
              primary
              keyLetter="r"
            >
              <TextArea name="text" label={fieldText(visit, 'text')} rows={4} />
            </ActForm>
          ) : null}
          <Act
            visit={visit}
            act={{
              operation: handOverConversation.name,
              on,
              allowed: why === null,
              why,
              fields: () => (
                <>
                  <Select
                    name="colleague"
                    label={fieldText(visit, 'colleague')}
                    empty={words('desk-helpline.pages.choose-colleague')}
                    choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
                  />
                  <TextArea name="note" label={fieldText(visit, 'note')} rows={4} />
                </>
              ),
            }}
          />
          {isOffered(visit, takeOverConversation) && !isHolder ? (
            <Act visit={visit} act={{ operation: takeOverConversation.name, on, allowed: true, why: null }} />
          ) : null}
          <Act visit={visit} act={{ operation: endConversation.name, on, allowed: why === null, why }} />
        </>
      )}
    </section>
  )
}
