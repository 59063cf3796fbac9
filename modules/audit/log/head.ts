import { createHash } from 'node:crypto'
import { HASH_BYTES } from '@vigie/platform/merkle'
import type { SigningKey } from '@vigie/platform/vault'

/** What the log was at a moment. Every entry before that moment is under this root, whoever keeps the head. */
export interface Head {
  /** Whose log it is, `centre.example/audit`: two houses never sign the same words. */
  readonly origin: string
  readonly size: number
  readonly root: Buffer
  /** To the second. */
  readonly at: Date
}

export interface SignedHead extends Head {
  readonly publicKey: Buffer
  readonly signature: Buffer
}

/** Whose log it is: the centre's, by its domain. */
export const originOf = ({ domain }: { readonly domain: string }): string => `${domain}/audit`

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000)
const bodyOf = ({ origin, size, root }: Head): string => `${origin}\n${size}\n${root.toString('base64')}\n`

/** What is signed: a checkpoint of a log with its time, in the form `cosignature/v1` that other programs read too. */
export const signedText = (head: Head): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${seconds(head.at)}\n${bodyOf(head)}`)

export const sign = (head: Head, key: SigningKey): SignedHead => ({
  ...head,
  publicKey: key.verifying.raw,
  signature: key.sign(signedText(head)),
})

const KEY_ID_BYTES = 4
const TIME_BYTES = 8
const SIGNATURE_BYTES = 64
const ED25519_WITH_TIME = 4

/** The short name of a key, as the line of a signature carries it. */
export const keyIdOf = (origin: string, publicKey: Buffer): Buffer =>
  createHash('sha256')
    .update(`${origin}\n`)
    .update(Buffer.of(ED25519_WITH_TIME))
    .update(publicKey)
    .digest()
    .subarray(0, KEY_ID_BYTES)

/** Key id, time and signature in one word. */
export const markOf = (head: SignedHead): string => {
  const time = Buffer.alloc(TIME_BYTES)
  time.writeBigUInt64BE(BigInt(seconds(head.at)))
  return Buffer.concat([keyIdOf(head.origin, head.publicKey), time, head.signature]).toString('base64')
}

/** The head as a text that can be printed, mailed and kept: three lines, an empty one, and the line of the signature. */
export const writeNote = (head: SignedHead): string =>
  `${bodyOf(head)}\n\u2014 ${head.origin} ${markOf(head)}\n`

/** A head as somebody kept it: without a signature it is worth what its keeper's word is worth. */
export interface KeptHead {
  readonly size: number
  readonly root: Buffer
  readonly origin?: string
  readonly mark?: { readonly keyId: Buffer; readonly at: Date; readonly signature: Buffer }
}

const readRoot = (text: string): Buffer | null => {
  const root = Buffer.from(text, 'base64')
  return root.length === HASH_BYTES ? root : null
}

const readMark = (text: string): KeptHead['mark'] | null => {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== KEY_ID_BYTES + TIME_BYTES + SIGNATURE_BYTES) return null
  return {
    keyId: bytes.subarray(0, KEY_ID_BYTES),
    at: new Date(Number(bytes.readBigUInt64BE(KEY_ID_BYTES)) * 1000),
    signature: bytes.subarray(KEY_ID_BYTES + TIME_BYTES),
  }
}

const kept = (size: string, root: string, mark: string | undefined, origin?: string): KeptHead | null => {
  const [hash, signed] = [readRoot(root), mark === undefined ? undefined : readMark(mark)]
  if (!/^[1-9]\d{0,15}$/.test(size) || hash === null || signed === null) return null
  return {
    size: Number(size),
    root: hash,
    ...(signed === undefined ? {} : { mark: signed }),
    ...(origin === undefined ? {} : { origin }),
  }
}

const NOTE = /^([^\n]+)\n(\d+)\n([A-Za-z0-9+/=]+)\n\n\u2014 ([^\n ]+) ([A-Za-z0-9+/=]+)\n?$/
const SHORT = /^(\d+):([A-Za-z0-9+/=]+)(?::([A-Za-z0-9+/=]+))?$/

/** Reads a head as a note, or as `size:root` or `size:root:signature` on one line. */
export const readHead = (text: string): KeptHead | null => {
  const note = NOTE.exec(text)
  if (note !== null) {
    const [, origin = '', size = '', root = '', name, mark = ''] = note
    return origin === name ? kept(size, root, mark, origin) : null
  }
  const short = SHORT.exec(text.trim())
  if (short === null) return null
  const [, size = '', root = '', mark] = short
  return kept(size, root, mark)
}
