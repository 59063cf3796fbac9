/** How what is sent to a mailbox can be enclosed for its owner alone. */
export const ENCRYPTIONS = ['pgp', 'smime'] as const
export type Encryption = (typeof ENCRYPTIONS)[number]

/** A key that the owner of a mailbox publishes: armoured for PGP, a certificate in PEM for S/MIME. */
export interface PublishedKey {
  readonly encryption: Encryption
  readonly publicKey: string
}

/** Why nothing can be encrypted with a key. */
export const KEY_FAULTS = [
  'key-unreadable',
  'key-private',
  'key-not-yet',
  'key-expired',
  'key-revoked',
  'key-without-encryption',
  'key-not-safe',
] as const
export type KeyFault = (typeof KEY_FAULTS)[number]

/** What a key says of itself, for a person to compare with what its owner publishes. */
export interface KeyFacts {
  /** In hexadecimal digits, in fours. */
  readonly fingerprint: string
  /** Null where it does not expire. */
  readonly expiresAt: Date | null
}

export type KeyRead =
  | ({ readonly usable: true } & KeyFacts)
  | { readonly usable: false; readonly fault: KeyFault }

/** Thrown where something cannot be encrypted: it then leaves in no form at all. */
export class NotEncrypted extends Error {
  readonly fault: KeyFault

  constructor(fault: KeyFault) {
    super(fault)
    this.name = 'NotEncrypted'
    this.fault = fault
  }
}

export const inFours = (digits: string): string => (digits.toUpperCase().match(/.{1,4}/g) ?? []).join(' ')

/** A private key is nothing that its owner published: it is not kept, whatever else stands beside it. */
export const holdsPrivate = (text: string): boolean => /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(text)
