import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'
import { type CountedName, type QuarterFigures, WAIT_BANDS } from '@vigie/helpline/counts'
import type { PlainKey } from '@vigie/locales'
import type { Table } from '@vigie/platform/document'
import { fieldText } from './record-fields.tsx'

const WRITTEN: Readonly<Record<string, PlainKey>> = {
  'in-time': 'desk-helpline.pages.figures.written.in-time',
  late: 'desk-helpline.pages.figures.written.late',
  taken: 'desk-helpline.pages.figures.written.taken',
  abandoned: 'desk-helpline.pages.figures.written.abandoned',
  waiting: 'desk-helpline.pages.figures.written.waiting',
  aside: 'desk-helpline.pages.figures.written.aside',
  expired: 'desk-helpline.pages.figures.written.expired',
}

const OWN = ['hour', 'written', 'waited', 'rating', 'telephone', 'answeredHour', 'missedHour'] as const
const isOwn = (name: CountedName): name is (typeof OWN)[number] => OWN.some((one) => one === name)

/** What a list is about. */
export const captionOf = (visit: DeskVisit, name: CountedName): string => {
  const { words } = visit
  if (isOwn(name)) return words(`desk-helpline.pages.figures.${name}`)
  if (name === 'unheard') return words('desk-helpline.pages.figures.unheard')
  return fieldText(visit, name === '116000' ? 'network' : name)
}

const bandText = ({ words }: DeskVisit, from: number): string => {
  const until = WAIT_BANDS.find((band) => band > from)
  return until === undefined
    ? words('desk-helpline.pages.figures.band.last', { from })
    : words('desk-helpline.pages.figures.band', { from, until })
}

export const answerText = (visit: DeskVisit, name: CountedName, answer: string): string => {
  const { words } = visit
  if (answer === 'not-said') return words('desk-helpline.pages.not-said')
  if (name === 'hour' || name === 'answeredHour' || name === 'missedHour')
    return `${answer.padStart(2, '0')}:00–${answer.padStart(2, '0')}:59`
  if (name === 'waited') return bandText(visit, Number(answer))
  const written = name === 'written' ? WRITTEN[answer] : undefined
  if (written !== undefined) return words(written)
  const list = name === '116000' ? 'network' : name === 'unheard' ? 'nature' : name
  return valueText(words, 'helpline', list, answer)
}

/** The return as a table that leaves the house: an empty cell is a number that is not shown. */
export const tableOf = (visit: DeskVisit, figures: QuarterFigures): Table => {
  const { words } = visit
  const { quarter, contacts, counted } = figures
  const header = (['quarter', 'about', 'code', 'answer', 'number'] as const).map((one) =>
    words(`desk-helpline.pages.figures.${one}`),
  )
  const title = words('desk-helpline.pages.figures')
  return {
    title,
    header,
    lines: [
      [
        quarter,
        words('desk-helpline.pages.figures.all'),
        'all',
        words('desk-helpline.pages.figures.all'),
        contacts,
      ],
      ...counted.flatMap(({ name, parts }) =>
        parts.map((part) => [
          quarter,
          captionOf(visit, name),
          `${name}.${part.answer}`,
          answerText(visit, name, part.answer),
          part.contacts,
        ]),
      ),
    ],
  }
}
