import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { listen } from './listen.ts'
import { serveFigures } from './serve-figures.ts'

test('figures count answers by app and class, and name no path and no visitor', async () => {
  const app = new Hono().get('/very/special', (c) => c.text('yes')).get('/broken', (c) => c.text('no', 404))
  const at = { host: '127.0.0.1', port: 0 }
  const site = await listen(app, { ...at, name: 'sample' })
  const figures = await serveFigures(at)
  try {
    for (const path of ['/very/special', '/very/special', '/broken?name=canary']) {
      await fetch(`http://127.0.0.1:${site.port}${path}`, { headers: { 'user-agent': 'canary' } })
    }
    const answer = await fetch(`http://127.0.0.1:${figures.port}/metrics`)
    const text = await answer.text()
    expect(answer.headers.get('content-type')).toContain('text/plain')
    expect(text).toContain('vigie_answers_total{app="sample",class="2xx"} 2')
    expect(text).toContain('vigie_answers_total{app="sample",class="4xx"} 1')
    expect(text).toContain('vigie_process_resident_memory_bytes')
    expect(text).not.toMatch(/special|canary|127\.0\.0\.1/)
  } finally {
    await figures.close()
    await site.close()
  }
})
