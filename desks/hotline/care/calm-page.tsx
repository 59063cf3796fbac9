import { type DeskVisit, pathTo } from '@vigie/desk-frame/page-kit'
import { ButtonLink } from '@vigie/ui'
import { BREAK } from './only-text.ts'

const timeText = (visit: DeskVisit, until: Date): string =>
  new Intl.DateTimeFormat(visit.lang === 'en' ? 'en-GB' : `${visit.lang}-BE`, {
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  }).format(until)

/** A page with nothing to do, until an hour that one chose. Where scripts run it counts down and says when it is over. */
export function CalmPage({ visit, until }: { visit: DeskVisit; until: Date }) {
  const { words } = visit
  const isOver = until.getTime() <= visit.now.getTime()
  const more = pathTo(visit, `${BREAK}/calm?minutes=5`)
  return (
    <div class="calm">
      <h1>{words('desk-hotline.pages.break.calm')}</h1>
      <div data-break-until={isOver ? undefined : until.toISOString()}>
        <p class="calm-until" data-break-left={words('desk-hotline.pages.break.left')} hidden={isOver}>
          {words('desk-hotline.pages.break.until', { time: timeText(visit, until) })}
        </p>
        <p class="calm-over" role="status">
          <span data-break-over hidden={!isOver}>
            {words('desk-hotline.pages.break.over')}
          </span>
        </p>
      </div>
      <ul>
        <li>{words('desk-hotline.pages.break.calm.1')}</li>
        <li>{words('desk-hotline.pages.break.calm.2')}</li>
        <li>{words('desk-hotline.pages.break.calm.3')}</li>
        <li>{words('desk-hotline.pages.break.calm.4')}</li>
      </ul>
      <p class="buttons">
        <ButtonLink href={more}>{words('desk-hotline.pages.break.more')}</ButtonLink>
        <ButtonLink href={pathTo(visit, '/queue')}>{words('desk-hotline.pages.break.back')}</ButtonLink>
      </p>
    </div>
  )
}
