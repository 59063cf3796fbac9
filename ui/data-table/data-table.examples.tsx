import type { Examples } from '../examples.ts'
import { DataTable } from './data-table.tsx'

export const dataTableExamples: Examples = {
  component: 'DataTable',
  states: [
    {
      name: 'figures first, words after them',
      show: () => (
        <DataTable
          id="editions-table"
          caption="Published editions"
          columns={[
            { header: 'Year', numeric: true },
            { header: 'Edition', numeric: true },
            { header: 'Published' },
          ]}
          rows={[
            ['2025', '1', '2 March 2026, Louis Renard'],
            ['2025', '2', '14 March 2026, Louis Renard'],
          ]}
        />
      ),
    },
  ],
}
