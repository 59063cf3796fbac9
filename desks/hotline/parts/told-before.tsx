import type { DeskVisit } from '@vigie/desk-frame/page-kit'
import type { ToldBefore } from '@vigie/hotline'
import { Tag } from '@vigie/ui'
import { toldText } from './queue-marks.ts'

/** At the head of a case, before anything that was said: who of its reporters told the platform first, and was not heard. */
export function ToldBeforeLine({
  visit,
  told,
  reports,
}: {
  visit: DeskVisit
  told: ToldBefore | null
  reports: number
}) {
  if (told === null) return null
  return (
    <p>
      <Tag tone="wait" text={toldText(visit, told)} />
      {reports > 1 ? (
        <span class="quiet">
          {' '}
          {visit.words('desk-hotline.pages.platform.of-reports', { told: told.reports, n: reports })}
        </span>
      ) : null}
    </p>
  )
}
