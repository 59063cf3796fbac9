import { setTimeout as pause } from 'node:timers/promises'
import { centre as declared } from '@vigie/centre'
import { openTestCentre } from '@vigie/centre/testing'
import { connect } from '@vigie/platform/database'
import { modulesFor, workOf } from '@vigie/platform/house'
import { createLog } from '@vigie/platform/log'
import { missingPost } from '@vigie/platform/post'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onceADay } from './once-a-day.ts'
import { startWorker } from './start-worker.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const start = (retain?: () => Promise<unknown>) =>
  startWorker({
    work: workOf(centre.worker, missingPost),
    modules: modulesFor(declared, 'worker'),
    log: createLog('silent'),
    timers: retain ? [onceADay(centre.worker.house, 'retention', retain)] : [],
  })

test('a worker whose rounds go through is well', async () => {
  const worker = start()
  await pause(600)
  expect(worker.isWell()).toBe(true)
  await worker.stop()
})

test('a worker whose round failed once is not well, tries again a second later, and is well', async () => {
  let rounds = 0
  const worker = start(async () => {
    if (rounds++ === 0) throw new Error('no books for a moment')
  })
  await expect.poll(() => rounds).toBe(1)
  expect(worker.isWell()).toBe(false)
  await expect.poll(() => worker.isWell()).toBe(true)
  expect(rounds).toBe(2)
  await worker.stop()
})

test('a worker whose clocks stand still is not well, however many facts it delivers meanwhile', async () => {
  const url = new URL(centre.place.superUrl)
  url.pathname = `/${centre.place.databases.hotline}`
  const owner = connect(url.href, { max: 1 })
  // This copy of the books only: the worker may no longer read what the clocks ask.
  await sql`revoke select on all tables in schema notices from vigie_centre_worker`.execute(owner)
  await owner.close()
  const worker = start()
  await pause(900)
  expect(worker.isWell()).toBe(false)
  await worker.stop()
})
