import { valueText, wordsOf } from '@vigie/locales'
import { tellTransfers } from '../transfers.ts'
import type { RecordedActivity, RecordedColumn } from './record-of-processing.ts'

const columnText = ({ name, people, isSealed }: RecordedColumn): string =>
  `\`${name}\`${isSealed ? ' (sealed)' : ''}: ${people.join(', ')}`

const ENGLISH = wordsOf('en')

/** A law that nobody confirmed is not said to be one. */
const lawText = (law: string, confirmedOn: string | null): string =>
  confirmedOn === null
    ? '* Law: not confirmed yet by whoever is responsible.'
    : `* Law: ${valueText(ENGLISH, 'privacy', 'law', law)}, confirmed on ${confirmedOn}.`

const activityText = (one: RecordedActivity, confirmedOn: string | null): string => {
  const personal = one.tables.flatMap(({ table, columns, readers }) => {
    const about = columns.filter(({ people }) => people.length > 0)
    return about.length === 0
      ? []
      : [`| \`${table}\` | ${about.map(columnText).join('; ')} | ${readers.join(', ') || 'no login'} |`]
  })
  const without = one.tables
    .filter(({ columns }) => columns.every(({ people }) => people.length === 0))
    .map(({ table }) => `\`${table}\``)
  return [
    `## ${one.activity}`,
    `* Purpose: ${one.purpose}.`,
    `* People: ${one.people.join('; ') || 'none'}.`,
    `* Recipients: ${one.recipients}.`,
    ...(one.legalBasis === null ? [] : [`* Legal basis: ${one.legalBasis} (Art. 6(1) of the GDPR).`]),
    ...(one.law === null ? [] : [lawText(one.law, confirmedOn)]),
    `* Period: ${one.period}.`,
    `* Security: ${one.security}.`,
    ...(personal.length === 0
      ? []
      : ['', '| table | personal columns, and about whom | read by |', '|---|---|---|', ...personal]),
    ...(without.length === 0 ? [] : ['', `Without personal data: ${without.join(', ')}.`]),
  ].join('\n')
}

/** The record as an authority that asks can read it. */
export const asMarkdown = (
  controller: string,
  day: string,
  activities: readonly RecordedActivity[],
  lawsConfirmedOn: string | null,
): string =>
  [
    `# Record of processing activities: ${controller}`,
    `As the tables and the schedule are on ${day} (Art. 30(1) of the GDPR).`,
    '## Transfers to third countries',
    tellTransfers(ENGLISH)
      .map((one) => `* ${one}`)
      .join('\n'),
    ...activities.map((one) => activityText(one, lawsConfirmedOn)),
  ].join('\n\n')
