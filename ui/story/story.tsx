import type { Child } from 'hono/jsx'
import { Sign, type Tone } from '../mark/mark.tsx'

export type StoryEntry = {
  readonly title: string
  readonly when: string
  /** The moment for machines: a day or an instant. */
  readonly datetime?: string
  readonly who?: string
  readonly tone?: Tone
  readonly body?: Child
}

/** A case from top to bottom: who said what, what we found, what we did, what came back. */
export function Story({ label, entries }: { label: string; entries: readonly StoryEntry[] }) {
  return (
    <ol class="story plain" aria-label={label}>
      {entries.map((entry) => (
        <li class={`tone-${entry.tone ?? 'quiet'}`}>
          <Sign tone={entry.tone ?? 'quiet'} />
          <h3>{entry.title}</h3>
          <p class="quiet">
            <time datetime={entry.datetime}>{entry.when}</time>
            {entry.who ? ` · ${entry.who}` : null}
          </p>
          {entry.body}
        </li>
      ))}
    </ol>
  )
}
