import { type DeskVisit, dayText, nameOf, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { ClosedLine, QueueLine, Waiting } from '@vigie/hotline'
import type { QueueRow } from '@vigie/ui'
import { marksOf } from './queue-marks.ts'
import { dueOf, waitsText } from './when-due.ts'

const TONES: Readonly<Record<Waiting, 'sea' | 'wait' | 'danger' | 'quiet' | 'good'>> = {
  danger: 'danger',
  'alert-review': 'danger',
  'first-look': 'sea',
  'second-person': 'wait',
  arbitration: 'wait',
  approval: 'wait',
  dispatch: 'sea',
  'look-again': 'sea',
  route: 'sea',
  reply: 'sea',
  'answer-provider': 'sea',
  complain: 'sea',
  'second-contact': 'sea',
  dispute: 'sea',
  'coordinator-complaint': 'sea',
  'other-route': 'sea',
  'dispute-answer': 'quiet',
  'coordinator-answer': 'quiet',
  'complaint-answer': 'quiet',
  'police-answer': 'quiet',
  answer: 'quiet',
  closure: 'good',
}

/** What it waits for; where it cannot wait, with what was said of that and no more. */
export const waitingTag = (visit: DeskVisit, waits: Waiting, urgency: readonly string[]) => ({
  tone: TONES[waits],
  text: [
    ...(waits === 'danger' ? urgency.map((one) => valueText(visit.words, 'intake', 'urgency', one)) : []),
    visit.words(`hotline.waits.${waits}`),
  ].join(' · '),
})

const titleOf = (visit: DeskVisit, line: { readonly number: number; readonly kind: string }): string =>
  `${line.number} · ${valueText(visit.words, 'intake', 'kind', line.kind)}`

const aboutOf = (visit: DeskVisit, line: QueueLine, names: ReadonlyMap<string, string>): string =>
  [
    visit.words('desk-hotline.pages.n-items', { n: line.items }),
    valueText(visit.words, 'ui', 'language', line.language),
    ...(line.ageBand === 'unsaid' ? [] : [valueText(visit.words, 'intake', 'ageBand', line.ageBand)]),
    line.takenBy === null
      ? visit.words('desk-hotline.pages.free')
      : visit.words('desk-hotline.pages.with', { name: nameOf(visit, names, line.takenBy) }),
  ].join(' · ')

/** An answer of a provider comes before whatever else a case waits for, for whoever has it. */
const saidFirst = (visit: DeskVisit, { waitsFor, hasReply, takenBy }: QueueLine): Waiting =>
  hasReply && takenBy === visit.person.id && waitsFor !== 'danger' ? 'reply' : waitsFor

/** The open cases as lines: what each is, what it waits for, how long and until when, who has it. */
export const queueRows = (
  visit: DeskVisit,
  lines: readonly QueueLine[],
  names: ReadonlyMap<string, string>,
  current: number | null = null,
): QueueRow[] =>
  lines.map((line) => ({
    href: pathTo(visit, `/case/${line.number}`),
    title: titleOf(visit, line),
    about: aboutOf(visit, line, names),
    tag: waitingTag(visit, saidFirst(visit, line), line.urgency),
    marks: marksOf(visit, line),
    waits: waitsText(visit, line.deadline),
    due: dueOf(visit, line.deadline),
    current: line.number === current,
  }))

export const closedRows = (visit: DeskVisit, lines: readonly ClosedLine[]): QueueRow[] =>
  lines.map((line) => ({
    href: pathTo(visit, `/case/${line.number}`),
    title: titleOf(visit, line),
    about: visit.words('desk-hotline.pages.closed-on', { day: dayText(visit.lang, line.closedAt) }),
    tag: { tone: 'quiet', text: valueText(visit.words, 'hotline', 'outcome', line.outcome) },
  }))
