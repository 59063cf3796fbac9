import { type DeskVisit, hereWith } from './visit.ts'

/** The ways about a long page: to what can be done, and to how it stands now. */
export function Ways({ visit }: { visit: DeskVisit }) {
  return (
    <p class="ways">
      <a class="to-acts" href="#acts">
        {visit.words('desk-frame.pages.to-acts')}
      </a>
      <a href={hereWith(visit, { done: null })}>{visit.words('desk-frame.pages.reload')}</a>
    </p>
  )
}
