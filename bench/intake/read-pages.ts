import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'

/** So many readers turn pages for so long, each resting `pause` milliseconds on average; gives the time of every page. */
export const readPages = async (given: {
  url: string
  readers: number
  milliseconds: number
  pause: number
}): Promise<number[]> => {
  const worker = new Worker(new URL('./readers.ts', import.meta.url), { workerData: given })
  const [times] = await once(worker, 'message')
  await worker.terminate()
  return z.array(z.number()).parse(times)
}
