import { addressesOf, tellReporter } from '@vigie/intake'
import type { DesignatedKind } from '@vigie/intake/report-kind'
import { type Language, newId } from '@vigie/kernel'
import { type Desk, personOf } from '@vigie/platform/operation'
import { sealer } from '@vigie/platform/vault'
import { insertItems, insertReportedAgain, selectByIndex } from '../items/item-rows.ts'
import { noteParts } from '../items/note-parts.ts'
import { holdAddresses } from '../lock-rows.ts'
import { addressPlace } from '../places.ts'
import { type Case, isOpen } from './case.ts'
import { insertCase, insertCaseReport, insertReopening } from './case-rows.ts'
import { insertDanger } from './danger-rows.ts'
import { holdCase } from './find-cases.ts'
import { tellReporters } from './tell-reporters.ts'

type Reported = { readonly canonical: string; readonly blindIndex: Buffer }
type Placed = { readonly case: string; readonly way: 'opened' | 'joined' | 'reopened' }

/** Puts addresses into a case as its next items. */
const addItems = async (
  desk: Desk,
  into: string,
  after: number,
  addresses: readonly Reported[],
): Promise<void> => {
  const seal = sealer(desk.keys.desk)
  const items = addresses.map((address) => ({ id: newId(), ...address }))
  await insertItems(
    desk.db,
    items.map(({ id, canonical, blindIndex }, place) => ({
      id,
      case: into,
      number: after + place + 1,
      form: 'address',
      sealed: seal(addressPlace(id), canonical),
      blind_index: blindIndex,
      added_on: desk.today,
      added_by: personOf(desk.actor),
    })),
  )
  await noteParts(desk, items)
}

/** One item that stands for what was told without an address. */
const addAccount = (desk: Desk, into: string): Promise<void> =>
  insertItems(desk.db, [
    {
      id: newId(),
      case: into,
      number: 1,
      form: 'account',
      sealed: null,
      blind_index: null,
      added_on: desk.today,
      added_by: personOf(desk.actor),
    },
  ])

/** A new case with these addresses as its items; what was told without any is one item. */
export const openWith = async (
  desk: Desk,
  given: { kind: DesignatedKind; language: Language },
  addresses: readonly Reported[],
): Promise<string> => {
  const id = newId()
  await insertCase(desk.db, {
    id,
    opened_on: desk.today,
    opened_by: personOf(desk.actor),
    kind: given.kind,
    language: given.language,
  })
  if (addresses.length === 0) await addAccount(desk, id)
  else await addItems(desk, id, 0, addresses)
  return id
}

const open = async (
  desk: Desk,
  given: { report: string; kind: DesignatedKind; language: Language },
  addresses: readonly Reported[],
): Promise<Placed> => {
  const opened = await openWith(desk, given, addresses)
  await insertCaseReport(desk.db, {
    case: opened,
    report: given.report,
    joined_on: desk.today,
    why: 'opened',
  })
  return { case: opened, way: 'opened' }
}

const reopen = async (desk: Desk, found: Case, report: string): Promise<void> => {
  await insertReopening(desk.db, {
    case: found.id,
    turn: found.closures.length,
    cause: 'same-address',
    report,
    reopened_by: null,
    reopened_on: desk.today,
  })
  await tellReporters(desk, found, 'reopened')
  await tellReporter(desk, report, 'reopened')
}

/** The report joins a case where one of its addresses already is; a closed one opens again and its history stays. */
const join = async (
  desk: Desk,
  report: string,
  into: string,
  { fresh, indexes }: { readonly fresh: readonly Reported[]; readonly indexes: readonly Buffer[] },
): Promise<Placed> => {
  const found = await holdCase(desk, into)
  await insertCaseReport(desk.db, { case: into, report, joined_on: desk.today, why: 'same-address' })
  if (!isOpen(found)) await reopen(desk, found, report)
  await insertReportedAgain(desk.db, indexes, { case: into, report, on: desk.today })
  await addItems(desk, into, found.items.length, fresh)
  if (!isOpen(found)) {
    return { case: into, way: 'reopened' }
  }
  await tellReporter(desk, report, 'joined-known-case')
  return { case: into, way: 'joined' }
}

/** Each address once, in the order in which the reporter gave them. */
const distinct = (addresses: readonly Reported[]): Reported[] => [
  ...new Map(addresses.map((address) => [address.blindIndex.toString('hex'), address])).values(),
]

/**
 * Finds the case of a report, or opens one. A report with known addresses joins each case where one of them is;
 * its new addresses become items of the first. Two reports at the same moment end in one case. What it says of danger stands
 * with that case.
 */
export const placeReport = async (
  desk: Desk,
  given: { report: string; kind: DesignatedKind; language: Language; danger: boolean },
): Promise<Placed> => {
  const placed = await place(desk, given)
  if (given.danger) {
    const said = { report: given.report, said_by: null, said_on: desk.today }
    await insertDanger(desk.db, { id: newId(), case: placed.case, ...said })
  }
  return placed
}

const place = async (
  desk: Desk,
  given: { report: string; kind: DesignatedKind; language: Language },
): Promise<Placed> => {
  const addresses = distinct(await addressesOf(desk, given.report))
  const indexes = addresses.map(({ blindIndex }) => blindIndex)
  await holdAddresses(desk, indexes)
  const known = await selectByIndex(desk.db, indexes)
  const [first, ...others] = [...new Set(known.values())].sort()
  if (first === undefined) return open(desk, given, addresses)
  const fresh = addresses.filter(({ blindIndex }) => !known.has(blindIndex.toString('hex')))
  const placed = await join(desk, given.report, first, { fresh, indexes })
  for (const other of others) await join(desk, given.report, other, { fresh: [], indexes })
  return placed
}
