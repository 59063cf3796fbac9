import { createHmac } from 'node:crypto'
import { equal } from '@vigie/platform/vault'
import type { Brought } from './adapter.ts'

/** A gateway's clock may be so far from ours, and what it signed is no older; brought again later it is signed anew. */
const TOLERANCE = 5 * 60_000

const keyOf = (secret: string): Buffer =>
  secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : Buffer.from(secret)

const signatureOf = (secret: string, id: string, moment: string, body: string): Buffer =>
  createHmac('sha256', keyOf(secret)).update(`${id}.${moment}.${body}`).digest()

const isThis = (signature: Buffer) => (said: string) => {
  const [version, value = ''] = said.split(',')
  return version === 'v1' && equal(Buffer.from(value, 'base64'), signature)
}

/**
 * The id of what was brought, if the gateway signed it just now with the secret that both know (Standard Webhooks, `v1`, HMAC-SHA256
 * over the id, the moment and the body); null for anything else.
 */
export const signedId = ({ header, body }: Brought, secret: string, now: Date): string | null => {
  const [id = '', moment = ''] = [header('webhook-id'), header('webhook-timestamp')]
  if (!/^[\w.-]{1,200}$/.test(id) || !/^\d{1,12}$/.test(moment)) return null
  if (Math.abs(Number(moment) * 1_000 - now.getTime()) > TOLERANCE) return null
  const signature = signatureOf(secret, id, moment, body)
  return (header('webhook-signature') ?? '').split(' ').some(isThis(signature)) ? id : null
}

/** The three headers with which a gateway says that this is its own. */
export const signedHeaders = (secret: string, { id, at, body }: { id: string; at: Date; body: string }) => {
  const moment = String(Math.floor(at.getTime() / 1_000))
  return {
    'webhook-id': id,
    'webhook-timestamp': moment,
    'webhook-signature': `v1,${signatureOf(secret, id, moment, body).toString('base64')}`,
  }
}
