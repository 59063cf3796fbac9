import type { Child } from 'hono/jsx'

export type Milestone = {
  readonly title: string
  /** Behind us, where we are, passed over, or still to come. */
  readonly state: 'done' | 'now' | 'skipped' | 'ahead'
  readonly children?: Child
}

/** The steps of a way, from the first to the last, with what is known of each. */
export function Milestones({ steps }: { steps: readonly Milestone[] }) {
  return (
    <ol class="milestones plain">
      {steps.map(({ title, state, children }) => (
        <li class={`milestone-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <strong>{title}</strong>
          {children}
        </li>
      ))}
    </ol>
  )
}
