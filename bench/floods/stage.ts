import { join } from 'node:path'
import { exampleCentreAt } from '@vigie/centre'
import { seedStaff } from '@vigie/people/fixtures'
import { codeAt, confirmCode, newCodeSecret, setPassword } from '@vigie/people/sign-in'
import { startServer } from '@vigie/platform/database'
import { createHouse, openHouse } from '@vigie/platform/house'
import { bySystem } from '@vigie/platform/operation'
import { passwordHash } from '@vigie/platform/vault'
import { z } from 'zod'
import { connectAsOwner } from '../desk/books.ts'
import { seed, seededShape } from '../desk/seed.ts'

export const PASSWORD = 'drie meeuwen op de kade'

/** Who works while the house is flooded, and what they work on. */
const analystShape = z.object({
  mail: z.string(),
  secret: z.string(),
  /** Items of open cases that they took; a coordinator took none. */
  items: z.array(z.uuid()),
})
export type Analyst = z.output<typeof analystShape>

export const stageShape = z.object({
  seeded: seededShape,
  analysts: z.array(analystShape),
  /** Mail addresses of others who have the same password, which the flood knows. */
  others: z.array(z.string()),
})
export type Stage = z.output<typeof stageShape>

const ANALYSTS = ['hanne', 'griet', 'yasmine'] as const
const OTHERS = ['bram', 'olivia', 'louis', 'ines'] as const

/** The register is younger than what is kept the shortest, so that the house has nothing to destroy meanwhile. */
const DAYS = 300

/** Half an hour back, so that the code of this moment is still good. */
const BEFORE = 1_800_000

/** Fills the folder of a house that is not running: a register of so many cases, and people with a password and a code. */
export const setStage = async (folder: string, cases: number): Promise<Stage> => {
  const server = await startServer({ folder: join(folder, 'postgres') })
  try {
    const keyFolder = join(folder, 'keys', 'centre')
    const place = exampleCentreAt({ superUrl: server.url('postgres'), keyFolder })
    await createHouse(place)
    await (await openHouse(place, 'worker', 1)).close()
    const desk = await openHouse(place, 'desk', 4)
    const client = await connectAsOwner(place)
    try {
      const staff = await bySystem(desk.house, seedStaff)
      const seeded = await seed({ desk, staff }, client, cases, DAYS)
      await client.query('delete from people.demonstration_world')
      const hash = await passwordHash(PASSWORD)
      const enrol = (person: string): Promise<string> =>
        bySystem(desk.house, async (at) => {
          const secret = newCodeSecret()
          const now = new Date(at.now.getTime() - BEFORE)
          await setPassword(at, person, hash)
          await confirmCode({ ...at, now }, person, { secret, code: codeAt(secret, now) })
          return secret
        })
      const analysts: Analyst[] = []
      for (const name of ANALYSTS) {
        const { rows } = await client.query<{ id: string }>(
          `select i.id from hotline.item i join hotline.taking t on t."case" = i."case"
             where t.taken_by = $1 and i.form = 'address'
               and not exists (select from hotline.closure c where c."case" = i."case") limit 40`,
          [staff[name].id],
        )
        const items = rows.map(({ id }) => id)
        analysts.push({ mail: `${name}@vigie.example`, secret: await enrol(staff[name].id), items })
      }
      for (const name of OTHERS) await enrol(staff[name].id)
      return { seeded, analysts, others: OTHERS.map((name) => `${name}@vigie.example`) }
    } finally {
      await client.end()
      await desk.close()
    }
  } finally {
    await server.stop()
  }
}
