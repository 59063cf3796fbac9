import { namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import {
  findAsked,
  findSupportOfContact,
  getAnswers,
  getContact,
  getConversation,
  getDispatches,
  getHandovers,
  getHints,
  helplineMay,
} from '@vigie/helpline'
import { ContactBody } from './contact-body.tsx'
import { listenersOf } from './listeners.ts'
import { HELPLINE_MENU } from './menu.ts'

/** One contact: its record to fill in while somebody talks, and what was noted. */
export const contactPage = page({
  path: '/contact/:number{[1-9][0-9]{0,8}}',
  who: helplineMay.readContacts,
  audit: {
    act: 'helpline.read-contact',
    purpose: 'help',
    subject: (c) => `contact:${c.req.param('number') ?? ''}`,
  },
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const contact = await getContact(desk, Number(c.req.param('number')))
    const dispatches = await getDispatches(desk, contact.id)
    const support = await findSupportOfContact(desk.db, contact.id)
    const handovers = await getHandovers(desk, contact.id)
    const conversation = await getConversation(desk, contact.id)
    const hints = await getHints(desk, contact.id)
    const asked = await findAsked(desk)
    const answerings = await getAnswers(desk, contact.id)
    const colleagues =
      conversation === null || conversation.isOver
        ? []
        : (await listenersOf(desk)).filter(({ id }) => id !== conversation.holder)
    const people = [
      contact.held_by,
      ...(conversation?.turns.map(({ holder }) => holder) ?? []),
      ...(conversation?.messages.flatMap(({ by }) => by ?? []) ?? []),
      ...contact.notes.map(({ by }) => by),
      ...hints.map(({ by }) => by),
      ...answerings.map(({ by }) => by),
      ...handovers.map(({ by }) => by),
      ...dispatches.flatMap(({ called_by, seen_by, notes }) => [
        called_by,
        ...(seen_by === null ? [] : [seen_by]),
        ...notes.map(({ by }) => by),
      ]),
      ...contact.versions.map(({ recorded_by }) => recorded_by),
    ]
    return showPage(c, {
      title: visit.words('desk-helpline.pages.contact', { number: String(contact.number) }),
      current: HELPLINE_MENU.contacts.path,
      children: (
        <ContactBody
          visit={visit}
          contact={contact}
          support={support}
          handovers={handovers}
          dispatches={dispatches}
          hints={hints}
          asked={asked}
          answerings={answerings}
          names={await namesOf(desk, people)}
          talk={conversation === null ? undefined : { conversation, colleagues }}
        />
      ),
    })
  },
})
