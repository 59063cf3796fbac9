import type { OpeningKey, OpeningRing } from './sealing-key.ts'

/** The private halves cannot be asked for, or are not what they should be. It is never the fault of a sealed value. */
export class CabinetFault extends Error {
  override readonly name: string = 'CabinetFault'
}

/** A key that is there but lies with somebody who must be asked first: `fetch` does, then the same work may be done again. */
export class KeyNotAtHand extends CabinetFault {
  override readonly name = 'KeyNotAtHand'
  constructor() {
    super('a private key must be fetched first')
  }
}

/**
 * Where the private halves of the day keys lie: outside the database and its backups. As a ring it opens only with keys
 * that are still there at that moment. What is destroyed here is gone everywhere.
 */
export interface Cabinet extends OpeningRing {
  /** The ids of all keys in it, in hex. */
  list(): Promise<string[]>
  /** Null when it is not there, or no longer; throws `KeyNotAtHand` for one that has to be fetched. */
  get(id: string): OpeningKey | null
  /** Puts a key in. When this returns, it survives a power cut. */
  put(key: OpeningKey): Promise<void>
  /** Destroys a key for ever; one that is not there is destroyed already. */
  destroy(id: string): Promise<void>
  /** Brings to hand whatever `get` could not give at once. */
  fetch(): Promise<void>
}
