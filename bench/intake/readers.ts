import { Agent, get } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { drive } from '../verdict.ts'

// The readers have a thread of their own, so that the site is measured and not the one who measures.
const { url, readers, milliseconds, pause } = z
  .object({ url: z.url(), readers: z.number(), milliseconds: z.number(), pause: z.number() })
  .parse(workerData)

const agent = new Agent({ keepAlive: true, maxSockets: readers })
const read = (): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume()
      answer.once('error', reject)
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode}`)),
      )
    }).once('error', reject)
  })

const times: number[] = []
await drive(readers, milliseconds, async () => {
  // Not all in step: people do not turn the page together.
  await new Promise((resolve) => setTimeout(resolve, 2 * pause * Math.random()))
  const before = performance.now()
  await read()
  times.push(performance.now() - before)
})
agent.destroy()
parentPort?.postMessage(times)
