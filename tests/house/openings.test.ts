import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BOOKS, type ThrowawayCentre } from '@vigie/centre'
import { openTestCentre } from '@vigie/centre/testing'
import { report } from '@vigie/hotline/fixtures'
import { openReport } from '@vigie/intake'
import { readMailbox } from '@vigie/intake/verbs/read-mailbox'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import type { Holding } from '@vigie/platform/house'
import { subscribersOf } from '@vigie/platform/house'
import { type Purpose, visit } from '@vigie/platform/operation'
import { missingPost } from '@vigie/platform/post'
import { deliverFacts } from '@vigie/platform/queue'
import type { OpeningRing } from '@vigie/platform/vault'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { signIn } from '../../desks/hotline/testing.ts'
import { answerOf } from './access-answers.ts'
import { type Cell, cellsOf, type Shelf } from './access-cells.ts'
import { openHouse } from './access-house.ts'
import { type House, visitorOf } from './access-open.ts'
import { fillShelf, numberElsewhere } from './access-things.ts'

const PURPOSES = BOOKS.hotline.modules.flatMap(({ purposes = [] }) => purposes)
const ROOT = join(import.meta.dirname, '..', '..')

/** What was really opened since it was last asked, by the keys that were fetched, and the purposes that were written down. */
const seen = { keys: 0, purposes: [] as Purpose[] }
const reset = (): void => {
  seen.keys = 0
  seen.purposes = []
}

const rings = new WeakMap<OpeningRing, OpeningRing>()
const watched = (ring: OpeningRing): OpeningRing => {
  const known = rings.get(ring) ?? {
    get: (id: string) => {
      seen.keys += 1
      return ring.get(id)
    },
  }
  rings.set(ring, known)
  return known
}

/** The same house, with a bell at its keys and a look over the shoulder of whoever writes the audit. */
const under = (holding: Holding): Holding => {
  const { house } = holding
  return {
    ...holding,
    house: {
      ...house,
      keys: {
        ...house.keys,
        on: async (day) => {
          const keys = await house.keys.on(day)
          return { desk: keys.desk, lookup: keys.lookup, ring: keys.ring && watched(keys.ring) }
        },
      },
      record: async (desk, act, subject, purpose) => {
        await house.record(desk, act, subject, purpose)
        if (purpose !== undefined) seen.purposes.push(purpose)
      },
    },
  }
}

// A walk through everything takes its time where others run beside it.
vi.setConfig({ testTimeout: 60_000 })

let centre: ThrowawayCentre
let elsewhere: ThrowawayCentre
let shelf: Shelf
let house: House
beforeAll(async () => {
  const opened = await openTestCentre()
  centre = { ...opened, desk: under(opened.desk), worker: under(opened.worker) }
  elsewhere = await openTestCentre()
  await numberElsewhere(elsewhere)
  shelf = await fillShelf(opened, elsewhere)
  house = await openHouse(centre)
})
afterAll(async () => {
  await house.close()
  await centre.close()
  await elsewhere.close()
})

const linesWithPurpose = async (): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from audit.entry where purpose is not null`.execute(centre.desk.house.books)
  return rows[0]?.n ?? 0
}

const VISITORS = [
  'analyst',
  'coordinator',
  'policy-officer',
  'data-protection-officer',
  'administrator',
] as const

test.each(VISITORS)(
  '%s opens nothing sealed that the audit does not say, with its purpose',
  async (visitor) => {
    const who = await house.receive(visitor)
    const isWanted = ({ app, expected, state }: Cell): boolean =>
      app !== 'public' &&
      app !== 'worker' &&
      expected === 'let in' &&
      (state === null || state === 'own' || state === 'others')
    const cells = cellsOf(house, shelf, who, visitor).filter(isWanted)
    const silent: string[] = []
    let opened = 0
    const walk = async (cell: Cell): Promise<void> => {
      const before = await linesWithPurpose()
      reset()
      await answerOf(house, cell, who, 'text/html')
      if (seen.keys === 0) return
      opened += 1
      const isWritten = cell.ask.method === 'POST' || (await linesWithPurpose()) > before
      if (seen.purposes.length === 0 || !isWritten) silent.push(`${cell.key} (${cell.state})`)
    }
    for (const cell of cells.filter(({ ask }) => ask.method === 'GET')) await walk(cell)
    await house.withheld(async () => {
      for (const cell of cells.filter(({ ask }) => ask.method === 'POST')) await walk(cell)
    })
    expect(silent).toEqual([])
    expect(cells.length).toBeGreaterThan(20)
    // Whoever works on cases opens them: an empty walk would prove nothing.
    if (visitorOf(visitor) === 'analyst') expect(opened).toBeGreaterThan(20)
  },
)

test('neither does the worker, nor whoever signs in by a code', async () => {
  const subscribers = subscribersOf(centre.worker, missingPost)
  const follow = async (): Promise<void> => {
    reset()
    await deliverFacts(centre.worker.house, subscribers, (_fact, name, cause) => {
      throw new Error(name, { cause })
    })
  }
  // What the shelf left undone first.
  await follow()
  await centre.perform(submitReport, { kind: 'anyone' }, report(['https://pond.example/seen']))
  await follow()
  expect(seen).toMatchObject({ purposes: ['triage'] })
  expect(seen.keys).toBeGreaterThan(0)
  const { notice } = shelf.of(centre.staff.hanne, 'own')
  await centre.perform(approveNotice, centre.staff.bram, { notice })
  await follow()
  expect(seen.purposes).toContain('send')
  reset()
  await signIn(centre, 'yasmine')
  expect(seen).toEqual({ keys: 1, purposes: ['sign-in'] })
})

test('what fails after it opened something is written down as well', async () => {
  const { report: id } = shelf.of(centre.staff.hanne, 'own')
  const line = { act: 'test.look', subject: `report:${id}`, purpose: 'audit' } as const
  const before = await linesWithPurpose()
  const failing = visit(centre.desk.house, centre.staff.hanne, line, async (desk) => {
    await openReport(desk, id ?? '')
    throw new Error('the power went')
  })
  await expect(failing).rejects.toThrow('the power went')
  expect(await linesWithPurpose()).toBe(before + 1)
})

test('a reporter who reads her own mailbox brings her own key: nothing of the house is opened', async () => {
  const { receipt } = shelf.of(null, 'own')
  reset()
  await centre.perform(readMailbox, { kind: 'anyone' }, { receipt })
  expect(seen).toEqual({ keys: 0, purposes: [] })
})

test('without a purpose nothing opens, and no other word is one', async () => {
  const { hanne } = centre.staff
  const { report: id } = shelf.of(hanne, 'own')
  const look = (line: { act: string; subject: string } | null) =>
    visit(centre.desk.house, hanne, line, (desk) => openReport(desk, id ?? ''))
  await expect(look(null)).rejects.toThrow('without a purpose')
  await expect(look({ act: 'test.look', subject: 'report' })).rejects.toThrow('without a purpose')
  const write = (purpose: string) =>
    sql<{ at: Date }>`insert into audit.entry (id, at, actor_kind, act, subject, purpose)
      values (gen_random_uuid(), '2026-03-02T14:15:16Z', 'system', 'test.look', 'report', ${purpose})
      returning at`.execute(centre.desk.house.books)
  for (const purpose of PURPOSES) {
    const { rows } = await write(purpose.name)
    const kept = purpose.byDay ? '2026-03-02T00:00:00Z' : '2026-03-02T14:15:16Z'
    expect([purpose.name, rows[0]?.at]).toEqual([purpose.name, new Date(kept)])
  }
  expect(PURPOSES.filter(({ byDay }) => byDay).map(({ name }) => name)).toEqual(['triage', 'match'])
  await expect(write('curiosity')).rejects.toThrow('entry_purpose_fkey')
})

test('nobody reaches for the private keys past the one door', () => {
  const files = globSync('{modules,desks,sites,apps,houses}/**/*.{ts,tsx}', { cwd: ROOT }).filter(
    (file) => !file.includes('.test.'),
  )
  const reaching = files.filter((file) => /\.ring\b|\bunlock\(/.test(readFileSync(join(ROOT, file), 'utf8')))
  expect(files.length).toBeGreaterThan(300)
  expect(reaching).toEqual([])
})
