import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../tests/browser.ts'
import { assets } from './assets.ts'
import { deskGallery, publicGallery } from './gallery.tsx'

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'"
const require = createRequire(import.meta.url)
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let server: Server
let origin: string

beforeAll(async () => {
  const files = assets()
  const galleries: Record<string, () => unknown> = { '/public': publicGallery, '/desk': deskGallery }
  server = createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const file = files.get(path)
    const gallery = galleries[path]
    if (file) response.setHeader('content-type', file.type).end(file.body)
    else if (gallery)
      response
        .setHeader('content-type', 'text/html')
        .setHeader('content-security-policy', POLICY)
        .end(String(await gallery()))
    else if (path === '/de/exit')
      response.setHeader('content-type', 'text/html').end('<title>Weather</title>')
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

/** Opens a gallery, hands it over, and says what the browser complained about. */
async function onPage(path: string, how: BrowserContextOptions, look: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ bypassCSP: false, ...how })
  try {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => request.url().startsWith(origin) || complaints.push(request.url()))
    page.on('response', (answer) => answer.ok() || complaints.push(`${answer.status()} ${answer.url()}`))
    await page.goto(origin + path, { waitUntil: 'networkidle' })
    await look(page)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}

const axeFindings = async (page: Page): Promise<unknown> => {
  await page.evaluate(axe)
  return page.evaluate(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(
    (found) => found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | ')))`)
}

describe.each(['/public', '/desk'])('the gallery %s', (path) => {
  test.each(
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      [320, 390, 1280].map((width) => ({ colorScheme, width })),
    ),
  )(
    'can be read by everyone, $colorScheme at $width pixels, without moving sideways',
    async ({ colorScheme, width }) => {
      await onPage(path, { colorScheme, viewport: { width, height: 800 } }, async (page) => {
        expect(await axeFindings(page)).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        const folder = process.env.GALLERY_PICTURES
        if (folder)
          await page.screenshot({ path: `${folder}${path}-${colorScheme}-${width}.png`, fullPage: true })
      })
    },
    60_000,
  )

  test('has no control smaller than a finger needs', async () => {
    const least = path === '/public' ? 44 : 32
    await onPage(path, { viewport: { width: 390, height: 800 } }, async (page) => {
      const small =
        await page.evaluate(`[...document.querySelectorAll('a, button, select, textarea, summary, .choice')]
        .filter((control) => control.checkVisibility() && !control.closest('.unseen, .mistakes') && !control.matches('p:not(.helpline) > a'))
        .filter((control) => control.getBoundingClientRect().height < ${least} - 0.5)
        .map((control) => control.outerHTML)`)
      expect(small).toEqual([])
    })
  }, 30_000)
})

test.each(['/public', '/desk'])(
  'on a narrow phone two heads of a table beside one another are two words, in the gallery %s',
  async (path) => {
    await onPage(path, { viewport: { width: 360, height: 740 } }, async (page) => {
      const found =
        await page.evaluate(`[...document.querySelectorAll('th + th, th + td, td + td')].map((cell) => {
        const [left, right] = [cell.previousElementSibling, cell].map((one) => {
          const text = document.createRange()
          text.selectNodeContents(one)
          return text.getBoundingClientRect()
        })
        return cell.textContent + (right.left - left.right < 12 ? ' touches what stands before it' : '')
      })`)
      expect(found).toContain('Published')
      expect(found).not.toContainEqual(expect.stringContaining('touches'))
    })
  },
  30_000,
)

test('the error summary has the focus when the page opens', async () => {
  await onPage('/public', {}, async (page) => {
    expect(await page.evaluate('document.activeElement.className')).toBe('mistakes')
  })
})

test.each(['the link', 'Escape three times'])(
  'leaving by %s leads away, and stepping back leads away again',
  async (way) => {
    await onPage('/public', {}, async (page) => {
      // A second page of ours, so that there is something to step back to.
      await page.goto(`${origin}/public?again`)
      await page.goto(`${origin}/public`)
      if (way === 'the link') await page.click('[data-exit]')
      else for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape')
      await page.waitForURL('**/de/exit')
      await page.goBack({ waitUntil: 'commit' }).catch(() => undefined)
      await page.waitForURL('**/de/exit')
      expect(await page.title()).toBe('Weather')
    })
  },
  30_000,
)

test('at the desk, j and k move, ? helps, and a letter opens its act but not while someone types', async () => {
  await onPage('/desk', {}, async (page) => {
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('j')
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#c3')
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#c1')
    await page.keyboard.press('?')
    expect(await page.isVisible('dialog[data-help]')).toBe(true)
    await page.keyboard.press('?')
    expect(await page.isVisible('dialog[data-help]')).toBe(false)
    await page.keyboard.press('p')
    expect(await page.evaluate('document.activeElement.id')).toBe('act-1')
    await page.keyboard.type('jp?')
    expect(await page.inputValue('#act-1')).toBe('jp?')
  })
})

test('the help names every letter of the page, and turns them off until they are wanted again', async () => {
  await onPage('/desk', {}, async (page) => {
    await page.evaluate('document.activeElement.blur()')
    const letters = await page.locator('[data-key]').evaluateAll((all) => all.map((one) => one.dataset.key))
    await page.click('.seat > summary')
    await page.click('[data-open-help]')
    const named = await page.locator('[data-found] kbd').allInnerTexts()
    expect(named).toEqual([...new Set(letters)])
    const said = await page.locator('[data-found] dd').allTextContents()
    expect(said).toContain('Queue')
    expect(said.filter((words) => words === '')).toEqual([])
    await page.uncheck('[data-letters]')
    await page.keyboard.press('Escape')
    await page.reload()
    await page.keyboard.press('p')
    await page.keyboard.press('?')
    expect(await page.isVisible('dialog[data-help]')).toBe(false)
    expect(await page.evaluate('document.activeElement.id')).not.toBe('act-1')
    await page.click('.seat > summary')
    await page.click('[data-open-help]')
    await page.check('[data-letters]')
    await page.keyboard.press('Escape')
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('p')
    expect(await page.evaluate('document.activeElement.id')).toBe('act-1')
  })
}, 30_000)

test('every file fits its budget', async () => {
  const scripts = Array.from(assets()).filter(([path]) => path.endsWith('.js'))
  const making = ([path]: readonly [string, unknown]) => /\/(pdq|fingerprint)\./.test(path)
  for (const [path, { body }] of scripts.filter((one) => !making(one))) {
    expect(body.length, path).toBeLessThan(3000)
  }
  // All that makes fingerprints comes along only where somebody chooses a picture.
  expect(scripts.filter(making).reduce((sum, [, { body }]) => sum + body.length, 0)).toBeLessThan(60_000)
})
