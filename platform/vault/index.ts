export { blindIndex } from './blind-index.ts'
export { type Cabinet, CabinetFault } from './cabinet.ts'
export { countSealedValues } from './carry-over.ts'
export {
  type Carried,
  type Changed,
  carryOver,
  destroyKeys,
  finishKeys,
  type Keeper,
  repairKeys,
  rotateKeys,
} from './change-keys.ts'
export { type KeyLine, selectKeys } from './day-key-rows.ts'
export { equal } from './equal.ts'
export { recoverMasterKey, splitMasterKey } from './escrow.ts'
export { houseKeyIn } from './house-key.ts'
export { type HouseKeys, type Keys, NoSealingKey, openHouseKeys } from './house-keys.ts'
export {
  cabinetUnder,
  ensureKeys,
  type KeyPlace,
  keyFiles,
  type LookupKeys,
  loadMasterKey,
  loadPublicBundle,
  masterFileOf,
  openCabinet,
  type PublicBundle,
  publicFileText,
} from './key-folder.ts'
export type { KeyServicePlace } from './key-service.ts'
export { mailboxKeys } from './mailbox.ts'
export type { KeyMaker } from './make-day-keys.ts'
export { fingerprintOf, masterFileText } from './master-key.ts'
export { decryptNotification, encryptNotification } from './notification.ts'
export type { Place } from './place.ts'
export { placeFile, placeOnce } from './place-once.ts'
export {
  blankRows,
  dayKeysOf,
  type SealedColumn,
  type SealedRow,
  sealedColumns,
} from './sealed-column.ts'
export { keyIdOf, open, openText, SealBroken, seal, sealer } from './sealed-value.ts'
export {
  idOf,
  newOpeningKey,
  type OpeningKey,
  type OpeningRing,
  openingKey,
  openingRing,
  ringForWork,
  type SealingKey,
  sealingKey,
} from './sealing-key.ts'
export {
  ensureSigningKey,
  loadVerifyingKeys,
  newSigningKey,
  type SigningKey,
  signingKeyFiles,
  type VerifyingKey,
  verifyingKey,
} from './signing-key.ts'
export { ARGON2_COST, isLineFull, passwordHash, passwordVerify, stretch } from './stretch.ts'
export { formMark, openTyped, sealTyped } from './typed-form.ts'
