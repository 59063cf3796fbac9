import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

const read = async (pid: number, what: 'VmRSS' | 'VmHWM'): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
}

/** How many megabytes a process grew at most while the work went on. */
export const growthDuring = async (pid: number, work: () => Promise<unknown>): Promise<number> => {
  const before = await read(pid, 'VmRSS')
  let most = before
  let over = false
  const watching = (async () => {
    while (!over) {
      most = Math.max(most, await read(pid, 'VmRSS'))
      await pause(10)
    }
  })()
  await work().finally(() => {
    over = true
  })
  await watching
  most = Math.max(most, await read(pid, 'VmRSS'))
  return Math.max(0, most - before)
}

/** The most that a process ever held, asked for until it ends. */
export const watchPeak = (pid: number): { stop: () => number } => {
  let most = 0
  const timer = setInterval(() => {
    void read(pid, 'VmHWM').then((now) => {
      most = Math.max(most, now)
    })
  }, 20)
  return {
    stop: () => {
      clearInterval(timer)
      return most
    },
  }
}
