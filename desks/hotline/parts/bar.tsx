import type { DeskVisit } from '@vigie/desk-frame/page-kit'

/** From here on a break is offered; nothing is ever held up. */
const OFFER_FROM = 20
const INSIST_FROM = 60

/** How long one has been at it today, and the offer of a break. Shown to oneself; never a measure of anybody. */
export function Bar({ visit, minutes }: { visit: DeskVisit; minutes: number }) {
  const { words } = visit
  if (minutes === 0) return <p>{words('desk-hotline.pages.bar.nothing')}</p>
  return (
    <p>
      {words('desk-hotline.pages.bar', { n: minutes })}{' '}
      {minutes >= INSIST_FROM
        ? words('desk-hotline.pages.bar.much')
        : minutes >= OFFER_FROM
          ? words('desk-hotline.pages.bar.break')
          : null}
    </p>
  )
}
