import { wordOf } from '@vigie/kernel'
import { COMPLAINT_OUTCOMES, type ComplaintView, readComplaintWay } from './complaint.ts'
import type { ComplaintRow } from './complaint-rows.ts'
import type { DisputeRow } from './ladder/ladder-rows.ts'
import { viewDispute } from './ladder/view-ladder.ts'

export const viewComplaint = (
  row: ComplaintRow | undefined,
  dispute: DisputeRow | undefined,
): ComplaintView | null =>
  row === undefined
    ? null
    : {
        way: readComplaintWay(row.way),
        theirReference: row.their_reference,
        lodgedBy: row.lodged_by,
        lodgedAt: row.lodged_at,
        outcome:
          row.outcome === null || row.recorded_by === null || row.recorded_at === null
            ? null
            : { word: wordOf(COMPLAINT_OUTCOMES, row.outcome), by: row.recorded_by, at: row.recorded_at },
        dispute: viewDispute(dispute),
      }
