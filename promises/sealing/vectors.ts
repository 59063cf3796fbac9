import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { decrypt, encrypt } from '../../platform/vault/aes-gcm.ts'
import { derive } from '../../platform/vault/hkdf.ts'
import { verifyingKey } from '../../platform/vault/signing-key.ts'
import { agree, privateFromRaw, publicFromRaw } from '../../platform/vault/x25519.ts'

/** What became of the vectors: those of sizes and ciphers that the product does not use are counted apart. */
export interface Tried {
  used: number
  wrong: number
  unused: number
}

const hex = z.string().transform((text) => Buffer.from(text, 'hex'))
const outcome = { flags: z.array(z.string()), result: z.enum(['valid', 'invalid', 'acceptable']) }

const groupsOf = <Group extends z.ZodType>(file: string, group: Group): z.output<Group>[] => {
  const path = join(process.env.VIGIE_SHARED ?? '../shared', 'data', 'wycheproof', file)
  return z.object({ testGroups: z.array(group) }).parse(JSON.parse(readFileSync(path, 'utf8'))).testGroups
}

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

const tryAesGcm = (tried: Tried): void => {
  const test = z.object({ ...outcome, key: hex, iv: hex, aad: hex, msg: hex, ct: hex, tag: hex })
  const sizes = { ivSize: z.number(), keySize: z.number(), tagSize: z.number() }
  for (const group of groupsOf('aes_gcm_test.json', z.object({ ...sizes, tests: z.array(test) }))) {
    if (group.ivSize !== 96 || group.keySize !== 256 || group.tagSize !== 128) {
      tried.unused += group.tests.length
      continue
    }
    for (const { key, iv, aad, msg, ct, tag, result } of group.tests) {
      const sealed = Buffer.concat([ct, tag])
      const right =
        result === 'valid'
          ? gives(() => encrypt(key, iv, aad, msg), sealed) && gives(() => decrypt(key, iv, aad, sealed), msg)
          : refuses(() => decrypt(key, iv, aad, sealed))
      tried.used++
      if (!right) tried.wrong++
    }
  }
}

const tryHkdf = (tried: Tried): void => {
  const test = z.object({ ...outcome, ikm: hex, salt: hex, info: hex, size: z.number(), okm: hex })
  for (const { tests } of groupsOf('hkdf_sha256_test.json', z.object({ tests: z.array(test) }))) {
    for (const { ikm, salt, info, size, okm, result } of tests) {
      const work = () => derive(ikm, salt, info, size)
      tried.used++
      if (!(result === 'valid' ? gives(work, okm) : refuses(work))) tried.wrong++
    }
  }
}

/** What other libraries may accept is refused where the secret would be all zero, and agreed to otherwise. */
const tryX25519 = (tried: Tried): void => {
  const test = z.object({ ...outcome, public: hex, private: hex, shared: hex })
  for (const { tests } of groupsOf('x25519_test.json', z.object({ tests: z.array(test) }))) {
    for (const { flags, private: own, public: other, shared } of tests) {
      const work = () => agree(privateFromRaw(own), publicFromRaw(other))
      tried.used++
      if (!(flags.includes('ZeroSharedSecret') ? refuses(work) : gives(work, shared))) tried.wrong++
    }
  }
}

const tryEd25519 = (tried: Tried): void => {
  const test = z.object({ ...outcome, msg: hex, sig: hex })
  const group = z.object({ publicKey: z.object({ pk: hex }), tests: z.array(test) })
  for (const { publicKey, tests } of groupsOf('ed25519_test.json', group)) {
    const key = verifyingKey(publicKey.pk)
    for (const { msg, sig, result } of tests) {
      tried.used++
      if (key.verify(msg, sig) !== (result === 'valid')) tried.wrong++
    }
  }
}

/** Every published vector, against the functions that seal, derive, agree and sign in the product. */
export const tryVectors = (): Tried => {
  const tried: Tried = { used: 0, wrong: 0, unused: 0 }
  tryAesGcm(tried)
  tryHkdf(tried)
  tryX25519(tried)
  tryEd25519(tried)
  // The product does not use this cipher.
  for (const { tests } of groupsOf(
    'xchacha20_poly1305_test.json',
    z.object({ tests: z.array(z.unknown()) }),
  )) {
    tried.unused += tests.length
  }
  return tried
}
