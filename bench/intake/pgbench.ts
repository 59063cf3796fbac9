import { execFile } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const exec = promisify(execFile)

const find = (): string | null =>
  ['/usr/bin/pgbench', ...globSync('/usr/lib/postgresql/*/bin/pgbench')].find((path) => existsSync(path)) ??
  null

/** The distribution's pgbench. A bench installs nothing by itself. */
const ensure = (): string => {
  const present = find()
  if (present) return present
  throw new Error('pgbench is missing, so there is nothing to measure against: apt-get install postgresql-15')
}

// The same rows, of the same width, in the same tables, under the same login, and one commit: report, address, news, fact,
// audit line. The login may not read back what it inserts, so the report's id is made of two numbers on this side.
const ID = `(lpad(to_hex(:high::bigint), 16, '0') || lpad(to_hex(:low::bigint), 16, '0'))::uuid`
const script = (pipelined: boolean): string => `
\\set high random(0, 9000000000000000000)
\\set low random(0, 9000000000000000000)
${pipelined ? '\\startpipeline' : ''}
begin;
insert into intake.report (id, kind, language, place, channel, received_on, brings, narrative, receipt_index, receipt_salt,
  receipt_cost, receipt_verifier, mailbox_key, submission, submission_body)
values (${ID}, 'csam', 'fr', 'website', 'interface', '2026-03-02', '{story,address}', repeat('n', :narrative)::bytea,
  sha256(gen_random_uuid()::text::bytea), repeat('s', 16)::bytea, 'argon2id,m=47104,t=2,p=1', repeat('v', 32)::bytea,
  repeat('k', 32)::bytea, sha256(gen_random_uuid()::text::bytea), repeat('b', 32)::bytea);
insert into intake.address (id, report, position, sealed, blind_index)
  values (gen_random_uuid(), ${ID}, 1, repeat('a', :address)::bytea, sha256(gen_random_uuid()::text::bytea));
insert into intake.news (id, report, position, word, told_on)
  values (gen_random_uuid(), ${ID}, 1, 'received', '2026-03-02');
insert into outbox.fact (name, body)
  values ('intake.report-received', '{"report":"00000000-0000-4000-8000-000000000000","kind":"csam"}');
insert into audit.entry (id, at, actor_kind, act, subject) values (gen_random_uuid(), '2026-03-02T00:00:00Z', 'anyone',
  'intake.submit-report', 'report:00000000-0000-4000-8000-000000000000');
commit;
${pipelined ? '\\endpipeline' : ''}
`

export interface Peer {
  readonly port: number
  readonly database: string
  readonly login: string
  readonly password: string
  readonly folder: string
  readonly clients: number
  readonly seconds: number
}

/** What pgbench does over and over: transactions per second, with as many clients and for as long as ours. */
export const runPgbench = async (
  peer: Peer,
  { sql, widths = {} }: { sql: string; widths?: Readonly<Record<string, number>> },
): Promise<number> => {
  const pgbench = ensure()
  const file = join(peer.folder, 'pgbench.sql')
  await writeFile(file, sql)
  const words = {
    host: '127.0.0.1',
    port: peer.port,
    username: peer.login,
    protocol: 'prepared',
    client: peer.clients,
    jobs: 2,
    time: peer.seconds,
    file,
  }
  const { stdout } = await exec(
    pgbench,
    [
      '--no-vacuum',
      ...Object.entries(words).map(([name, value]) => `--${name}=${value}`),
      ...Object.entries(widths).map(([name, value]) => `--define=${name}=${value}`),
      peer.database,
    ],
    { env: { ...process.env, PGPASSWORD: peer.password } },
  )
  const rate = /tps = ([\d.]+)/.exec(stdout)?.[1]
  if (rate === undefined || !/failed transactions: 0 /.test(stdout)) {
    throw new Error(`pgbench gave no rate, or not all succeeded:\n${stdout}`)
  }
  return Number(rate)
}

/** The rows of a report. `widths`: how many bytes our own rows have, so that these are as wide. */
export const measurePgbench = (
  { widths, ...peer }: Peer & { readonly widths: { readonly narrative: number; readonly address: number } },
  way: { pipelined: boolean },
): Promise<number> => runPgbench(peer, { sql: script(way.pipelined), widths })
