import { growth, leafHash } from '@vigie/platform/merkle'
import type { Books } from '@vigie/platform/operation'
import { newSigningKey } from '@vigie/platform/vault'
import { sql } from 'kysely'

/** What the tables hold in one place of the log. */
export interface Row {
  readonly id: string
  readonly moment: string
  readonly actor_kind: string
  readonly actor: string | null
  readonly act: string
  readonly subject: string
  readonly purpose: string | null
}

export interface Stolen {
  readonly rows: readonly Row[]
  readonly sizes: readonly number[]
}

/** An intruder reads the whole log before changing it. */
export const steal = async (db: Books): Promise<Stolen> => {
  const { rows } = await sql<Row>`
    select e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment, e.actor_kind, e.actor,
      e.act, e.subject, e.purpose
    from audit.leaf l join audit.entry e on e.id = l.entry order by l.position`.execute(db)
  const heads = await sql<{ size: number }>`select size from audit.head order by size`.execute(db)
  return { rows, sizes: heads.rows.map(({ size }) => size) }
}

/** The hash of an entry as the operator's page describes it, written without the product's own words for it. */
const hashOf = ({ id, moment, actor_kind, actor, act, subject, purpose }: Row): Buffer =>
  leafHash(
    Buffer.from(JSON.stringify(['vigie-audit-1', id, moment, actor_kind, actor, act, subject, purpose])),
  )

export interface Rewritten {
  readonly rootAt: ReadonlyMap<number, Buffer>
}

/** Makes leaves and nodes fit these rows from a position on, so that within the tables everything agrees again. */
export const rewrite = async (
  db: Books,
  rows: readonly Row[],
  from: number,
  sizes: readonly number[],
): Promise<Rewritten> => {
  const tree = growth()
  const rootAt = new Map<number, Buffer>()
  const leaves: { position: number; entry: string; hash: Buffer }[] = []
  const nodes: { level: number; place: number; hash: Buffer }[] = []
  for (const [position, row] of rows.entries()) {
    const hash = hashOf(row)
    const completed = tree.add(hash)
    if (sizes.includes(position + 1)) rootAt.set(position + 1, tree.root())
    if (position < from) continue
    leaves.push({ position, entry: row.id, hash })
    nodes.push(...completed)
  }
  await sql`delete from audit.leaf where position >= ${from}`.execute(db)
  await sql`delete from audit.node where ((place + 1) << level) > ${from}`.execute(db)
  await sql`insert into audit.leaf select * from unnest(${leaves.map(({ position }) => position)}::int8[],
    ${leaves.map(({ entry }) => entry)}::uuid[], ${leaves.map(({ hash }) => hash)}::bytea[])`.execute(db)
  await sql`insert into audit.node select * from unnest(${nodes.map(({ level }) => level)}::int2[],
    ${nodes.map(({ place }) => place)}::int8[], ${nodes.map(({ hash }) => hash)}::bytea[])`.execute(db)
  return { rootAt }
}

const own = newSigningKey()

/** What an intruder without the key can do about the signed heads from a position on. */
export const repairHeads = async (
  db: Books,
  { rootAt }: Rewritten,
  from: number,
  how: 'leave' | 'write-root' | 'sign-oneself' | 'remove',
): Promise<void> => {
  if (how === 'leave') return
  if (how === 'remove') {
    await sql`delete from audit.head where size > ${from}`.execute(db)
    return
  }
  const { rows } = await sql<{ size: number; origin: string; at: Date }>`
    select size, origin, at from audit.head where size > ${from}`.execute(db)
  for (const { size, origin, at } of rows) {
    const root = rootAt.get(size)
    if (root === undefined) await sql`delete from audit.head where size = ${size}`.execute(db)
    else if (how === 'write-root') {
      await sql`update audit.head set root = ${root} where size = ${size}`.execute(db)
    } else {
      const text = `cosignature/v1\ntime ${at.getTime() / 1000}\n${origin}\n${size}\n${root.toString('base64')}\n`
      const signature = own.sign(Buffer.from(text))
      await sql`update audit.head set root = ${root}, signature = ${signature}, public_key = ${own.verifying.raw}
        where size = ${size}`.execute(db)
    }
  }
}
