import { LANGUAGES, type Language } from '@vigie/kernel'
import { typeset, wordsOf } from '@vigie/locales'
import { writeCsv, writeXlsx } from '@vigie/platform/document'
import { type Account, accountTable, publishAccount } from '@vigie/transparency'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { KEYS } from '../../modules/transparency/list/account-part.ts'
import { wordOfKey } from '../../modules/transparency/list/word-of.ts'
import { anyAccount, anyLanguage } from '../../modules/transparency/testing-any-account.ts'
import { openPublic } from '../frame/testing.ts'
import { yearDocument } from './year-pdf.ts'

let site: Awaited<ReturnType<typeof openPublic>>
beforeAll(async () => {
  site = await openPublic()
})
afterAll(() => site.centre.close())

const PAGES = ['', '/reports', '/places', '/results'] as const
const YEAR = 2026

const plain = (html: string): string =>
  html
    .replaceAll('<br/>', ' · ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Every row of every table of figures on the page, as its cells are read. */
const rowsOf = (html: string): string[][] =>
  [...html.matchAll(/<tr>(<th scope="row".*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => plain(cell)),
  )

/** The numbers in a text, however that language groups them. */
const numbersIn = (language: Language, text: string): number[] => {
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-BE`)
  const parts = format.formatToParts(12_345.6)
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const written = text.replaceAll(/(?<=\d)[\u00a0\u202f ](?=\d{3})/g, sign('group'))
  return [...written.matchAll(/\d[\d.,\u00a0\u202f]*/g)].map(([found]) =>
    Number(
      found
        .replaceAll(sign('group'), '')
        .replace(sign('decimal'), '.')
        .replaceAll(/[.,\s]+$/g, ''),
    ),
  )
}

const NUMBERS = ['notices', 'items', 'share', 'median_hours', 'looks', 'cases', 'reports', 'complaints']

/** Each line of the table: what it is about in the words of the reader, and the numbers in it. */
const linesOf = (language: Language, account: Account, before: Account | null) => {
  const { header, lines } = accountTable(account, before)
  const words = wordsOf(language)
  return lines.map((line) => {
    const cell = (column: string) => line[header.indexOf(column)] ?? null
    const part = String(cell('line'))
    const about = KEYS.flatMap((key) => {
      const own = cell(header.includes(key) ? key : 'value')
      if (own === null) return []
      try {
        return [wordOfKey(words, key, String(own))]
      } catch {
        // Another key stands under `value` in this line.
        return []
      }
    })
    return { part, about, numbers: NUMBERS.map(cell).filter((value) => value !== null), text: cell('text') }
  })
}

const numbersOfSheet = (book: Uint8Array): number[] =>
  [
    ...strFromU8(unzipSync(book)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).matchAll(
      /<c ([^>]*)><v>([^<]*)<\/v>/g,
    ),
  ]
    .filter(([, attributes = '']) => !attributes.includes('t="s"'))
    .map(([, , value]) => Number(value))

let counted = 0
/** As if it were counted a moment after the one before: a later count takes the place of an earlier one. */
const publish = (account: Account) =>
  publishAccount(site.centre.worker.books('commons'), {
    ...account,
    countedAt: new Date(Date.parse('2027-02-01T09:00:00Z') + 1_000 * counted++).toISOString(),
    edition: null,
  })

test('whatever number or text is on the pages of a year is in each of its files', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyAccount(YEAR),
      anyAccount(YEAR - 1),
      anyLanguage,
      async (account, before, language) => {
        await publish(before)
        await publish(account)
        const get = async (path: string) => site.app.request(`/${language}/figures/${YEAR}${path}`)
        const pages = await Promise.all(PAGES.map(async (path) => (await get(path)).text()))
        const words = wordsOf(language)
        const paper = yearDocument('Centre', words, { account, before })
        // An empty cell says nothing, on a page as on paper.
        const said = (cells: readonly unknown[]) => cells.filter((cell) => cell !== '').join(' · ')
        const onPaper = new Set(paper.tables.flatMap(({ lines }) => lines.map(said)))
        const lines = linesOf(language, account, before)
        const csv = Buffer.from(await (await get('.csv')).arrayBuffer()).toString()
        expect(csv).toBe(writeCsv(accountTable(account, before)))
        const sheet = new Set(numbersOfSheet(await writeXlsx(accountTable(account, before))))
        const rows = pages.flatMap(rowsOf)
        expect(rows.length).toBeGreaterThan(4)
        for (const row of rows) {
          expect(onPaper, row.join(' | ')).toContain(said(row))
          const cells = row.slice(1)
          for (const value of cells.flatMap((cell) =>
            /^[\d.,\s\u00a0\u202f%()]+$/.test(cell) ? numbersIn(language, cell) : [],
          )) {
            const found = lines.filter(({ numbers }) => numbers.includes(value))
            const named = found.some(
              ({ part, about }) =>
                about.some((word) => (row[0] ?? '').split(' · ').includes(word)) || part === 'removal',
            )
            expect(named, `${row.join(' | ')} in CSV`).toBe(true)
            expect(sheet).toContain(value)
          }
        }
        const written = paper.paragraphs.map((one) => (typeof one === 'string' ? one : one.heading))
        const sentences = pages.flatMap((html) =>
          [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, text = '']) => plain(text)),
        )
        for (const one of sentences.filter((text) => !/^\S+ {2}/.test(text))) {
          for (const value of numbersIn(language, one).filter(
            (number) => number !== YEAR && number !== YEAR - 1,
          )) {
            expect(
              written.some((text) => numbersIn(language, text).includes(value)),
              one,
            ).toBe(true)
          }
        }
        for (const { text } of [
          ...account.narrative,
          ...(account.correction ? [{ text: account.correction }] : []),
        ]) {
          expect(pages[0]).toContain(typeset(language, text[language]))
          expect(written.join('\n')).toContain(typeset(language, text[language]))
          for (const one of LANGUAGES) expect(lines.some((line) => line.text === text[one])).toBe(true)
        }
      },
    ),
    { numRuns: 15 },
  )
}, 60_000)
