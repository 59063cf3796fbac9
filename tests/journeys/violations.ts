import { createRequire } from 'node:module'
import type { Language } from '@vigie/kernel'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const Found = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

/**
 * No colour depends on the language: the dearest of all rules is asked in one of them, of every page. The cases of one
 * language are made as those of the others, so that more of them are opened in this one.
 */
export const COLOURS_IN: Language = 'nl'

/** What long words of a language can break, and what can be asked without axe. */
export const tooWide = async (page: Page): Promise<string[]> => {
  const isWide = z
    .boolean()
    .parse(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth'))
  return isWide ? [`${page.url()} is wider than the screen`] : []
}

/** What axe holds against a page: WCAG 2.2 A and AA and its best practices. A page that is too wide counts as well. */
export const violations = async (page: Page): Promise<string[]> => {
  await page.addScriptTag({ path: axe })
  const found = Found.parse(
    await page.evaluate(
      `axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'color-contrast': { enabled: document.documentElement.lang === '${COLOURS_IN}' } },
        resultTypes: ['violations'],
      }).then((r) => r.violations)`,
    ),
  )
  return [
    ...found.map(
      ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    ),
    ...(await tooWide(page)),
  ]
}
