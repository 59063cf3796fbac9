import { LANGUAGES, newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { insertLanguageChoice } from '../person-rows.ts'

/** Somebody chooses the language of their own pages and letters; it stays, wherever they sign in. */
export const chooseLanguage = operation({
  name: 'people.choose-language',
  who: may.chooseLanguage,
  on: 'house',
  input: z.strictObject({ language: z.enum(LANGUAGES) }),
  run: async (desk, { language }) => {
    const person = staffOf(desk)
    await insertLanguageChoice(desk.db, { id: newId(), person, language, chosen_at: desk.now })
    return { person, language }
  },
  subject: (_input, { person }) => `person:${person}`,
})
