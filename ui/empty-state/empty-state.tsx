import type { Child } from 'hono/jsx'
import { Lookout } from '../mark/mark.tsx'

/** Nothing here, said kindly, with what one can do next. */
export function EmptyState(props: { readonly title: string; readonly children?: Child }) {
  return (
    <div class="empty">
      <Lookout />
      <p class="empty-title">{props.title}</p>
      {props.children}
    </div>
  )
}
