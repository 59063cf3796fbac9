import { writeCsv } from '@vigie/platform/document'
import { keep } from '../promise.ts'
import { inCsv, plainCsv } from './in-csv.ts'
import { inDocument } from './in-document.ts'
import { inJson } from './in-json.ts'
import { inMail } from './in-mail.ts'
import { inPages } from './in-pages.tsx'
import { inWorkbook } from './in-workbook.ts'
import { type Seen, strings } from './strings.ts'

/*
 * Whatever somebody writes comes back letter by letter from every form in which it can leave the house, and is alive in none:
 * no formula, no script, no header, no link. The defect: a table writer that quotes, as most do, and leaves formulas alone.
 */
await keep({
  name: 'exports',
  goals: {
    strings: { atLeast: 100_000 },
    forms: { atLeast: 6 },
    live: { atMost: 0 },
    changed: { atMost: 0 },
  },
  quickly: { strings: { atLeast: 2_000 } },
  attack: async ({ quick, planted, say }) => {
    const given = strings(quick ? 2_000 : 100_000)
    const forms: readonly (readonly [string, () => Seen | Promise<Seen>])[] = [
      ['CSV', () => inCsv(given, planted ? plainCsv : writeCsv)],
      ['XLSX', () => inWorkbook(given)],
      ['PDF', () => inDocument(given)],
      ['mail', () => inMail(given)],
      ['HTML', () => inPages(given)],
      ['JSON', () => inJson(given)],
    ]
    const sum = { live: 0, changed: 0 }
    for (const [name, look] of forms) {
      const start = performance.now()
      const { live, changed, examples } = await look()
      const seconds = ((performance.now() - start) / 1_000).toFixed(1)
      say(
        `${name}: ${live} live, ${changed} changed, ${seconds} s ${examples.map((one) => JSON.stringify(one)).join(' ')}`,
      )
      sum.live += live
      sum.changed += changed
    }
    return { strings: given.length, forms: forms.length, ...sum }
  },
})
