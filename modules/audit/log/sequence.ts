import type { Completed } from '@vigie/platform/merkle'
import { bySystem, type Desk, type House } from '@vigie/platform/operation'
import { dayDueBefore } from './due.ts'
import { type Line, leafOf } from './line.ts'
import {
  insertLeaves,
  insertNodes,
  type Leaf,
  selectLate,
  selectPlaceless,
  selectSize,
  takeLog,
} from './log-rows.ts'
import { treeAt } from './subtrees.ts'

/** So many lines go into the log in one transaction. */
const BATCH = 5_000
/** How far back the quick look goes; whatever committed later than that is found by the next thorough one. */
const QUICK_LOOK = 60 * 60_000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** Puts lines behind the last one. The log must be taken. */
const append = async (desk: Desk, lines: readonly Line[]): Promise<void> => {
  if (lines.length === 0) return
  const tree = await treeAt(desk.db, await selectSize(desk.db))
  const leaves: Leaf[] = []
  const nodes: Completed[] = []
  for (const line of lines) {
    const hash = leafOf(line)
    leaves.push({ position: tree.size(), entry: line.id, hash })
    nodes.push(...tree.add(hash))
  }
  await insertLeaves(desk.db, leaves)
  await insertNodes(desk.db, nodes)
}

/** Gives the lines of the last hour their places; how many. The public's wait for the thorough look after their day. */
export const sequenceLate = async (desk: Desk): Promise<number> => {
  if (!(await takeLog(desk.db))) return 0
  const lines = await selectLate(desk.db, new Date(desk.now.getTime() - QUICK_LOOK), BATCH)
  await append(desk, lines)
  return lines.length
}

/** Gives a page of the lines that are due their places; the last id, or null when there is no more or another hand is at it. */
export const sequencePage = async (desk: Desk, after: string): Promise<string | null> => {
  if (!(await takeLog(desk.db))) return null
  const lines = await selectPlaceless(desk.db, dayDueBefore(desk.now), after, BATCH)
  await append(desk, lines)
  return lines.length < BATCH ? null : (lines.at(-1)?.id ?? null)
}

/** The thorough look: every line that is due gets its place, whenever it committed. */
export const sequenceAll = async (house: House): Promise<void> => {
  for (let after: string | null = BEFORE_ALL; after !== null; ) {
    const from: string = after
    after = await bySystem(house, (desk) => sequencePage(desk, from))
  }
}
