import { openThrowawayCentre, type ThrowawayCentre } from '@vigie/centre'
import { Refused } from '@vigie/kernel'
import { type Holding, openHouse } from '@vigie/platform/house'
import pg from 'pg'
import type { ScratchCentre } from '../scratch-centre.ts'
import { judge } from './judge.ts'
import { LEVELS, type Level, type Ran } from './run-races.ts'
import { act, type Cast, SCENES, type Scene } from './scenes.ts'
import { prepareGround } from './stage.ts'

/** A refusal in our words, or one that the server asks to be tried again: both are a no. */
const isNo = (fault: unknown): boolean =>
  fault instanceof Refused ||
  (fault instanceof pg.DatabaseError && ['40001', '40P01'].includes(fault.code ?? ''))
const outcomeOf = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    (fault: unknown) => {
      if (!isNo(fault)) throw fault
      return false
    },
  )

/** The house as one level sees it: people, a provider, and the server's administrator to set up cases. */
interface Ground {
  readonly desk: Holding
  readonly staff: ThrowawayCentre['staff']
  readonly admin: pg.Client
  readonly provider: string
}

const castFor = async ({ desk, staff, admin, provider }: Ground): Promise<Cast> => {
  const { rows } = await admin.query<{ id: string; number: number }>(
    `insert into hotline.case (id, opened_on, kind, language)
     select gen_random_uuid(), '2026-03-02', 'csam', 'nl' from generate_series(1, 2) returning id, number`,
  )
  const [one, other] = rows
  if (!one || !other) throw new Error('no case was set up')
  await admin.query(
    `insert into hotline.item (id, "case", number, form, added_on)
     values (gen_random_uuid(), $1, 1, 'account', '2026-03-02')`,
    [other.id],
  )
  const { item } = await act(desk, 'hotline.add-item', staff.hanne, {
    case: one.id,
    address: `https://race.example/${one.id}`,
  })
  return { desk, staff, provider, one: one.id, number: one.number, other: other.id, item: String(item) }
}

const race = async (ground: Ground, name: string, scene: Scene): Promise<boolean> => {
  const cast = await castFor(ground)
  const prepared = await scene.ready(cast)
  await ground.admin.query(
    `insert into attack.stage (race, progress, one, other, item, notice, referral)
     values ($1, 0, $2, $3, $4, coalesce($5, gen_random_uuid()), coalesce($5, gen_random_uuid()))`,
    [name, cast.one, cast.other, cast.item, prepared === '' ? null : prepared],
  )
  const [left] = await Promise.all([
    outcomeOf(scene.leaves(cast, prepared)),
    outcomeOf(scene.undoes(cast, prepared)),
  ])
  // Whoever lost their role in this race is needed in the next.
  const { bram, olivia } = ground.staff
  await outcomeOf(act(ground.desk, 'people.give-role', olivia, { person: bram.id, role: 'analyst' }))
  return left
}

const raceAt = async (ground: Ground, level: Level, count: number): Promise<Ran> => {
  const scenes = Object.entries(SCENES)
  let left = 0
  for (let number = 0; number < count; number++) {
    const [name, scene] = scenes[number % scenes.length] ?? []
    if (name === undefined || scene === undefined) throw new Error('there is no scene')
    if (await race(ground, `${level}: ${name}`, scene)) left += 1
  }
  return { races: count, left }
}

const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

/** Races of the product's own operations, so many with every transaction of the desk at each level. */
export const raceProduct = async (
  { place }: ScratchCentre,
  change: (books: { admin: pg.Client }) => Promise<void>,
  count: number,
): Promise<{ ran: ReadonlyMap<Level, Ran>; found: ReadonlyMap<string, number> }> => {
  const centre = await openThrowawayCentre({ template: place })
  const url = new URL(place.superUrl)
  url.pathname = `/${centre.place.databases.hotline}`
  const admin = await connected(url.href)
  try {
    await prepareGround(admin)
    await change({ admin })
    const { provider, proposal } = await act(centre.desk, 'notices.add-provider', centre.staff.griet, {
      name: 'Racegram',
      country: 'IE',
      roles: ['platform'],
      languages: ['en'],
      inEuScope: true,
      channel: 'mail',
      mailbox: 'notices@racegram.example',
    })
    await act(centre.desk, 'notices.confirm-provider-address', centre.staff.hanne, { proposal })
    const ran = new Map<Level, Ran>()
    for (const level of LEVELS) {
      await admin.query(`alter role vigie_centre_desk set default_transaction_isolation = '${level}'`)
      const desk = await openHouse(centre.place, 'desk', 4)
      const ground = { desk, staff: centre.staff, admin, provider: String(provider) }
      ran.set(level, await raceAt(ground, level, count))
      await desk.close()
    }
    return { ran, found: await judge(admin) }
  } finally {
    await admin.query('alter role vigie_centre_desk reset default_transaction_isolation')
    await admin.end()
    await centre.close()
  }
}
