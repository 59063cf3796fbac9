import { gzipSync } from 'node:zlib'
import { LANGUAGES } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { openDrawing } from '@vigie/platform/picture'
import { publishEdition } from '@vigie/transparency'
import { assets } from '@vigie/ui'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawPictures } from '../../modules/transparency/pictures/draw-pictures.ts'
import { madeUpAccount } from '../../modules/transparency/pictures/testing-accounts.ts'
import { openPublic } from '../frame/testing.ts'

let site: Awaited<ReturnType<typeof openPublic>>
beforeAll(async () => {
  site = await openPublic()
  await publishEdition(commons(), madeUpAccount(2025, { more: 40 }))
  await publishEdition(commons(), madeUpAccount(2026))
})
afterAll(() => site.centre.close())

const commons = () => site.centre.worker.books('commons')
const PARTS = ['reports', 'places', 'results'] as const
const pageOf = async (language: string, part: (typeof PARTS)[number] = 'reports') =>
  (await site.app.request(`/${language}/figures/2026/${part}`)).text()

test('until it is drawn a picture has its table unfolded; it is drawn once, and then the table is folded under it', async () => {
  const waiting = await pageOf('en')
  expect(waiting.match(/<details class="more" open/g)).toHaveLength(2)
  expect(waiting).not.toContain('<svg class="chart')
  const draw = openDrawing()
  expect(await drawPictures(commons(), draw)).toBe(96)
  expect(await drawPictures(commons(), draw)).toBe(0)
  const drawn = await pageOf('en')
  expect(drawn.match(/<svg class="chart (wide|narrow)"/g)).toHaveLength(4)
  expect(drawn).not.toContain('<details class="more" open')
  const ids = [...drawn.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  // Another count takes the place of what no account shows any more.
  await publishEdition(commons(), { ...madeUpAccount(2026, { more: 3 }), edition: 2 })
  expect(await drawPictures(commons(), draw)).toBeGreaterThan(0)
  expect((await pageOf('en')).match(/<svg class="chart/g)).toHaveLength(4)
})

/** What a request and its answer weigh beside the body. */
const HEADS = 600

test.each(LANGUAGES.flatMap((language) => PARTS.map((part) => [language, part] as const)))(
  'the page with all pictures in %s (%s) weighs 46 kB at most, with all that it asks for',
  async (language, part) => {
    const page = await pageOf(language, part)
    const words = wordsOf(language)
    expect(page).toContain(words('transparency.pictures.key', { year: '2026', before: '2025' }))
    if (part === 'reports') expect(page).toContain(words('transparency.pictures.few.note'))
    expect(page).not.toMatch(/⟦|style=/)
    expect(await (await site.app.request(`/${language}/figures/2026`)).text()).toContain(
      `/${language}/figures/2026/2/${part}`,
    )
    const asked = [...new Set([...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path = '']) => path))]
    const served = assets()
    const bytes = asked.map((path) => {
      const found = served.get(path)
      if (!found) throw new Error(`${path} is not served`)
      return path.endsWith('.woff2') ? found.body.length : gzipSync(found.body).length
    })
    // The icon of the page is the fifth request.
    expect(asked.length).toBeLessThanOrEqual(4)
    const whole = bytes.reduce((sum, one) => sum + one + HEADS, gzipSync(page).length + 2 * HEADS)
    expect(whole).toBeLessThanOrEqual(46_000)
  },
)
