import { isLanguage, LANGUAGES, type Language } from '@vigie/kernel'
import {
  kindIn,
  LETTER_DOCUMENT,
  placesIn,
  placesOf,
  readLetterVersion,
  readSentences,
  readsAsAnswer,
  STARTING_SENTENCES,
} from '@vigie/notices'
import { operation } from '@vigie/platform/operation'
import { selectVersion } from '@vigie/platform/playbook'
import { z } from 'zod'
import { may } from '../may.ts'
import { missingLanguages } from '../playbook/documents.ts'
import { changeFields, goingOn, propose, textFields, textsOf } from '../playbook/propose.ts'
import { refuse } from '../refusals.ts'

const fieldIn = (language: Language): string => `text${language.charAt(0).toUpperCase()}${language.slice(1)}`

/** Says of a sentence which place it forgot, or has too many: a letter that cannot be filled in is never sent. */
const checkPlaces = (
  sentence: string,
  texts: ReturnType<typeof textsOf>,
  say: (field: string, word: string, place: string) => void,
): void => {
  const wanted = placesOf(sentence)
  for (const [language, text] of Object.entries(texts)) {
    if (!isLanguage(language) || text === '') continue
    const field = fieldIn(language)
    const written = placesIn(text)
    const unknown = written.filter((place) => !wanted.includes(place))
    const missing = wanted.filter((place) => !written.includes(place))
    for (const place of unknown) say(field, 'place-unknown', `{${place}}`)
    for (const place of missing) say(field, 'place-missing', `{${place}}`)
  }
}

/**
 * Proposes another wording of one sentence of our letters, in every language. Going on from the proposal that waits, sentence
 * after sentence, makes one change of the whole letter, to which somebody else says yes.
 */
export const proposeLetter = operation({
  name: 'hotline.propose-letter',
  who: may.proposeChange,
  on: 'house',
  input: z
    .strictObject({ sentence: z.string().max(100), ...textFields, ...changeFields, ...goingOn })
    .superRefine(({ sentence, ...given }, context) =>
      checkPlaces(sentence, textsOf(given), (field, message, place) =>
        context.addIssue({ code: 'custom', path: [field], message, params: { place } }),
      ),
    ),
  subject: ({ sentence }) => `letter:${sentence}`,
  run: async (desk, { sentence, why, holdsFrom, replaces, ...texts }) => {
    if (!Object.hasOwn(STARTING_SENTENCES, sentence)) throw refuse('no-such-sentence')
    const open = replaces === undefined ? null : await selectVersion(desk.db, replaces)
    if (open !== null && open.kind !== LETTER_DOCUMENT.kind) throw refuse('no-such-proposal')
    const before = open === null ? (await readLetterVersion(desk)).sentences : readSentences(open.content)
    const said = textsOf(texts)
    const content = { ...before, [sentence]: said }
    // Quoted in an answer, our own words must not be taken for the answer.
    const answering = LANGUAGES.filter(
      (language) => said[language] !== '' && readsAsAnswer(content, language, kindIn(sentence)),
    )
    if (answering.length > 0) throw refuse('letter-reads-as-answer', answering.map(fieldIn))
    return propose(desk, {
      ...LETTER_DOCUMENT,
      content,
      complete: missingLanguages(...Object.values(content)).length === 0,
      why,
      holdsFrom,
      replaces,
    })
  },
})
