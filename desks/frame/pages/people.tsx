import type { Words } from '@vigie/locales'
import { findStaff, maySayOf, peopleMay, type StaffMember } from '@vigie/people'
import { confirmInvitation } from '@vigie/people/verbs/confirm-invitation'
import { endAllSessions } from '@vigie/people/verbs/end-all-sessions'
import { endSessions } from '@vigie/people/verbs/end-sessions'
import { giveRole } from '@vigie/people/verbs/give-role'
import { invitePerson } from '@vigie/people/verbs/invite-person'
import { recordDeparture } from '@vigie/people/verbs/record-departure'
import { recordVetting } from '@vigie/people/verbs/record-vetting'
import { renewInvitation } from '@vigie/people/verbs/renew-invitation'
import { withdrawRole } from '@vigie/people/verbs/withdraw-role'
import { withdrawVetting } from '@vigie/people/verbs/withdraw-vetting'
import { type Actor, isOneOf, personOf } from '@vigie/platform/operation'
import { ButtonLink, DataTable, Tag } from '@vigie/ui'
import { actorOf, type ConsoleContext, type ConsoleRoute, pathOf, rolesText, wordsFor } from '../console.ts'
import { titleOf } from '../operation-words.ts'
import { page } from '../page.ts'
import { showPage } from '../shell.tsx'
import { sayDay, sayMoment } from '../when.ts'

/** What can be done about a person, in the order in which it is needed. */
const ACTS = [
  confirmInvitation.name,
  recordVetting.name,
  withdrawVetting.name,
  giveRole.name,
  withdrawRole.name,
  renewInvitation.name,
  endSessions.name,
  recordDeparture.name,
] as const

/** Whose place somebody could have taken, since when, and who made the invitation. */
const Waiting = ({
  words,
  person,
  staff,
}: {
  words: Words
  person: StaffMember
  staff: readonly StaffMember[]
}) => {
  if (person.renewal === null) return null
  const { at, by } = person.renewal
  const name = staff.find(({ id }) => id === by)?.name
  const when = sayMoment(words.language, at)
  return (
    <p>
      <Tag tone="danger" text={words('desk-frame.pages.people.suspended')} />{' '}
      {name === undefined
        ? words('desk-frame.pages.people.renewed-at', { at: when })
        : words('desk-frame.pages.people.renewed-by', { at: when, name })}
    </p>
  )
}

const Vetting = ({ words, person, today }: { words: Words; person: StaffMember; today: string }) => {
  const { vettedUntil } = person
  if (vettedUntil === null) return <Tag tone="quiet" text={words('desk-frame.pages.people.not-vetted')} />
  const day = sayDay(words.language, vettedUntil)
  return vettedUntil >= today ? (
    <Tag tone="good" text={words('desk-frame.pages.people.vetted-until', { day })} />
  ) : (
    <Tag tone="danger" text={words('desk-frame.pages.people.vetting-expired', { day })} />
  )
}

/** Only what waits is confirmed, and not by whoever made it. */
const mayConfirm = (actor: Actor, { renewal }: StaffMember): boolean =>
  renewal !== null && renewal.by !== personOf(actor)

const Acts = ({ c, actor, person }: { c: ConsoleContext; actor: Actor; person: StaffMember }) => {
  const words = wordsFor(c)
  // Nobody gives roles or vettings to themselves, and nothing more is done about those who left.
  if (person.hasLeft || maySayOf(actor, person.id) !== null) return null
  const back = encodeURIComponent(pathOf(c, '/people'))
  return (
    <ul class="plain">
      {ACTS.flatMap((name) => c.var.console.says.findOperation(name) ?? [])
        .filter(({ who }) => isOneOf(actor, who))
        .filter(({ name }) => name !== confirmInvitation.name || mayConfirm(actor, person))
        .map((operation) => (
          <li>
            <a href={`${pathOf(c, `/act/${operation.name}`)}?person=${person.id}&back=${back}`}>
              {titleOf(words, operation)}
              <span class="unseen">: {person.name}</span>
            </a>
          </li>
        ))}
    </ul>
  )
}

export const PEOPLE_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: '/people',
    who: peopleMay.readStaff,
    audit: { act: 'people.read-staff', subject: () => 'staff' },
    show: async (desk, c) => {
      const words = wordsFor(c)
      const actor = actorOf(c)
      const staff = await findStaff(desk)
      const ofAll = [invitePerson.name, endAllSessions.name]
        .flatMap((name) => c.var.console.says.findOperation(name) ?? [])
        .filter(({ who }) => isOneOf(actor, who))
      const back = encodeURIComponent(pathOf(c, '/people'))
      const title = words('desk-frame.pages.menu.people')
      return showPage(c, {
        title,
        current: '/people',
        children: (
          <>
            <h1>{title}</h1>
            {ofAll.length > 0 ? (
              <p class="buttons">
                {ofAll.map((operation, at) => (
                  <ButtonLink primary={at === 0} href={`${pathOf(c, `/act/${operation.name}`)}?back=${back}`}>
                    {titleOf(words, operation)}
                  </ButtonLink>
                ))}
              </p>
            ) : null}
            <DataTable
              id="staff"
              caption={words('desk-frame.pages.people.caption')}
              columns={[
                { header: words('people.pages.name') },
                { header: words('people.pages.mail') },
                { header: words('people.pages.roles') },
                { header: words('desk-frame.pages.people.vetting') },
                { header: words('desk-frame.pages.acts') },
              ]}
              rows={staff.map((person) => [
                person.name,
                person.mail,
                person.hasLeft ? (
                  <Tag tone="quiet" text={words('desk-frame.pages.people.has-left')} />
                ) : (
                  rolesText(c, person.roles)
                ),
                <>
                  <Vetting words={words} person={person} today={desk.today} />
                  <Waiting words={words} person={person} staff={staff} />
                </>,
                <Acts c={c} actor={actor} person={person} />,
              ])}
            />
          </>
        ),
      })
    },
  }),
]
