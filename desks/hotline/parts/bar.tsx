import { type DeskVisit, pathTo } from '@vigie/desk-frame/page-kit'
import { BREAK, isOnlyText } from '../care/only-text.ts'

/** From here on a break is offered; nothing is ever held up. */
const OFFER_FROM = 20
const INSIST_FROM = 60

/** How long one has been at it today, and the offer of a break. Shown to oneself; never a measure of anybody. */
export function Bar({ visit, minutes }: { visit: DeskVisit; minutes: number }) {
  const { words } = visit
  return (
    <p>
      {isOnlyText(visit.forToday) ? `${words('desk-hotline.pages.bar.only-text')} ` : null}
      {minutes === 0
        ? words('desk-hotline.pages.bar.nothing')
        : words('desk-hotline.pages.bar', { n: minutes })}{' '}
      {minutes >= INSIST_FROM
        ? words('desk-hotline.pages.bar.much')
        : minutes >= OFFER_FROM
          ? words('desk-hotline.pages.bar.break')
          : null}{' '}
      <a href={pathTo(visit, BREAK)}>{words('desk-hotline.pages.break')}</a>
    </p>
  )
}
