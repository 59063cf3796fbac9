import { once } from 'node:events'
import { mkdir, readFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { explain } from './explain.ts'

const nobodyAt = async (host: string): Promise<unknown> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  server.close()
  await once(server, 'close')
  return once(connect({ host, port }), 'connect').catch((fault: unknown) => fault)
}
const faultOf = (work: Promise<unknown>): Promise<unknown> => work.catch((fault: unknown) => fault)
const listenAt = (host: string, port: number): Promise<unknown> => {
  const server = createServer()
  return faultOf(
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => server.close(resolve))
    }),
  )
}
/** What the system says to an account without the right: this one may be allowed everything. */
const noRight = (given: object): Error => Object.assign(new Error('EACCES'), { code: 'EACCES', ...given })

test.each<[string, () => Promise<unknown> | unknown, RegExp]>([
  [
    'nobody listens',
    () => nobodyAt('127.0.0.1'),
    /^nobody answers at 127\.0\.0\.1:\d+: look at the settings/,
  ],
  [
    'nobody listens at any address',
    () => nobodyAt('localhost'),
    /^nobody answers at (127\.0\.0\.1|::1):\d+:/,
  ],
  ['no machine has the name', () => nobodyAt('nowhere.invalid'), /^the name nowhere\.invalid leads to no/],
  ['the address is another machine’s', () => listenAt('192.0.2.1', 0), /^192\.0\.2\.1 is no address of this/],
  [
    'a folder lies below a file',
    () => faultOf(mkdir('/dev/null/a')),
    /^\/dev\/null\/a is no folder, or lies/,
  ],
  ['a file is not there', () => faultOf(readFile('/nowhere/a')), /^there is no \/nowhere\/a$/],
  ['a file may not be read', () => noRight({ path: '/a' }), /^this account may not read or write \/a$/],
  [
    'a port is closed to us',
    () => noRight({ syscall: 'listen', port: 80 }),
    /^this account may not listen on/,
  ],
])('where %s, one sentence says so and what to look at', async (_what, make, sentence) => {
  const { line, code } = explain(await make())
  expect(line).toMatch(sentence)
  expect(line).not.toContain('\n')
  expect(code).toBeGreaterThan(0)
})
