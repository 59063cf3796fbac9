import { findLanguages, getPerson, maySayOf, peopleMay } from '@vigie/people'
import { recordCertificate } from '@vigie/people/verbs/record-certificate'
import { recordVetting } from '@vigie/people/verbs/record-vetting'
import { sayLanguages } from '@vigie/people/verbs/say-languages'
import { withdrawCertificate } from '@vigie/people/verbs/withdraw-certificate'
import { withdrawVetting } from '@vigie/people/verbs/withdraw-vetting'
import { isOneOf } from '@vigie/platform/operation'
import { actorOf, type ConsoleContext, type ConsoleRoute, pathOf, rolesText, wordsFor } from '../console.ts'
import { titleOf } from '../operation-words.ts'
import { page } from '../page.ts'
import { showPage } from '../shell.tsx'
import { Competence, readCompetence } from './competence.tsx'
import { languagesText } from './languages.tsx'

const ACTS = [recordVetting, recordCertificate, withdrawVetting] as const

const personIn = (c: ConsoleContext): string => c.req.param('person') ?? ''

/** One member of the staff: the documents of the vetting, and what they were trained in. */
export const COMPETENCE_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: '/people/:person{[0-9a-f-]{36}}',
    who: peopleMay.readStaff,
    audit: { act: 'people.read-staff', subject: (c) => `person:${personIn(c)}` },
    show: async (desk, c) => {
      const words = wordsFor(c)
      const actor = actorOf(c)
      const person = await getPerson(desk, personIn(c))
      const { shown, names } = await readCompetence(desk, person.id)
      const here = pathOf(c, `/people/${person.id}`)
      const formOf = (name: string, field: string, value: string) =>
        `${pathOf(c, `/act/${name}`)}?${new URLSearchParams({ [field]: value, back: here })}`
      const maySay = maySayOf(actor, person.id) === null && !person.hasLeft
      const may = (who: Parameters<typeof isOneOf>[1]) => maySay && isOneOf(actor, who)
      return showPage(c, {
        title: person.name,
        current: '/people',
        children: (
          <>
            <h1>{person.name}</h1>
            <p>{rolesText(c, person.roles)}</p>
            <ul class="plain">
              {ACTS.filter(({ who }) => may(who)).map((operation) => (
                <li>
                  <a href={formOf(operation.name, 'person', person.id)}>{titleOf(words, operation)}</a>
                </li>
              ))}
            </ul>
            <Competence
              words={words}
              shown={shown}
              names={names}
              today={desk.today}
              withdrawAt={
                may(withdrawCertificate.who)
                  ? (id) => formOf(withdrawCertificate.name, 'certificate', id)
                  : undefined
              }
            />
            <h2>{words('desk-frame.pages.languages')}</h2>
            <p>{languagesText(words, await findLanguages(desk, person.id))}</p>
            {isOneOf(actor, peopleMay.sayAnybodysLanguages) ? (
              <p>
                <a href={formOf(sayLanguages.name, 'person', person.id)}>{titleOf(words, sayLanguages)}</a>
              </p>
            ) : null}
            <p>
              <a href={pathOf(c, '/people')}>{words('desk-frame.pages.menu.people')}</a>
            </p>
          </>
        ),
      })
    },
  }),
]
