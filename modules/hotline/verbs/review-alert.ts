import { getEligibility } from '@vigie/people'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { alertsToReview, REVIEW_FINDINGS } from '../cases/danger.ts'
import { insertAlertReview } from '../cases/danger-rows.ts'
import { holdCase } from '../cases/find-cases.ts'
import { may, mayReviewAlert } from '../may.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** A second person says afterwards whether telling the police on one person’s word was right. Never the one who did. */
export const reviewAlert = operation({
  name: 'hotline.review-alert',
  who: may.reviewAlert,
  on: 'case',
  vetted: true,
  input: z.strictObject({ case: z.uuid(), finding: z.enum(REVIEW_FINDINGS) }),
  subject: (input) => `case:${input.case}`,
  run: async (desk, input) => {
    const found = await holdCase(desk, input.case)
    insist(mayReviewAlert(desk.actor, found))
    const reviewer = staffOf(desk)
    const eligibility = await getEligibility(desk)
    const toReview = alertsToReview(found).filter(({ by }) => by !== reviewer)
    for (const alert of toReview) {
      const row = {
        alert: alert.id,
        case: found.id,
        sent_by: alert.by,
        finding: input.finding,
        reviewed_by: reviewer,
        eligibility,
        reviewed_at: desk.now,
      }
      await orRefuse(insertAlertReview(desk.db, row), {
        taken: refuse('somebody-was-faster'),
        unvetted: refuse('vetting-expired'),
        unentitled: refuse('not-eligible'),
      })
    }
    return { reviewed: toReview.length }
  },
})
