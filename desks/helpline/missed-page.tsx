import {
  Act,
  type DeskVisit,
  dayText,
  momentText,
  nameOf,
  namesOf,
  page,
  pathTo,
  showPage,
  valueText,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import { getMissed, helplineMay, type Missed, WHY_ASIDE } from '@vigie/helpline'
import { reopenMissed } from '@vigie/helpline/verbs/reopen-missed'
import { setAsideMissed } from '@vigie/helpline/verbs/set-aside-missed'
import { operationText } from '@vigie/locales'
import { Button, Conversation, Form, HiddenAnswers, Radios } from '@vigie/ui'
import { HELPLINE_MENU } from './menu.ts'
import { fieldText } from './record-fields.tsx'
import { Styles } from './style.tsx'

/** Sits down with whoever wrote, and leads to the page of the contact, where the answer is written. */
const Answer = ({ visit, missed }: { visit: DeskVisit; missed: Missed }) => {
  const { words } = visit
  return (
    <Form
      action={pathTo(visit, '/conversations/take')}
      csrf={visit.csrf}
      label={operationText(words, reopenMissed.name, 'title') ?? reopenMissed.name}
      buttons={<Button primary>{words('desk-helpline.pages.missed.answer')}</Button>}
    >
      <HiddenAnswers
        answers={{ conversation: missed.id, ...(missed.stillWaits ? {} : { missed: 'reopen' }) }}
      />
    </Form>
  )
}

/** How an answer reaches whoever wrote, where it can. */
const wayBackText = ({ words, lang }: DeskVisit, missed: Missed): string => {
  if (missed.wantsNothing) return words('desk-helpline.pages.missed.stopped')
  const day = dayText(lang, missed.expiresOn)
  return missed.channel === 'chat'
    ? words('desk-helpline.pages.missed.back', { day })
    : words('desk-helpline.pages.missed.back.afar', { day })
}

/** A missed conversation, read before anybody takes it: to answer, or to set aside with a reason. */
export const missedPage = page({
  path: '/missed/:conversation{[0-9a-f-]{36}}',
  who: helplineMay.readContacts,
  audit: {
    act: 'helpline.read-missed',
    purpose: 'help',
    subject: (c) => `conversation:${c.req.param('conversation') ?? ''}`,
  },
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const { words, lang } = visit
    const missed = await getMissed(desk, c.req.param('conversation') ?? '')
    const names = await namesOf(desk, missed.aside === null ? [] : [missed.aside.set_by])
    return showPage(c, {
      title: words('desk-helpline.pages.missed.one'),
      current: HELPLINE_MENU.conversations.path,
      children: (
        <>
          <Styles />
          <h1>{words('desk-helpline.pages.missed.one')}</h1>
          <p>
            {[
              valueText(words, 'helpline', 'missedAs', missed.as),
              valueText(words, 'helpline', 'channel', missed.channel),
              valueText(words, 'helpline', 'language', missed.language),
              ...(missed.ageBand === null ? [] : [valueText(words, 'helpline', 'ageBand', missed.ageBand)]),
            ].join(' · ')}
          </p>
          {missed.aside === null ? null : (
            <p>
              {words('desk-helpline.pages.missed.aside.by', {
                name: nameOf(visit, names, missed.aside.set_by),
                at: momentText(lang, missed.aside.set_at),
                why: valueText(words, 'helpline', 'whyAside', missed.aside.reason),
              })}
            </p>
          )}
          <Conversation
            label={words('desk-helpline.pages.conversation')}
            messages={missed.messages.map(({ writtenOn, text }) => ({
              from: 'reporter',
              who: words('desk-helpline.pages.conversation.caller'),
              when: dayText(lang, writtenOn),
              text,
            }))}
          />
          <p>{wayBackText(visit, missed)}</p>
          {missed.wantsNothing ? null : <Answer visit={visit} missed={missed} />}
          {missed.aside === null ? (
            <Act
              visit={visit}
              act={{
                operation: setAsideMissed.name,
                on: ['conversation', missed.id],
                allowed: true,
                why: null,
                fields: () => (
                  <Radios
                    name="whyAside"
                    label={fieldText(visit, 'whyAside')}
                    choices={WHY_ASIDE.map((value) => ({
                      value,
                      label: valueText(words, 'helpline', 'whyAside', value),
                    }))}
                  />
                ),
              }}
            />
          ) : null}
        </>
      ),
    })
  },
})
