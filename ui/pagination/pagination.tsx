import { Arrow } from '../mark/mark.tsx'
import type { Link } from '../public-page/public-page.tsx'

/** The way to the neighbouring pages of a long list, and where one is ("Page 2 of 8") where that is known. */
export function Pagination(props: {
  readonly label: string
  readonly here?: string | undefined
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
      {props.here === undefined ? null : <span class="quiet">{props.here}</span>}
      {props.next ? (
        <a class="button" rel="next" href={props.next.href}>
          {props.next.text} <Arrow to="on" />
        </a>
      ) : null}
    </nav>
  )
}
