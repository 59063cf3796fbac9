import { operation, orRefuse, personOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { writeAnswer } from '../answering/write-answer.ts'
import type { Keeping } from '../keeping.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { getRequest } from '../request.ts'
import { insertRequestAnswer } from '../request-rows.ts'

/** Answers what was decided, in a document for its subject: with everything held about them where access was granted. */
export const answerRequest = (keeping: Keeping) =>
  operation({
    name: 'privacy.answer-request',
    who: may.answerRequest,
    on: 'house',
    opens: 'privacy-request',
    input: z.strictObject({ request: z.uuid() }),
    subject: ({ request }) => `request:${request}`,
    run: async (desk, { request: id }) => {
      const request = await getRequest(desk, id)
      const answeredBy = personOf(desk.actor)
      if (request.outcome === null || answeredBy === null) throw refuse('request-not-decided')
      const answer = await writeAnswer(desk, keeping, request)
      if (request.answeredAt === null) {
        const row = { request: id, answered_by: answeredBy, answered_at: desk.now }
        await orRefuse(insertRequestAnswer(desk.db, row), { taken: refuse('request-decided-already') })
      }
      return { request: id, wish: request.wish, outcome: request.outcome, ground: request.ground, answer }
    },
  })
