import type { Child } from 'hono/jsx'
import { type DeskVisit, hereWith } from './visit.ts'

/** The ways about a long page: to what can be done, to how it stands now, and to what the page names itself. */
export function Ways({ visit, children }: { visit: DeskVisit; children?: Child }) {
  return (
    <p class="ways">
      <a class="to-acts" href="#acts">
        {visit.words('desk-frame.pages.to-acts')}
      </a>
      <a href={hereWith(visit, { done: null })}>{visit.words('desk-frame.pages.reload')}</a>
      {children}
    </p>
  )
}
