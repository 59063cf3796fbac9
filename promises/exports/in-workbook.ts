import { writeXlsx } from '@vigie/platform/document'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { inBatches, note, nothingSeen, type Seen } from './strings.ts'

/** The texts of a workbook, in the order of their cells; anything that is not a text cell is null. */
const textsOf = (book: Uint8Array): (string | null)[] => {
  const parts = unzipSync(book)
  const read = (part: string) => strFromU8(parts[part] ?? new Uint8Array())
  const shared: string[] = []
  const strings = new SaxesParser()
  strings.on('opentag', ({ name }) => name === 'si' && shared.push(''))
  strings.on('text', (said) => {
    if (shared.length > 0) shared[shared.length - 1] += said
  })
  strings.write(read('xl/sharedStrings.xml')).close()
  const cells: (string | null)[] = []
  let isText = false
  let value = ''
  const sheet = new SaxesParser()
  sheet.on('opentag', ({ name, attributes }) => {
    if (name === 'c') isText = String(attributes.t ?? '') === 's'
    if (name === 'f') isText = false
    value = ''
  })
  sheet.on('text', (said) => {
    value += said
  })
  sheet.on('closetag', ({ name }) => {
    if (name === 'v') cells.push(isText ? (shared[Number(value)] ?? null) : null)
  })
  sheet.write(read('xl/worksheets/sheet1.xml')).close()
  return cells.map((cell) =>
    cell === null
      ? null
      : cell.replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        ),
  )
}

export const inWorkbook = async (given: readonly string[]): Promise<Seen> => {
  const seen = nothingSeen()
  for (const batch of inBatches(given, 5_000)) {
    const book = await writeXlsx({ title: 'Texts', header: ['text'], lines: batch.map((one) => [one]) })
    const cells = textsOf(book).slice(1)
    for (const [at, one] of batch.entries()) {
      const cell = cells[at] ?? null
      if (cell === null) note(seen, 'live', one)
      else if (cell !== one) note(seen, 'changed', one)
    }
  }
  return seen
}
