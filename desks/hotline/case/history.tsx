import { type DeskVisit, dayText, momentText, nameOf, valueText } from '@vigie/desk-frame/page-kit'
import type { StoryEntry as Happened, StoryWord } from '@vigie/hotline'
import { Story, type StoryEntry, type Tone } from '@vigie/ui'
import { countryName } from '../parts/country.ts'
import { originText } from '../pictures/known.ts'
import type { OpenedCase } from './reports.tsx'

const TONES: Partial<Record<StoryWord, Tone>> = {
  reported: 'sea',
  joined: 'sea',
  agreed: 'good',
  arbitrated: 'good',
  'asked-again': 'wait',
  'inheritance-lapsed': 'wait',
  'notice-sent': 'sea',
  'notice-acknowledged': 'good',
  'provider-decided': 'good',
  'notice-reminded': 'wait',
  'handed-over': 'good',
  'police-answered': 'good',
  closed: 'good',
  reopened: 'wait',
  'danger-said': 'danger',
  'police-alerted': 'danger',
  'alert-reviewed': 'good',
}

/** Whose list of values the detail of each word comes from. */
const DETAILS: Partial<Record<StoryWord, readonly [module: string, field: string]>> = {
  'opened-by-desk': ['hotline', 'origin'],
  assessed: ['hotline', 'outcome'],
  agreed: ['hotline', 'outcome'],
  arbitrated: ['hotline', 'outcome'],
  'handed-back': ['hotline', 'reason'],
  'provider-decided': ['notices', 'action'],
  seen: ['hotline', 'state'],
  'danger-dismissed': ['hotline', 'dismissal'],
  'police-alerted': ['hotline', 'alertWay'],
  'alert-reviewed': ['hotline', 'finding'],
  'police-answered': ['hotline', 'policeAnswer'],
  closed: ['hotline', 'outcome'],
  reopened: ['hotline', 'cause'],
}

const detailText = ({ words, lang }: DeskVisit, { word, detail }: Happened): string | null => {
  if (detail === null) return null
  if (word === 'traced') return countryName(lang, detail)
  if (word === 'notice-prepared' || word === 'notice-sent') return detail
  if (word === 'notice-reminded') return words.maybe(`notices.step.${detail}`)
  if (word.startsWith('referral-') || word === 'handed-over')
    return valueText(words, 'hotline', 'recipientSort', detail)
  const list = DETAILS[word]
  return list === undefined ? null : valueText(words, ...list, detail)
}

/** What was said that cannot wait: by a report in its own words; a colleague says danger. */
const urgencyText = ({ words }: DeskVisit, view: OpenedCase, { word, reference }: Happened): string[] => {
  if (word !== 'danger-said') return []
  const report = view.reports.find(({ opened }) => opened.id === reference)?.opened
  const said = reference === null ? ['danger'] : (report?.urgent ?? [])
  return said.map((one) => valueText(words, 'intake', 'urgency', one))
}

const titleOf = (visit: DeskVisit, view: OpenedCase, happened: Happened): string => {
  const { words } = visit
  return [
    words(`desk-hotline.pages.story.${happened.word}`),
    happened.item === null ? null : words('desk-hotline.pages.item', { n: happened.item }),
    detailText(visit, happened),
    ...urgencyText(visit, view, happened),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

/** What was taken over without a look says so, and from where. */
const originOf = (visit: DeskVisit, view: OpenedCase, { word, at, item }: Happened): string | null => {
  const found = word === 'assessed' ? view.items.find(({ number }) => number === item) : undefined
  const assessed = (found?.rounds ?? [])
    .flatMap(({ assessments }) => assessments)
    .find((one) => one.at.getTime() === at?.getTime())
  return found && assessed?.inheritance ? originText(visit, view.known, found.id, assessed.inheritance) : null
}

const toEntry = (visit: DeskVisit, view: OpenedCase, happened: Happened): StoryEntry => {
  const { at, on, who, reference, word } = happened
  const { lang } = visit
  const origin = originOf(visit, view, happened)
  return {
    title: titleOf(visit, view, happened),
    when: at ? momentText(lang, at) : on ? dayText(lang, on) : '',
    ...(at ? { datetime: at.toISOString() } : on ? { datetime: on } : {}),
    ...(who === null ? {} : { who: nameOf(visit, view.names, who) }),
    ...(TONES[word] ? { tone: TONES[word] } : {}),
    ...(word.startsWith('notice-') && reference !== null ? { body: <p class="mono">{reference}</p> } : {}),
    ...(origin === null ? {} : { body: <p>{origin}</p> }),
  }
}

/** Everything that happened, line by line. */
export function WholeStory({ visit, view }: { visit: DeskVisit; view: OpenedCase }) {
  return (
    <Story
      label={visit.words('desk-hotline.pages.history')}
      entries={view.story.map((happened) => toEntry(visit, view, happened))}
    />
  )
}

/** Everything that happened, in the order in which it did: for whoever must answer for it. */
export function History({ visit, view }: { visit: DeskVisit; view: OpenedCase }) {
  const { words } = visit
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words('desk-hotline.pages.history')}</h2>
      <details>
        <summary>{words('desk-hotline.pages.history.open', { n: view.story.length })}</summary>
        <WholeStory visit={visit} view={view} />
      </details>
    </section>
  )
}
