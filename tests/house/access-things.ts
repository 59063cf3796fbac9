import { KEEPING, PRIVACY, type ThrowawayCentre } from '@vigie/centre'
import { findQueue, getCase } from '@vigie/hotline'
import { FOUND_ILLEGAL, PLATFORM, report } from '@vigie/hotline/fixtures'
import { approveReferral } from '@vigie/hotline/verbs/approve-referral'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { closeCase } from '@vigie/hotline/verbs/close-case'
import { handOverReferral } from '@vigie/hotline/verbs/hand-over-referral'
import { noteSighting } from '@vigie/hotline/verbs/note-sighting'
import { noteTrace } from '@vigie/hotline/verbs/note-trace'
import { prepareNotice } from '@vigie/hotline/verbs/prepare-notice'
import { prepareReferral } from '@vigie/hotline/verbs/prepare-referral'
import { takeCase } from '@vigie/hotline/verbs/take-case'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { newId } from '@vigie/kernel'
import { getNotice } from '@vigie/notices'
import { addConfirmedProvider } from '@vigie/notices/fixtures'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { invitePerson } from '@vigie/people/verbs/invite-person'
import { makeAccessKey } from '@vigie/people/verbs/make-access-key'
import { recordDeparture } from '@vigie/people/verbs/record-departure'
import { withdrawAccessKey } from '@vigie/people/verbs/withdraw-access-key'
import { openKeeper } from '@vigie/platform/house'
import { newReceipt } from '@vigie/platform/receipt'
import { type Retained, runRetention } from '@vigie/privacy'
import pg from 'pg'
import { z } from 'zod'
import type { Shelf } from './access-cells.ts'
import { NOBODY_HAS } from './access-lines.ts'
import type { Person } from './access-open.ts'

/** What a field or an address may name, and what it is called there. */
export type Things = {
  readonly case: string
  readonly number: string
  readonly item: string
  readonly report: string
  readonly receipt: string
  readonly notice: string
  readonly reference: string
  readonly noticeItem: string
  readonly referral: string
}
export type ThingName = keyof Things | 'person' | 'accessKey'

const Invited = z.object({ person: z.uuid(), invitation: z.string() })

const asOwner = async (centre: ThrowawayCentre, work: (client: pg.Client) => Promise<unknown>) => {
  const url = new URL(centre.place.superUrl)
  url.pathname = `/${centre.place.databases.hotline}`
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** Another house's numbers lie elsewhere, so that one of its numbers is nobody's here. */
export const numberElsewhere = (centre: ThrowawayCentre): Promise<void> =>
  asOwner(centre, (client) =>
    client.query(
      'alter sequence hotline.case_number restart 700001; alter sequence notices.notice_number restart 700001',
    ),
  )

let turn = 0

/** A case as far as an approval: two items found illegal, one to be notified and one to be handed over, in these hands. */
export const makeCase = async (centre: ThrowawayCentre, owner: Person, provider: string): Promise<Things> => {
  const { hanne, bram, yasmine } = centre.staff
  turn += 1
  const addresses = [`https://pond.example/a/${turn}`, `https://pond.example/b/${turn}`]
  const sent = await centre.perform(submitReport, { kind: 'anyone' }, report(addresses))
  await centre.deliver()
  const { lines } = await centre.read(hanne, (desk) => findQueue(desk, { order: 'newest' }))
  const newest = lines.toSorted((a, b) => b.number - a.number)[0]
  const { id, number, items } = await centre.read(hanne, (desk) => getCase(desk, newest?.id ?? ''))
  const [first, second] = items.map((item) => item.id)
  if (first === undefined || second === undefined)
    throw new Error('the report of two addresses has two items')
  for (const item of [first, second]) {
    for (const analyst of [bram, yasmine]) {
      await centre.perform(assessItem, analyst, { item, ...FOUND_ILLEGAL })
    }
  }
  await centre.perform(noteTrace, hanne, { item: first, hostedIn: 'IE', provider, audience: 'public' })
  await centre.perform(noteTrace, hanne, { item: second, hostedIn: 'BE', audience: 'public' })
  await centre.perform(takeCase, owner, { case: id })
  const { notice, reference } = await centre.perform(prepareNotice, owner, {
    case: id,
    provider,
    items: [first],
    standing: 'trusted',
    language: 'en',
    explanation: '',
  })
  const { referral } = await centre.perform(prepareReferral, owner, {
    case: id,
    recipientSort: 'police',
    recipient: 'child-abuse-team',
    items: [second],
    summary: 'Made up.',
  })
  const view = await centre.read(hanne, (desk) => getNotice(desk, notice))
  return {
    case: id,
    number: String(number),
    item: first,
    report: sent.report,
    receipt: sent.receipt,
    notice,
    reference,
    noticeItem: view.items[0]?.id ?? '',
    referral,
  }
}

const close = async (centre: ThrowawayCentre, owner: Person, things: Things): Promise<void> => {
  const { notice, referral } = things
  await centre.perform(approveNotice, centre.staff.hanne, { notice })
  await centre.perform(approveReferral, centre.staff.hanne, { referral })
  await centre.perform(handOverReferral, owner, { referral, way: 'secure-mail' })
  await centre.perform(noteSighting, owner, { item: things.item, state: 'down' })
  await centre.perform(closeCase, owner, { case: things.case, outcome: 'handed-over' })
}

/** The months of the kinds that go with a case, as the schedule has them and as nobody keeps anything. */
const KEPT = { report: 24, notice: 60, case: 60 } as const

const keepFor = async (
  centre: ThrowawayCentre,
  months: (kind: keyof typeof KEPT) => number,
): Promise<void> => {
  for (const recordKind of ['report', 'notice', 'case'] as const) {
    const law = recordKind === 'notice' ? 'dsa' : 'mandate'
    const line = { recordKind, months: months(recordKind), legalBasis: 'public-task', law }
    await centre.perform(PRIVACY.changeSchedule, centre.staff.ines, line)
  }
}

/**
 * Destroys whatever is closed by now, with its reports and notices, as the product does it: for one moment the schedule
 * keeps nothing, and the keeper makes a round.
 */
export const destroyClosed = async (centre: ThrowawayCentre): Promise<Retained> => {
  const keeper = await openKeeper(centre.place)
  try {
    await keepFor(centre, () => 0)
    return await runRetention(keeper, KEEPING)
  } finally {
    await keepFor(centre, (kind) => KEPT[kind])
    await keeper.close()
  }
}

const NOWHERE = (): Things => ({
  case: NOBODY_HAS,
  number: '999999',
  item: NOBODY_HAS,
  report: NOBODY_HAS,
  receipt: newReceipt('nl'),
  notice: NOBODY_HAS,
  reference: 'VIG-2026-999999',
  noticeItem: NOBODY_HAS,
  referral: NOBODY_HAS,
})

/** Fills a centre, and another house beside it, with everything that can be asked for. */
export const fillShelf = async (centre: ThrowawayCentre, elsewhere: ThrowawayCentre): Promise<Shelf> => {
  const { hanne, griet, bram, olivia, louis, ines } = centre.staff
  const provide = async (house: ThrowawayCentre) =>
    addConfirmedProvider(house, [house.staff.hanne, house.staff.bram], { ...PLATFORM, name: 'Examplegram' })
  const provider = await provide(centre)
  const made = new Map<string, Things>()
  for (const [name, owner] of Object.entries({ hanne, griet, others: bram, closed: bram, destroyed: bram })) {
    made.set(name, await makeCase(centre, owner, provider))
  }
  const nowhere = NOWHERE()
  const get = (name: string): Things => made.get(name) ?? nowhere
  await close(centre, bram, get('destroyed'))
  await destroyClosed(centre)
  await close(centre, bram, get('closed'))
  await numberElsewhere(elsewhere)
  const far = await makeCase(elsewhere, elsewhere.staff.hanne, await provide(elsewhere))

  const keyOf = async (house: ThrowawayCentre, person: Person) =>
    (await house.perform(makeAccessKey, person, { label: 'shelf', days: 30 })).accessKey
  const staff = [hanne, griet, louis, ines, olivia]
  const keys = new Map<string, string>()
  const spent = new Map<string, string>()
  for (const person of staff) {
    keys.set(person.id, await keyOf(centre, person))
    const over = await keyOf(centre, person)
    await centre.perform(withdrawAccessKey, person, { accessKey: over })
    spent.set(person.id, over)
  }
  const colleague = await keyOf(centre, bram)
  const farKey = await keyOf(elsewhere, elsewhere.staff.hanne)
  const invite = async (house: ThrowawayCentre, name: string) => {
    const input = { name: 'Nora Smets', mail: `${name}@vigie.example`, language: 'en', roles: ['analyst'] }
    return Invited.parse(await house.perform(invitePerson, house.staff.olivia, input))
  }
  const gone = await invite(centre, 'gone')
  await centre.perform(recordDeparture, olivia, { person: gone.person })
  const absent = {
    ...nowhere,
    person: NOBODY_HAS,
    accessKey: NOBODY_HAS,
  }
  return {
    also: { provider, intoNumber: Number(get('hanne').number) },
    of: (visitor, state) => {
      const isOwner = visitor?.id === hanne.id || visitor?.id === griet.id
      const own = get(visitor?.id === griet.id ? 'griet' : 'hanne')
      const mine = visitor ? keys.get(visitor.id) : undefined
      const over = visitor ? spent.get(visitor.id) : undefined
      switch (state) {
        case 'own':
          return {
            ...(isOwner || !visitor ? own : {}),
            ...(visitor ? { person: visitor.id } : {}),
            ...(mine ? { accessKey: mine } : {}),
          }
        case 'others':
          return { ...get('others'), person: bram.id, accessKey: colleague }
        case 'closed':
          return {
            ...get('closed'),
            person: gone.person,
            ...(over ? { accessKey: over } : {}),
          }
        case 'destroyed':
          return get('destroyed')
        case 'other-house':
          return { ...far, person: elsewhere.staff.hanne.id, accessKey: farKey }
        case 'absent':
          return { ...absent, notice: newId() }
      }
    },
  }
}
