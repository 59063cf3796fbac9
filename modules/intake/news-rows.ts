import { type Day, newId } from '@vigie/kernel'
import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

/** Takes the next place, and the one after it when somebody else was quicker. */
export const insertNews = async (
  db: Books,
  news: { report: string; word: string; toldOn: Day },
): Promise<void> => {
  for (;;) {
    const { rows } = await sql<{ said: boolean; taken: boolean }>`
      with last as (
        select position, word from intake.news where report = ${news.report} order by position desc limit 1
      ), told as (
        insert into intake.news (id, report, position, word, told_on)
        select ${newId()}::uuid, ${news.report}::uuid, coalesce((select position from last), 0) + 1,
          ${news.word}, ${news.toldOn}::date
        where ${news.word} is distinct from (select word from last)
        on conflict do nothing returning 1
      )
      select exists (select from last where word = ${news.word}) as said,
        exists (select from told) as taken`.execute(db)
    if (rows[0]?.said || rows[0]?.taken) return
  }
}

const news = statement<Pick<Rows['intake.news'], 'report' | 'word' | 'told_on'>>(
  'intake.news-of-reports',
  'select report, word, told_on from intake.news where report = any($1::uuid[]) order by position',
)

export const selectNews = (db: Books, reports: readonly string[]) => news.run(db, [reports])
