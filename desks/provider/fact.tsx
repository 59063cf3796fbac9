import type { Child } from 'hono/jsx'

/** One line of what is known: its name and what it is. */
export const Fact = ({ name, children }: { name: string; children?: Child }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
