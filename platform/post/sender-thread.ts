import { isMainThread, parentPort, workerData } from 'node:worker_threads'

interface Asked {
  readonly bytes: Uint8Array
  readonly from: string
  readonly servers: readonly string[]
  readonly at: Date
}

/** This file as a thread of its own: it takes one mail at a time and answers with what is known of its sender. */
export const SENDER_THREAD = { url: new URL(import.meta.url), name: 'vigie-sender' }

if (!isMainThread && parentPort !== null && workerData === SENDER_THREAD.name) {
  const port = parentPort
  port.on('message', async ({ bytes, ...given }: Asked) => {
    try {
      // Loaded here and nowhere else: what checks signatures is large, and no site or desk needs it.
      const { proveSender } = await import('./prove-sender.ts')
      port.postMessage(
        await proveSender(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), given),
      )
    } catch {
      port.postMessage(null)
    }
  })
}
