import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ConnectionOptions, connect, type SecureVersion } from 'node:tls'
import { promisify } from 'node:util'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Listening, listen } from './listen.ts'

const app = new Hono()
app.get('/', (c) => c.text(new URL(c.req.url).protocol))

let folder: string
let site: Listening
let ca: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1'],
    ...['-keyout', key, '-out', cert, '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
  ])
  ca = await readFile(cert, 'utf8')
  const tls = { cert: ca, key: await readFile(key, 'utf8') }
  site = await listen(app, { host: '127.0.0.1', port: 0, name: 'test', tls }, 'https://localhost')
})
afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

/** What the two sides agree on; the fault's code when they do not. */
const shakeHands = (options: ConnectionOptions): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: site.port, servername: 'localhost', ca, ...options })
    socket.on('secureConnect', () => {
      resolve(`${socket.getProtocol()} ${socket.getCipher().name}`)
      socket.destroy()
    })
    socket.on('error', (fault) => resolve('code' in fault ? String(fault.code) : fault.message))
  })

test('with a certificate an app answers over TLS, with its headers, and knows that it does', async () => {
  const answer = await new Promise<{ text: string; lasting: unknown }>((resolve, reject) => {
    get({ host: '127.0.0.1', port: site.port, servername: 'localhost', ca, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ text, lasting: response.headers['strict-transport-security'] }))
    }).on('error', reject)
  })
  expect(answer).toEqual({ text: 'https:', lasting: expect.stringContaining('max-age=63072000') })
})

test('nobody is answered in clear there', async () => {
  await expect(fetch(`http://127.0.0.1:${site.port}/`)).rejects.toThrow()
})

test('TLS 1.3 is taken where both can, 1.2 with forward secrecy where not, and nothing older or weaker', async () => {
  expect(await shakeHands({})).toBe('TLSv1.3 TLS_AES_256_GCM_SHA384')
  const upTo = (maxVersion: SecureVersion, ciphers?: string) =>
    shakeHands({ minVersion: 'TLSv1', maxVersion, ...(ciphers ? { ciphers: `${ciphers}:@SECLEVEL=0` } : {}) })
  expect(await upTo('TLSv1.2')).toBe('TLSv1.2 ECDHE-ECDSA-AES256-GCM-SHA384')
  for (const version of ['TLSv1', 'TLSv1.1'] as const) expect(await upTo(version, 'ALL')).toMatch(/^E/)
  for (const weak of ['AES256-GCM-SHA384', 'ECDHE-ECDSA-AES256-SHA', 'ECDHE-ECDSA-AES128-SHA256', 'NULL']) {
    expect([weak, await upTo('TLSv1.2', weak)]).toEqual([weak, expect.stringMatching(/^E/)])
  }
})
