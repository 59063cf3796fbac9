import { setTimeout as pause } from 'node:timers/promises'
import { exampleCentreAt } from '@vigie/centre'
import { openHouse } from '@vigie/platform/house'
import { createCall } from '@vigie/platform/outside'
import { openLanes } from '@vigie/platform/queue'
import { z } from 'zod'
import { dispatchByChannel } from '../../modules/notices/channels/dispatch-by-channel.ts'
import { PEERS } from './peers.ts'

/** What this process is told: where the books are, and how much faster than ours its clock runs. */
const Given = z.object({ superUrl: z.string(), keyFolder: z.string(), begun: z.number(), times: z.number() })
const { superUrl, keyFolder, begun, times } = Given.parse(JSON.parse(process.argv[2] ?? ''))

// The worker of a house, as far as it sends to platforms: it is killed while it does.
const clock = (): Date => new Date(begun + (Date.now() - begun) * times)
const holding = await openHouse({ ...exampleCentreAt({ superUrl, keyFolder }), clock }, 'worker', 12)
const secrets = new Map<string, string>(Object.entries(PEERS).map(([name, { secret }]) => [name, secret]))
const outside = {
  call: createCall({ reach: 'anywhere', within: 500 }),
  credentials: async (name: string) => secrets.get(name) ?? null,
}
const lanes = openLanes(holding.house, dispatchByChannel({ house: holding.house, outside }), () => undefined)
process.stdout.write('ready\n')
// Each lane goes at its own pace, as with the clock of a house's worker.
await Promise.all(
  lanes.map(async ({ round }) => {
    for (;;) {
      await round()
      await pause(20)
    }
  }),
)
