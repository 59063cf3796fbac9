import { type DeskVisit, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { CaseOrigin } from '@vigie/hotline'
import { Tag } from '@vigie/ui'
import { countryName } from './country.ts'

/** How a case came about of which nobody reported anything; nothing where a report opened it. */
export function OriginLine({ visit, origin }: { visit: DeskVisit; origin: CaseOrigin }) {
  const { words, lang } = visit
  if (origin.origin === 'public') return null
  const said = [
    ...(origin.partner === null ? [] : [countryName(lang, origin.partner)]),
    ...(origin.theirReference === null ? [] : [origin.theirReference]),
    ...(origin.search === null ? [] : [valueText(words, 'hotline', 'search', origin.search)]),
  ]
  return (
    <p>
      <Tag tone="quiet" text={valueText(words, 'hotline', 'origin', origin.origin)} /> {said.join(' · ')}{' '}
      {origin.fromCase === null ? null : (
        <a href={pathTo(visit, `/case/${origin.fromCase}`)}>
          {words('desk-hotline.pages.case', { n: origin.fromCase })}
        </a>
      )}
    </p>
  )
}
