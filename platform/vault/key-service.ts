import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { CabinetFault } from './cabinet.ts'

/**
 * A key service that answers as the transit engine of HashiCorp Vault and of OpenBao does: it keeps named keys that never
 * leave it, and wraps and unwraps with them.
 */
export interface KeyServicePlace {
  /** The address of the engine, such as `https://keys.example/v1/transit`. */
  readonly url: string
  readonly token: string
  /** How long one try may take, and how many there are. */
  readonly milliseconds?: number
  readonly tries?: number
}

export interface KeyService {
  names(): Promise<string[]>
  create(name: string): Promise<void>
  wrap(name: string, secret: Buffer): Promise<string>
  unwrap(name: string, wrapped: string): Promise<Buffer>
  destroy(name: string): Promise<void>
}

const Names = z.object({ data: z.object({ keys: z.array(z.string()) }) })
const Wrapped = z.object({ data: z.object({ ciphertext: z.string().startsWith('vault:') }) })
const Unwrapped = z.object({ data: z.object({ plaintext: z.base64() }) })

interface Answer {
  readonly status: number
  readonly body: unknown
}

const isPassing = (status: number): boolean => status === 429 || status >= 500

/** Every request may be sent again: making, destroying and reading twice is the same as once. */
export const keyService = (place: KeyServicePlace): KeyService => {
  const { milliseconds = 3_000, tries = 3 } = place
  const { host } = new URL(place.url)
  const fault = (what: string) => new CabinetFault(`The key service at ${host} ${what}`)

  const once = async (method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${place.url.replace(/\/$/, '')}${path}`, {
      method,
      redirect: 'error',
      headers: { 'x-vault-token': place.token, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(milliseconds),
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
  }

  const ask = async (method: string, path: string, body?: object): Promise<Answer> => {
    let last = ''
    for (let attempt = 0; attempt < tries; attempt++) {
      if (attempt > 0) await pause(100 * 2 ** attempt)
      try {
        const answer = await once(method, path, body)
        if (!isPassing(answer.status)) return answer
        last = `answered ${answer.status}`
      } catch (cause) {
        const late = cause instanceof Error && cause.name === 'TimeoutError'
        const garbled = cause instanceof SyntaxError
        last = late ? `did not answer within ${milliseconds} ms` : 'cannot be reached'
        if (garbled) last = 'answered something that is not JSON'
      }
    }
    throw fault(`${last} (${tries} tries)`)
  }

  const good = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await ask(method, path, body)
    if (answer.status === 401 || answer.status === 403) throw fault('does not accept our token')
    if (answer.status >= 300) throw fault(`refused ${method} ${path.split('/')[1] ?? ''}: ${answer.status}`)
    return answer.body
  }
  const read = <T>(shape: z.ZodType<T>, body: unknown): T => {
    const parsed = shape.safeParse(body)
    if (!parsed.success) throw fault('answered something else than was asked')
    return parsed.data
  }

  const names = async (): Promise<string[]> => {
    const answer = await ask('GET', '/keys?list=true')
    // The engine says of an empty list that it is not found.
    if (answer.status === 404) return []
    if (answer.status >= 300) throw fault(`does not list its keys: ${answer.status}`)
    return read(Names, answer.body).data.keys
  }

  return {
    names,
    create: async (name) => {
      await good('POST', `/keys/${name}`, { type: 'aes256-gcm96', exportable: false })
    },
    wrap: async (name, secret) => {
      const body = { plaintext: secret.toString('base64') }
      return read(Wrapped, await good('POST', `/encrypt/${name}`, body)).data.ciphertext
    },
    unwrap: async (name, wrapped) => {
      const answer = await good('POST', `/decrypt/${name}`, { ciphertext: wrapped })
      return Buffer.from(read(Unwrapped, answer).data.plaintext, 'base64')
    },
    destroy: async (name) => {
      const config = await ask('POST', `/keys/${name}/config`, { deletion_allowed: true })
      const gone = async () => !(await names()).includes(name)
      if (config.status >= 300 && (await gone())) return
      if (config.status >= 300) throw fault(`does not let a key be destroyed: ${config.status}`)
      const answer = await ask('DELETE', `/keys/${name}`)
      // Refused, or done by an earlier try whose answer was lost: only the list says which.
      if (answer.status >= 300 && !(await gone())) throw fault(`did not destroy a key: ${answer.status}`)
    },
  }
}
