import { readdir, readFile } from 'node:fs/promises'

const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')

const parentOf = async (pid: number): Promise<number> => {
  const stat = await read(`/proc/${pid}/stat`)
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

/** A process and all that descend from it. */
const treeOf = async (root: number): Promise<number[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = new Map(await Promise.all(pids.map(async (pid) => [pid, await parentOf(pid)] as const)))
  const tree = [root]
  for (const one of tree) {
    for (const [pid, parent] of parents) if (parent === one) tree.push(pid)
  }
  return tree
}

/** What the kernel charges a process for, in megabytes: what several share, such as the server's buffers, by parts. */
const megabytesOf = async (pid: number): Promise<number> =>
  (Number(/^Pss:\s+(\d+)/m.exec(await read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1_024) / 1e6

export interface Weight {
  readonly house: number
  readonly database: number
}

/** What /proc counts in, on every Linux. */
const TICKS_PER_SECOND = 100

const secondsOf = async (pid: number): Promise<number> => {
  const stat = await read(`/proc/${pid}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_PER_SECOND
}

/** The processor time that a house has used so far, in seconds: its own process, and those of its database server. */
export const secondsUsed = async (root: number): Promise<Weight> => {
  const [house = 0, ...database] = await Promise.all((await treeOf(root)).map(secondsOf))
  return { house, database: database.reduce((sum, one) => sum + one, 0) }
}

/** The memory of a house now: its own process, and those of the database server that it runs. */
const weigh = async (root: number): Promise<Weight> => {
  const [house = 0, ...database] = await Promise.all((await treeOf(root)).map(megabytesOf))
  return { house, database: database.reduce((sum, one) => sum + one, 0) }
}

export const sumOf = ({ house, database }: Weight): number => house + database

const LOOK_EVERY = 500

/** Weighs a house again and again; `stop` gives the heaviest that it was. */
export const watchWeight = (root: number): { stop: () => Promise<Weight> } => {
  let most: Weight = { house: 0, database: 0 }
  let over = false
  const watching = (async () => {
    while (!over) {
      const now = await weigh(root)
      if (sumOf(now) > sumOf(most)) most = now
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
    }
  })()
  return {
    stop: async () => {
      over = true
      await watching
      return most
    },
  }
}
