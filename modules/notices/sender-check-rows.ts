import { wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { ALIGNMENTS, CHECK_RESULTS, POLICIES } from '@vigie/platform/post'
import type { Insertable, Selectable } from 'kysely'
import type { SenderCheckView } from './notice.ts'
import type { Rows } from './rows.generated.ts'
import { CHECK_OUTCOMES } from './sender-check.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** Writes what a check found; false when somebody had checked. */
export const insertSenderCheck = async (
  db: Books,
  row: Insertable<Rows['notices.sender_check']>,
): Promise<boolean> => {
  const written = await tables(db)
    .insertInto('notices.sender_check')
    .values(row)
    .onConflict((conflict) => conflict.column('reply').doNothing())
    .returning('reply')
    .executeTakeFirst()
  return written !== undefined
}

/** A reply that nobody has checked yet, with its bytes. */
export const selectUncheckedReply = (
  db: Books,
  reply: string,
): Promise<Selectable<Rows['notices.reply']> | undefined> =>
  tables(db)
    .selectFrom('notices.reply as r')
    .selectAll('r')
    .where('r.id', '=', reply)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('notices.sender_check as c').select('c.reply').whereRef('c.reply', '=', 'r.id'))),
    )
    .executeTakeFirst()

/** What is known of the senders of the replies to these notices, by reply. */
export const selectSenderChecks = async (
  db: Books,
  notices: readonly string[],
): Promise<Map<string, SenderCheckView>> => {
  const rows = await tables(db)
    .selectFrom('notices.sender_check as c')
    .innerJoin('notices.reply as r', 'r.id', 'c.reply')
    .selectAll('c')
    .where('r.notice', 'in', [...notices])
    .execute()
  return new Map(
    rows.map((row) => [
      row.reply,
      {
        outcome: wordOf(CHECK_OUTCOMES, row.outcome),
        domain: row.domain,
        dkim: wordOf(CHECK_RESULTS, row.dkim),
        dmarc: wordOf(CHECK_RESULTS, row.dmarc),
        arc: wordOf(CHECK_RESULTS, row.arc),
        alignment: wordOf(ALIGNMENTS, row.alignment),
        policy: row.policy === null ? null : wordOf(POLICIES, row.policy),
        checkedAt: row.checked_at,
      },
    ]),
  )
}
