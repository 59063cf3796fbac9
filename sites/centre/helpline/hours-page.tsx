import { clockText, daysAfter, type Hours, type Presence, type Span, WEEKDAYS } from '@vigie/helpline/writing'
import type { Day, Language } from '@vigie/kernel'
import { valueText, type Words, wordsOf } from '@vigie/locales'
import { longDay, page, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { DataTable } from '@vigie/ui'
import { openingText } from './hours-said.tsx'

const spanText = ({ from, until }: Span): string =>
  `${clockText(from)}–${until === 1440 ? '24:00' : clockText(until)}`

const spansText = (words: Words, spans: readonly Span[]): string =>
  spans.length === 0 ? words('site-helpline.pages.hours.none') : spans.map(spanText).join(', ')

/** So far ahead the days are listed that are different. */
const AHEAD = 60

/** When somebody reads what is written in this language, day by day. */
export const hoursPage = (
  c: Visit,
  site: Site,
  language: Language,
  { hours, presence, today }: { hours: Hours; presence: Presence; today: Day },
) => {
  const words = wordsOf(language)
  const weekly = hours.weekly.filter((one) => one.language === language)
  const exceptions = hours.exceptions.filter(
    (one) => one.language === language && one.day >= today && one.day <= daysAfter(today, AHEAD),
  )
  const column = (header: 'day' | 'hours') => ({ header: words(`site-helpline.pages.hours.${header}`) })
  return page(
    c,
    site,
    { language, path: '/hours', title: words('site-helpline.pages.hours.title') },
    <>
      <h1>{words('site-helpline.pages.hours.title')}</h1>
      <p>
        <strong>{openingText(words, presence.opening, site.house.clock())}</strong>
      </p>
      <p>{words('site-helpline.pages.hours.intro')}</p>
      {hours.wereSet ? (
        <DataTable
          id="week"
          caption={words('site-helpline.pages.hours.week')}
          columns={[column('day'), column('hours')]}
          rows={WEEKDAYS.map((weekday) => [
            valueText(words, 'helpline', 'weekdays', weekday),
            spansText(
              words,
              weekly.filter((one) => one.weekday === weekday),
            ),
          ])}
        />
      ) : null}
      {exceptions.length === 0 ? null : (
        <DataTable
          id="exceptions"
          caption={words('site-helpline.pages.hours.exceptions')}
          columns={[column('day'), column('hours')]}
          rows={exceptions.map(({ day, span }) => [
            longDay(language, day),
            spansText(words, span === null ? [] : [span]),
          ])}
        />
      )}
    </>,
  )
}
