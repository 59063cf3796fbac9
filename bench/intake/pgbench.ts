import { execFile } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const exec = promisify(execFile)

const find = (): string | null =>
  ['/usr/bin/pgbench', ...globSync('/usr/lib/postgresql/*/bin/pgbench')].find((path) => existsSync(path)) ?? null

/** The distribution's pgbench; installed when it is missing and we may. */
const ensure = async (): Promise<string> => {
  const present = find()
  if (present) return present
  process.stdout.write('pgbench is missing; installing postgresql-contrib from the distribution\n')
  await exec('apt-get', ['update', '-q'])
  await exec('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql-15'])
  const installed = find()
  if (!installed) throw new Error('pgbench could not be installed, so there is nothing to measure against')
  return installed
}

// The same rows, of the same width, in the same tables and one commit: report, address, news, audit line, fact.
const SCRIPT = `
begin;
insert into intake.report (id, kind, language, place, channel, received_on, narrative, receipt_index, receipt_salt,
  receipt_cost, receipt_verifier, mailbox_key, submission, submission_body)
select i, 'csam', 'fr', 'website', 'interface', '2026-03-02', repeat('n', 449)::bytea, sha256(i::text::bytea),
  repeat('s', 16)::bytea, 'argon2id,m=19456,t=2,p=1', repeat('v', 32)::bytea, repeat('k', 32)::bytea,
  sha256(i::text::bytea), repeat('b', 32)::bytea
from gen_random_uuid() as i
returning id as report \\gset
insert into intake.address (id, report, position, sealed, blind_index)
  values (gen_random_uuid(), :report, 1, repeat('a', 193)::bytea, sha256(gen_random_uuid()::text::bytea));
insert into intake.news (id, report, position, word, told_on) values (gen_random_uuid(), :report, 1, 'received', '2026-03-02');
insert into outbox.fact (name, body) values ('intake.report-received', '{"report":"00000000-0000-4000-8000-000000000000","kind":"csam"}');
insert into audit.entry (id, at, actor_kind, act, subject)
  values (gen_random_uuid(), '2026-03-02T00:00:00Z', 'anyone', 'intake.submit-report', 'report:00000000-0000-4000-8000-000000000000');
commit;
`

/** Transactions per second of pgbench, with as many clients and for as long as ours. */
export const measurePgbench = async (given: {
  url: string
  folder: string
  clients: number
  seconds: number
}): Promise<number> => {
  const pgbench = await ensure()
  const script = join(given.folder, 'report.sql')
  await writeFile(script, SCRIPT)
  const { stdout } = await exec(pgbench, [
    '--no-vacuum',
    '--protocol=prepared',
    `--client=${given.clients}`,
    '--jobs=2',
    `--time=${given.seconds}`,
    `--file=${script}`,
    given.url,
  ])
  const rate = /tps = ([\d.]+)/.exec(stdout)?.[1]
  if (rate === undefined) throw new Error(`pgbench gave no rate:\n${stdout}`)
  return Number(rate)
}
