import type { Examples } from '../examples.ts'
import { Pagination } from './pagination.tsx'

export const paginationExamples: Examples = {
  component: 'Pagination',
  states: [
    {
      name: 'in the middle',
      show: () => (
        <Pagination
          label="Pages of cases"
          here="Page 2 of 8"
          previous={{ href: '#p1', text: 'Previous' }}
          next={{ href: '#p3', text: 'Next' }}
        />
      ),
    },
    {
      name: 'the first',
      show: () => (
        <Pagination
          label="Seiten der Fälle"
          here="Seite 1 von 8"
          next={{ href: '#p2', text: 'Nächste Seite' }}
        />
      ),
    },
  ],
}
