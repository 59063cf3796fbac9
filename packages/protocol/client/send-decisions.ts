import { PROTOCOL } from '../names.ts'
import { ProtocolProblem } from '../problems.ts'
import { callbackSchema } from '../schemas/answers.ts'
import type { Directory } from '../schemas/directory.ts'
import { type ExchangeOptions, exchange } from './exchange.ts'

/** Brings signed decisions to the callback that their sender publishes; only ever to the sender's own origin. */
export const sendDecisions = async (
  { origin, sender }: Pick<Directory, 'origin' | 'sender'>,
  decisions: readonly string[],
  options: ExchangeOptions,
): Promise<void> => {
  const callback = sender?.callback
  if (callback === undefined || new URL(callback).origin !== origin) {
    throw new ProtocolProblem('not-found', { detail: 'this sender has no callback of its own' })
  }
  const body = Uint8Array.from(
    Buffer.from(JSON.stringify(callbackSchema.parse({ protocol: PROTOCOL, decisions }))),
  )
  await exchange({ method: 'POST', url: callback, body }, options)
}
