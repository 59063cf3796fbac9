import type { Examples } from '../examples.ts'
import { Sparklines } from './sparklines.tsx'

const values = [4, 9, 6, 12, 15, 11, 8, 14, 21, 17, 13, 16]

export const sparklinesExamples: Examples = {
  component: 'Sparklines',
  states: [
    {
      name: 'twelve weeks, and nothing in twelve weeks',
      show: () => (
        <Sparklines
          lines={[
            { label: 'Meldungen', values, now: '16 in dieser Woche', beside: '13 in der Woche davor' },
            { label: 'Beurteilungen', values: values.map(() => 0), now: '0', beside: '0' },
          ]}
          folded="Diese Zahlen als Tabelle"
          table={{
            id: 'sparklines-table',
            caption: 'Die letzten zwölf Wochen',
            columns: [{ header: 'Woche' }, { header: 'Meldungen', numeric: true }],
            rows: values.map((value, at) => [`Woche ${at + 1}`, String(value)]),
          }}
        />
      ),
    },
  ],
}
