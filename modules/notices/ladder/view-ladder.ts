import { wordOf } from '@vigie/kernel'
import { OUTCOMES } from '../outcomes.ts'
import type { Reader } from '../reading.ts'
import {
  COORDINATOR_OUTCOMES,
  COORDINATOR_WAYS,
  type CoordinatorComplaintView,
} from './coordinator-complaint.ts'
import { DISPUTE_OUTCOMES, type DisputeView } from './dispute.ts'
import type { CoordinatorComplaintRow, DisputeRow, SecondContactRow } from './ladder-rows.ts'
import { CONTACT_WAYS, type SecondContactView } from './second-contact.ts'

export const viewSecondContact = (row: SecondContactRow, reader: Reader): SecondContactView => ({
  turn: row.turn,
  contactPoint: row.contact_point,
  way: wordOf(CONTACT_WAYS, row.way),
  words: reader.maybe('contactWords', `${row.notice}/${row.turn}`, row.words),
  by: row.contacted_by,
  at: row.contacted_at,
  outcome: row.outcome === null ? null : wordOf(OUTCOMES, row.outcome),
})

export const viewDispute = (row: DisputeRow | undefined): DisputeView | null =>
  row === undefined
    ? null
    : {
        body: row.body,
        theirReference: row.their_reference,
        broughtOn: row.brought_on,
        by: row.brought_by,
        at: row.noted_at,
        outcome:
          row.outcome === null ||
          row.decided_on === null ||
          row.recorded_by === null ||
          row.recorded_at === null
            ? null
            : {
                word: wordOf(DISPUTE_OUTCOMES, row.outcome),
                on: row.decided_on,
                by: row.recorded_by,
                at: row.recorded_at,
              },
      }

export const viewCoordinatorComplaint = (
  row: CoordinatorComplaintRow | undefined,
  reader: Reader,
): CoordinatorComplaintView | null =>
  row === undefined
    ? null
    : {
        coordinator: row.coordinator,
        way: wordOf(COORDINATOR_WAYS, row.way),
        theirReference: row.their_reference,
        words: reader.text('coordinatorWords', row.notice, row.words),
        lodgedOn: row.lodged_on,
        by: row.lodged_by,
        at: row.noted_at,
        answer:
          row.outcome === null ||
          row.answered_on === null ||
          row.recorded_by === null ||
          row.recorded_at === null
            ? null
            : {
                word: wordOf(COORDINATOR_OUTCOMES, row.outcome),
                on: row.answered_on,
                by: row.recorded_by,
                at: row.recorded_at,
              },
      }
