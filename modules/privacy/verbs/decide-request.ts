import { type Desk, operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { type Keeping, kindOf, subjectsOf } from '../keeping.ts'
import { may, mayDecideRequest } from '../may.ts'
import { insertRequestDecision, selectDestroyed, selectHeld } from '../privacy-rows.ts'
import { refuse } from '../refusals.ts'
import { getRequest, REQUEST_OUTCOMES, type SubjectRequest } from '../request.ts'

/** Refuses to let go what cannot go now: what is open, held, destroyed already, or kept whatever somebody wishes. */
const insistErasable = async (desk: Desk, keeping: Keeping, request: SubjectRequest): Promise<void> => {
  const { erased } = subjectsOf(keeping, request.subjectKind)
  if ('never' in erased) throw erased.never()
  if ((await selectDestroyed(desk.db, [request.subject])).size > 0) throw refuse('record-was-destroyed')
  const on: string[] = []
  for (const { find, open } of kindOf(keeping, erased.as)?.ties ?? []) {
    const found = await find(desk.db, [request.subject])
    if (found.some(({ endedOn }) => endedOn === null)) throw open()
    on.push(...found.map((one) => one.on))
  }
  if ((await selectHeld(desk.db, [request.subject, ...on])).size > 0) throw refuse('record-is-held')
}

/** A second person decides. What may be destroyed goes with the next round of retention. */
export const decideRequest = (keeping: Keeping) =>
  operation({
    name: 'privacy.decide-request',
    who: may.decideRequest,
    on: 'house',
    input: z.strictObject({
      request: z.uuid(),
      requestOutcome: z.enum(REQUEST_OUTCOMES),
      requestGround: z.enum(keeping.grounds).optional(),
    }),
    subject: ({ request }) => `request:${request}`,
    run: async (desk, { request: id, requestOutcome, requestGround }) => {
      const request = await getRequest(desk, id)
      const why = mayDecideRequest(desk.actor, request)
      if (why !== null) throw refuse(why)
      if ((requestOutcome === 'refused') !== (requestGround !== undefined)) {
        throw refuse('ground-only-when-refused')
      }
      if (requestOutcome === 'granted' && request.wish === 'erasure') {
        await insistErasable(desk, keeping, request)
      }
      const row = {
        request: id,
        received_by: request.receivedBy,
        outcome: requestOutcome,
        ground: requestGround ?? null,
        decided_by: staffOf(desk),
        decided_at: desk.now,
      }
      await orRefuse(insertRequestDecision(desk.db, row), { taken: refuse('request-decided-already') })
      return { request: id, outcome: requestOutcome }
    },
  })
