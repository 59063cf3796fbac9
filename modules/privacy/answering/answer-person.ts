import { type Entry, findEntries } from '@vigie/audit'
import { dayOf, type Language } from '@vigie/kernel'
import { type Words, wordsOf } from '@vigie/locales'
import { findStaff } from '@vigie/people'
import type { Table } from '@vigie/platform/document'
import type { Desk } from '@vigie/platform/operation'
import { refuse } from '../refusals.ts'
import { dayText, type Part, valueText } from './part.ts'

const MOST_ENTRIES = 10_000

const actText = (words: Words, act: string): string =>
  words.maybe(`operations.${act}.title`) ?? words.maybe(`console.audit.act.${act}`) ?? act

/** What somebody did, by day; never on what: that is about others (Art. 15(4)). */
const acts = (words: Words, entries: readonly Entry[]): Table => {
  const days = Map.groupBy(entries, ({ at, act, purpose }) => `${dayOf(at)} ${act} ${purpose ?? ''}`)
  return {
    title: words('answer.acts'),
    header: [
      words('answer.acts.day'),
      words('answer.acts.act'),
      words('answer.acts.purpose'),
      words('answer.acts.times'),
    ],
    lines: [...days.values()].flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [
            [
              dayText(words, dayOf(first.at)),
              actText(words, first.act),
              first.purpose === null ? '' : (words.maybe(`privacy.purpose.${first.purpose}`) ?? ''),
              others.length + 1,
            ],
          ],
    ),
  }
}

/** Everything that is held about a member of staff. */
export const answerPerson = async (desk: Desk, id: string): Promise<Part & { language: Language }> => {
  const person = (await findStaff(desk)).find((one) => one.id === id)
  if (!person) throw refuse('no-such-record')
  const words = wordsOf(person.language)
  const roles = person.roles.map((role) => valueText(words, 'role', role)).join(', ')
  const held: Table = {
    title: words('answer.held'),
    header: [words('answer.held.what'), words('answer.held.says')],
    lines: [
      [words('answer.person.name'), person.name],
      [words('answer.person.mail'), person.mail],
      [words('answer.person.language'), valueText(words, 'language', person.language)],
      [words('answer.person.roles'), roles],
      ...(person.vettedUntil === null
        ? []
        : [[words('answer.person.vetted-until'), dayText(words, person.vettedUntil)]]),
    ],
  }
  const entries = await findEntries(desk, { actor: id, most: MOST_ENTRIES })
  return {
    language: person.language,
    paragraphs: [
      words('answer.marks.person'),
      words('answer.purposes.person'),
      words('answer.basis', { basis: words('answer.basis.legal-obligation') }),
      words('answer.period.person'),
      words('answer.recipients.person'),
      words('answer.source.person'),
      words('answer.left-out.person'),
    ],
    tables: [held, acts(words, entries)].filter(({ lines }) => lines.length > 0),
  }
}
