import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { apply, blocksOf, changedFiles, copyTree, pictureOf, writeTexts } from './example-tree.ts'

/** Everything that belongs to the small house alone. */
const ITS_OWN =
  /^(modules|sites|desks)\/courses\/|^houses\/school\/|^locales\/(\w+\/courses\.json|typed\/courses\.generated\.ts)$/

let copy: string
let changed: string[]
let demo: ChildProcess
let env: Record<string, string | undefined>
let urls: Record<string, string>
beforeAll(async () => {
  copy = await copyTree()
  const before = pictureOf(copy)
  for (const block of blocksOf('docs/a-small-house.md')) await apply(copy, block)
  await writeTexts(copy)
  changed = changedFiles(before, pictureOf(copy))
  const kept = Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$|VIGIE_)/.test(name))
  env = { ...Object.fromEntries(kept), VIGIE_PORT: '0', VIGIE_DATA: join(copy, '.vigie') }
  demo = spawn(join(copy, 'vigie'), ['demo', 'school', '--json'], {
    cwd: copy,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { stdout } = demo
  if (!stdout) throw new Error('the house says nothing')
  const Said = z.object({ addresses: z.array(z.object({ what: z.string(), url: z.string() })) })
  for await (const line of createInterface({ input: stdout })) {
    urls = Object.fromEntries(Said.parse(JSON.parse(line)).addresses.map(({ what, url }) => [what, url]))
    break
  }
})
afterAll(async () => {
  if (demo.exitCode === null) {
    const ended = once(demo, 'exit')
    demo.kill('SIGTERM')
    await ended
  }
  await rm(copy, { recursive: true, force: true })
})

const form = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(fields) })
const textOf = async (url: string, headers: Record<string, string> = {}) =>
  (await fetch(url, { headers })).text()

/** What a centre says of itself, and of nobody else. */
const OF_A_CENTRE = [
  '116 000',
  '116000',
  '/mailbox',
  '/wayfinder',
  '/figures',
  'demonstration centre',
  'hotline',
]

test('outside its own folders, a house touches one file', () => {
  expect(changed.filter((file) => !ITS_OWN.test(file))).toEqual(['houses/index.ts'])
  expect(changed.length).toBeGreaterThan(15)
})

test('a visitor finds a site without a word of the centre, in four languages', async () => {
  const site = urls['public site']
  for (const language of ['nl', 'fr', 'de', 'en']) {
    const home = await textOf(`${site}/${language}`)
    expect(home).toContain('A school')
    expect(home).not.toMatch(/⟦/)
    const lost = await textOf(`${site}/${language}/nowhere`)
    for (const said of OF_A_CENTRE) expect(`${home} ${lost}`).not.toContain(said)
  }
  expect((await fetch(`${site}/api/v1/openapi.json`)).status).toBe(404)
  expect((await fetch(`${site}/en/report`)).status).toBe(404)
})

test('a visitor asks for a course, a planner signs in and announces it, and the site says so', async () => {
  const [site, desk] = [urls['public site'], urls['desk (staff)']]
  const asked = await form(`${site}/en/wish`, { topic: 'privacy' })
  expect([asked.status, asked.headers.get('location')]).toEqual([303, '/en?sent=yes'])

  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const ours = () => ({ cookie: cookie(), origin: 'null', 'sec-fetch-site': 'same-origin' })
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return answer
  }
  const open = async (path: string) => (await keep(await fetch(`${desk}${path}`, { headers: ours() }))).text()
  const csrfIn = (page: string) => /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const door = await open('/en/sign-in')
  const pia = /value="([^"]+)">\s*Pia Planner[^<]*planner/.exec(door)?.[1] ?? ''
  const inside = keep(
    await form(`${desk}/en/sign-in/demonstration`, { csrf: csrfIn(door), person: pia, back: '' }, ours()),
  )
  expect(inside.status).toBe(303)
  expect([...jar.keys()].every((name) => name.includes('school'))).toBe(true)

  const before = await open('/en/courses')
  expect(before).toContain('Asked for: 1')
  const act = await open('/en/act/courses.announce-course?back=/en/courses')
  const fields = { csrf: csrfIn(act), topic: 'privacy', heldOn: '2030-05-04', back: '/en/courses' }
  const done = await form(`${desk}/en/act/courses.announce-course`, fields, ours())
  expect([done.status, await done.text()]).toEqual([303, ''])
  for (const page of [before, act, await open('/en/courses')]) {
    for (const said of OF_A_CENTRE) expect(page).not.toContain(said)
  }
  expect(await textOf(`${site}/en`)).toMatch(/4 May 2030: what you show of yourself/)
})

test('a command works on the operations of the house that it names, and says what that kind of house has not', async () => {
  const run = (...words: string[]) =>
    promisify(execFile)(join(copy, 'vigie'), [...words, '--house', 'school'], { cwd: copy, env }).then(
      ({ stdout }) => stdout,
      (fault: Error) => fault.message,
    )
  const [listed, account, drill] = await Promise.all([
    run('operations'),
    run('account', 'annual', '--year', '2026'),
    run('drill', 'drills/main-job.json'),
  ])
  expect(listed).toContain('courses.announce-course  (planner)')
  expect(listed).not.toContain('hotline.')
  expect(account).toContain('school is a house that owes no account of a year')
  expect(drill).toContain('school is a house that has no drills')
})
