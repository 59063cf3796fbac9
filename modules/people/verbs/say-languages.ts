import { LANGUAGES, newId } from '@vigie/kernel'
import { isOneOf, operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { getPerson } from '../find-people.ts'
import { may } from '../may.ts'
import { insertReading } from '../reading-rows.ts'
import { refuse } from '../refusals.ts'

/** Says which languages somebody reads well enough to work in: oneself, or anybody as an administrator. */
export const sayLanguages = operation({
  name: 'people.say-languages',
  who: may.sayLanguages,
  on: 'person',
  input: z.strictObject({ person: z.uuid(), languages: z.array(z.enum(LANGUAGES)).min(1) }),
  subject: ({ person }) => `person:${person}`,
  run: async (desk, { person, languages }) => {
    const by = staffOf(desk)
    if (person !== by && !isOneOf(desk.actor, may.sayAnybodysLanguages)) throw refuse('no-such-person')
    await getPerson(desk, person)
    await insertReading(desk.db, {
      id: newId(),
      person,
      languages: LANGUAGES.filter((language) => languages.includes(language)),
      said_by: by,
      said_at: desk.now,
    })
    return { person }
  },
})
