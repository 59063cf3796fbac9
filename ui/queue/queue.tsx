import type { Tone } from '../mark/mark.tsx'
import { Tag } from '../tag/tag.tsx'

export type QueueRow = {
  readonly href: string
  readonly title: string
  /** Quiet words under the title: the kind, the country, who has it. */
  readonly about?: string
  readonly tag?: { readonly tone: Tone; readonly text: string }
  /** What else is to be known of it before it is opened. */
  readonly marks?: readonly { readonly tone: Tone; readonly text: string }[]
  /** How long it waits, and by when it is to be done. */
  readonly waits?: string
  readonly due?: { readonly text: string; readonly late: boolean }
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
            {row.marks && row.marks.length > 0 ? (
              <span class="queue-marks">
                {row.marks.map((mark) => (
                  <Tag {...mark} />
                ))}
              </span>
            ) : null}
            {row.tag ? <Tag {...row.tag} /> : null}
            {row.waits || row.due ? (
              <span class="queue-when">
                {row.waits ? <span>{row.waits}</span> : null}
                {row.due ? <span class={row.due.late ? 'late' : undefined}>{row.due.text}</span> : null}
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ol>
  )
}
