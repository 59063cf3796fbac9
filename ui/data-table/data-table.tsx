import type { Child } from 'hono/jsx'

export type Column = { readonly header: string; readonly numeric?: boolean }

export type DataTableProps = {
  readonly id: string
  readonly caption: string
  /** A heading over the table says the same to whoever sees it. */
  readonly titled?: boolean
  readonly columns: readonly Column[]
  /** One cell per column; the first names the row. */
  readonly rows: readonly (readonly Child[])[]
  /** Records that are read one by one: on a phone each stands by itself, with the head of its column over every cell. */
  readonly stacks?: boolean
}

/** Figures or records in rows. On a narrow screen the table moves sideways inside its own frame. */
export function DataTable({ id, caption, titled = false, columns, rows, stacks = false }: DataTableProps) {
  const kind = (index: number) => (columns[index]?.numeric ? 'numeric' : undefined)
  return (
    <section class={stacks ? 'table stacks' : 'table'} tabindex={0} aria-labelledby={id}>
      <table>
        <caption id={id} class={titled ? 'unseen' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ header }, index) => (
              <th scope="col" class={kind(index)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr>
              <th scope="row" class={kind(0)}>
                {first}
              </th>
              {others.map((cell, index) => (
                <td class={kind(index + 1)} data-label={stacks ? columns[index + 1]?.header : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
