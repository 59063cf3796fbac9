import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

/** What became of the conversations that began on some days. Each is counted once, by the first of these that is true of it. */
export interface WrittenCount {
  /** A case manager wrote back. */
  readonly answered: number
  /** Of these: nobody had been there in time. */
  readonly late: number
  /** Somebody took it, and did not write. */
  readonly taken: number
  /** Whoever wrote left before anybody took it. */
  readonly abandoned: number
  readonly waiting: number
  readonly aside: number
  /** Its words ran out before anybody took it. */
  readonly expired: number
}

const NONE: WrittenCount = {
  answered: 0,
  late: 0,
  taken: 0,
  abandoned: 0,
  waiting: 0,
  aside: 0,
  expired: 0,
}

export const countWritten = async (
  db: Books,
  { from, until, today }: { readonly from: Day; readonly until: Day; readonly today: Day },
): Promise<WrittenCount> =>
  (
    await sql<WrittenCount>`select
      count(*) filter (where outcome = 'answered')::integer as answered,
      count(*) filter (where outcome = 'answered' and missed_as is not null)::integer as late,
      count(*) filter (where outcome = 'taken')::integer as taken,
      count(*) filter (where outcome = 'abandoned')::integer as abandoned,
      count(*) filter (where outcome = 'waiting')::integer as waiting,
      count(*) filter (where outcome = 'aside')::integer as aside,
      count(*) filter (where outcome = 'expired')::integer as expired
    from (
      select t.missed_as, case
        when exists (select from helpline.message m where m.conversation = v.id and m.author = 'counsellor') then 'answered'
        when t.conversation is not null then 'taken'
        when exists (select from helpline.conversation_end e where e.conversation = v.id) then 'abandoned'
        when v.expires_on <= ${today}::date then
          case when exists (select from helpline.missed_aside a where a.conversation = v.id) then 'aside' else 'expired' end
        when o.aside is not null then 'aside'
        else 'waiting' end as outcome
      from helpline.conversation v left join helpline.taking t on t.conversation = v.id and t.turn = 1
      left join helpline.open_conversation o on o.conversation = v.id
      where v.began_on between ${from}::date and ${until}::date
    ) w`.execute(db)
  ).rows[0] ?? NONE
