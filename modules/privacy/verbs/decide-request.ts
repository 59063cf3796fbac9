import { type Desk, operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { type Keeping, kindOf, subjectsOf } from '../keeping.ts'
import { may, mayDecideRequest } from '../may.ts'
import { selectDestroyed, selectHeld, selectSchedule } from '../privacy-rows.ts'
import { refuse } from '../refusals.ts'
import { getRequest, groundsFor, REQUEST_OUTCOMES, type SubjectRequest } from '../request.ts'
import { insertRequestDecision, insertRestriction } from '../request-rows.ts'
import { orRefuse as orViolation } from '../violations.ts'

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

/** Only what its module keeps from being used can be restricted, and only what still says something. */
const insistRestrictable = async (desk: Desk, keeping: Keeping, request: SubjectRequest): Promise<void> => {
  if (!subjectsOf(keeping, request.subjectKind).isRestrictable) throw refuse('cannot-be-restricted')
  if ((await selectDestroyed(desk.db, [request.subject])).size > 0) throw refuse('record-was-destroyed')
}

/** Art. 20(1)(a): what rests on a consent or a contract, and nothing else. */
const insistPortable = async (desk: Desk, keeping: Keeping, request: SubjectRequest): Promise<void> => {
  const { erased } = subjectsOf(keeping, request.subjectKind)
  const line = (await selectSchedule(desk.db)).find(({ kind }) => 'as' in erased && kind === erased.as)
  if (line?.legalBasis !== 'consent' && line?.legalBasis !== 'contract')
    throw refuse('no-consent-or-contract')
}

type Insist = (desk: Desk, keeping: Keeping, request: SubjectRequest) => Promise<void>

/** What must hold before a wish is granted; of the others nothing but the second person. */
const INSISTS: Readonly<Record<string, Insist | undefined>> = {
  erasure: insistErasable,
  restriction: insistRestrictable,
  objection: insistRestrictable,
  portability: insistPortable,
}

/** From now on the record is kept and not used. */
const restrict = (desk: Desk, { id, wish, subject }: SubjectRequest): Promise<unknown> =>
  orViolation(
    insertRestriction(desk.db, {
      request: id,
      wish,
      outcome: 'granted',
      record: subject,
      began_at: desk.now,
    }),
    { 'too-late': refuse('record-was-destroyed') },
  )

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
      if (requestGround !== undefined && !groundsFor(request.wish, keeping.grounds).includes(requestGround)) {
        throw refuse('ground-does-not-fit')
      }
      if (requestOutcome === 'granted') await INSISTS[request.wish]?.(desk, keeping, request)
      const row = {
        request: id,
        received_by: request.receivedBy,
        outcome: requestOutcome,
        ground: requestGround ?? null,
        decided_by: staffOf(desk),
        decided_at: desk.now,
      }
      await orRefuse(insertRequestDecision(desk.db, row), { taken: refuse('request-decided-already') })
      if (requestOutcome === 'granted' && ['restriction', 'objection'].includes(request.wish)) {
        await restrict(desk, request)
      }
      return { request: id, outcome: requestOutcome }
    },
  })
