import { LANGUAGES } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { LAYOUTS } from '@vigie/platform/picture'
import { expect, test } from 'vitest'
import { draw } from '../../../platform/picture/draw.ts'
import { Account } from '../account.ts'
import { nameOf } from './picture-rows.ts'
import { picturesOfYear } from './pictures-of-year.ts'
import { madeUpAccount } from './testing-accounts.ts'
import type { YearPicture } from './year-picture.ts'

const NASTY = '<b>Buurtnet</b> & "co"'
const now = madeUpAccount(2026, { months: 10, providers: [NASTY, 'Examplegram', 'Pixelkist'] })
const before = madeUpAccount(2025, { more: 40, providers: [NASTY, 'Examplegram'] })
const ALL = ['months', 'kinds', 'countries', 'outcomes', 'hours', 'platforms']

const partsOf = ({ picture }: YearPicture) => picture.panels.flatMap(({ parts }) => parts)
const found = (pictures: readonly YearPicture[], id: string): YearPicture => {
  const one = pictures.find((picture) => picture.id === id)
  if (!one) throw new Error(`there is no picture ${id}`)
  return one
}
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  )

test.each(LANGUAGES)(
  'in %s every number that the table has stands in the picture, as it is written there',
  async (language) => {
    const pictures = picturesOfYear(now, before, wordsOf(language))
    expect(pictures.map(({ id }) => id)).toEqual(ALL)
    for (const one of pictures) {
      const parts = partsOf(one)
      expect(one.rows).toHaveLength(parts.length)
      for (const layout of LAYOUTS) {
        const svg = await draw(one.picture, layout, one.id)
        expect(svg).not.toMatch(/style=|<script|on\w+=|href=|<style|⟦/)
        const written = textsOf(svg)
        for (const [at, part] of parts.entries()) {
          const cells = one.rows[at] ?? []
          expect(cells).toContain(part.label)
          if (part.now.value === null) continue
          // A share stands in the table with its number of items behind it.
          const number = part.now.text.split(' (')[0] ?? ''
          expect(
            cells.some((cell) => cell.startsWith(number)),
            `${part.label}: ${number}`,
          ).toBe(true)
          expect(written.join(' ')).toContain(part.now.text)
        }
      }
    }
  },
)

test('what is too small to show is said and never drawn, not even as nothing', async () => {
  const words = wordsOf('en')
  const pictures = picturesOfYear(now, before, words)
  const few = words('transparency.pictures.few')
  for (const [id, hidden] of [
    ['months', 2],
    ['kinds', 2],
    ['countries', 1],
  ] as const) {
    const one = found(pictures, id)
    expect(one.hides).toBe(true)
    const parts = partsOf(one).filter(({ now: { text } }) => text !== '')
    const silent = parts.filter(({ now: { value } }) => value === null)
    expect(silent, id).toHaveLength(hidden)
    expect(one.rows.flat().filter((cell) => cell === few).length).toBeGreaterThanOrEqual(hidden)
    const svg = await draw(one.picture, 'narrow', id)
    expect(svg.match(/stroke="var\(--sea\)"/g)).toHaveLength(parts.length - hidden)
    expect(textsOf(svg).filter((text) => text === (id === 'months' ? '–' : few))).toHaveLength(hidden)
  }
})

test('a month that is not over has no number, only that of the year before', () => {
  const parts = partsOf(found(picturesOfYear(now, before, wordsOf('nl')), 'months'))
  expect(parts.slice(10).map((part) => part.now)).toEqual([
    { value: null, text: '' },
    { value: null, text: '' },
  ])
  expect(parts.slice(10).every((part) => (part.before?.value ?? 0) > 1_000)).toBe(true)
})

test('the name of a platform is drawn as text, whatever it is', async () => {
  const svg = await draw(found(picturesOfYear(now, before, wordsOf('fr')), 'platforms').picture, 'wide', 'x')
  expect(svg).not.toContain('<b>')
  expect(textsOf(svg).join(' ')).toContain(NASTY)
})

test('a picture has the same name for the same numbers and words, and another for any other', () => {
  const names = (account: typeof now, last: typeof now | null, language: 'nl' | 'en') =>
    picturesOfYear(account, last, wordsOf(language)).map((one) => nameOf(one, 'wide'))
  expect(names(now, before, 'nl')).toEqual(names({ ...now, edition: 7 }, before, 'nl'))
  const first = new Set(names(now, before, 'nl'))
  for (const name of [...names(now, before, 'en'), ...names(now, null, 'nl')])
    expect(first.has(name)).toBe(false)
})

test('an account of the version before has no counts around its notices, and is still read and drawn', () => {
  const { numbers: _, ...old } = { ...now, version: 2 }
  const read = Account.parse(old)
  expect(read.numbers).toBeNull()
  expect(picturesOfYear(read, before, wordsOf('de')).map(({ id }) => id)).toEqual(['outcomes', 'platforms'])
})
