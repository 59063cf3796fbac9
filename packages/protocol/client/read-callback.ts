import { readJson } from '../http/read-limited.ts'
import type { RequestMessage } from '../http/signed-message.ts'
import { type Verifying, verifyRequest } from '../http/verify-request.ts'
import { readKeyId } from '../keys/signing-key.ts'
import { invalid, ProtocolProblem } from '../problems.ts'
import { callbackSchema } from '../schemas/answers.ts'
import { readDecisions, type SignedDecision } from './read-decisions.ts'

/** Decisions that a receiver brings to the callback of a sender. The same may come twice: a decision has an id. */
export const readCallback = async (
  request: RequestMessage,
  { origin, ...verifying }: Verifying & { readonly origin: string },
): Promise<{ receiver: string; decisions: SignedDecision[] }> => {
  const { keyid } = await verifyRequest(request, verifying)
  const receiver = readKeyId(keyid)?.origin
  if (receiver === undefined) throw new ProtocolProblem('unknown-key')
  const { data, error } = callbackSchema.safeParse(readJson(request.body))
  if (error) throw invalid(error)
  const { keyOf } = verifying
  return {
    receiver,
    decisions: await readDecisions(data.decisions, { keyOf, signer: receiver, sender: origin }),
  }
}
