import type { Books } from '@vigie/platform/operation'
import type { Insertable } from 'kysely'
import type { Rows } from '../rows.generated.ts'
import type { Joint } from './joint.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** The joint sessions of these items, by item and round. */
export const selectJoint = async (db: Books, items: readonly string[]): Promise<Map<string, Joint>> => {
  const rows = await tables(db)
    .selectFrom('hotline.joint_session as o')
    .leftJoin('hotline.joint_signature as s', (join) =>
      join.onRef('s.item', '=', 'o.item').onRef('s.round', '=', 'o.round'),
    )
    .select(['o.item', 'o.round', 'o.opened_by', 'o.opened_at', 's.signed_by', 's.signed_at'])
    .where('o.item', 'in', items)
    .execute()
  return new Map(
    rows.map((row) => [
      `${row.item}/${row.round}`,
      {
        openedBy: row.opened_by,
        openedAt: row.opened_at,
        signedBy: row.signed_by,
        signedAt: row.signed_at,
      },
    ]),
  )
}

export const insertJointSession = (
  db: Books,
  row: Insertable<Rows['hotline.joint_session']>,
): Promise<unknown> => tables(db).insertInto('hotline.joint_session').values(row).execute()

export const insertJointSignature = (
  db: Books,
  row: Insertable<Rows['hotline.joint_signature']>,
): Promise<unknown> => tables(db).insertInto('hotline.joint_signature').values(row).execute()
