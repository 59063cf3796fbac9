import { createServer, type Server } from 'node:http'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../../tests/browser.ts'
import { browserModules } from '../browser-modules.ts'
import { fingerprintFile } from '../decode/index.ts'
import { distance, UnreadablePicture } from '../index.ts'
import { picture } from '../testing/pictures.ts'

/** A strict policy, with and without leave to compile the kernel. */
const POLICY = "default-src 'none'; connect-src 'self'; script-src 'self'"
const policies: Readonly<Record<string, string>> = {
  '/strict': POLICY,
  '/compiling': `${POLICY} 'wasm-unsafe-eval'`,
}

const START = `import { fingerprintInBrowser } from '/pdq/browser/index.js'
window.fingerprint = async (base64, options) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return fingerprintInBrowser(new File([bytes], 'picture'), options).catch(({ word, message }) => ({ word, message }))
}
document.title = 'ready'
`

const modules = browserModules()
let server: Server
let browser: Browser
let origin: string
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(`${request.method} ${path}`)
    const module = path.startsWith('/pdq/') ? modules.get(path.slice('/pdq/'.length)) : undefined
    if (module) response.writeHead(200, { 'content-type': module.type }).end(module.body)
    else if (path === '/start.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(START)
    else if (policies[path])
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policies[path] })
        .end('<!doctype html><title>…</title><script type="module" src="/start.js"></script>')
    else response.writeHead(404).end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

type Answer = { pdq?: string; quality?: number; kernel?: string; word?: string; message?: string }

const openPage = async (path: string) => {
  const page = await browser.newPage()
  await page.goto(origin + path)
  await page.waitForFunction(() => document.title === 'ready')
  const fingerprint = (file: Uint8Array, options: object = {}): Promise<Answer> =>
    page.evaluate(
      ([base64, chosen]) => {
        const ask: unknown = Reflect.get(window, 'fingerprint')
        return typeof ask === 'function' ? ask(base64, chosen) : {}
      },
      [Buffer.from(file).toString('base64'), options] as const,
    )
  return { page, fingerprint }
}

const coded = (seed: number, size: { width: number; height: number; channels?: 1 | 3 | 4 }) => {
  const { data, width, height, channels } = picture(seed, size)
  return sharp(data, { raw: { width, height, channels } })
}

describe.each(['/compiling', '/strict'])('on a page with the policy %s', (path) => {
  test('a PNG has the same marks as on the server, whatever its size', async () => {
    const { page, fingerprint } = await openPage(path)
    const sizes = [
      [512, 512],
      [1200, 800],
      [300, 200],
      [64, 64],
      [40, 700],
      [3, 3],
    ] as const
    for (const [at, [width, height]] of sizes.entries()) {
      const file = await coded(at + 1, { width, height })
        .png()
        .toBuffer()
      const kernel = path === '/strict' ? 'typescript' : 'wasm'
      expect(await fingerprint(file)).toEqual({ ...(await fingerprintFile(file)), kernel })
    }
    await page.close()
  })
})

test('other lossless files have the same bits as on the server', async () => {
  const { page, fingerprint } = await openPage('/compiling')
  const files = {
    webp: await coded(2, { width: 700, height: 500 }).webp({ lossless: true }).toBuffer(),
    gif: await coded(3, { width: 600, height: 500 }).gif().toBuffer(),
    palette: await coded(2, { width: 600, height: 500 }).png({ palette: true }).toBuffer(),
    grey: await coded(2, { width: 600, height: 500 }).toColourspace('b-w').png().toBuffer(),
    interlaced: await coded(4, { width: 600, height: 500 }).png({ progressive: true }).toBuffer(),
    deep: await coded(7, { width: 600, height: 500 }).toColourspace('rgb16').png().toBuffer(),
    marked: await coded(2, { width: 600, height: 500 })
      .withMetadata({ orientation: 6, icc: 'p3' })
      .png()
      .toBuffer(),
  }
  for (const [name, file] of Object.entries(files)) {
    const { pdq, quality } = await fingerprintFile(file)
    expect(await fingerprint(file), name).toMatchObject({ pdq, quality })
  }
  await page.close()
})

test('a JPEG, a lossy WebP and an AVIF stay within ten bits of the server, turned and coloured ones too', async () => {
  const { page, fingerprint } = await openPage('/compiling')
  let compared = 0
  for (const seed of [1, 2, 3, 4]) {
    const source = coded(seed, { width: 800, height: 600 })
    const marked = source.clone().withMetadata({ orientation: 6, icc: 'p3' })
    const files = {
      jpeg: await source.clone().jpeg().toBuffer(),
      marked: await marked.clone().jpeg().toBuffer(),
      webp: await marked.clone().webp().toBuffer(),
      cmyk: await source.clone().toColourspace('cmyk').jpeg().toBuffer(),
      avif: await source.clone().avif({ effort: 0 }).toBuffer(),
    }
    for (const [name, file] of Object.entries(files)) {
      const there = await fingerprintFile(file)
      const here = await fingerprint(file)
      if (there.quality < 80) continue
      compared++
      expect(distance(there.pdq, here.pdq ?? ''), `${name} ${seed}`).toBeLessThanOrEqual(10)
    }
  }
  expect(compared).toBeGreaterThanOrEqual(15)
  await page.close()
})

test('the colour under transparent pixels counts as on the server', async () => {
  const { page, fingerprint } = await openPage('/compiling')
  const { data, width, height } = picture(3, { width: 300, height: 200, channels: 4 })
  for (let at = 3; at < data.length; at += 4) data[at] = at % 253
  const source = sharp(data, { raw: { width, height, channels: 4 } })
  const png = await source.clone().png().toBuffer()
  const webp = await source.clone().webp({ lossless: true, exact: true }).toBuffer()
  const opaque = await source.clone().removeAlpha().png().toBuffer()
  const { pdq } = await fingerprintFile(opaque)
  for (const file of [png, webp]) {
    expect(await fingerprint(file)).toMatchObject({ pdq })
    expect((await fingerprintFile(file)).pdq).toBe(pdq)
  }
  await page.close()
})

test('a file without a fingerprint gets the word that it gets on the server', async () => {
  const { page, fingerprint } = await openPage('/compiling')
  const jpeg = await coded(1, { width: 600, height: 500 }).jpeg().toBuffer()
  const png = await coded(2, { width: 600, height: 500 }).png().toBuffer()
  const webp = await coded(2, { width: 600, height: 500 }).webp().toBuffer()
  const files = [
    new Uint8Array(0),
    Buffer.from('a letter, not a picture'),
    jpeg.subarray(0, jpeg.length / 2),
    png.subarray(0, png.length / 2),
    webp.subarray(0, webp.length / 2),
    jpeg.subarray(0, 20),
  ]
  for (const file of files) {
    const word = await fingerprintFile(file).then(
      () => 'none',
      (reason: unknown) => (reason instanceof UnreadablePicture ? reason.word : 'other'),
    )
    expect((await fingerprint(file)).word).toBe(word)
  }
  // A browser fills what is missing with grey and says nothing: it cannot tell a lost end mark from a lost half.
  expect((await fingerprint(jpeg.subarray(0, jpeg.length - 2))).word).toBe('broken')
  expect((await fingerprint(png, { pixelLimit: 299_999 })).word).toBe('too-large')
  expect((await fingerprint(png, { byteLimit: 100 })).word).toBe('too-large')
  await page.close()
})

test('a browser that answers canvas readings with noise is noticed', async () => {
  const { page, fingerprint } = await openPage('/compiling')
  await page.evaluate(() => {
    OffscreenCanvasRenderingContext2D.prototype.getImageData = (_x, _y, width, height) => {
      const noise = new ImageData(width, height)
      noise.data.forEach((_, at) => {
        noise.data[at] = (at * 7919) % 256
      })
      return noise
    }
  })
  const file = await coded(1, { width: 600, height: 500 }).png().toBuffer()
  expect((await fingerprint(file)).word).toBe('canvas-blocked')
  await page.close()
})

test('nothing but the modules and the kernel is asked for, and no policy is broken without leave to compile', async () => {
  const { page, fingerprint } = await openPage('/strict')
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  asked.length = 0
  const file = await coded(1, { width: 600, height: 500 }).png().toBuffer()
  const { pdq } = await fingerprintFile(file)
  expect(await fingerprint(file, { kernel: 'typescript' })).toMatchObject({ pdq, kernel: 'typescript' })
  expect(said).toEqual([])
  expect(asked).toEqual([])
  await fingerprint(file)
  expect(asked).toEqual(['GET /pdq/kernel/kernel.wasm'])
  await page.close()
})
