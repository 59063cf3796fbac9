import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { builtTree } from '../built.ts'
import { firstLine, type RunningWorld, runVigie, startWorld, whenEnded } from './start-world.ts'

let folder: string
let tree: string
let world: RunningWorld
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-start-'))
  tree = await builtTree()
  world = await startWorld(folder)
})
afterAll(async () => {
  await world.stop()
  await rm(folder, { recursive: true, force: true })
})

/** The processes that have this folder open as their own, or in their words. */
const processesOn = async (place: string): Promise<string[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(
    pids.map(async (pid) => {
      const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
      return words.includes(place) || environment.includes(`VIGIE_DATA=${place}`) ? [`${pid} ${words}`] : []
    }),
  )
  return found.flat()
}

const send = async (path: string, body: unknown, site = world.url('public site')): Promise<unknown> => {
  const answer = await fetch(`${site}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return answer.json()
}

test('a second start on the same folder is refused in words and harms nothing', async () => {
  const second = runVigie(['demo'], folder, {}, tree)
  let complaint = ''
  second.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  const code = await new Promise((resolve) => second.once('exit', resolve))
  expect(code).not.toBe(0)
  expect(complaint).toContain(folder)
  expect(complaint).not.toContain('    at ')
  expect((await fetch(`${world.url('public site')}/readyz`)).status).toBe(200)
})

const urlOfWorld = async (login: string, password: string): Promise<string> => {
  const [, , , port = ''] = (await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')
  return `postgresql://${login}:${password}@127.0.0.1:${port.trim()}/postgres`
}

const SECOND = { VIGIE_PORT: '65535' }
const CERTIFICATE = { VIGIE_TLS_CERTIFICATE: '/nowhere/cert.pem', VIGIE_TLS_KEY: '/nowhere/key.pem' }
test.each<[string, Record<string, string>, RegExp]>([
  ['a port that is none', { VIGIE_PORT: 'http' }, /VIGIE_PORT is not a port number/],
  ['ports beyond the last', SECOND, /a port would be beyond 65535.*VIGIE_PORT/],
  ['a port that is taken', {}, /another program uses port \d+; choose another first port with VIGIE_PORT/],
  ['a level that is none', { VIGIE_LOG_LEVEL: 'loud' }, /VIGIE_LOG_LEVEL must be one of silent, fatal/],
  [
    'an address in clear',
    { VIGIE_HOST: '192.0.2.1' },
    /VIGIE_HOST is not this machine.*VIGIE_TLS_CERTIFICATE/,
  ],
  ['an origin with a path', { VIGIE_PUBLIC_ORIGIN: 'https://a.example/b' }, /VIGIE_PUBLIC_ORIGIN must end/],
  ['names that are none', { VIGIE_MACHINE_NAMES: 'a b' }, /VIGIE_MACHINE_NAMES is not a list of host names/],
  ['a certificate that is not there', CERTIFICATE, /there is no \/nowhere\/cert\.pem/],
  ['keys below a file', { VIGIE_KEYS: '/dev/null/keys' }, /\/dev\/null\/keys\S* is no folder, or lies below/],
  ['keys where nobody may write', { VIGIE_KEYS: '/proc/1/keys' }, /\/proc\/1\/keys/],
  [
    'a database host that there is not',
    { VIGIE_DATABASE_URL: 'postgresql://x@nowhere.invalid/postgres?sslmode=verify-full' },
    /the name nowhere\.invalid leads to no machine/,
  ],
])(
  '%s ends the start in one sentence',
  async (_name, wrong, sentence) => {
    const password = await readFile(join(folder, 'postgres/superuser-password'), 'utf8')
    const taken = Number(new URL(world.url('partner interface')).port)
    const partner = runVigie(
      ['serve', 'centre', '--only', 'partner'],
      folder,
      {
        VIGIE_DATABASE_URL: await urlOfWorld('postgres', password),
        // The partner interface is the third app of a centre.
        VIGIE_PORT: String(taken - 2),
        ...wrong,
      },
      tree,
    )
    let complaint = ''
    partner.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint += text
    })
    const code = await whenEnded(partner)
    expect(code, complaint).toBeGreaterThan(0)
    // What the log or the steps of the start said before is not the complaint.
    const [, said = '', ...more] = complaint.trimEnd().split(/^vigie serve: /m)
    expect(more, complaint).toEqual([])
    expect(said).toMatch(sentence)
    // Below stands nothing but, of several settings that are wrong, a line each.
    const [, ...below] = said.split('\n')
    expect(below.filter((line) => !/^ {2}VIGIE_\w+ /.test(line))).toEqual([])
  },
  60_000,
)

test('stopping leaves no process behind, and starting again finds what was there', async () => {
  const { receipt } = z
    .object({ receipt: z.string() })
    .parse(await send('/reports', { language: 'en', kind: 'grooming', narrative: 'Made up.', addresses: [] }))
  expect(await processesOn(folder)).not.toEqual([])
  expect(await world.stop()).toBe(0)
  expect(await processesOn(folder)).toEqual([])
  world = await startWorld(folder, [], tree)
  const mailbox = z.object({ state: z.string() }).parse(await send('/mailbox', { receipt }))
  expect(mailbox.state).not.toBe('')
})

test('the public site alone starts with one file and its own login, and takes a report', async () => {
  const keys = join(folder, 'keys-of-the-public-site')
  await mkdir(join(keys, 'centre'), { recursive: true })
  const given = runVigie(['keys', 'public', '--out', join(keys, 'centre', 'public.json')], folder, {}, tree)
  expect(await whenEnded(given)).toBe(0)
  expect(await readdir(join(keys, 'centre'))).toEqual(['public.json'])
  const password = await readFile(join(folder, 'keys/centre/logins/vigie_centre_public'), 'utf8')
  const settings = {
    VIGIE_DATABASE_URL: await urlOfWorld('vigie_centre_public', password),
    VIGIE_KEYS: keys,
  }
  const words = ['serve', 'centre', '--only', 'public', '--json']
  const alone = runVigie(words, join(folder, 'alone'), settings, tree)
  try {
    const { url } = z.object({ url: z.url() }).parse(JSON.parse(await firstLine(alone)))
    const report = { language: 'nl', kind: 'grooming', narrative: 'Verzonnen.', addresses: [] }
    const { receipt } = z.object({ receipt: z.string() }).parse(await send('/reports', report, url))
    expect(z.object({ state: z.string() }).parse(await send('/mailbox', { receipt })).state).toBe('received')
  } finally {
    alone.kill('SIGTERM')
    await whenEnded(alone)
  }
})

test('the account of a year can be asked for beside the running house', async () => {
  const command = runVigie(['account', 'annual', '--year', '2025', '--json'], folder, {}, tree)
  const account = z
    .object({
      year: z.literal(2025),
      // Of ordinary notices a number below five is not said.
      rows: z.array(z.object({ provider: z.string(), notices: z.number().nullable() })).min(2),
    })
    .parse(JSON.parse(await firstLine(command)))
  const said = account.rows.filter(({ notices }) => notices !== null)
  expect(said.map(({ provider }) => provider)).toContain('Examplegram')
  expect(await whenEnded(command)).toBe(0)
})
