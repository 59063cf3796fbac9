import type { Examples } from '../examples.ts'
import { Drawn } from './drawn.tsx'

const svg = (layout: 'wide' | 'narrow', width: number) =>
  `<svg class="chart ${layout}" role="img" aria-labelledby="example-${layout}" width="${width}" height="60" viewBox="0 0 ${width} 60"><title id="example-${layout}">Is it gone?</title><text font-size="15" x="1" y="15" fill="var(--ink)">Gone</text><line x1="1" x2="${width - 140}" y1="30" y2="30" stroke="var(--sea)" stroke-width="14"/><text font-size="15" x="${width - 130}" y="35" fill="var(--ink)">62% (2025: 58%)</text></svg>`

const table = {
  id: 'drawn-table',
  caption: 'Is it gone?',
  columns: [
    { header: 'What came of it' },
    { header: '2026', numeric: true },
    { header: '2025', numeric: true },
  ],
  rows: [['Gone', '62% (620)', '58% (410)']],
}

export const drawnExamples: Examples = {
  component: 'Drawn',
  states: [
    {
      name: 'drawn for both widths',
      show: () => (
        <Drawn
          title="Is it gone?"
          sentences={['Gone by now: 62%.']}
          svgs={[svg('wide', 642), svg('narrow', 322)]}
          folded="These numbers as a table"
          table={table}
        />
      ),
    },
    {
      name: 'still to be drawn',
      show: () => (
        <Drawn
          title="Is it gone?"
          sentences={[]}
          svgs={[]}
          folded="These numbers as a table"
          table={{ ...table, id: 'not-drawn-table' }}
        />
      ),
    },
  ],
}
