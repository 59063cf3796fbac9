import { findOperation, openThrowawayCentre, type ThrowawayCentre } from '@vigie/centre'
import { Refused } from '@vigie/kernel'
import { type Holding, openHouse } from '@vigie/platform/house'
import { type Actor, perform } from '@vigie/platform/operation'
import pg from 'pg'
import { z } from 'zod'
import type { ScratchCentre } from '../scratch-centre.ts'
import { judge } from './judge.ts'
import { LEVELS, type Level, type Ran } from './run-races.ts'
import { prepareGround } from './stage.ts'

type StaffName = keyof ThrowawayCentre['staff']

/** One race on the product itself: its own operations, with their own questions, locks and retries. */
interface Cast {
  readonly desk: Holding
  readonly staff: ThrowawayCentre['staff']
  readonly provider: string
  readonly one: string
  readonly number: number
  readonly other: string
  readonly item: string
}

type Hand = (cast: Cast, prepared: string) => Promise<unknown>
interface Scene {
  /** What comes before; the id of what was prepared, or nothing. */
  readonly ready: (cast: Cast) => Promise<string>
  readonly leaves: Hand
  readonly undoes: Hand
}

const Made = z.record(z.string(), z.unknown())
const FOUND = {
  kind: 'csam',
  nature: 'real',
  sex: 'not-determined',
  selfGenerated: 'no',
  confidence: 'sure',
  secondsExposed: 9,
}
const ILLEGAL = {
  ...FOUND,
  outcome: 'illegal',
  ageBand: 'pre-pubescent',
  act: 'lascivious-exhibition',
  article: 'images-of-abuse@1867',
}
const LEGAL = { ...FOUND, outcome: 'not-illegal', ageBand: 'adult', act: 'none', reason: 'adult-pornography' }

const act = async (desk: Holding, name: string, actor: Actor, input: object) => {
  const operation = findOperation(name)
  if (operation === null) throw new Error(`there is no operation ${name}`)
  return Made.parse((await perform(desk.house, operation, actor, input)).result)
}
const by =
  (who: StaffName, name: string, input: (cast: Cast, prepared: string) => object): Hand =>
  (cast, prepared) =>
    act(cast.desk, name, cast.staff[who], input(cast, prepared))

const assess = (who: StaffName, answers: object): Hand =>
  by(who, 'hotline.assess-item', ({ item }) => ({ item, ...answers }))
const agreed = (answers: object) => async (cast: Cast) => {
  await assess('hanne', answers)(cast, '')
  await assess('bram', answers)(cast, '')
  return ''
}
const half = async (cast: Cast) => {
  await assess('hanne', LEGAL)(cast, '')
  return ''
}
const referral = async (cast: Cast) => {
  const { desk, staff, one, item } = cast
  const { hanne } = staff
  await agreed(ILLEGAL)(cast)
  await act(desk, 'hotline.note-trace', hanne, { item, hostedIn: 'BE', audience: 'public' })
  const made = await act(desk, 'hotline.prepare-referral', hanne, {
    case: one,
    recipientSort: 'police',
    recipient: 'child-abuse-team',
    items: [item],
    summary: '',
  })
  return String(made.referral)
}
const notice = async (cast: Cast) => {
  const { desk, staff, one, item, provider } = cast
  const { hanne } = staff
  await agreed(ILLEGAL)(cast)
  await act(desk, 'hotline.note-trace', hanne, { item, hostedIn: 'IE', provider, audience: 'public' })
  const made = await act(desk, 'hotline.prepare-notice', hanne, {
    case: one,
    provider,
    items: [item],
    standing: 'trusted',
    language: 'en',
    explanation: '',
  })
  return String(made.notice)
}
const approvedReferral = async (cast: Cast) => {
  const made = await referral(cast)
  await approve(cast, made)
  return made
}

const approve = by('bram', 'hotline.approve-referral', (_cast, made) => ({ referral: made }))
const approveNotice = by('bram', 'notices.approve-notice', (_cast, made) => ({ notice: made }))
const close = by('hanne', 'hotline.close-case', ({ one }) => ({ case: one, outcome: 'not-illegal' }))
const withdraw = by('bram', 'hotline.withdraw-assessment', ({ item }) => ({ item, reason: 'Made up.' }))
const takeBack = by('hanne', 'hotline.withdraw-assessment', ({ item }) => ({ item, reason: 'Made up.' }))
const reassess = by('griet', 'hotline.reassess-item', ({ item }) => ({ item, reason: 'Made up.' }))

const SCENES: Readonly<Record<string, Scene>> = {
  'close-case against withdraw-assessment': { ready: agreed(LEGAL), leaves: close, undoes: withdraw },
  'close-case against reassess-item': { ready: agreed(LEGAL), leaves: close, undoes: reassess },
  'close-case against add-item': {
    ready: agreed(LEGAL),
    leaves: close,
    undoes: by('bram', 'hotline.add-item', ({ one }) => ({
      case: one,
      address: `https://race.example/late/${one}`,
    })),
  },
  'close-case against merge-cases': {
    ready: agreed(LEGAL),
    leaves: close,
    undoes: by('bram', 'hotline.merge-cases', ({ other, number }) => ({ case: other, intoNumber: number })),
  },
  'assess-item against itself': {
    ready: async () => '',
    leaves: assess('hanne', LEGAL),
    undoes: assess('hanne', LEGAL),
  },
  'the second assess-item against withdraw-assessment': {
    ready: half,
    leaves: assess('bram', LEGAL),
    undoes: takeBack,
  },
  'approve-referral against reassess-item': { ready: referral, leaves: approve, undoes: reassess },
  'approve-notice against withdraw-assessment': { ready: notice, leaves: approveNotice, undoes: withdraw },
  'approve-notice against withdraw-notice': {
    ready: notice,
    leaves: approveNotice,
    undoes: by('griet', 'notices.withdraw-notice', (_cast, made) => ({ notice: made })),
  },
  'hand-over-referral against withdraw-assessment': {
    ready: approvedReferral,
    leaves: by('hanne', 'hotline.hand-over-referral', (_cast, made) => ({ referral: made, way: 'by-hand' })),
    undoes: withdraw,
  },
  'approve-referral against withdraw-role': {
    ready: referral,
    leaves: approve,
    undoes: by('olivia', 'people.withdraw-role', ({ staff }) => ({
      person: staff.bram.id,
      role: 'analyst',
    })),
  },
}

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
    const { provider } = await act(centre.desk, 'notices.add-provider', centre.staff.griet, {
      name: 'Racegram',
      country: 'IE',
      roles: ['platform'],
      languages: ['en'],
      inEuScope: true,
      channel: 'mail',
      mailbox: 'notices@racegram.example',
    })
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
