import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { readCsvText, shown, writeCsv, writePdf, writeXlsx } from './index.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '=1+1',
    "'=1",
    '-1',
    ' +x',
    '_x0041_',
    ' blank ',
    '\ttab',
    'a\r\nb',
    '\u0000',
    '\ud800',
    '<f>1</f>',
    'valueOf',
    'B;=1+1;y',
    'a,-1',
    'a|@b',
    'x;"=1+1"',
    '\t=1',
    ";'=1",
    '__proto__',
  ),
)

test('a text in CSV is never a formula and always comes back', () => {
  fc.assert(
    fc.property(text, (value) => {
      const csv = writeCsv({ header: [], lines: [[value]] })
      const [, quoted, plain = ''] = /^\ufeff\r\n(?:"((?:[^"]|"")*)"|([^",\r\n]*))\r\n$/.exec(csv) ?? []
      const written = quoted === undefined ? plain : quoted.replaceAll('""', '"')
      expect(written).not.toMatch(/(?:^|[,;|\t\r\n])["\s\0]*[=+\-@]/)
      expect(readCsvText(written)).toBe(value)
    }),
  )
})

const sheetTexts = (book: Uint8Array): string[] => {
  const parts = unzipSync(book)
  const [texts, sheet] = ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'].map((part) =>
    strFromU8(parts[part] ?? new Uint8Array()),
  )
  expect(sheet).not.toMatch(/<f[ >]/)
  const found: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => name === 'si' && found.push(''))
  parser.on('text', (said) => {
    if (found.length > 0) found[found.length - 1] += said
  })
  parser.write(texts ?? '').close()
  return found.map((one) =>
    one.replaceAll(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  )
}

test('a text in a workbook is a text and always comes back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(
        text.filter((value) => value !== ''),
        { maxLength: 20 },
      ),
      async (values) => {
        const book = await writeXlsx({ title: 'T', header: ['h'], lines: values.map((value) => [value]) })
        expect(sheetTexts(book).slice(1)).toEqual(values.filter((value) => value !== 'h'))
      },
    ),
    { numRuns: 30 },
  )
})

test('a document shows every text as it is and takes none for a program', () => {
  const words = [
    '#read("/etc/passwd")',
    '*bold*',
    '$x$',
    'naïve Größe',
    'Ελλάδα',
    '漢字',
    '@ref <label>',
    '\u202eleft',
  ]
  const pdf = writePdf({
    title: 'A #set',
    language: 'en',
    author: 'Vigie',
    paragraphs: words,
    tables: [{ title: 'T', header: ['h'], lines: words.map((word) => [word]) }],
  })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  for (const live of ['/JavaScript', '/URI', '/Launch', '/OpenAction', '/EmbeddedFile']) {
    expect(pdf.includes(live), live).toBe(false)
  }
  expect(words.map(shown).slice(-3)).toEqual(['[U+6F22][U+5B57]', '@ref <label>', '[U+202E]left'])
})
