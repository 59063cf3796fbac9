import { z } from 'zod'
import { cell, readKept } from './kept.ts'

const { bytes, number, yes } = cell

/** Published vectors of the ciphers that seal, derive, agree and sign, as far as the product's sizes meet them. */
export const aesGcmVectors = () =>
  readKept(
    'wycheproof/aes-256-gcm.csv',
    z.object({ case: number, key: bytes, nonce: bytes, aad: bytes, text: bytes, sealed: bytes, valid: yes }),
  )

export const hkdfVectors = () =>
  readKept(
    'wycheproof/hkdf-sha256.csv',
    z.object({
      case: number,
      secret: bytes,
      salt: bytes,
      info: bytes,
      size: number,
      output: bytes,
      valid: yes,
    }),
  )

export const x25519Vectors = () =>
  readKept(
    'wycheproof/x25519.csv',
    z.object({ case: number, public: bytes, private: bytes, agreed: bytes, zero: yes }),
  )

export const ed25519Vectors = () =>
  readKept(
    'wycheproof/ed25519.csv',
    z.object({ case: number, public: bytes, message: bytes, signature: bytes, valid: yes }),
  )
