import { decrypt, encrypt } from '../../platform/vault/aes-gcm.ts'
import { derive } from '../../platform/vault/hkdf.ts'
import { verifyingKey } from '../../platform/vault/signing-key.ts'
import { agree, privateFromRaw, publicFromRaw } from '../../platform/vault/x25519.ts'
import { aesGcmVectors, ed25519Vectors, hkdfVectors, x25519Vectors } from '../../tests/reference/vectors.ts'

const refuses = (work: () => unknown): boolean => {
  try {
    work()
    return false
  } catch {
    return true
  }
}

const gives = (work: () => Buffer, wanted: Buffer): boolean => {
  try {
    return work().equals(wanted)
  } catch {
    return false
  }
}

const aesGcm = (): boolean[] =>
  aesGcmVectors().map(({ key, nonce, aad, text, sealed, valid }) => {
    const opened = () => decrypt(key, nonce, aad, sealed)
    return valid
      ? gives(() => encrypt(key, nonce, aad, text), sealed) && gives(opened, text)
      : refuses(opened)
  })

const hkdf = (): boolean[] =>
  hkdfVectors().map(({ secret, salt, info, size, output, valid }) => {
    const work = () => derive(secret, salt, info, size)
    return valid ? gives(work, output) : refuses(work)
  })

/** What other libraries may accept is refused where the secret would be all zero, and agreed to otherwise. */
const x25519 = (): boolean[] =>
  x25519Vectors().map(({ private: own, public: other, agreed, zero }) => {
    const work = () => agree(privateFromRaw(own), publicFromRaw(other))
    return zero ? refuses(work) : gives(work, agreed)
  })

const ed25519 = (): boolean[] =>
  ed25519Vectors().map(
    ({ public: key, message, signature, valid }) => verifyingKey(key).verify(message, signature) === valid,
  )

/** Every published vector of our sizes, against the functions that seal, derive, agree and sign in the product. */
export const tryVectors = (): { tried: number; wrong: number } => {
  const right = [...aesGcm(), ...hkdf(), ...x25519(), ...ed25519()]
  return { tried: right.length, wrong: right.filter((one) => !one).length }
}
