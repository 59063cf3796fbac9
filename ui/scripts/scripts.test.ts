import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../tests/browser.ts'
import { SCRIPTS } from '../scripts.ts'

let browser: Browser
let server: Server
let origin: string
let written = 'first'
const listening: ServerResponse[] = []

const page = () => `<!doctype html><title>Case</title><body data-live="/live">
  <div id="story" data-live-region data-live-topic="case-1"><p>${written}</p><a href="#x">x</a><textarea></textarea></div>
  <div id="other" data-live-region data-live-topic="case-2"><p>${written}</p></div>
  <p aria-live="polite" data-live-said="Renewed"></p>
  <ol id="words"><li>harbour</li><li> lantern </li></ol>
  <span><button hidden data-copy="words" data-copied="Copied">Copy</button><span role="status"></span></span>
  <script type="module" src="/desk-live.js"></script><script type="module" src="/copy.js"></script>`

beforeAll(async () => {
  const live = await readFile(SCRIPTS.deskLive.file)
  const copy = await readFile(SCRIPTS.copy.file)
  server = createServer((request, response) => {
    if (request.url === '/live?of=case-1&of=case-2') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
      listening.push(response)
    } else if (request.url === '/desk-live.js')
      response.setHeader('content-type', 'text/javascript').end(live)
    else if (request.url === '/copy.js') response.setHeader('content-type', 'text/javascript').end(copy)
    else response.setHeader('content-type', 'text/html').end(page())
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

test('an event renews its own region, says so, keeps the focus, and never takes words from someone writing', async () => {
  const tab = await browser.newPage()
  await tab.goto(origin)
  await expect.poll(() => listening.length).toBe(1)
  const tell = (topic: string) => listening[0]?.write(`data: ${topic}\n\n`)

  await tab.focus('#story a')
  written = 'second'
  tell('case-1')
  await expect.poll(() => tab.textContent('#story p')).toBe('second')
  await expect.poll(() => tab.textContent('[data-live-said]')).toBe('Renewed')
  expect(await tab.textContent('#other p')).toBe('first')
  expect(await tab.evaluate('document.activeElement.getAttribute("href")')).toBe('#x')

  await tab.fill('#story textarea', 'my half sentence')
  await tab.evaluate('document.activeElement.blur()')
  written = 'third'
  tell('case-1')
  tell('case-2')
  await expect.poll(() => tab.textContent('#other p')).toBe('third')
  expect(await tab.textContent('#story p')).toBe('second')
  expect(await tab.inputValue('#story textarea')).toBe('my half sentence')
  await tab.close()
})

test('the words are copied in their order, and the reader is told', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const tab = await context.newPage()
  await tab.goto(origin)
  await tab.click('[data-copy]')
  await expect.poll(() => tab.textContent('[role=status]')).toBe('Copied')
  expect(await tab.evaluate('navigator.clipboard.readText()')).toBe('harbour lantern')
  await context.close()
})
