import {
  actorOf,
  type ConsoleContext,
  type ConsoleRoute,
  type DeskDeclaration,
  namesOf,
  page,
  pathOf,
  showPage,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import {
  countNotesToRead,
  findAnsweredCalls,
  findContactsOfDay,
  findDueTasks,
  findExtension,
  findOpenContacts,
  findOpenDispatches,
  helplineMay,
  MOST_CONTACTS,
} from '@vigie/helpline'
import { openCall } from '@vigie/helpline/verbs/open-call'
import { openContact } from '@vigie/helpline/verbs/open-contact'
import { type Desk, perform, visit as read, SentBefore } from '@vigie/platform/operation'
import { LANG, readForm } from '@vigie/platform/web'
import { FORM_NUMBER } from '@vigie/ui'
import { z } from 'zod'
import { ContactsPage } from './contacts-page.tsx'
import { MOST_DUE } from './due-tasks.tsx'
import { HELPLINE_MENU } from './menu.ts'

const { path: PATH } = HELPLINE_MENU.contacts
const LINES = 25

export const HELPLINE_SEARCH: NonNullable<DeskDeclaration['search']> = {
  path: `${PATH}/find`,
  who: helplineMay.readContacts,
  label: 'desk-helpline.pages.find',
  button: 'desk-helpline.pages.find.button',
}

const ContactNumber = z.coerce.number().int().min(1).max(MOST_CONTACTS)

const show = async (desk: Desk, c: ConsoleContext, searched?: string): Promise<Response> => {
  const visit = visitOf(c, desk)
  const below = ContactNumber.safeParse(c.req.query('below')).data ?? MOST_CONTACTS
  const found = await findContactsOfDay(desk.db, { day: desk.today, below, most: LINES + 1 })
  const open = await findOpenContacts(desk.db, visit.person.id, LINES)
  const lines = found.slice(0, LINES)
  const alerts = await findOpenDispatches(desk.db)
  const calls = await findAnsweredCalls(desk.db, visit.person.id, desk.now)
  const extension = await findExtension(desk.db, visit.person.id)
  const due = await findDueTasks(desk.db, { until: desk.today, most: MOST_DUE })
  return showPage(c, {
    title: visit.words('desk-helpline.pages.contacts'),
    current: PATH,
    ...(searched === undefined
      ? {}
      : { status: 422, searched, searchError: visit.words('desk-helpline.pages.find.nothing') }),
    children: (
      <ContactsPage
        visit={visit}
        open={open}
        today={lines}
        alerts={alerts}
        due={due}
        calls={calls}
        extension={extension}
        unread={await countNotesToRead(desk.db, visit.person.id, desk.now)}
        names={
          await namesOf(desk, [
            ...lines.map(({ opened_by }) => opened_by),
            ...alerts.map(({ called_by }) => called_by),
          ])
        }
        below={found.length > LINES ? (lines.at(-1)?.number ?? null) : null}
      />
    ),
  })
}

const contactsPage = page({
  path: PATH,
  who: helplineMay.readContacts,
  audit: 'nothing-opened',
  show: (desk, c) => show(desk, c),
})

const Way = z.string().transform((text) => {
  const [channel, direction] = text.split('/')
  return { channel, direction }
})

/** Opens a contact and goes to it: on the telephone its time runs from here on. */
const open = async (c: ConsoleContext): Promise<Response> => {
  const filled = await readForm(c)
  const form = z.uuid().safeParse(filled.one(FORM_NUMBER)).data
  try {
    const input = Way.parse(filled.one('way'))
    const { result } = await perform(c.var.console.house, openContact, actorOf(c), input, { form })
    return c.redirect(`${pathOf(c, `/contact/${result.number}`)}?done=${openContact.name}`, 303)
  } catch (refused) {
    if (refused instanceof SentBefore) return c.redirect(pathOf(c, PATH), 303)
    throw refused
  }
}

/** The call that somebody just answered, in its contact. */
const takeUp = async (c: ConsoleContext): Promise<Response> => {
  const filled = await readForm(c)
  const form = z.uuid().safeParse(filled.one(FORM_NUMBER)).data
  try {
    const input = { call: filled.one('call') }
    const { result } = await perform(c.var.console.house, openCall, actorOf(c), input, { form })
    return c.redirect(`${pathOf(c, `/contact/${result.number}`)}?done=${openCall.name}`, 303)
  } catch (refused) {
    if (refused instanceof SentBefore) return c.redirect(pathOf(c, PATH), 303)
    throw refused
  }
}

/** A number leads to its contact; what is none stands there again. */
const find = async (c: ConsoleContext): Promise<Response> => {
  const typed = (await readForm(c)).one('find').trim()
  const number = ContactNumber.safeParse(typed).data
  if (number !== undefined) return c.redirect(pathOf(c, `/contact/${number}`), 303)
  return read(c.var.console.house, actorOf(c), null, (desk) => show(desk, c, typed))
}

export const CONTACTS_ROUTES: readonly ConsoleRoute[] = [
  contactsPage,
  {
    method: 'POST',
    path: `/${LANG}${PATH}/open`,
    who: helplineMay.openContact,
    audit: 'by-operation',
    handle: open,
  },
  {
    method: 'POST',
    path: `/${LANG}${PATH}/call`,
    who: helplineMay.openCall,
    audit: 'by-operation',
    handle: takeUp,
  },
  {
    method: 'POST',
    path: `/${LANG}${PATH}/find`,
    who: helplineMay.readContacts,
    audit: 'nothing-opened',
    handle: find,
  },
]
