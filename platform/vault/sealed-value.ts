import { decrypt, encrypt, tagBytes } from './aes-gcm.ts'
import { CabinetFault } from './cabinet.ts'
import { derive } from './hkdf.ts'
import { pad, paddingStep, unpad } from './padding.ts'
import { type Place, placeBytes } from './place.ts'
import { keyIdBytes, type OpeningKey, type OpeningRing, type SealingKey } from './sealing-key.ts'
import { agree, keyBytes, newPair, publicFromRaw, rawPublic } from './x25519.ts'

/*
 * version 2 | key id | ephemeral public key | AES-256-GCM ciphertext and tag of the padded text
 *
 * Several sealed values may come from one agreement (X25519 of a one-time key with the recipient's). Their AES keys and nonces are
 * HKDF-SHA256 of the shared secret with both public keys as salt and the place as info. HKDF is a pseudo-random function of its
 * info, and two places never read alike, so the keys of two sealed values have nothing to do with one another: whoever gets one learns
 * nothing of the rest. A sealer uses no place twice, so no key ever meets a second text; a one-time key belongs to one sealer.
 * Sealed values with the same ephemeral key were sealed together; what is sealed together lies in rows that name one another anyway.
 */
const version = Buffer.from([2])
const headBytes = version.length + keyIdBytes + keyBytes
const info = Buffer.from('vigie seal v2')
const aesKeyBytes = 32
const nonceBytes = 12

/** A sealed value that does not open. It never says why: a wrong key, a wrong place and a changed byte are alike. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
  constructor() {
    super('This sealed value does not open here')
  }
}

/** Both keys are the salt: a sealed value is tied to the sender's one-time key and to this recipient. */
export function valueKey(shared: Buffer, ephemeral: Buffer, recipient: Buffer, place: Buffer) {
  const salt = Buffer.concat([ephemeral, recipient])
  const bytes = derive(shared, salt, Buffer.concat([info, place]), aesKeyBytes + nonceBytes)
  return { key: bytes.subarray(0, aesKeyBytes), nonce: bytes.subarray(aesKeyBytes) }
}

/** Seals several texts to one public key from one agreement; keep it no longer than the work at hand. */
export function sealer(to: SealingKey): (place: Place, text: string | Buffer) => Buffer {
  const once = newPair()
  const ephemeral = rawPublic(once.publicKey)
  const shared = agree(once.privateKey, to.key)
  const head = Buffer.concat([version, to.id, ephemeral])
  const used = new Set<string>()
  return (place, text) => {
    const where = placeBytes(place)
    const mark = where.toString('latin1')
    if (used.has(mark)) throw new Error('A sealer seals each place once')
    used.add(mark)
    const { key, nonce } = valueKey(shared, ephemeral, to.raw, where)
    const plain = typeof text === 'string' ? Buffer.from(text) : text
    return Buffer.concat([head, encrypt(key, nonce, Buffer.concat([head, where]), pad(plain))])
  }
}

/** Seals a text to a public key, for one place only. */
export function seal(to: SealingKey, place: Place, text: string | Buffer): Buffer {
  return sealer(to)(place, text)
}

/** The id of the key that a sealed value was sealed to, in hex; null when it is no sealed value. */
export function keyIdOf(sealed: Buffer): string | null {
  return sealed.length < headBytes || sealed[0] !== version[0]
    ? null
    : sealed.toString('hex', version.length, version.length + keyIdBytes)
}

/** The secret that this key and a one-time key share. */
function sharedWith(ring: OpeningRing, { key, sealing }: OpeningKey, ephemeral: Buffer): Buffer {
  const mark = `${sealing.id.toString('hex')}/${ephemeral.toString('hex')}`
  const shared = ring.agreed?.get(mark) ?? agree(key, publicFromRaw(ephemeral))
  ring.agreed?.set(mark, shared)
  return shared
}

function opened(ring: OpeningRing, place: Place, sealed: Buffer): Buffer | null {
  if (sealed.length < headBytes + paddingStep + tagBytes || sealed[0] !== version[0]) return null
  const head = sealed.subarray(0, headBytes)
  const ephemeral = head.subarray(version.length + keyIdBytes)
  const opening = ring.get(head.toString('hex', version.length, version.length + keyIdBytes))
  if (!opening) return null
  const where = placeBytes(place)
  const shared = sharedWith(ring, opening, ephemeral)
  const { key, nonce } = valueKey(shared, ephemeral, opening.sealing.raw, where)
  return unpad(decrypt(key, nonce, Buffer.concat([head, where]), sealed.subarray(headBytes)))
}

/** Opens a sealed value in its place; throws `SealBroken` for every failure alike. */
export function open(ring: OpeningRing, place: Place, sealed: Buffer): Buffer {
  let text: Buffer | null = null
  try {
    text = opened(ring, place, sealed)
  } catch (fault) {
    // A cabinet that cannot be asked is a fault of the house. Every other reason stays here: whoever tries sealed values must
    // not learn which part was wrong.
    if (fault instanceof CabinetFault) throw fault
  }
  if (!text) throw new SealBroken()
  return text
}

/** Opens a sealed value that holds a text. */
export function openText(ring: OpeningRing, place: Place, sealed: Buffer): string {
  return open(ring, place, sealed).toString('utf8')
}
