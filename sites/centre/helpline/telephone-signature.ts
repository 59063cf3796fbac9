import { createHmac } from 'node:crypto'
import { equal } from '@vigie/platform/vault'

/** So far the clock of an exchange may be off, and so long a signature serves. */
export const SIGNATURE_SECONDS = 300

/** What an exchange signs: when it sends, and every byte of what. */
export const signEvent = (secret: string, sentAt: number, body: string): string =>
  createHmac('sha256', secret).update(`${sentAt}.${body}`).digest('hex')

const WELL_FORMED = /^[0-9a-f]{64}$/

/** Whether this very body was signed with the secret, and just now. */
export const isSigned = (
  secret: string,
  given: { readonly sentAt: string; readonly signature: string; readonly body: string; readonly now: Date },
): boolean => {
  const { sentAt, signature, body, now } = given
  if (!/^\d{1,12}$/.test(sentAt) || !WELL_FORMED.test(signature)) return false
  if (Math.abs(now.getTime() / 1000 - Number(sentAt)) > SIGNATURE_SECONDS) return false
  const right = Buffer.from(signEvent(secret, Number(sentAt), body), 'hex')
  return equal(right, Buffer.from(signature, 'hex'))
}
