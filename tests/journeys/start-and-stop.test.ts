import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type RunningWorld, runVigie, startWorld } from './start-world.ts'

let folder: string
let world: RunningWorld
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-start-'))
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

const send = async (path: string, body: unknown): Promise<unknown> => {
  const answer = await fetch(`${world.url('public site')}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return answer.json()
}

test('a second start on the same folder is refused in words and harms nothing', async () => {
  const second = runVigie(['demo'], folder)
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

test('stopping leaves no process behind, and starting again finds what was there', async () => {
  const { receipt } = z
    .object({ receipt: z.string() })
    .parse(await send('/reports', { language: 'en', kind: 'grooming', narrative: 'Made up.', addresses: [] }))
  expect(await processesOn(folder)).not.toEqual([])
  expect(await world.stop()).toBe(0)
  expect(await processesOn(folder)).toEqual([])
  world = await startWorld(folder)
  const mailbox = z.object({ state: z.string() }).parse(await send('/mailbox', { receipt }))
  expect(mailbox.state).not.toBe('')
})
