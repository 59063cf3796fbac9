import { type House, perform } from '@vigie/platform/operation'
import { openLanes, type Subscriber } from '@vigie/platform/queue'
import type pg from 'pg'
import { report, withoutStretching } from '../intake/report.ts'

const HANDS = 4

/** So many reports come in, and only then the worker begins: how many of them become cases in a second. */
export const measureTriage = async (
  client: pg.Client,
  site: House,
  worker: House,
  subscribers: readonly Subscriber[],
  reports: number,
): Promise<number> => {
  const countCases = async (): Promise<number> =>
    (await client.query<{ cases: number }>('select count(*)::int4 as cases from hotline.case')).rows[0]
      ?.cases ?? 0
  const anyWaits = async (): Promise<boolean> =>
    (
      await client.query<{ waits: boolean }>(
        'select exists (select from outbox.fact) or exists (select from outbox.delivery) as waits',
      )
    ).rows[0]?.waits === true
  let left = reports
  const hand = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await perform(site, withoutStretching, { kind: 'anyone' }, report())
    }
  }
  await Promise.all(Array.from({ length: HANDS }, hand))
  const before = await countCases()
  const lanes = openLanes(worker, subscribers, (_fact, _name, fault) => {
    throw fault
  })
  const start = performance.now()
  // A lane that comes while another distributes finds nothing yet and comes again, as in a worker.
  while (await anyWaits()) await Promise.all(lanes.map(({ round }) => round()))
  const seconds = (performance.now() - start) / 1000
  if ((await countCases()) - before !== reports) throw new Error('not every report became a case')
  return reports / seconds
}
