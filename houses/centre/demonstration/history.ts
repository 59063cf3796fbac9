import { dayOf, newId } from '@vigie/kernel'
import { findProviders } from '@vigie/notices'
import type { HousePlace } from '@vigie/platform/house'
import type { Books } from '@vigie/platform/operation'
import { asOwner, insertAll, insertVerdicts, selectEligibility, takeNumbers } from './history-rows.ts'
import { type Cast, type Left, later, TABLES } from './left.ts'
import { DAYS_UNTIL_OVER, type PastCase, pastCases } from './past.ts'
import { leaveItem, leaveReport } from './past-case.ts'
import { leaveNotice } from './past-notice.ts'
import type { World } from './world.ts'

const nothingLeft = (): Left => ({
  'intake.report': [],
  'intake.address': [],
  'intake.news': [],
  'hotline.case': [],
  'hotline.case_report': [],
  'hotline.item': [],
  'hotline.taking': [],
  'hotline.trace': [],
  'hotline.assessment': [],
  'notices.notice': [],
  'notices.notice_item': [],
  'notices.ruling': [],
  'notices.approval': [],
  'notices.dispatch': [],
  'notices.acknowledgement': [],
  'notices.decision': [],
  'notices.complaint': [],
  'notices.complaint_outcome': [],
  'hotline.sighting': [],
  'hotline.handing_back': [],
  'hotline.closure': [],
  verdicts: [],
})

/** One case from its report to its end. */
const leaveCase = (
  left: Left,
  cast: Cast,
  past: PastCase,
  numbers: { case: number; notice: number },
): void => {
  const { first } = cast
  const [id, report] = [newId(), newId()]
  const addresses = Array.from(
    { length: past.items },
    (_, at) => `https://${past.place.host}/past/${past.number}-${at + 1}`,
  )
  leaveReport(left, cast, past, report, addresses)
  left['hotline.case'].push({
    id,
    number: numbers.case,
    opened_on: dayOf(past.day),
    kind: past.kind,
    language: past.language,
    rev: 0,
  })
  left['hotline.case_report'].push({ case: id, report, joined_on: dayOf(past.day), why: 'opened' })
  left['hotline.taking'].push({ case: id, turn: 1, taken_by: first.id, taken_at: later(past.day, 1) })
  const items = addresses.map((address, at) =>
    leaveItem(left, cast, past, { id: newId(), case: id, number: at + 1, address }),
  )
  leaveNotice(left, cast, past, numbers.notice, items)
  const closedAt = later(past.day, 24 * DAYS_UNTIL_OVER)
  if (past.isIllegal) {
    for (const { id: item } of items) {
      left['hotline.sighting'].push({
        id: newId(),
        item,
        state: 'down',
        source: 'analyst',
        seen_by: first.id,
        seen_at: closedAt,
      })
    }
  }
  left['hotline.handing_back'].push({
    case: id,
    turn: 1,
    handed_back_by: first.id,
    handed_back_at: closedAt,
    reason: 'done',
  })
  left['hotline.closure'].push({
    case: id,
    turn: 1,
    outcome: past.isIllegal ? 'removed' : 'not-illegal',
    closed_by: first.id,
    closed_at: closedAt,
  })
}

/** In the order of what points at what: a verdict is there before a notice stands on it. */
const write = async (db: Books, left: Left): Promise<void> => {
  for (const table of TABLES) {
    await insertAll(db, table, left[table])
    if (table === 'hotline.assessment') await insertVerdicts(db, left.verdicts)
  }
}

/** No notice with the mark left while the authority looked into the status. */
const isStopped = (day: Date): boolean => {
  const on = dayOf(day)
  return on >= '2025-09-06' && on <= '2025-09-20'
}

/**
 * Some hundreds of made-up cases that are over, so that the figures of a year are numbers and not silence. They are written at once
 * and not told act by act, or nobody would wait for the demonstration; every check of the books holds for them all the same.
 */
export const tellHistory = async (
  place: HousePlace,
  world: World,
  { from, now }: { readonly from: number; readonly now: Date },
): Promise<void> => {
  const { hanne, bram } = world.staff
  const past = pastCases(from, now, isStopped)
  const left = nothingLeft()
  await asOwner(place, 'hotline', async (db) => {
    const [first, second] = await Promise.all(
      [hanne, bram].map(async ({ id }) => ({ id, eligibility: await selectEligibility(db, id) })),
    )
    if (first === undefined || second === undefined) return
    const cases = await takeNumbers(db, 'hotline.case_number', past.length)
    const asked = past.filter(({ decision }) => decision !== null)
    const notices = await takeNumbers(db, 'notices.notice_number', asked.length)
    await world.read(hanne, async (desk) => {
      const providers = new Map((await findProviders(desk)).map((one) => [one.name, one]))
      for (const [at, one] of past.entries()) {
        leaveCase(left, { desk, first, second, providers }, one, {
          case: cases[at] ?? 0,
          notice: notices[asked.indexOf(one)] ?? 0,
        })
      }
    })
    await write(db, left)
  })
}
