import type { Child } from 'hono/jsx'
import { BarChart, type BarChartProps } from '../bar-chart/bar-chart.tsx'
import { DataTable, type DataTableProps } from '../data-table/data-table.tsx'
import type { Link } from '../public-page/public-page.tsx'

export type FiguresProps = {
  /** What the chart shows, in one sentence. */
  readonly sentence: string
  readonly chart?: BarChartProps
  readonly table: DataTableProps
  readonly download?: Link
  readonly definition?: { readonly term: string; readonly body: Child }
}

/** A sentence, the chart, the table, the download, the definition: always in that order. */
export function Figures({ sentence, chart, table, download, definition }: FiguresProps) {
  return (
    <section class="figures" aria-label={sentence}>
      <p class="figures-sentence">{sentence}</p>
      {chart ? <BarChart {...chart} /> : null}
      <DataTable {...table} />
      {download ? (
        <p>
          <a href={download.href} download>
            {download.text}
          </a>
        </p>
      ) : null}
      {definition ? (
        <details class="more">
          <summary>{definition.term}</summary>
          <div>{definition.body}</div>
        </details>
      ) : null}
    </section>
  )
}
