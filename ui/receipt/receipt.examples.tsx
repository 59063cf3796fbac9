import type { Examples } from '../examples.ts'
import { Receipt } from './receipt.tsx'

const english = ['harbour', 'lantern', 'walnut', 'orchard', 'pebble', 'window', 'saffron', 'kettle']
const german = [
  'Leuchtturm',
  'Apfelbaum',
  'Schneeflocke',
  'Regenschirm',
  'Kieselstein',
  'Fensterbank',
  'Sonnenblume',
  'Teekessel',
]

export const receiptExamples: Examples = {
  component: 'Receipt',
  states: [
    {
      name: 'English',
      show: () => (
        <Receipt label="Your eight words" receiptWords={english} copy="Copy the words" copied="Copied">
          <p>Write them on paper, or keep them where only you can look.</p>
        </Receipt>
      ),
    },
    {
      name: 'German',
      show: () => (
        <Receipt
          id="receipt-2"
          label="Ihre acht Wörter"
          receiptWords={german}
          copy="Wörter kopieren"
          copied="Kopiert"
        />
      ),
    },
  ],
}
