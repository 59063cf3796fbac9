import { join, resolve } from 'node:path'
import {
  checkApart,
  createBackup,
  dropBackups,
  isGood,
  listBackups,
  reachServer,
  restoreBackup,
  type Target,
  type Verification,
  verifyBackups,
} from '@vigie/platform/database'
import { type Call, Misuse, type Run } from '../command.ts'
import { postgresFolder } from '../place.ts'
import { readWords } from '../read-words.ts'
import { tryBackup } from './backup-try.ts'

const DAY_MILLISECONDS = 86_400_000
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

interface At {
  readonly call: Call
  readonly folder: string
  readonly json: boolean
}

/** The folder of the backups; on an operator's own server Vigie makes none. */
const folderOf = async ({ settings }: Call): Promise<string> => {
  if (settings.databaseUrl !== undefined) {
    throw new Error(
      'these backups are of the embedded database; VIGIE_DATABASE_URL names a server of your own: back it up with its own means (pg_basebackup, pgBackRest), see docs/operating/recovery.md',
    )
  }
  if (settings.backupFolder === undefined)
    throw new Error('no backup folder is set; name one on another disk with VIGIE_BACKUP_FOLDER')
  const path = resolve(settings.backupFolder)
  await checkApart({ path, postgres: resolve(postgresFolder(settings)), keys: resolve(settings.keys) })
  return path
}

const create = async ({ call: { settings, say }, folder, json }: At): Promise<void> => {
  const server = await reachServer(postgresFolder(settings))
  const gaps: string[] = []
  try {
    const made = await createBackup({ server, into: folder, onGap: (words) => gaps.push(words) })
    const dropped = await dropBackups(folder, new Date(Date.now() - settings.backupDays * DAY_MILLISECONDS))
    const bytes = made.files.reduce((sum, { size }) => sum + size, 0)
    const { name, files, stop } = made
    if (json) return say(JSON.stringify({ name, files: files.length, bytes, reaches: stop, dropped, gaps }))
    if (gaps.length > 0) say('The log has a gap before this backup: earlier ones cannot be led across it.')
    say(`Backup ${name}: ${files.length} files, ${megabytes(bytes)}. The keys are not in it.`)
    for (const old of dropped) say(`Removed ${old}, older than ${settings.backupDays} days.`)
  } finally {
    await server.stop()
  }
}

const list = async ({ call: { say }, folder, json }: At): Promise<void> => {
  const listed = await listBackups(folder)
  if (json) return say(JSON.stringify(listed))
  if (listed.length === 0) say('There is no finished backup.')
  for (const { name, bytes, version, reaches } of listed)
    say(`${name}  ${megabytes(bytes)}  PostgreSQL ${version}  log up to ${reaches}`)
}

const tell = ({ bases, faults }: Verification, say: Call['say']): void => {
  for (const fault of faults) say(`the archive: ${fault}`)
  for (const { name, files, bytes, segments, reaches, faults: own } of bases) {
    for (const fault of own) say(`${name}: ${fault}`)
    if (own.length === 0)
      say(
        `${name}: ${files} files, ${megabytes(bytes)}, ${segments} pieces of the log up to ${reaches}: whole.`,
      )
  }
}

const verify = async (
  { call, folder, json }: At,
  name: string | undefined,
  trial: boolean,
): Promise<void> => {
  const { settings, say } = call
  const verification = await verifyBackups(folder, name)
  const good = isGood(verification)
  const tried =
    good && trial ? await tryBackup({ settings, folder, say: json ? () => undefined : say }) : null
  if (json) say(JSON.stringify({ ...verification, good, ...(tried ? { tried } : {}) }))
  else tell(verification, say)
  if (!good) throw new Error('the backup is damaged; make a new one and look at the disk')
}

/** A moment with its time zone, so that nobody restores an hour too much or too little. */
const targetOf = (text: string, usage: string): Target => {
  if (text === 'latest') return text
  const moment = new Date(text)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text) || Number.isNaN(+moment))
    throw new Misuse(`--to is latest or a moment such as 2026-03-02T14:30:00Z; usage: ${usage}`)
  return moment
}

const restore = async ({ call: { say, usage }, folder, json }: At, to: string, into: string | undefined) => {
  if (into === undefined) throw new Misuse(`into which folder? usage: ${usage}`)
  const target = targetOf(to, usage)
  const restored = await restoreBackup({ from: folder, into: join(resolve(into), 'postgres'), to: target })
  if (json) return say(JSON.stringify(restored))
  say(`The books of ${target === 'latest' ? 'the newest moment' : to} lie in ${restored.folder}.`)
  say(`Next: VIGIE_DATA=${resolve(into)} with VIGIE_KEYS where your copy of the keys lies, and start there.`)
  say('Mail that was sent after that moment is unknown to these books: start first without VIGIE_SMTP_URL.')
}

export const backup: Run = async (call) => {
  const { values, positionals } = readWords(
    call.words,
    {
      to: { type: 'string', default: 'latest' },
      into: { type: 'string' },
      trial: { type: 'boolean', default: false },
    },
    call.usage,
  )
  const [work, name] = positionals
  const at = { call, folder: await folderOf(call), json: values.json ?? false }
  if (work === 'create') return create(at)
  if (work === 'list') return list(at)
  if (work === 'verify') return verify(at, name, values.trial)
  if (work === 'restore') return restore(at, values.to, values.into)
  throw new Misuse(`what is asked of the backup? usage: ${call.usage}`)
}
