import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import type { Layout } from './picture.ts'

/** This file as a thread of its own: it draws one picture at a time and answers with its SVG. */
export const DRAWING_THREAD = { url: new URL(import.meta.url), name: 'vigie-drawing' }

interface Asked {
  readonly bytes: Uint8Array
  readonly layout: Layout
  readonly id: string
}

/** So long after the last picture the thread ends, and what it holds in memory goes back. */
const IDLE = 5_000

if (!isMainThread && parentPort !== null && workerData === DRAWING_THREAD.name) {
  const port = parentPort
  let end: NodeJS.Timeout | undefined
  port.on('message', async ({ bytes, layout, id }: Asked) => {
    clearTimeout(end)
    try {
      // Loaded here and nowhere else, when the first picture is drawn: it is large, and nothing waits for it.
      const { draw } = await import('./draw.ts')
      port.postMessage(await draw(JSON.parse(Buffer.from(bytes).toString('utf8')), layout, id))
    } catch {
      port.postMessage(null)
    }
    end = setTimeout(() => port.close(), IDLE)
  })
}
