import { selectCasesEnded, selectCasesOfReports, selectEnds } from '@vigie/hotline/retention'
import { selectMessagesExpired, selectReportsUntil } from '@vigie/intake/retention'
import type { Day } from '@vigie/kernel'
import { selectNoticesKept, selectStrayMailsUntil } from '@vigie/notices/retention'
import type { Kysely } from 'kysely'
import { selectGrantedErasures, selectHeld, selectSchedule } from '../privacy-rows.ts'
import { lastDayDue, RECORD_KINDS, type RecordKind } from '../schedule.ts'

export type Books = Pick<Kysely<Record<never, never>>, 'getExecutor'>

/** A record whose time has come. */
export interface Due {
  readonly kind: RecordKind
  readonly record: string
  /** A hold on one of these is a hold on it, and none of them is open. */
  readonly cases: readonly string[]
  /** The request that two people granted; null when the schedule says so. */
  readonly request: string | null
}

/** From which day on back the records of each kind are due today. */
const untilDays = async (db: Books, today: Day): Promise<Record<RecordKind, Day>> => {
  const schedule = await selectSchedule(db)
  const until = (kind: RecordKind): Day => {
    const line = schedule.find((one) => one.kind === kind)
    if (!line) throw new Error(`the schedule says nothing about a ${kind}`)
    return lastDayDue(today, line.months)
  }
  return {
    report: until('report'),
    message: until('message'),
    case: until('case'),
    notice: until('notice'),
    'stray-mail': until('stray-mail'),
  }
}

const findReports = async (db: Books, until: Day, wanted: readonly { report: string; request: string }[]) => {
  const old = await selectReportsUntil(db, until)
  const ids = [...old.map(({ report }) => report), ...wanted.map(({ report }) => report)]
  const places = Map.groupBy(await selectCasesOfReports(db, ids), ({ report }) => report)
  const inCases = (report: string) => places.get(report) ?? []
  const asDue = (report: string, request: string | null): Due => ({
    kind: 'report',
    record: report,
    cases: inCases(report).map((one) => one.case),
    request,
  })
  const asked = new Set(wanted.map(({ report }) => report))
  return [
    ...wanted
      .filter(({ report }) => inCases(report).every(({ endedOn }) => endedOn !== null))
      .map(({ report, request }) => asDue(report, request)),
    ...old
      .filter(({ report }) => !asked.has(report))
      .filter(({ report }) => inCases(report).every(({ endedOn }) => endedOn !== null && endedOn <= until))
      .map(({ report }) => asDue(report, null)),
  ]
}

const findNotices = async (db: Books, until: Day): Promise<Due[]> => {
  const kept = await selectNoticesKept(db)
  const ends = await selectEnds(db, [...new Set(kept.map((one) => one.case))])
  const ended = new Map(ends.map((one) => [one.case, one.endedOn]))
  return kept
    .filter((one) => (ended.get(one.case) ?? '9999') <= until)
    .map((one) => ({ kind: 'notice', record: one.notice, cases: [one.case], request: null }))
}

/**
 * Every record whose time has come: by the schedule, or because two people granted a request. Nothing in an open case and
 * nothing under a hold is among them.
 */
export const findDue = async (db: Books, today: Day): Promise<Due[]> => {
  const until = await untilDays(db, today)
  const held = await selectHeld(db)
  const alone = (kind: RecordKind) => (record: string) => ({ kind, record, cases: [], request: null })
  const due: Due[] = [
    ...(await findReports(db, until.report, await selectGrantedErasures(db))),
    ...(await selectMessagesExpired(db, until.message)).map(alone('message')),
    ...(await selectCasesEnded(db, until.case)).map((id) => ({ ...alone('case')(id), cases: [id] })),
    ...(await findNotices(db, until.notice)),
    ...(await selectStrayMailsUntil(db, until['stray-mail'])).map(alone('stray-mail')),
  ]
  return due
    .filter(({ record, cases }) => ![record, ...cases].some((one) => held.has(one)))
    .sort((one, other) => RECORD_KINDS.indexOf(one.kind) - RECORD_KINDS.indexOf(other.kind))
}
