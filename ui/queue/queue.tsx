import type { Tone } from '../mark/mark.tsx'
import { Tag } from '../tag/tag.tsx'

export type QueueRow = {
  readonly href: string
  readonly title: string
  /** Quiet words under the title: the kind, the country, how long it waits. */
  readonly about?: string
  readonly tag?: { readonly tone: Tone; readonly text: string }
  readonly current?: boolean
}

/** What waits, most urgent first. The keys j and k move in it. */
export function Queue({ label, rows }: { label: string; rows: readonly QueueRow[] }) {
  return (
    <ol class="queue plain" aria-label={label}>
      {rows.map((row) => (
        <li>
          <a href={row.href} data-row aria-current={row.current ? 'true' : undefined}>
            <span class="queue-title">{row.title}</span>
            {row.about ? <span class="queue-about">{row.about}</span> : null}
            {row.tag ? <Tag {...row.tag} /> : null}
          </a>
        </li>
      ))}
    </ol>
  )
}
