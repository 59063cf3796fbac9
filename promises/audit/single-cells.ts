import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Stolen } from './intruder.ts'
import { type Chance, pick, type Tampering } from './tampering.ts'

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

export const cells: readonly Tampering[] = [
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
