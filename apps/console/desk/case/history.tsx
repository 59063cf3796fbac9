import type { StoryEntry as Happened, StoryWord } from '@vigie/hotline'
import { Story, type StoryEntry, type Tone } from '@vigie/ui'
import { countryName } from '../parts/country.ts'
import { type DeskVisit, nameOf, valueText } from '../parts/visit.ts'
import { dayText, momentText } from '../parts/when.ts'
import type { OpenedCase } from './reports.tsx'

const TONES: Partial<Record<StoryWord, Tone>> = {
  reported: 'sea',
  joined: 'sea',
  agreed: 'good',
  arbitrated: 'good',
  'asked-again': 'wait',
  'notice-sent': 'sea',
  'notice-acknowledged': 'good',
  'provider-decided': 'good',
  'notice-reminded': 'wait',
  'handed-over': 'good',
  closed: 'good',
  reopened: 'wait',
}

/** Which list of values the detail of each word comes from. */
const DETAILS: Partial<Record<StoryWord, string>> = {
  assessed: 'outcome',
  agreed: 'outcome',
  arbitrated: 'outcome',
  'handed-back': 'reason',
  'provider-decided': 'action',
  seen: 'state',
  closed: 'outcome',
  reopened: 'cause',
}

const detailText = ({ words, lang }: DeskVisit, { word, detail }: Happened): string | null => {
  if (detail === null) return null
  if (word === 'traced') return countryName(lang, detail)
  if (word === 'notice-prepared' || word === 'notice-sent') return detail
  if (word === 'notice-reminded') return words.maybe(`notices.step.${detail}`)
  if (word.startsWith('referral-') || word === 'handed-over') return valueText(words, 'recipientSort', detail)
  const field = DETAILS[word]
  return field === undefined ? null : valueText(words, field, detail)
}

const titleOf = (visit: DeskVisit, happened: Happened): string => {
  const { words } = visit
  return [
    words(`desk.story.${happened.word}`),
    happened.item === null ? null : words('desk.item', { n: happened.item }),
    detailText(visit, happened),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

const toEntry = (visit: DeskVisit, names: ReadonlyMap<string, string>, happened: Happened): StoryEntry => {
  const { at, on, who, reference, word } = happened
  const { lang } = visit
  return {
    title: titleOf(visit, happened),
    when: at ? momentText(lang, at) : on ? dayText(lang, on) : '',
    ...(at ? { datetime: at.toISOString() } : on ? { datetime: on } : {}),
    ...(who === null ? {} : { who: nameOf(visit, names, who) }),
    ...(TONES[word] ? { tone: TONES[word] } : {}),
    ...(word.startsWith('notice-') && reference !== null ? { body: <p class="mono">{reference}</p> } : {}),
  }
}

/** Everything that happened, in the order in which it did: for whoever must answer for it. */
export function History({ visit, view }: { visit: DeskVisit; view: OpenedCase }) {
  const { words } = visit
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words('desk.history')}</h2>
      <details>
        <summary>{words('desk.history.open', { n: view.story.length })}</summary>
        <Story
          label={words('desk.history')}
          entries={view.story.map((happened) => toEntry(visit, view.names, happened))}
        />
      </details>
    </section>
  )
}
