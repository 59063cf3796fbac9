import { Arrow } from '../mark/mark.tsx'
import type { Link } from '../public-page/public-page.tsx'

/** Where one is in a long list ("Page 2 of 8"), and the way to the neighbours. */
export function Pagination(props: {
  readonly label: string
  readonly here: string
  readonly previous?: Link | undefined
  readonly next?: Link | undefined
}) {
  return (
    <nav class="pagination" aria-label={props.label}>
      {props.previous ? (
        <a class="button" rel="prev" href={props.previous.href}>
          <Arrow to="back" /> {props.previous.text}
        </a>
      ) : null}
      <span class="quiet">{props.here}</span>
      {props.next ? (
        <a class="button" rel="next" href={props.next.href}>
          {props.next.text} <Arrow to="on" />
        </a>
      ) : null}
    </nav>
  )
}
