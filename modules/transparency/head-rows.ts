import {
  type Completed,
  consistencyPath,
  cover,
  EMPTY_ROOT,
  joinHashes,
  type Subtree,
} from '@vigie/platform/merkle'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** A signed head of the audit log as the public may keep it. */
export interface PublishedHead {
  readonly size: number
  readonly root: Buffer
  readonly at: Date
  readonly origin: string
  readonly publicKey: Buffer
  readonly signature: Buffer
  /** The same as a text that can be printed and kept. */
  readonly note: string
}

/**
 * Puts a head where the public can read it, with the hashes that prove it a continuation of every earlier one. The same
 * head may come twice; another head of a size that was published is not taken.
 */
export const publishHead = async (
  commons: Books,
  { head, subtrees }: { head: PublishedHead; subtrees: readonly Completed[] },
): Promise<void> => {
  const { publicKey, ...published } = head
  await tables(commons)
    .insertInto('transparency.subtree')
    .values(subtrees.map(({ level, place, hash }) => ({ level, place, hash })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tables(commons)
    .insertInto('transparency.head')
    .values({ ...published, public_key: publicKey })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const there = await findHead(commons, head.size)
  if (there?.note !== head.note) throw new Error(`another head of size ${head.size} was published before`)
}

const COLUMNS = ['size', 'root', 'at', 'origin', 'public_key as publicKey', 'signature', 'note'] as const
const heads = (commons: Books) =>
  tables(commons).selectFrom('transparency.head').select(COLUMNS).orderBy('size', 'desc')

/** The published heads below a size, the latest first. */
export const findHeads = (
  commons: Books,
  wanted: { readonly below?: number; readonly most: number },
): Promise<PublishedHead[]> => {
  const query = heads(commons).limit(wanted.most)
  return (wanted.below === undefined ? query : query.where('size', '<', wanted.below)).execute()
}

export const findHead = (commons: Books, size: number): Promise<PublishedHead | undefined> =>
  heads(commons).where('size', '=', size).executeTakeFirst()

const hashesOf = async (commons: Books, wanted: readonly Subtree[]): Promise<Buffer[]> => {
  const { rows } = await sql<Completed>`
    select s.level::int4 as level, s.place, s.hash
    from unnest(${wanted.map(({ level }) => level)}::int2[], ${wanted.map(({ place }) => place)}::int8[])
      as w(level, place)
    join transparency.subtree s on s.level = w.level and s.place = w.place`.execute(commons)
  return wanted.flatMap((one) => {
    const found = rows.find(({ level, place }) => level === one.level && place === one.place)
    return found === undefined ? [] : [found.hash]
  })
}

/**
 * The proof that the log under one published head is the beginning of the log under another, RFC 9162, 2.1.4. Null when one
 * of them was not published, or the hashes between them have not arrived yet.
 */
export const proveGrowth = async (
  commons: Books,
  older: number,
  newer: number,
): Promise<{ older: PublishedHead; newer: PublishedHead; proof: Buffer[] } | null> => {
  if (older > newer) return null
  const [one, other] = [await findHead(commons, older), await findHead(commons, newer)]
  if (one === undefined || other === undefined) return null
  const pieces = consistencyPath(older, newer).map(cover)
  const known = await hashesOf(commons, pieces.flat())
  if (known.length < pieces.flat().length) return null
  let at = 0
  const proof = pieces.map(({ length }) => {
    at += length
    return length === 0 ? EMPTY_ROOT : joinHashes(known.slice(at - length, at))
  })
  return { older: one, newer: other, proof }
}
