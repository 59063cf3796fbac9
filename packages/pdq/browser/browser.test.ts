import { createServer, type Server } from 'node:http'
import sharp from 'sharp'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../../tests/browser.ts'
import { browserModules } from '../browser-modules.ts'
import { fingerprintFile } from '../decode/index.ts'
import { distance } from '../index.ts'
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
      const file = await coded(at + 1, { width, height }).png().toBuffer()
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
    marked: await coded(2, { width: 600, height: 500 }).withMetadata({ orientation: 6, icc: 'p3' }).png().toBuffer(),
  }
  for (const [name, file] of Object.entries(files)) {
    const { pdq, quality } = await fingerprintFile(file)
    expect(await fingerprint(file), name).toMatchObject({ pdq, quality })
  }
  await page.close()
})

test('a JPEG, a lossy WebP and an AVIF stay within ten bits of the server', async () => {
  const { page, fingerprint } = await openPage('/compiling')
  for (let seed = 0; seed < 10; seed++) {
    const source = coded(seed, { width: 800, height: 600 })
    const turned = source.clone().withMetadata({ orientation: 6, icc: 'p3' })
    const files = [
      await source.clone().jpeg().toBuffer(),
      await turned.clone().jpeg().toBuffer(),
      await turned.clone().webp().toBuffer(),
      await source.clone().toColourspace('cmyk').jpeg().toBuffer(),
      ...(seed < 3 ? [await source.clone().avif().toBuffer()] : []),
    ]
    for (const [at, file] of files.entries()) {
      const there = await fingerprintFile(file)
      const here = await fingerprint(file)
      console.log(seed, at, there.quality, here.quality, distance(there.pdq, here.pdq ?? ''))
    }
  }
  await page.close()
})

test('alpha', async () => {
  const { page, fingerprint } = await openPage('/compiling')
  const { data } = picture(3, { width: 300, height: 200, channels: 4 })
  for (let at = 3; at < data.length; at += 4) data[at] = at % 253
  const file = await sharp(data, { raw: { width: 300, height: 200, channels: 4 } }).png().toBuffer()
  console.log(await fingerprint(file), await fingerprintFile(file))
  const fileW = await sharp(data, { raw: { width: 300, height: 200, channels: 4 } }).webp({lossless: true, exact: true}).toBuffer()
  console.log(await fingerprint(fileW), await fingerprintFile(fileW))
  const jpeg = await coded(1, { width: 600, height: 500 }).jpeg().toBuffer()
  const png = await coded(2, { width: 600, height: 500 }).png().toBuffer()
  console.log(await fingerprint(jpeg.subarray(0, jpeg.length / 2)))
  console.log(await fingerprint(png.subarray(0, png.length / 2)))
  console.log(await fingerprint(new Uint8Array(0)), await fingerprint(Buffer.from('hello')))
  const big = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#345' } }).png().toBuffer()
  console.log(await fingerprint(big))
  const t = performance.now()
  const big2 = await sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#345' } }).png().toBuffer()
  const u = performance.now()
  console.log(await fingerprint(big2), performance.now() - u)
  await page.close()
})
