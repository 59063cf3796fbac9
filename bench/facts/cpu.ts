import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'

/** What /proc counts in, on every Linux. */
const TICKS_PER_SECOND = 100

const secondsOf = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
  } catch {
    return 0 // It ended meanwhile.
  }
}

/** Seconds of CPU of this process and of each process of the server, but not of the one that asks. */
const used = async (client: pg.Client): Promise<Map<number, number>> => {
  const { rows } = await client.query<{ pid: number }>(
    'select pid from pg_stat_activity where pid <> pg_backend_pid()',
  )
  return new Map([process.pid, ...rows.map(({ pid }) => pid)].map((pid) => [pid, secondsOf(pid)]))
}

/** Which share of one core this process and the server use for so long, in percent. */
export const shareOfCore = async (client: pg.Client, milliseconds: number): Promise<number> => {
  const before = await used(client)
  const start = performance.now()
  await pause(milliseconds)
  const after = await used(client)
  const seconds = [...after].reduce((sum, [pid, now]) => sum + now - (before.get(pid) ?? 0), 0)
  return (100 * seconds) / ((performance.now() - start) / 1000)
}
