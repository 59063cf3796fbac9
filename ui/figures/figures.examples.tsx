import type { Examples } from '../examples.ts'
import { Figures } from './figures.tsx'

const rows = [
  { label: 'Removed', value: 1204, text: '1,204', share: '71 %' },
  { label: 'Unzugänglich gemacht in einem Land', value: 310, text: '310', share: '18 %' },
  { label: 'No answer after seven days', value: 181, text: '181', share: '11 %' },
]

export const figuresExamples: Examples = {
  component: 'Figures, BarChart',
  states: [
    {
      name: 'decisions of a year',
      show: () => (
        <Figures
          sentence="Seven out of ten pictures we asked to remove were gone within a day."
          chart={{
            id: 'decisions',
            title: 'Decisions of platforms',
            description: 'Removed 1,204; disabled 310; no answer 181.',
            bars: rows,
          }}
          table={{
            id: 'decisions-table',
            caption: 'Decisions of platforms, 2025',
            columns: [
              { header: 'Decision' },
              { header: 'Items', numeric: true },
              { header: 'Share', numeric: true },
            ],
            rows: rows.map(({ label, text, share }) => [label, text, share]),
          }}
          download={{ href: '#csv', text: 'Download these figures (CSV)' }}
          definition={{
            term: 'What we count',
            body: <p>Every item counts once, also when several people reported it.</p>,
          }}
        />
      ),
    },
    {
      name: 'nothing to draw, a wide table',
      show: () => (
        <Figures
          sentence="No complaint was lodged."
          chart={{ id: 'none', title: 'Complaints', description: 'None.', bars: [] }}
          table={{
            id: 'none-table',
            caption: 'Beschwerden nach Anbieter und Entscheidungsgrundlage',
            columns: [
              'Anbieter',
              'Eingegangen',
              'Aufrechterhalten',
              'Zurückgenommen',
              'Schlichtungsstelle',
            ].map((header, index) => ({ header, numeric: index > 0 })),
            rows: [['Host Example', '0', '0', '0', '0']],
          }}
        />
      ),
    },
  ],
}
