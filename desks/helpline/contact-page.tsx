import { namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { getContact, getConversation, getDispatches, getHandovers, helplineMay } from '@vigie/helpline'
import { findStaff } from '@vigie/people'
import { isOneOf } from '@vigie/platform/operation'
import { ContactBody } from './contact-body.tsx'
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
    const handovers = await getHandovers(desk, contact.id)
    const conversation = await getConversation(desk, contact.id)
    const colleagues =
      conversation === null || conversation.isOver
        ? []
        : (await findStaff(desk)).filter(
            ({ id, roles, hasLeft }) =>
              !hasLeft &&
              id !== conversation.holder &&
              isOneOf({ kind: 'person', id, roles }, helplineMay.answerCaller),
          )
    const people = [
      contact.held_by,
      ...(conversation?.turns.map(({ holder }) => holder) ?? []),
      ...(conversation?.messages.flatMap(({ by }) => by ?? []) ?? []),
      ...contact.notes.map(({ by }) => by),
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
          handovers={handovers}
          dispatches={dispatches}
          names={await namesOf(desk, people)}
          talk={conversation === null ? undefined : { conversation, colleagues }}
        />
      ),
    })
  },
})
