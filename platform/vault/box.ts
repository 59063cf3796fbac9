import type { KeyObject } from 'node:crypto'
import { decrypt, encrypt, tagBytes } from './aes-gcm.ts'
import { keyIdBytes, type OpeningRing, type SealingKey } from './box-key.ts'
import { derive } from './hkdf.ts'
import { pad, paddingStep, unpad } from './padding.ts'
import { type Place, placeBytes } from './place.ts'
import { agree, keyBytes, newPair, publicFromRaw, rawPublic } from './x25519.ts'

// version | key id | ephemeral public key | AES-256-GCM ciphertext and tag of the padded text
const version = Buffer.from([1])
const headBytes = version.length + keyIdBytes + keyBytes
const info = Buffer.from('vigie seal v1')
const aesKeyBytes = 32
const nonceBytes = 12

/** A box that does not open. It never says why: a wrong key, a wrong place and a changed byte are alike. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
  constructor() {
    super('This sealed box does not open here')
  }
}

/** Both keys are the salt: a box is tied to the sender's one-time key and to this recipient. */
function boxKey(privateKey: KeyObject, publicKey: KeyObject, ephemeral: Buffer, recipient: Buffer) {
  const salt = Buffer.concat([ephemeral, recipient])
  const bytes = derive(agree(privateKey, publicKey), salt, info, aesKeyBytes + nonceBytes)
  return { key: bytes.subarray(0, aesKeyBytes), nonce: bytes.subarray(aesKeyBytes) }
}

/** Seals a text to a public key, for one place only. */
export function seal(to: SealingKey, place: Place, text: string | Buffer): Buffer {
  const once = newPair()
  const ephemeral = rawPublic(once.publicKey)
  const head = Buffer.concat([version, to.id, ephemeral])
  const { key, nonce } = boxKey(once.privateKey, to.key, ephemeral, to.raw)
  const plain = typeof text === 'string' ? Buffer.from(text) : text
  return Buffer.concat([head, encrypt(key, nonce, Buffer.concat([head, placeBytes(place)]), pad(plain))])
}

function opened(ring: OpeningRing, place: Place, sealed: Buffer): Buffer | null {
  if (sealed.length < headBytes + paddingStep + tagBytes || sealed[0] !== version[0]) return null
  const head = sealed.subarray(0, headBytes)
  const ephemeral = head.subarray(version.length + keyIdBytes)
  const opening = ring.get(head.toString('hex', version.length, version.length + keyIdBytes))
  if (!opening) return null
  const { key, nonce } = boxKey(opening.key, publicFromRaw(ephemeral), ephemeral, opening.sealing.raw)
  return unpad(decrypt(key, nonce, Buffer.concat([head, placeBytes(place)]), sealed.subarray(headBytes)))
}

/** Opens a box in its place; throws `SealBroken` for every failure alike. */
export function open(ring: OpeningRing, place: Place, sealed: Buffer): Buffer {
  let text: Buffer | null = null
  try {
    text = opened(ring, place, sealed)
  } catch {
    // The reason stays here: whoever tries boxes must not learn which part was wrong.
  }
  if (!text) throw new SealBroken()
  return text
}

/** Opens a box that holds a text. */
export function openText(ring: OpeningRing, place: Place, sealed: Buffer): string {
  return open(ring, place, sealed).toString('utf8')
}
