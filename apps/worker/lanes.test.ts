import { centre as declared } from '@vigie/centre'
import { openTestCentre } from '@vigie/centre/testing'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { modulesFor, workOf } from '@vigie/platform/house'
import { createLog } from '@vigie/platform/log'
import { bySystem } from '@vigie/platform/operation'
import type { Post } from '@vigie/platform/post'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedProviders } from '../../modules/notices/fixtures.ts'
import { approved, idOfProvider } from '../../modules/notices/test-world-fixtures.ts'
import { workerApp } from './serve-worker-health.ts'
import { startWorker } from './start-worker.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const countCases = async (): Promise<number> => {
  const { rows } = await sql<{ cases: number }>`
    select count(*)::int4 as cases from hotline.case_report`.execute(centre.desk.house.books)
  return rows[0]?.cases ?? 0
}

test('a mail server that never answers delays no report, and the figures of the worker say what waits', async () => {
  const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<never>()]
  const silent: Post = {
    send: () => {
      asked.resolve()
      return answer.promise
    },
    close: () => undefined,
  }
  const providers = await bySystem(centre.desk.house, seedProviders)
  await approved(centre, idOfProvider(providers, 'pixelkist'))
  const worker = startWorker({
    work: workOf(centre.worker, silent),
    modules: modulesFor(declared, 'worker'),
    log: createLog('silent'),
  })
  try {
    await asked.promise
    for (const turn of [1, 2, 3]) {
      await centre.perform(
        submitReport,
        { kind: 'anyone' },
        {
          kind: 'csam',
          language: 'en',
          channel: 'form',
          narrative: 'Made up for a test.',
          addresses: [`https://place.example/lane/${turn}`],
        },
      )
    }
    await expect.poll(countCases).toBe(3)
    const figures = await workerApp(worker, [centre.worker.house.books]).request('/metrics')
    expect(await figures.text()).toContain(
      'vigie_facts_waiting{subscriber="notices.dispatch-by-mail",state="fresh"} 1',
    )
    expect(worker.isWell()).toBe(true)
  } finally {
    answer.reject(new Error('the connection was cut'))
    await worker.stop()
  }
})
