import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { KEEPING, PRIVACY } from '@vigie/centre'
import { getCase } from '@vigie/hotline'
import { openReport } from '@vigie/intake'
import { readMailbox } from '@vigie/intake/verbs/read-mailbox'
import { createBackup } from '@vigie/platform/database'
import { dueDay, runRetention } from '@vigie/privacy'
import pg from 'pg'
import { keep } from '../promise.ts'
import { figuresOf, isAuditGood } from './figures.ts'
import { opens, readSealedValues, type SealedValue, scan } from './sealed-values.ts'
import { onStage } from './stage.ts'
import { addPlatform, type Worked, workCase } from './work-day.ts'

const REPORT = 24
const CASE = 60
const dayBefore = (day: string): string =>
  new Date(new Date(day).getTime() - 86_400_000).toISOString().slice(0, 10)
const dayAfter = (day: string): string =>
  new Date(new Date(day).getTime() + 86_400_000).toISOString().slice(0, 10)
const keyOf = ({ place, bytes }: SealedValue): string =>
  `${place.table}/${place.row}/${place.column}/${bytes.toString('hex')}`
const nameOf = ({ place }: SealedValue): string => `${place.table}/${place.row}/${place.column}`

/** Copies the files of the books and their log as they lie; the server may take one away meanwhile. */
const copyFiles = async (folder: string, into: string): Promise<void> => {
  await mkdir(into, { recursive: true })
  for (const part of ['base', 'pg_wal']) {
    const from = join(folder, 'postgres', 'data', part)
    await promisify(execFile)('cp', ['-r', from, into]).catch(() => undefined)
  }
}

/*
 * What is past its time cannot be read by anybody, in no copy, and what is not can be. The defect: keys are not destroyed.
 */
await keep({
  name: 'retention',
  goals: {
    years: { atLeast: 10 },
    cases: { atLeast: 120 },
    unreadableBefore: { atMost: 0 },
    readableAfter: { atMost: 0 },
    strangersUnderKeys: { atMost: 0 },
    wordsInPlain: { atMost: 0 },
    copiesThatStayClosed: { atLeast: 100 },
    heldLost: { atMost: 0 },
    receiptsThatStillOpen: { atMost: 0 },
    errorsAtTheDesk: { atMost: 0 },
    figuresChanged: { atMost: 0 },
    auditsBroken: { atMost: 0 },
  },
  quickly: { years: { atLeast: 5 }, cases: { atLeast: 4 }, copiesThatStayClosed: { atLeast: 20 } },
  attack: (attack) =>
    onStage(attack, async (stage) => {
      const { quick, say } = attack
      const { clock, keeper, act, read, centre, backups, exports, place } = stage
      const client = new pg.Client({ connectionString: centre.server.url(place.databases.hotline) })
      await client.connect()
      const figures = { unreadableBefore: 0, readableAfter: 0, heldLost: 0, receiptsThatStillOpen: 0 }
      let [strangers, words, copies, errors, changed, broken, scans] = [0, 0, 0, 0, 0, 0, 0]
      const worked: Worked[] = []
      /** Every sealed value ever seen, all versions of it: what an intruder may have copied at any time. */
      const seen = new Map<string, SealedValue>()
      const at = (day: string): void => clock.moveTo(new Date(`${day}T09:00:00Z`))
      const look = async (): Promise<SealedValue[]> => {
        const now = await readSealedValues(client)
        for (const sealedValue of now) seen.set(keyOf(sealedValue), sealedValue)
        return now
      }
      /** Counts what should open and does not, and what opens although its record is gone. */
      const judge = async (isScanned: boolean): Promise<void> => {
        const now = await look()
        const alive = new Set(now.map(nameOf))
        const gone = [...seen.values()].filter((sealedValue) => !alive.has(nameOf(sealedValue)))
        figures.unreadableBefore += now.filter((sealedValue) => !opens(keeper.cabinet, sealedValue)).length
        const { rows } = await client.query<{ n: number }>(
          'select count(*)::int as n from privacy.destruction d where not exists (select from privacy.destruction_end e where e.destruction = d.id)',
        )
        if ((rows[0]?.n ?? 0) === 0)
          figures.readableAfter += gone.filter((sealedValue) => opens(keeper.cabinet, sealedValue)).length
        if (!isScanned) return
        scans++
        await client.query('checkpoint')
        const found = await scan([centre.folder], {
          keys: await keeper.cabinet.list(),
          kept: now,
          gone,
          words: worked.map(({ word }) => word),
        })
        strangers += found.strangers
        words += found.words
        copies += found.copies
        say(
          `${found.files} files, ${found.bytes} bytes: ${found.copies} copies that do not open, ${found.underKeys} sealed values that do`,
        )
      }

      try {
        const provider = await addPlatform(stage)
        const working = quick ? 1 : 5
        const aYear = quick ? 2 : 12
        const first = clock().getUTCFullYear()
        const years = Array.from({ length: working + CASE / 12 + 1 }, (_, year) => first + year)
        const due: { day: string; worked: Worked; kind: 'report' | 'case' }[] = []
        let lived = 0
        let last = clock().toISOString().slice(0, 10)

        /** The days that come before `until`: on each, what is due goes, and nothing a day too soon. */
        const live = async (until: string): Promise<void> => {
          const days = Map.groupBy(
            due.filter(({ day }) => day > last && day <= until),
            ({ day }) => day,
          )
          for (const day of [...days.keys()].sort()) {
            const ones = days.get(day) ?? []
            at(dayBefore(day))
            await runRetention(keeper, KEEPING)
            await judge(false)
            const before = await figuresOf(stage, client, years.slice(0, working))
            for (const { kind, worked: one } of ones) {
              const opened: unknown = await read<unknown>((desk) =>
                kind === 'report' ? openReport(desk, one.report) : getCase(desk, one.case),
              )
              if (!JSON.stringify(opened).includes(one.word)) figures.unreadableBefore++
            }
            at(day)
            await runRetention(keeper, KEEPING)
            at(dayAfter(day))
            await judge(!quick && lived++ % 24 === 0)
            const after = await figuresOf(stage, client, years.slice(0, working))
            if (after !== before) {
              changed++
              const from = [...after].findIndex((sign, place) => sign !== before[place])
              say(`${before.slice(from - 60, from + 60)} became ${after.slice(from - 60, from + 60)}`)
            }
            for (const { kind, worked: one } of ones) {
              const shown = await read((desk) => getCase(desk, one.case)).catch(() => null)
              if (shown === null) errors++
              else if (kind === 'case' && JSON.stringify(shown).includes(one.word)) figures.readableAfter++
              figures.receiptsThatStillOpen += await act(
                readMailbox,
                { kind: 'anyone' },
                { receipt: one.receipt },
              ).then(
                () => 1,
                () => 0,
              )
            }
          }
          last = until
        }

        for (let month = 0; month < working * 12; month += 12 / aYear) {
          const day = new Date(Date.UTC(first, month, 5)).toISOString().slice(0, 10)
          await live(day)
          at(day)
          if (month % 36 === 0) await stage.vet()
          for (let many = 0; many < 2; many++) {
            const one = await workCase(stage, provider, many === 0)
            worked.push(one)
            due.push({ day: dueDay(one.closedOn, REPORT), worked: one, kind: 'report' })
            due.push({ day: dueDay(one.closedOn, CASE), worked: one, kind: 'case' })
          }
          await look()
          // A small dose has the files copied as they lie: the same sealed values, without a backup's own checks of every byte.
          if (month % 24 === 0 && quick) await copyFiles(centre.folder, backups)
          else if (month % 24 === 0) await createBackup({ server: centre.server, into: backups })
        }
        // A dump as an operator makes it, from before anything was destroyed of the last year.
        await writeFile(join(exports, 'dump.bin'), Buffer.concat((await look()).map(({ bytes }) => bytes)))

        // One case is held: it stays, long after its time, until the hold is lifted.
        const held = worked.at(-1)
        if (!held) throw new Error('nothing was worked')
        const mine = due.filter(({ worked: one }) => one === held)
        for (const one of mine) due.splice(due.indexOf(one), 1)
        const { hold } = await act(PRIVACY.placeHold, stage.officer, {
          heldKind: 'case',
          record: held.case,
          holdReason: 'A court asked.',
        })
        await live(dueDay(held.closedOn, CASE))
        at(dayAfter(dueDay(held.closedOn, CASE + 1)))
        await runRetention(keeper, KEEPING)
        const kept = JSON.stringify(await read((desk) => getCase(desk, held.case)))
        if (kept.split(held.word).length < 4) figures.heldLost++
        await act(PRIVACY.liftHold, stage.officer, { hold })
        await runRetention(keeper, KEEPING)
        await judge(true)
        if (JSON.stringify(await read((desk) => getCase(desk, held.case))).includes(held.word))
          figures.readableAfter++
        if (!(await isAuditGood(stage))) broken++
        return {
          years: years.length - 1,
          cases: worked.length,
          valuesSeen: seen.size,
          scans,
          ...figures,
          copiesThatStayClosed: copies,
          strangersUnderKeys: strangers,
          wordsInPlain: words,
          errorsAtTheDesk: errors,
          figuresChanged: changed,
          auditsBroken: broken,
        }
      } finally {
        await client.end()
      }
    }),
})
