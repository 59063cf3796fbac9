import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { CentrePlace } from '@vigie/centre'
import { DAY } from '@vigie/kernel'
import type { Server } from '@vigie/platform/database'
import { openKeeper } from '@vigie/platform/house'
import { blankRows, dayKeysOf, destroyKeys } from '@vigie/platform/vault'
import { rounded } from '../../bench/verdict.ts'
import { ask } from '../ask-server.ts'
import { killServer } from '../crash/attacked-server.ts'
import { setStage } from '../crash/stage.ts'
import { keep } from '../promise.ts'
import { openServer } from '../servers.ts'
import { atCentre, countOpened, countReadable, countRows, sendMany, sendWhole, signAudit } from './books.ts'
import { countFilesWithSecrets } from './find-secrets.ts'
import { meansFor, waitWithEachCommit } from './means.ts'

/*
 * A base backup of a running server, its log archived, a report destroyed by destroying its key, and the server killed under
 * load. Then, on empty folders: everything acknowledged must be there; at a moment of the past every table must have the rows
 * it had, the audit must hold against a head kept outside, mailboxes must open; and from the backup made before the
 * destruction the destroyed report must be there and stay closed.
 */
const DESTROYED = { table: 'intake.report' } as const

const destroy = async (place: CentrePlace, report: string): Promise<void> => {
  const keeper = await openKeeper(place)
  try {
    const row = { ...DESTROYED, row: report }
    const ids = await dayKeysOf(keeper.books, keeper.columns, [row])
    await keeper.books.transaction().execute((tx) => blankRows(tx, keeper.columns, [row]))
    await destroyKeys(keeper, ids)
  } finally {
    await keeper.close()
  }
}

const auditHolds = async (
  place: CentrePlace,
  folder: string,
  head: string,
  say: (line: string) => void,
): Promise<boolean> => {
  const file = join(folder, 'head.note')
  await writeFile(file, head)
  const env = {
    PATH: process.env.PATH,
    VIGIE_DATA: folder,
    VIGIE_KEYS: dirname(place.keyFolder),
    VIGIE_DATABASE_URL: place.superUrl,
    VIGIE_CENTRE_NAME: place.letterhead.name,
    VIGIE_CENTRE_DOMAIN: place.letterhead.domain,
  }
  const vigie = join(import.meta.dirname, '..', '..', 'vigie')
  return promisify(execFile)(vigie, ['audit', 'verify', '--head', file, '--json'], { env }).then(
    ({ stdout }) => stdout.includes('"holds":true'),
    (fault: unknown) => {
      say(`the audit does not hold: ${fault}`)
      return false
    },
  )
}

const differing = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number =>
  [...new Set([...one.keys(), ...other.keys()])].filter((table) => one.get(table) !== other.get(table)).length

await keep({
  name: 'restore',
  goals: {
    reports: { atLeast: 100_000 },
    backupGood: { atLeast: 1 },
    acknowledgedBeforeKill: { atLeast: 100 },
    lost: { atMost: 0 },
    tablesDiffering: { atMost: 0 },
    auditHolds: { atLeast: 1 },
    mailboxesOpened: { atLeast: 100 },
    mailboxesClosed: { atMost: 0 },
    neighboursUnreadable: { atMost: 0 },
    destroyedInBackup: { atLeast: 1 },
    destroyedOpened: { atMost: 0 },
    filesWithSecrets: { atMost: 0 },
    restoreSeconds: { atMost: 300 },
  },
  quickly: {
    reports: { atLeast: 300 },
    acknowledgedBeforeKill: { atLeast: 10 },
    mailboxesOpened: { atLeast: 8 },
  },
  attack: async ({ quick, planted, server: which, say }) => {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-restore-'))
    const home = (name: string) => join(folder, name)
    const [original, backup] = [home('postgres'), home('backup')]
    const server = await openServer(which, { folder: original })
    const servers: Server[] = [server]
    const means = await meansFor(which, server, original, backup)
    try {
      const { place } = await setStage(folder, server.url('postgres'))
      const databases = await ask<{ datname: string }>(
        place.superUrl,
        "select datname from pg_database where datname like 'vigie%'",
      ).then((rows) => rows.map(({ datname }) => datname))
      const oldKeys = planted ? join(backup, 'keys') : place.keyFolder
      await means.follow()
      const dose = quick ? { many: 300, whole: 4, old: 2 } : { many: 100_000, whole: 60, old: 10 }

      const yesterday = { ...place, clock: () => new Date(Date.now() - DAY) }
      const old = await atCentre(yesterday, (centre) => sendWhole(centre.public, dose.old))
      const [doomed, ...neighbours] = old.map(({ report }) => report)
      if (doomed === undefined) throw new Error('nobody reported yesterday')
      const sent = [...old]
      await atCentre(place, async (centre) => {
        sent.push(...(await sendWhole(centre.public, dose.whole)))
        await sendMany(centre.public, Math.ceil(dose.many * 0.9))
        await signAudit(centre.worker)
      })
      say('a base backup is made')
      await means.takeBase()
      // The planted defect: whoever makes the backup takes the keys along.
      if (planted) await cp(place.keyFolder, oldKeys, { recursive: true })
      const backedUp = new Date()
      await pause(20)
      await destroy(place, doomed)
      const head = await atCentre(place, async (centre) => {
        sent.push(...(await sendWhole(centre.public, dose.whole)))
        await sendMany(centre.public, Math.ceil(dose.many * 0.1))
        return signAudit(centre.worker)
      })
      const counted = await countRows(place, databases)
      await pause(20)
      const moment = new Date()
      await pause(20)

      await waitWithEachCommit(place.superUrl, means.reader)
      const taken: string[] = []
      await atCentre(place, async (centre) => {
        const many = sendMany(centre.public, Number.POSITIVE_INFINITY, (id) => taken.push(id))
        while (taken.length < (quick ? 20 : 500)) await pause(10)
        const killed = killServer(server)
        await many.catch(() => undefined)
        await killed
      })
      await means.end()
      say(`killed after ${taken.length} were acknowledged in the last seconds; restoring on empty folders`)
      const backupGood = Number(await means.verify())
      const filesWithSecrets = await countFilesWithSecrets(backup, place.keyFolder)

      const at = (restored: Server): CentrePlace => {
        servers.push(restored)
        return { ...place, superUrl: restored.url('postgres') }
      }
      const began = performance.now()
      const newest = at(await means.restore(home('newest'), 'latest'))
      const first = await atCentre(newest, (centre) => countOpened(centre.public, sent.slice(-1)))
      const restoreSeconds = (performance.now() - began) / 1000
      say(`restored to the newest moment in ${Math.round(restoreSeconds)} s`)
      const hotline = newest.superUrl.replace(/\/[^/]*$/, `/${place.databases.hotline}`)
      const [there] = await ask<{ n: number; all: number }>(
        hotline,
        `select count(*)::int as "all", count(*) filter (where id = any('{${taken.join()}}'))::int as n from intake.report`,
      )

      const past = at(await means.restore(home('past'), moment))
      const tablesDiffering = differing(counted, await countRows(past, databases))
      const holds = await auditHolds(past, folder, head, say)
      const chosen = sent.toSorted(() => Math.random() - 0.5).slice(0, 100)
      const [opened, neighboursReadable] = await atCentre(past, async (centre) => [
        await countOpened(centre.public, chosen),
        await countReadable(centre.desk, neighbours),
      ])

      const before = at(await means.restore(home('before'), backedUp))
      const [sealedValues] = await ask<{ n: number }>(
        before.superUrl.replace(/\/[^/]*$/, `/${place.databases.hotline}`),
        `select count(*)::int as n from intake.report where id = '${doomed}' and octet_length(narrative) > 0`,
      )
      const destroyedOpened = await atCentre({ ...before, keyFolder: oldKeys }, (centre) =>
        countReadable(centre.desk, [doomed]),
      )
      return {
        reports: there?.all ?? 0,
        backupGood,
        acknowledgedBeforeKill: taken.length,
        lost: taken.length - (there?.n ?? 0) + (1 - first),
        tables: counted.size,
        tablesDiffering,
        auditHolds: Number(holds),
        mailboxesOpened: opened,
        mailboxesClosed: chosen.length - opened,
        neighboursUnreadable: neighbours.length - neighboursReadable,
        destroyedInBackup: sealedValues?.n ?? 0,
        destroyedOpened,
        filesWithSecrets,
        restoreSeconds: rounded(restoreSeconds),
      }
    } finally {
      await means.end()
      for (const one of servers) await one.stop()
      await rm(folder, { recursive: true, force: true })
    }
  },
})
process.exit()
