import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { LANGUAGES } from '@vigie/kernel'
import { connect, reachServer } from '@vigie/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { compiledBeside } from '../built.ts'
import { type RunningWorld, readyFolder, startWorld } from './start-world.ts'

const Head = z.object({ size: z.number(), root: z.string(), note: z.string() })
const Verified = z.object({
  holds: z.boolean(),
  size: z.number(),
  elsewhere: z.number(),
  findings: z.array(z.object({ what: z.string(), position: z.number().optional() })),
})

let folder: string
let tree: string
let world: RunningWorld
beforeAll(async () => {
  ;({ folder, tree } = await readyFolder())
  world = await startWorld(folder, [], tree)
})
afterAll(async () => {
  await world.stop()
  await rm(folder, { recursive: true, force: true })
})

const vigie = async (...words: string[]) => {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, VIGIE_DATA: folder, ...compiledBeside(tree) }
  return promisify(execFile)(join(tree, 'vigie'), words, { cwd: tree, env }).catch((fault: unknown) =>
    z.object({ stdout: z.string(), code: z.number() }).parse(fault),
  )
}
const site = () => world.url('public site')

/** The worker signs a head by itself, soon after the first start. */
const latestHead = async (): Promise<z.output<typeof Head>> => {
  for (let tried = 0; tried < 60; tried++) {
    const answer = await fetch(`${site()}/api/v1/audit/heads/latest`)
    if (answer.ok) return Head.parse(await answer.json())
    await pause(500)
  }
  throw new Error('no head was published')
}

test('a demonstration world shows its code of the day, and everything in it verifies against that', async () => {
  const head = await latestHead()
  expect(head.size).toBeGreaterThan(50)
  for (const language of LANGUAGES) {
    expect(await (await fetch(`${site()}/${language}/audit`)).text()).toContain(head.root)
  }
  const kept = join(folder, 'head.txt')
  await writeFile(kept, head.note)
  const given = [
    '--head',
    kept,
    '--head',
    `${site()}/api/v1/audit/heads/latest`,
    '--head',
    `${head.size}:${head.root}`,
  ]
  const { stdout } = await vigie('audit', 'verify', '--json', ...given)
  const verified = Verified.parse(JSON.parse(stdout))
  expect(verified).toMatchObject({ holds: true, findings: [], elsewhere: 4 })

  // What the public did waits until its day is over: no line of it has its place yet.
  const report = { language: 'en', kind: 'grooming', narrative: 'Made up.', addresses: [] }
  await fetch(`${site()}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(report),
  })
  const said = await vigie('audit', 'verify')
  const share = /(\d+) entries, (\d+) in the log \((\d+\.\d) % have their place\)/.exec(said.stdout)
  const [entries, size, percent] = (share ?? []).slice(1).map(Number)
  expect(size, said.stdout).toBeLessThan(entries ?? 0)
  expect(percent).toBe(Math.floor(((size ?? 0) / (entries ?? 1)) * 1_000) / 10)

  const grown = Head.parse(JSON.parse((await vigie('audit', 'head', '--now', '--json')).stdout))
  expect(grown.size).toBeGreaterThan(head.size)
  const proof = await vigie('audit', 'consistency', String(head.size), String(grown.size), '--json')
  expect(JSON.parse(proof.stdout)).toMatchObject({ olderRoot: head.root, newerRoot: grown.root })
})

test('one letter changed by the administrator of the database server is found', async () => {
  const head = await latestHead()
  const file = join(folder, 'kept.txt')
  await writeFile(file, head.note)
  await world.stop()
  const server = await reachServer(join(folder, 'postgres'))
  const owner = connect(server.url('vigie_centre_hotline'), { max: 1 })
  await sql`set session_replication_role = replica`.execute(owner)
  await sql`update audit.entry set act = replace(act, 'e', 'a') where id = (select entry from audit.leaf where position = 7)`.execute(
    owner,
  )
  await owner.close()
  await server.stop()
  const { stdout } = await vigie('audit', 'verify', '--json', '--head', file)
  expect(Verified.parse(JSON.parse(stdout))).toMatchObject({
    holds: false,
    findings: [{ what: 'entry-changed', position: 7 }],
  })
  world = await startWorld(folder, [], tree)
})
