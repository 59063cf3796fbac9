import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** How the stand-in misbehaves, until it is told otherwise. */
export type Mood =
  | 'well'
  /** Answers, but only after a second. */
  | 'slow'
  /** Does what is asked and never answers. */
  | 'silent'
  /** Answers 503 without doing anything. */
  | 'down'
  /** Does what is asked, then breaks the connection before the answer. */
  | 'cut'
  /** Unwraps to other bytes than were wrapped. */
  | 'lying'
  /** Answers with a page of a proxy instead of JSON. */
  | 'garbled'

const TOKEN = 'a token for tests'

const bodyOf = async (request: IncomingMessage): Promise<Record<string, string>> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  return parts.length === 0 ? {} : JSON.parse(Buffer.concat(parts).toString('utf8') || '{}')
}

/**
 * A stand-in that answers as the transit engine of HashiCorp Vault does: named keys, wrapping, unwrapping, and deletion only
 * where it was allowed before. `moods` are taken one a request, the last one stays.
 */
export const startKeyService = async () => {
  const keys = new Map<string, { key: Buffer; deletable: boolean }>()
  const asked: string[] = []
  const held = new Set<ServerResponse>()
  let moods: Mood[] = ['well']

  const answer = (method: string, path: string, body: Record<string, string>): [number, object | null] => {
    const refuse = (status: number, why: string): [number, object] => [status, { errors: [why] }]
    const [, what = '', name = '', config] = path.split('/')
    const found = keys.get(name)
    if (what.startsWith('keys?list=true')) {
      return keys.size === 0 ? [404, { errors: [] }] : [200, { data: { keys: [...keys.keys()] } }]
    }
    if (what === 'keys' && method === 'POST' && config === 'config') {
      if (!found) return refuse(400, 'no existing key named')
      found.deletable = Boolean(body.deletion_allowed)
      return [200, null]
    }
    if (what === 'keys' && method === 'POST') {
      if (!found) keys.set(name, { key: randomBytes(32), deletable: false })
      return [200, null]
    }
    if (what === 'keys' && method === 'DELETE') {
      if (!found) return refuse(400, 'could not delete key; not found')
      if (!found.deletable) return refuse(400, 'deletion is not allowed for this key')
      keys.delete(name)
      return [204, null]
    }
    if (!found) return refuse(400, 'encryption key not found')
    if (what === 'encrypt') {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', found.key, nonce)
      const sealed = [nonce, cipher.update(Buffer.from(body.plaintext ?? '', 'base64')), cipher.final()]
      const whole = Buffer.concat([...sealed, cipher.getAuthTag()])
      return [200, { data: { ciphertext: `vault:v1:${whole.toString('base64')}` } }]
    }
    const whole = Buffer.from((body.ciphertext ?? '').replace('vault:v1:', ''), 'base64')
    const decipher = createDecipheriv('aes-256-gcm', found.key, whole.subarray(0, 12))
    decipher.setAuthTag(whole.subarray(-16))
    try {
      const text = Buffer.concat([decipher.update(whole.subarray(12, -16)), decipher.final()])
      return [200, { data: { plaintext: text.toString('base64') } }]
    } catch {
      return refuse(400, 'cipher: message authentication failed')
    }
  }

  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').replace(/^\/v1\/transit/, '')
    const mood = (moods.length > 1 ? moods.shift() : moods[0]) ?? 'well'
    asked.push(`${request.method} ${path}`)
    const body = await bodyOf(request)
    const send = (status: number, text: string) => response.writeHead(status).end(text)
    if (request.headers['x-vault-token'] !== TOKEN) return send(403, '{"errors":["permission denied"]}')
    if (mood === 'down') return send(503, '{"errors":["Vault is sealed"]}')
    if (mood === 'garbled') return send(200, '<html>a proxy</html>')
    const [status, given] = answer(request.method ?? '', path, body)
    if (mood === 'silent') return held.add(response)
    if (mood === 'cut') return response.destroy()
    if (mood === 'slow') await new Promise((resolve) => setTimeout(resolve, 1_000))
    if (mood === 'lying' && path.startsWith('/decrypt')) {
      return send(200, JSON.stringify({ data: { plaintext: randomBytes(32).toString('base64') } }))
    }
    return send(status, given === null ? '' : JSON.stringify(given))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : null

  return {
    url: `http://127.0.0.1:${port}/v1/transit`,
    token: TOKEN,
    keys,
    asked,
    behave: (...next: Mood[]) => {
      moods = next
    },
    close: async () => {
      for (const response of held) response.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
