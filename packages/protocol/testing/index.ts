import { generateKeyPairSync } from 'node:crypto'
import { signDocument } from '../documents/sign-document.ts'
import { seenInMemory } from '../http/seen-in-memory.ts'
import type { Nonce } from '../http/verify-request.ts'
import { openDirectories } from '../keys/open-directories.ts'
import { type SigningKey, signingKey } from '../keys/signing-key.ts'
import { LIMITS, PROTOCOL, WELL_KNOWN } from '../names.ts'
import { createReceiver } from '../receiver/create-receiver.ts'
import { openRegister } from '../register/open-register.ts'
import type { Directory } from '../schemas/directory.ts'
import type { RegisterSnapshot } from '../schemas/register.ts'
import { memoryReceiver } from './memory-receiver.ts'
import { serve } from './serve.ts'

type Published = ReturnType<typeof signingKey>

export const newKey = (origin: string, { privateKey } = generateKeyPairSync('ed25519')): Published =>
  signingKey(origin, privateKey)

const directoryOf = (origin: string, keys: readonly Published[]): Directory => ({
  protocols: [PROTOCOL],
  origin,
  organisation: 'An organisation of a test',
  contact: 'desk@organisation.example',
  keys: keys.map(({ published }) => published),
})

/** An origin that sends: it publishes its keys, and answers callbacks as it is told. */
export const startSender = async ({
  callback,
}: {
  callback?: (request: Request, origin: string) => Promise<Response> | Response
} = {}) => {
  const keys: Published[] = []
  let asked = 0
  const pair = generateKeyPairSync('ed25519')
  const server = await serve((origin) => {
    keys.push(newKey(origin, pair))
    return (request) => {
      const { pathname } = new URL(request.url)
      if (pathname === '/callback' && callback) return callback(request, origin)
      if (pathname !== WELL_KNOWN) return new Response(null, { status: 404 })
      asked += 1
      const sender = callback ? { callback: `${origin}/callback` } : {}
      return Response.json({ ...directoryOf(origin, keys), sender })
    }
  })
  const [key = newKey(server.origin)] = keys
  return {
    ...server,
    key,
    /** The private key, as a file has it. */
    jwk: pair.privateKey.export({ format: 'jwk' }),
    /** How often its keys were asked for. */
    asked: () => asked,
    /** Takes its keys back and publishes a new one. */
    changeKey: (): Published => {
      const fresh = newKey(server.origin)
      keys.splice(0, keys.length, fresh)
      return fresh
    },
  }
}

/** An authority with a signed register that can be published anew. */
export const startRegister = async () => {
  let signed = ''
  const keys: Published[] = []
  const server = await serve((origin) => {
    keys.push(newKey(origin))
    return (request) => {
      const { pathname } = new URL(request.url)
      if (pathname === WELL_KNOWN) return Response.json(directoryOf(origin, keys))
      return signed === '' ? new Response(null, { status: 503 }) : new Response(signed)
    }
  })
  const [key = newKey(server.origin)] = keys
  const url = `${server.origin}/register`
  return {
    ...server,
    url,
    key,
    publish: async (
      snapshot: Omit<RegisterSnapshot, 'protocol' | 'register' | 'authority' | 'country'>,
      by: SigningKey = key,
    ): Promise<void> => {
      const whole = {
        protocol: PROTOCOL,
        register: url,
        authority: 'An authority',
        country: 'BE',
        ...snapshot,
      }
      signed = await signDocument('register', whole, by)
    },
    silence: (): void => {
      signed = ''
    },
  }
}

/** A receiver in memory on a real server. It admits every origin on this machine, unless it is told otherwise. */
export const startReceiver = async ({
  registers = [],
  admits = () => true,
  now = () => new Date(),
  seen = seenInMemory(now),
  meddle = (response) => response,
}: {
  registers?: readonly string[]
  admits?: (origin: string) => boolean
  now?: () => Date
  seen?: (nonce: Nonce) => boolean
  /** Changes what it answers: a receiver that is wrong, for tests of whoever should find that out. */
  meddle?: (response: Response, request: Request) => Response | Promise<Response>
} = {}) => {
  const base = '/vigie/1'
  const made: { receiver: ReturnType<typeof memoryReceiver>; key: Published }[] = []
  const server = await serve((origin) => {
    const key = newKey(origin)
    const { fetch } = globalThis
    const { keyOf } = openDirectories({ fetch, now, admits, loopback: true })
    const opened = registers.map((url) => openRegister({ url, fetch, keyOf, now }))
    const receiver = memoryReceiver(createReceiver({ origin, key, keyOf, seen, now, registers: opened }), {
      base,
      now,
    })
    made.push({ receiver, key })
    return async (request) => {
      if (new URL(request.url).pathname !== WELL_KNOWN) return meddle(await receiver.answer(request), request)
      const receives = { base: `${origin}${base}`, limits: LIMITS, registers: [...registers] }
      return Response.json({ ...directoryOf(origin, [key]), receiver: receives })
    }
  })
  const [one] = made
  if (!one) throw new Error('the server did not start')
  const { receiver, key } = one
  const { notices, complaints, decisions, decide } = receiver
  return { ...server, key, notices, complaints, decisions, decide }
}
