import { openContact } from '@vigie/helpline/verbs/open-contact'
import { recordContact } from '@vigie/helpline/verbs/record-contact'
import { perform } from '@vigie/platform/operation'
import pg from 'pg'
import { runPgbench } from '../intake/pgbench.ts'
import { drive, quantile } from '../verdict.ts'
import type { Stage } from './stage.ts'

/**
 * Contacts a second that Aselo's HRM, the system of the 116 000 network, saved for 32 writers at once: measured on PostgreSQL 15,
 * on a machine like this one, apart from ours.
 */
export const CLOSEST_PEER = { writers: 32, perSecond: 79 } as const

const NOTE = 'Verzonnen: ze weet nu bij wie ze terechtkan. '.repeat(8)

const SAID = {
  caller: 'parent',
  aboutWhom: 'own-child',
  ageBand: '12-15',
  gender: 'girl',
  language: 'fr',
  region: 'brussels',
  network: ['bullying'],
  insafe: ['cyberbullying'],
  place: 'social-media',
  risk: 'some',
  note: NOTE,
  afterwards: 'close',
} as const

/** A telephone call from its first second to the finished record: two acts, each in the audit. */
const save = async ({ desk, managers }: Stage, writer: number): Promise<void> => {
  const manager = managers[writer % managers.length]
  if (manager === undefined) throw new Error('nobody sits at the desk')
  const { result } = await perform(desk, openContact, manager, { channel: 'phone' })
  await perform(desk, recordContact, manager, { contact: result.contact, ...SAID })
}

export const measureContacts = async (stage: Stage, milliseconds: number) => {
  const { perSecond, times } = await drive(CLOSEST_PEER.writers, milliseconds, (writer) =>
    save(stage, writer),
  )
  return { perSecond, p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
}

const ID = (high: string, low: string) =>
  `(lpad(to_hex(:${high}::bigint), 16, '0') || lpad(to_hex(:${low}::bigint), 16, '0'))::uuid`
const AUDITED = (act: string, contact: string, by: string) =>
  `insert into audit.entry (id, at, actor_kind, act, subject, actor, purpose)
  values (gen_random_uuid(), now(), 'person', '${act}', 'contact:' || ${contact}::text, '${by}', null);
select pg_notify('desk', repeat('x', 90));`

/** The same rows as ours, of the same width, under the same login, in as many commits, as somebody would write them by hand. */
const scriptOf = (row: { by: string; minute: string; sealed: number; categories: string }): string => {
  const { by, minute, sealed, categories } = row
  const contact = ID('high', 'low')
  return `
\\set high random(0, 9000000000000000000)
\\set low random(0, 9000000000000000000)
begin;
insert into helpline.contact (id, channel, direction, started_at, opened_by)
  values (${contact}, 'phone', 'in', '${minute}', '${by}') returning number;
${AUDITED('helpline.open-contact', contact, by)}
commit;
begin;
select * from helpline.contact where id = ${contact};
select coalesce(max(version), 0) from helpline.record where contact = ${contact};
insert into helpline.record (contact, version, nature, language, region, caller, about_whom, age_band, gender, place, risk,
  recorded_by, recorded_at)
  values (${contact}, 1, 'conversation', 'fr', 'brussels', 'parent', 'own-child', '12-15', 'girl', 'social-media', 'some', '${by}', now());
insert into helpline.record_category (contact, version, scheme, list, category, way)
  select ${contact}, 1, scheme, list, category, way
  from jsonb_to_recordset('${categories}') as one (scheme text, list text, category text, way text);
insert into helpline.note (id, contact, sealed, written_by, written_at)
  values (gen_random_uuid(), ${contact}, repeat('n', ${sealed})::bytea, '${by}', now());
insert into helpline.ending (contact, started_at, ended_at, ended_by) values (${contact}, '${minute}', '${minute}', '${by}');
insert into helpline.closure (contact, version, closed_by, closed_at) values (${contact}, 1, '${by}', now());
${AUDITED('helpline.record-contact', contact, by)}
commit;
`
}

/** How fast the database alone takes such contacts. Begin after ours: how wide its rows are is read from them. */
export const handWritten = async ({ server, place, passwords, folder, managers }: Stage, seconds: number) => {
  const client = new pg.Client(server.url(place.databases.helpline))
  await client.connect()
  const { rows } = await client.query<{ minute: Date; sealed: number; categories: object }>(
    `select c.started_at as minute, octet_length(n.sealed) as sealed,
       (select jsonb_agg(jsonb_build_object('scheme', r.scheme, 'list', r.list, 'category', r.category, 'way', r.way))
        from helpline.record_category r where r.contact = c.id) as categories
     from helpline.contact c join helpline.note n on n.contact = c.id limit 1`,
  )
  await client.end()
  const [ours] = rows
  if (ours === undefined) throw new Error('there is no contact to write alike')
  const row = {
    by: managers[0]?.id ?? '',
    minute: ours.minute.toISOString(),
    sealed: ours.sealed,
    categories: JSON.stringify(ours.categories),
  }
  const login = 'vigie_centre_helpline_desk'
  const peer = {
    port: server.port,
    database: place.databases.helpline,
    login,
    password: passwords.get(login) ?? '',
    folder,
    clients: CLOSEST_PEER.writers,
    seconds,
  }
  return () => runPgbench(peer, { sql: scriptOf(row) })
}
