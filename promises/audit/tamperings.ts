import { sql } from 'kysely'
import { type Row, repairHeads, rewrite, type Stolen } from './intruder.ts'
import { cells } from './single-cells.ts'
import {
  type Chance,
  edited,
  FIELDS,
  insertRow,
  pick,
  REPAIRS,
  type Tampering,
  writeRow,
} from './tampering.ts'

const edits: Tampering[] = FIELDS.flatMap((field) => [
  {
    name: `edit ${field}`,
    apply: async (db, stolen, chance) => {
      const { position, row } = pick(stolen, chance)
      await writeRow(db, row.id, edited(row, field, chance))
      return { position, entry: row.id }
    },
  },
  ...REPAIRS.map(
    (repair): Tampering => ({
      name: `edit ${field}, rewrite leaves and nodes, heads: ${repair}`,
      apply: async (db, stolen, chance) => {
        const { position, row } = pick(stolen, chance)
        const changed = edited(row, field, chance)
        await writeRow(db, row.id, changed)
        const rows = stolen.rows.with(position, changed)
        await repairHeads(db, await rewrite(db, rows, position, stolen.sizes), position, repair)
        return { position, entry: changed.id }
      },
    }),
  ),
])

const forged = (after: Row): Row => ({
  ...after,
  id: crypto.randomUUID(),
  subject: `case:${crypto.randomUUID()}`,
})

const removals: Tampering[] = [
  {
    name: 'delete an entry',
    apply: async (db, stolen, chance) => {
      const { position, row } = pick(stolen, chance)
      await sql`delete from audit.entry where id = ${row.id}`.execute(db)
      return { position, entry: row.id }
    },
  },
  {
    name: 'delete an entry and its leaf',
    apply: async (db, stolen, chance) => {
      const { position, row } = pick(stolen, chance)
      await sql`delete from audit.entry where id = ${row.id}`.execute(db)
      await sql`delete from audit.leaf where entry = ${row.id}`.execute(db)
      return { position }
    },
  },
  ...REPAIRS.map(
    (repair): Tampering => ({
      name: `delete an entry and close the gap, heads: ${repair}`,
      apply: async (db, stolen, chance) => {
        const { position, row } = pick(stolen, chance)
        await sql`delete from audit.entry where id = ${row.id}`.execute(db)
        const rows = stolen.rows.toSpliced(position, 1)
        await repairHeads(db, await rewrite(db, rows, position, stolen.sizes), position, repair)
        return { position }
      },
    }),
  ),
  {
    name: 'cut off the end, with its heads',
    apply: async (db, stolen, chance) => {
      const { position } = pick(stolen, chance)
      const ids = stolen.rows.slice(position).map(({ id }) => id)
      await sql`delete from audit.entry where id = any(${ids}::uuid[])`.execute(db)
      await repairHeads(
        db,
        await rewrite(db, stolen.rows.slice(0, position), position, []),
        position,
        'remove',
      )
      return { position }
    },
  },
  {
    name: 'empty everything',
    apply: async (db) => {
      await sql`delete from audit.entry; delete from audit.leaf; delete from audit.node; delete from audit.head`.execute(
        db,
      )
      return { position: 0 }
    },
  },
]

const additions: Tampering[] = [
  {
    name: 'insert an entry of the past',
    apply: async (db, stolen, chance) => {
      const { position, row } = pick(stolen, chance)
      const added = forged({ ...row, moment: stolen.rows[0]?.moment ?? row.moment })
      await insertRow(db, added)
      return { position, entry: added.id }
    },
  },
  {
    name: 'insert an entry of the past and append it to the log',
    apply: async (db, stolen) => {
      const [first] = stolen.rows
      if (first === undefined) throw new Error('the log is empty')
      const added = forged(first)
      await insertRow(db, added)
      await rewrite(db, [...stolen.rows, added], stolen.rows.length, [])
      return { position: stolen.rows.length, entry: added.id }
    },
  },
  ...REPAIRS.map(
    (repair): Tampering => ({
      name: `insert an entry in the middle, heads: ${repair}`,
      apply: async (db, stolen, chance) => {
        const { position, row } = pick(stolen, chance)
        const added = forged(row)
        await insertRow(db, added)
        const rows = stolen.rows.toSpliced(position, 0, added)
        await repairHeads(db, await rewrite(db, rows, position, stolen.sizes), position, repair)
        return { position, entry: added.id }
      },
    }),
  ),
]

/** Two places of which the second is certainly another one, both under a published head. */
const pickTwo = (stolen: Stolen, chance: Chance): [number, number] => {
  const { position: one } = pick(stolen, chance)
  const { position: other } = pick(stolen, chance)
  if (one === other) return one === 0 ? [0, 1] : [one - 1, one]
  return one < other ? [one, other] : [other, one]
}

const moves: Tampering[] = [
  {
    name: 'let two leaves name each other’s entry',
    apply: async (db, stolen, chance) => {
      const [one, other] = pickTwo(stolen, chance)
      const [a, b] = [stolen.rows[one]?.id ?? '', stolen.rows[other]?.id ?? '']
      const nobody = crypto.randomUUID()
      await sql`update audit.leaf set entry = ${nobody} where position = ${one}`.execute(db)
      await sql`update audit.leaf set entry = ${a} where position = ${other}`.execute(db)
      await sql`update audit.leaf set entry = ${b} where position = ${one}`.execute(db)
      return { position: one, entry: b }
    },
  },
  ...REPAIRS.map(
    (repair): Tampering => ({
      name: `swap two entries, heads: ${repair}`,
      apply: async (db, stolen, chance) => {
        const [one, other] = pickTwo(stolen, chance)
        const [a, b] = [stolen.rows[one], stolen.rows[other]]
        if (a === undefined || b === undefined) throw new Error('the log is shorter than its heads')
        const rows = stolen.rows.with(one, b).with(other, a)
        await repairHeads(db, await rewrite(db, rows, one, stolen.sizes), one, repair)
        return { position: one }
      },
    }),
  ),
]

/** Every way in which the owner of the tables, or an administrator of the server, might rewrite the past. */
export const TAMPERINGS: readonly Tampering[] = [...edits, ...removals, ...additions, ...moves, ...cells]
