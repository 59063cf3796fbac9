import { forgetItems, selectSealedRowsOfItems } from '@vigie/hashes/retention'
import { selectCasesOfNotices } from '@vigie/notices/retention'
import type { RecordKind, RecordTie } from '@vigie/platform/house'
import { selectMeetingsDue, selectSealedRowsOfMeetings } from './meetings/meeting-rows.ts'
import { refuse } from './refusals.ts'
import {
  forgetCases,
  hangOnCases,
  holdCasesToEnd,
  isCase,
  selectCasesClosed,
  selectCasesOfReports,
  selectItemsOf,
  selectSealedRowsOfCases,
} from './retention-rows.ts'

/** With its items go the fingerprints that stand with them. */
const CASE: RecordKind = {
  kind: 'case',
  event: 'case-closed',
  months: 60,
  legalBasis: 'public-task',
  law: 'mandate',
  due: selectCasesClosed,
  isThere: isCase,
  rows: async (db, cases) => {
    const items = await selectItemsOf(db, cases)
    const caseOf = new Map(items.map(({ item, case: id }) => [item, id]))
    const fingerprints = await selectSealedRowsOfItems(db, [...caseOf.keys()])
    return [
      ...(await selectSealedRowsOfCases(db, cases)),
      ...fingerprints.map((row) => ({ ...row, record: caseOf.get(row.record) ?? row.record })),
    ]
  },
  forget: async (db, cases, on) => {
    const items = await selectItemsOf(db, cases)
    await forgetCases(db, cases, on)
    await forgetItems(
      db,
      items.map(({ item }) => item),
      on,
    )
  },
}

/** Minutes of the team, with what was decided. */
const MEETING: RecordKind = {
  kind: 'meeting',
  event: 'meeting-held',
  months: 24,
  legalBasis: 'public-task',
  law: 'mandate',
  due: selectMeetingsDue,
  rows: selectSealedRowsOfMeetings,
}

export const KEPT: readonly RecordKind[] = [CASE, MEETING]

const tie = (of: string, find: RecordTie['find']): RecordTie => ({
  of,
  find,
  hold: holdCasesToEnd,
  open: () => refuse('case-is-still-open'),
})

/** Reports and notices hang on their case; a case on itself, and on the one that it went on in. */
export const TIES: readonly RecordTie[] = [
  tie('case', (db, cases) =>
    hangOnCases(
      db,
      cases.map((id) => ({ record: id, case: id })),
    ),
  ),
  tie('report', selectCasesOfReports),
  tie('notice', async (db, notices) =>
    hangOnCases(
      db,
      (await selectCasesOfNotices(db, notices)).map((one) => ({ record: one.notice, case: one.case })),
    ),
  ),
]

/** Art. 23(1)(d) of the GDPR: an investigation. */
export const GROUNDS = ['endangers-a-case'] as const
