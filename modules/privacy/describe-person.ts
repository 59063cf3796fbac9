import { type Entry, findEntries } from '@vigie/audit'
import { dayOf } from '@vigie/kernel'
import { actText, dayInWords, valueText, type Words, wordsOf } from '@vigie/locales'
import { findStaff } from '@vigie/people'
import type { Table } from '@vigie/platform/document'
import type { Described } from '@vigie/platform/house'
import type { Desk } from '@vigie/platform/operation'
import { refuse } from './refusals.ts'

const MOST_ENTRIES = 10_000

/** What somebody did, by day; never on what: that is about others (Art. 15(4)). */
const acts = (words: Words, entries: readonly Entry[]): Table => {
  const days = Map.groupBy(entries, ({ at, act, purpose }) => `${dayOf(at)} ${act} ${purpose ?? ''}`)
  return {
    title: words('privacy.answer.acts'),
    header: [
      words('privacy.answer.acts.day'),
      words('privacy.answer.acts.act'),
      words('privacy.answer.acts.purpose'),
      words('privacy.answer.acts.times'),
    ],
    lines: [...days.values()].flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [
            [
              dayInWords(words, dayOf(first.at)),
              actText(words, first.act),
              first.purpose === null ? '' : (words.named('purposes', first.purpose) ?? ''),
              others.length + 1,
            ],
          ],
    ),
  }
}

/** Everything that is held about a member of staff. */
export const describePerson = async (desk: Desk, id: string): Promise<Described> => {
  const person = (await findStaff(desk)).find((one) => one.id === id)
  if (!person) throw refuse('no-such-record')
  const words = wordsOf(person.language)
  const roles = person.roles.map((role) => words.named('values', `role.${role}`) ?? role).join(', ')
  const held: Table = {
    title: words('privacy.answer.held'),
    header: [words('privacy.answer.held.what'), words('privacy.answer.held.says')],
    lines: [
      [words('privacy.answer.person.name'), person.name],
      [words('privacy.answer.person.mail'), person.mail],
      [words('privacy.answer.person.language'), valueText(words, 'ui', 'language', person.language)],
      [words('privacy.answer.person.roles'), roles],
      ...(person.vettedUntil === null
        ? []
        : [[words('privacy.answer.person.vetted-until'), dayInWords(words, person.vettedUntil)]]),
    ],
  }
  const entries = await findEntries(desk, { actor: id, most: MOST_ENTRIES })
  return {
    tables: [held, acts(words, entries)],
    besides: words('privacy.answer.marks.person'),
    purposes: words('privacy.answer.purposes.person'),
    keeping: { legalBasis: 'legal-obligation', period: words('privacy.answer.period.person') },
    recipients: words('privacy.answer.recipients.person'),
    source: words('privacy.answer.source.person'),
    leftOut: words('privacy.answer.left-out.person'),
  }
}
