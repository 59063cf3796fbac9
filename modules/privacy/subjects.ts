import { findByNameOrMail, getPerson } from '@vigie/people'
import type { SubjectKind } from '@vigie/platform/house'
import { z } from 'zod'
import { describePerson } from './describe-person.ts'
import { refuse } from './refusals.ts'

const LONGEST_NAME = 300

/** The staff. What colleagues did belongs to the audit, which nobody shortens: Art. 17(3)(b) of the GDPR. */
const PERSON: SubjectKind = {
  kind: 'person',
  ways: [
    {
      field: 'colleague',
      by: 'name',
      input: z.string().trim().max(LONGEST_NAME),
      find: async (_before, said) => async (desk) => {
        const found = await findByNameOrMail(desk, said)
        if (found.length > 1) throw refuse('several-colleagues')
        return found.map(({ id }) => id)
      },
    },
    {
      field: 'person',
      by: 'name',
      input: z.uuid(),
      find: async (_before, id) => async (desk) => [(await getPerson(desk, id)).id],
    },
  ],
  language: async (desk, id) => (await getPerson(desk, id)).language,
  describe: describePerson,
  erased: { never: () => refuse('staff-records-are-kept') },
}

export const SUBJECTS: readonly SubjectKind[] = [PERSON]
