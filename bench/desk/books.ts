import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CentrePlace, exampleCentreAt, openThrowawayCentre, type ThrowawayCentre } from '@vigie/centre'
import { movableClock } from '@vigie/kernel'
import { startServer, throwawayDatabase } from '@vigie/platform/database'
import { createHouse, openHouse } from '@vigie/platform/house'
import pg from 'pg'
import { z } from 'zod'
import { seed, seededShape } from './seed.ts'

/*
 * Seeding takes minutes and measuring need not wait for it: with BENCH_KEEP=FOLDER the server, the keys and the seeded registers
 * stay in that folder, and a later run opens what it finds there. Without it everything is thrown away.
 */
const person = z.object({ kind: z.literal('person'), id: z.uuid(), roles: z.array(z.string()) })
const keptShape = z.object({
  start: z.iso.datetime(),
  databases: z.object({ hotline: z.string(), commons: z.string() }),
  staff: z.object({ hanne: person, griet: person, ines: person }),
  seeded: seededShape,
})
type Kept = z.output<typeof keptShape>

/** A centre whose register was seeded. */
export interface SeededCentre
  extends Pick<ThrowawayCentre, 'place' | 'public' | 'desk' | 'worker'>,
    Pick<Kept, 'staff' | 'seeded'> {
  close(): Promise<void>
}

/** A server with registers of several sizes. */
export interface BenchBooks {
  centreOf(cases: number): Promise<SeededCentre>
  /** The register of a centre once more, to write in; what is kept stays as it was seeded. */
  copyOf(centre: SeededCentre): Promise<SeededCentre>
  close(): Promise<void>
}

/** The hotline's books as the server's owner reaches them. */
export const urlOf = ({ superUrl, databases }: CentrePlace): string => {
  const url = new URL(superUrl)
  url.pathname = `/${databases.hotline}`
  return url.href
}

export const connectAsOwner = async (place: CentrePlace): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: urlOf(place) })
  await client.connect()
  return client
}

const openKept = async (template: CentrePlace, kept: Kept): Promise<SeededCentre> => {
  const place: CentrePlace = {
    ...template,
    databases: { ...template.databases, ...kept.databases },
    clock: movableClock(new Date(kept.start)),
    daysAhead: 1,
  }
  // Refused where a migration is another than that of the seeding: then the folder has had its time.
  await createHouse(place)
  const holdings = {
    desk: await openHouse(place, 'desk', 6),
    public: await openHouse(place, 'public', 4),
    worker: await openHouse(place, 'worker', 4),
  }
  const close = async (): Promise<void> => {
    for (const holding of Object.values(holdings)) await holding.close()
  }
  return { place, ...holdings, staff: kept.staff, seeded: kept.seeded, close }
}

const seedAnew = async (template: CentrePlace, cases: number): Promise<Kept> => {
  const centre = await openThrowawayCentre({ template })
  const client = await connectAsOwner(centre.place)
  const begun = performance.now()
  const seeded = await seed(centre, client, cases)
  await client.end()
  process.stdout.write(`${cases} cases seeded in ${Math.round((performance.now() - begun) / 1000)} s\n`)
  for (const holding of [centre.desk, centre.public, centre.worker]) await holding.close()
  const { hotline, commons } = centre.place.databases
  const { hanne, griet, ines } = centre.staff
  return keptShape.parse({
    start: centre.clock().toISOString(),
    databases: { hotline, commons },
    staff: { hanne, griet, ines },
    seeded,
  })
}

export const openBooks = async (): Promise<BenchBooks> => {
  const { BENCH_KEEP: keep } = process.env
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'vigie-bench-')))
  await mkdir(folder, { recursive: true })
  const server = await startServer({ folder: join(folder, 'postgres') })
  const superUrl = server.url('postgres')
  const template = exampleCentreAt({ superUrl, keyFolder: join(folder, 'keys') })
  await createHouse(template)
  const keptOf = async (cases: number): Promise<Kept> => {
    const note = join(folder, `register-${cases}.json`)
    if (existsSync(note)) return keptShape.parse(JSON.parse(await readFile(note, 'utf8')))
    const kept = await seedAnew(template, cases)
    await writeFile(note, JSON.stringify(kept))
    return kept
  }
  return {
    centreOf: async (cases) => openKept(template, await keptOf(cases)),
    copyOf: async ({ place, staff, seeded }) => {
      const copy = await throwawayDatabase({ superUrl, template: place.databases.hotline })
      const databases = { hotline: copy.database, commons: place.databases.commons }
      const opened = await openKept(template, {
        databases,
        staff,
        seeded,
        start: place.clock().toISOString(),
      })
      const close = async (): Promise<void> => {
        await opened.close()
        await copy.drop()
      }
      return { ...opened, close }
    },
    close: async () => {
      await server.stop()
      if (keep === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}
