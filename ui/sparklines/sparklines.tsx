import { DataTable, type DataTableProps } from '../data-table/data-table.tsx'

export type SparklinesProps = {
  readonly lines: readonly {
    readonly label: string
    /** The oldest first. */
    readonly values: readonly number[]
    /** The last of them, and what it is compared with, in words. */
    readonly now: string
    readonly beside: string
  }[]
  readonly folded: string
  readonly table: DataTableProps
}

const WIDTH = 192
const HEIGHT = 32
const EDGE = 4

const placesOf = (values: readonly number[]): { x: number; y: number }[] => {
  const most = Math.max(1, ...values)
  const step = (WIDTH - 2 * EDGE) / Math.max(1, values.length - 1)
  return values.map((value, at) => ({
    x: Math.round((EDGE + at * step) * 10) / 10,
    y: Math.round((HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE)) * 10) / 10,
  }))
}

/** How a few numbers went, a line each from nothing to its own highest; the last is written beside it, all in the table. */
export function Sparklines({ lines, folded, table }: SparklinesProps) {
  return (
    <div class="sparklines">
      <dl>
        {lines.map(({ label, values, now, beside }) => {
          const places = placesOf(values)
          const last = places.at(-1)
          return (
            <>
              <dt>{label}</dt>
              <dd>
                <svg class="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
                  <polyline points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
                  {last ? <circle cx={last.x} cy={last.y} r="3" /> : null}
                </svg>
                <span>
                  <strong>{now}</strong> <span class="quiet">{beside}</span>
                </span>
              </dd>
            </>
          )
        })}
      </dl>
      <details class="more">
        <summary>{folded}</summary>
        <DataTable {...table} />
      </details>
    </div>
  )
}
