import type { Words } from '@vigie/locales'
import {
  type AtTheDoor,
  findAtTheDoor,
  findRequirements,
  findStaff,
  isEligible,
  peopleMay,
  type StaffMember,
} from '@vigie/people'
import { endAllSessions } from '@vigie/people/verbs/end-all-sessions'
import { invitePerson } from '@vigie/people/verbs/invite-person'
import { isOneOf } from '@vigie/platform/operation'
import { ButtonLink, DataTable, Tag } from '@vigie/ui'
import { actorOf, type ConsoleRoute, pathOf, rolesText, wordsFor } from '../console.ts'
import { titleOf } from '../operation-words.ts'
import { page } from '../page.ts'
import { DESK_STYLE } from '../parts/desk-style.ts'
import { showPage } from '../shell.tsx'
import { sayDay, sayMoment } from '../when.ts'
import { PersonMenu } from './person-menu.tsx'
import { Missing, Requirements } from './requirements.tsx'

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

const NEVER: AtTheDoor = { lastSeenOn: null, isSignedIn: false, secondFactor: null }

const SecondFactor = ({ words, door: { secondFactor } }: { words: Words; door: AtTheDoor }) =>
  secondFactor === null ? (
    <Tag tone="wait" text={words('desk-frame.pages.people.second-factor.none')} />
  ) : (
    words(`desk-frame.pages.people.second-factor.${secondFactor}`)
  )

export const PEOPLE_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: '/people',
    who: peopleMay.readStaff,
    audit: { act: 'people.read-staff', subject: () => 'staff' },
    show: async (desk, c) => {
      const words = wordsFor(c)
      const actor = actorOf(c)
      const staff = await findStaff(desk)
      const atTheDoor = await findAtTheDoor(desk)
      const isVetted = await isEligible(desk)
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
            <link rel="stylesheet" href={DESK_STYLE.path} precedence="desk" />
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
              stacks
              caption={words('desk-frame.pages.people.caption')}
              columns={[
                { header: words('people.pages.name') },
                { header: words('people.pages.roles') },
                { header: words('desk-frame.pages.people.vetting') },
                { header: words('desk-frame.pages.people.last-seen') },
                { header: words('desk-frame.pages.people.second-factor') },
                { header: words('desk-frame.pages.acts') },
              ]}
              rows={staff.map((person) => {
                const door = atTheDoor.get(person.id) ?? NEVER
                return [
                  <>
                    <a href={pathOf(c, `/people/${person.id}`)}>{person.name}</a>
                    <span class="quiet under">{person.mail}</span>
                  </>,
                  person.hasLeft ? (
                    <Tag tone="quiet" text={words('desk-frame.pages.people.has-left')} />
                  ) : (
                    rolesText(c, person.roles)
                  ),
                  <>
                    <Vetting words={words} person={person} today={desk.today} />
                    <Waiting words={words} person={person} staff={staff} />
                    <Missing words={words} person={person} />
                  </>,
                  door.lastSeenOn === null
                    ? words('desk-frame.pages.people.last-seen.never')
                    : sayDay(words.language, door.lastSeenOn),
                  person.hasLeft ? '' : <SecondFactor words={words} door={door} />,
                  <PersonMenu
                    c={c}
                    known={{
                      person,
                      isSignedIn: door.isSignedIn,
                      isVetted,
                      roles: c.var.console.house.roles,
                    }}
                    today={desk.today}
                  />,
                ]
              })}
            />
            <Requirements c={c} actor={actor} requirements={await findRequirements(desk)} />
          </>
        ),
      })
    },
  }),
]
