import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Digest } from '../words.ts'

export type MatchRow = {
  readonly number: number
  readonly list: string
  readonly name: string
  readonly owner: string
  readonly source: string
  readonly own_id: string
  readonly classification: string
  readonly class: string
  readonly dated_at: Date | null
  readonly pdq: Buffer | null
  readonly quality: number | null
  readonly sha256: Buffer | null
  readonly sha1: Buffer | null
  readonly md5: Buffer | null
  readonly look_up: boolean
  readonly answer_partners: boolean
  readonly share_onward: boolean
  readonly inherit: boolean
}

/** These entries as they stand: those that still count, with the rights that hold now. */
export const selectMatches = async (db: Books, numbers: readonly number[]): Promise<MatchRow[]> =>
  numbers.length === 0
    ? []
    : (
        await sql<MatchRow>`
          select e.number, e.list, l.name, l.owner, l.source, e.own_id, e.classification, e.class, e.dated_at,
            e.pdq, e.quality, e.sha256, e.sha1, e.md5, r.look_up, r.answer_partners, r.share_onward, r.inherit
          from hashes.list_entry e
          join hashes.list l on l.id = e.list
          join lateral (
            select * from hashes.list_rights r where r.list = l.id order by r.turn desc limit 1
          ) r on true
          where e.number = any(${numbers}::integer[])
            and not exists (
              select from hashes.entry_withdrawal w
              where w.list = e.list and w.own_id = e.own_id and w.version = e.version
            )
          order by e.number`.execute(db)
      ).rows

const columns = { sha256: sql.ref('sha256'), sha1: sql.ref('sha1'), md5: sql.ref('md5') } as const

/** The numbers of the entries with one of these digests. */
export const selectByDigest = async (
  db: Books,
  way: Digest,
  digests: readonly string[],
): Promise<{ number: number; digest: string }[]> =>
  digests.length === 0
    ? []
    : (
        await sql<{ number: number; digest: string }>`
          select number, encode(${columns[way]}, 'hex') as digest from hashes.list_entry
          where ${columns[way]} = any(
            select decode(asked, 'hex') from unnest(${digests}::text[]) as asked
          )`.execute(db)
      ).rows
