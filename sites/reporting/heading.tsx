import type { Child } from 'hono/jsx'
import type { Asking } from './asking.ts'

/** The heading of the page that asks this; where all is asked on one page, that of this part of it. */
export const Heading = ({ aloud, children }: Pick<Asking, 'aloud'> & { readonly children?: Child }) =>
  aloud ? <h2>{children}</h2> : <h1>{children}</h1>
