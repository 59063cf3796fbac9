import { selectCasesOfReports } from '@vigie/hotline/retention'
import { operation, orRefuse, personOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertRequestDecision, isDestroyed, selectHeld } from '../privacy-rows.ts'
import { refuse } from '../refusals.ts'
import { getRequest, REQUEST_GROUNDS, REQUEST_OUTCOMES } from '../request.ts'

/** A second person decides. What may be destroyed goes with the next round of retention. */
export const decideRequest = operation({
  name: 'privacy.decide-request',
  who: ['data-protection-officer', 'coordinator'],
  on: 'house',
  input: z.strictObject({
    request: z.uuid(),
    requestOutcome: z.enum(REQUEST_OUTCOMES),
    requestGround: z.enum(REQUEST_GROUNDS).optional(),
  }),
  subject: ({ request }) => `request:${request}`,
  run: async (desk, { request: id, requestOutcome, requestGround }) => {
    const request = await getRequest(desk, id)
    const decidedBy = personOf(desk.actor)
    if (request.outcome !== null) throw refuse('request-decided-already')
    if (decidedBy === null || decidedBy === request.receivedBy) throw refuse('you-received-this')
    if ((requestOutcome === 'refused') !== (requestGround !== undefined)) {
      throw refuse('ground-only-when-refused')
    }
    if (requestOutcome === 'granted' && request.wish === 'erasure') {
      // What colleagues did belongs to the audit, which nobody shortens: Art. 17(3)(b).
      if (request.subjectKind === 'person') throw refuse('staff-records-are-kept')
      if (await isDestroyed(desk.db, request.subject)) throw refuse('record-was-destroyed')
      const places = await selectCasesOfReports(desk.db, [request.subject])
      if (places.some(({ endedOn }) => endedOn === null)) throw refuse('case-is-still-open')
      const held = await selectHeld(desk.db)
      if ([request.subject, ...places.map((place) => place.case)].some((one) => held.has(one))) {
        throw refuse('record-is-held')
      }
    }
    const row = {
      request: id,
      received_by: request.receivedBy,
      outcome: requestOutcome,
      ground: requestGround ?? null,
      decided_by: decidedBy,
      decided_at: desk.now,
    }
    await orRefuse(insertRequestDecision(desk.db, row), { taken: refuse('request-decided-already') })
    return { request: id, outcome: requestOutcome }
  },
})
