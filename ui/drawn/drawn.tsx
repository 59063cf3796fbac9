import { raw } from 'hono/html'
import { DataTable, type DataTableProps } from '../data-table/data-table.tsx'

export type DrawnProps = {
  readonly title: string
  readonly sentences: readonly string[]
  /** SVG of the house's own drawing, one for each width. None: it is still to be drawn, and the table stands open. */
  readonly svgs: readonly string[]
  readonly folded: string
  readonly table: DataTableProps
}

/** A picture that was drawn before, with the table of the same numbers folded under it. */
export function Drawn({ title, sentences, svgs, folded, table }: DrawnProps) {
  return (
    <section>
      <h2>{title}</h2>
      {sentences.length > 0 ? <p>{sentences.join(' ')}</p> : null}
      {svgs.map((svg) => raw(svg))}
      <details class="more" open={svgs.length === 0}>
        <summary>
          {folded}
          <span class="unseen">: {title}</span>
        </summary>
        <DataTable {...table} />
      </details>
    </section>
  )
}
