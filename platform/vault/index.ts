export { blindIndex } from './blind-index.ts'
export { open, openText, SealBroken, seal, sealer } from './box.ts'
export {
  type OpeningKey,
  type OpeningRing,
  openingKey,
  openingRing,
  type SealingKey,
  sealingKey,
} from './box-key.ts'
export { equal } from './equal.ts'
export {
  createDeskKeys,
  type DeskBundle,
  ensureKeys,
  type LookupKeys,
  loadDeskBundle,
  loadPublicBundle,
  type PublicBundle,
} from './key-folder.ts'
export { mailboxKeys } from './mailbox.ts'
export type { Place } from './place.ts'
export { placeOnce } from './place-once.ts'
export {
  ensureSigningKey,
  loadVerifyingKeys,
  newSigningKey,
  type SigningKey,
  signingKeyFiles,
  type VerifyingKey,
  verifyingKey,
} from './signing-key.ts'
export { ARGON2_COST, passwordHash, passwordVerify, stretch } from './stretch.ts'
