import pg from 'pg'

/** A word that stands in rows which the public site of no house may ever read. */
const CANARY = 'canary-4d3c2b1a'
const ID = '00000000-0000-4000-8000-00000000ca7a'

/** Rows that hold the canary, written by the server's administrator past the keys. */
const SET_UP = `
  set session_replication_role = replica;
  insert into people.person (id, name, mail, language, joined_at)
    values ('${ID}', '${CANARY}', '${CANARY}@canary.example', 'en', '2026-03-02');
  insert into audit.entry (id, at, actor_kind, act, subject)
    values ('${ID}', '2026-03-02', 'system', '${CANARY}', '${CANARY}');
  insert into outbox.fact (name, body) values ('intake.report-received', '{"report": "${CANARY}"}');
  set session_replication_role = origin`

/** What a stranger with the public site's login asks only to be refused, and to read the refusal. */
const QUESTIONS = [
  // A row that is there already, a wrong value beside it, a reference to something that is or is not there.
  `insert into audit.entry (id, at, actor_kind, act, subject) values ('${ID}', now(), 'anyone', 'x', 'x')`,
  `insert into audit.entry (id, at, actor_kind, act, subject) values (gen_random_uuid(), now(), 'nobody at all', 'x', 'x')`,
  `insert into audit.entry (id, at, actor_kind, act, subject) values ('${ID}', now(), 'anyone', 'x', 'x') returning *`,
  `insert into audit.entry (id, at, actor_kind, act, subject) values ('${ID}', now(), 'anyone', 'x', 'x')
   on conflict (id) do update set act = excluded.act`,
  `insert into outbox.fact (name, body) values ('hotline.case-closed', '{}')`,
  `insert into outbox.fact (name, body) values ('intake.report-received', '{}') returning number`,
  `insert into outbox.fact (number, name, body) overriding system value values (1, 'intake.report-received', '{}')`,
  `select 1 / (select count(*)::int - 1 from people.person)`,
  `select cast(name as integer) from people.person`,
  `select cast(subject as integer) from audit.entry`,
  `insert into intake.news select * from people.person`,
  `explain (analyze, verbose) select * from audit.entry where subject like '${CANARY}%'`,
  `select pg_get_viewdef('people.person'::regclass)`,
  `select most_common_vals from pg_stats where tablename = 'entry'`,
  `select query from pg_stat_activity where usename <> current_user`,
  `select subject from audit.entry tablesample system (100)`,
  `merge into audit.entry e using (select 1) s on e.subject like '${CANARY}%'
   when matched then do nothing when not matched then do nothing`,
  `declare look cursor for select * from audit.entry`,
  `prepare look as select * from audit.entry; execute look`,
  `do $$ declare one record; begin for one in select * from people.person loop raise exception '%', one; end loop; end $$`,
  `select xmin, ctid from people.person`,
  `select people.person from people.person`,
  `select row_security_active('audit.entry'), relname from pg_class c, audit.entry e`,
]

const readAll = (fault: unknown): string =>
  fault instanceof pg.DatabaseError ? JSON.stringify({ ...fault, message: fault.message }) : String(fault)

/** Reads every answer and every refusal, down to its details, for a word that must not be in it. */
export const listenForSecrets = async (
  adminUrl: string,
  publicUrl: string,
): Promise<{ read: number; told: string[] }> => {
  const admin = new pg.Client({ connectionString: adminUrl })
  const stranger = new pg.Client({ connectionString: publicUrl })
  await admin.connect()
  await stranger.connect()
  const told: string[] = []
  let said = ''
  stranger.on('notice', (notice) => {
    said += JSON.stringify(notice)
  })
  try {
    await admin.query(SET_UP)
    await admin.query('analyze')
    for (const text of QUESTIONS) {
      await stranger.query('begin')
      try {
        const answer = await stranger.query(text)
        said += JSON.stringify(Array.isArray(answer) ? answer.map(({ rows }) => rows) : answer.rows)
      } catch (fault) {
        said += readAll(fault)
      }
      await stranger.query('rollback')
      // The question itself may stand in the answer; what it did not say may not.
      if (said.replaceAll(text, '').replaceAll(`'${CANARY}%'`, '').includes(CANARY)) told.push(text)
      said = ''
    }
  } finally {
    await stranger.end()
    await admin.end()
  }
  return { read: QUESTIONS.length, told }
}
