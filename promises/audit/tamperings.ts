import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { type Row, repairHeads, rewrite, type Stolen } from './intruder.ts'

/** Where something was changed, to see whether that is where it is found. */
export interface Touched {
  readonly position: number
  readonly entry?: string
}

export interface Chance {
  /** A whole number from 0 up to, and without, `below`. */
  readonly below: (below: number) => number
}

export interface Tampering {
  readonly name: string
  readonly apply: (db: Books, stolen: Stolen, chance: Chance) => Promise<Touched>
}

const FIELDS = ['id', 'at', 'actor_kind', 'actor', 'act', 'subject', 'purpose'] as const
type Field = (typeof FIELDS)[number]

const REPAIRS = ['leave', 'write-root', 'sign-oneself', 'remove'] as const

/** Only what lies under a head that was published: behind it, the books alone are asked. */
const pick = ({ rows, sizes }: Stolen, chance: Chance): { position: number; row: Row } => {
  const position = chance.below(sizes.at(-1) ?? 0)
  const row = rows[position]
  if (row === undefined) throw new Error('the log is shorter than its heads')
  return { position, row }
}

const microsecondLater = (moment: string): string => {
  const last = Number(moment.slice(-7, -1))
  return `${moment.slice(0, -7)}${String(last === 999_999 ? 0 : last + 1).padStart(6, '0')}Z`
}

/** The same row with one field changed as little as an intruder might. */
const edited = (row: Row, field: Field, chance: Chance): Row => {
  switch (field) {
    case 'id':
      return { ...row, id: crypto.randomUUID() }
    case 'at':
      return { ...row, moment: microsecondLater(row.moment) }
    case 'actor_kind':
      return { ...row, actor_kind: row.actor_kind === 'system' ? 'anyone' : 'system' }
    case 'actor':
      return { ...row, actor: row.actor !== null && chance.below(2) === 0 ? null : crypto.randomUUID() }
    case 'act':
      return { ...row, act: `${row.act}s` }
    case 'subject':
      return { ...row, subject: `${row.subject} ` }
    case 'purpose':
      return { ...row, purpose: row.purpose === null ? 'assess' : null }
  }
}

const writeRow = (db: Books, id: string, row: Row) =>
  sql`update audit.entry set id = ${row.id}, at = ${row.moment}::timestamptz, actor_kind = ${row.actor_kind},
    actor = ${row.actor}, act = ${row.act}, subject = ${row.subject}, purpose = ${row.purpose}
    where id = ${id}`.execute(db)
const insertRow = (db: Books, row: Row) =>
  sql`insert into audit.entry (id, at, actor_kind, actor, act, subject, purpose) values (${row.id},
    ${row.moment}::timestamptz, ${row.actor_kind}, ${row.actor}, ${row.act}, ${row.subject}, ${row.purpose})`.execute(
    db,
  )

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

const someHead = (stolen: Stolen, chance: Chance): number =>
  stolen.sizes[chance.below(stolen.sizes.length)] ?? 0

/** Changes one cell of the leaves, nodes or heads, and nothing else. */
const cell = (
  name: string,
  apply: (db: Books, stolen: Stolen, chance: Chance, position: number) => Promise<number | undefined>,
): Tampering => ({
  name,
  apply: async (db, stolen, chance) => {
    const { position } = pick(stolen, chance)
    return { position: (await apply(db, stolen, chance, position)) ?? position }
  },
})
const headEdit = (column: string, value: string): Tampering =>
  cell(`edit a head's ${column}`, async (db, stolen, chance) => {
    const size = someHead(stolen, chance)
    await sql`update audit.head set ${sql.ref(column)} = ${sql.raw(value)} where size = ${size}`.execute(db)
    return size - 1
  })

const cells: Tampering[] = [
  cell('edit a leaf', async (db, _stolen, _chance, position) => {
    await sql`update audit.leaf set hash = sha256(hash) where position = ${position}`.execute(db)
    return undefined
  }),
  cell('edit a node', async (db, _stolen, _chance, position) => {
    const place = Math.floor(position / 2)
    await sql`update audit.node set hash = sha256(hash) where level = 1 and place = ${place}`.execute(db)
    return place * 2 + 1
  }),
  cell('delete a node', async (db, _stolen, _chance, position) => {
    const place = Math.floor(position / 4)
    await sql`delete from audit.node where level = 2 and place = ${place}`.execute(db)
    return place * 4 + 3
  }),
  headEdit('root', 'sha256(root)'),
  headEdit('at', `at - interval '1 second'`),
  headEdit('origin', `origin || 's'`),
  headEdit('signature', `set_byte(signature, 1, 255 - get_byte(signature, 1))`),
  headEdit('public_key', 'sha256(public_key)'),
  headEdit('size', 'size + 1'),
  cell('delete a head', async (db, stolen, chance) => {
    const size = someHead(stolen, chance)
    await sql`delete from audit.head where size = ${size}`.execute(db)
    return size - 1
  }),
]

/** Every way in which the owner of the tables, or an administrator of the server, might rewrite the past. */
export const TAMPERINGS: readonly Tampering[] = [...edits, ...removals, ...additions, ...moves, ...cells]
