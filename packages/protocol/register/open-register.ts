import type { KeyObject } from 'node:crypto'
import { readDocument } from '../documents/read-document.ts'
import { readLimited } from '../http/read-limited.ts'
import { CLOCK_SKEW, READS } from '../names.ts'
import { type RegisterSnapshot, registerSchema } from '../schemas/register.ts'
import { type Claim, type Finding, standingIn } from './standing-in.ts'

export interface RegisterOptions {
  /** Where the authority publishes the signed snapshot; of a notice it is only ever compared with this. */
  readonly url: string
  /** The origin whose keys sign it, that of `url` where it is not said. */
  readonly signer?: string
  readonly fetch: typeof globalThis.fetch
  keyOf(keyid: string): Promise<KeyObject | null> | KeyObject | null
  now(): Date
  /** The last snapshot that was kept, as it was signed: a receiver that starts anew must not go back to an older one. */
  readonly kept?: string | null
  /** Is handed every newer snapshot, as it was signed. */
  keep?(signed: string): void | Promise<void>
}

/** Milliseconds: how soon a register is asked again, and how long it may keep silent. */
const ASKED_AGAIN = 300_000
const PATIENCE = 20_000

export type Found = Finding & {
  readonly snapshot?: Pick<RegisterSnapshot, 'serial' | 'issuedAt'>
}

/** A register of trusted flaggers, read again every five minutes; it never goes back to an older snapshot. */
export const openRegister = ({
  url,
  signer = new URL(url).origin,
  fetch,
  keyOf,
  now,
  kept,
  keep,
}: RegisterOptions) => {
  let current: RegisterSnapshot | null = null
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | null = null

  const take = async (signed: string): Promise<boolean> => {
    const { document } = await readDocument('register', registerSchema, signed, { keyOf, signer })
    if (document.register !== url) throw new Error('a snapshot of another register')
    if (Date.parse(document.issuedAt) > now().getTime() + CLOCK_SKEW * 1000)
      throw new Error('issued in the future')
    if (current && document.serial <= current.serial) return false
    current = document
    return true
  }

  const ask = async (): Promise<void> => {
    if (current === null && kept) await take(kept).catch(() => false)
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) })
    if (response.status !== 200) throw new Error(`status ${response.status}`)
    const signed = new TextDecoder().decode(await readLimited(response, READS.register)).trim()
    if (await take(signed)) await keep?.(signed)
  }

  /** The snapshot that counts now, or null: none could be read, or the last one is past its time. */
  const snapshot = async (): Promise<RegisterSnapshot | null> => {
    const at = now().getTime()
    if (asking === null && at - askedAt >= ASKED_AGAIN) {
      askedAt = at
      asking = ask()
        .catch(() => {})
        .finally(() => {
          asking = null
        })
    }
    const counts = () => (current !== null && Date.parse(current.nextUpdate) > at ? current : null)
    // Whoever waits for a notice to be received does not wait for a register that still counts.
    if (!counts()) await asking
    return counts()
  }

  return {
    url,
    snapshot,
    /** Whether the register bears out a claim: asked at receipt, and kept with what was asked. */
    find: async (claim: Claim): Promise<Found> => {
      const asked = await snapshot()
      if (!asked) return { granted: false, notGranted: 'register-unavailable' }
      const { serial, issuedAt } = asked
      return { ...standingIn(asked, claim), snapshot: { serial, issuedAt } }
    },
  }
}
export type Register = ReturnType<typeof openRegister>
