import { parseArgs } from 'node:util'
import { conclude, median, quantile, rounded } from '../verdict.ts'
import { CLOSEST_PEER, handWritten, measureContacts } from './contacts.ts'
import { openStage } from './stage.ts'
import { measureTalks } from './talks.ts'

/*
 * How fast is a contact saved when thirty-two case managers save at once? Beside it, in the same rounds, pgbench writes the same
 * rows by hand. Then so many conversations at once, each with a child's page that asks for news and a case manager's that is told
 * of it, over real connections to site and desk: from the moment in which somebody presses Send until the other one's page has it.
 */
const { quick } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
}).values
const DOSE = quick
  ? { managers: 10, rounds: 1, seconds: 3, conversations: 60, talkSeconds: 24, restSeconds: 20 }
  : { managers: 50, rounds: 5, seconds: 4, conversations: 500, talkSeconds: 120, restSeconds: 60 }

const stage = await openStage(DOSE.managers, CLOSEST_PEER.writers)
try {
  await measureContacts(stage, 1_000)
  const byHand = await handWritten(stage, DOSE.seconds)
  const rounds = []
  for (let round = 0; round < DOSE.rounds; round++) {
    const ours = await measureContacts(stage, DOSE.seconds * 1_000)
    const sql = await byHand()
    rounds.push({
      contactsPerSecond: ours.perSecond,
      contactP50Milliseconds: ours.p50,
      contactP99Milliseconds: ours.p99,
      handWrittenPerSecond: sql,
      shareOfHandWritten: ours.perSecond / sql,
      timesClosestPeer: ours.perSecond / CLOSEST_PEER.perSecond,
    })
    process.stdout.write(`round ${round + 1}: ${JSON.stringify(median(rounds.slice(-1)))}\n`)
  }
  const { conversations, talkSeconds, restSeconds } = DOSE
  const times = { milliseconds: talkSeconds * 1_000, rest: restSeconds * 1_000 }
  const { toDesk, toChild, lost } = await measureTalks(stage, { conversations, ...times })
  const both = [...toDesk, ...toChild]
  const p95 = (some: readonly number[]) => rounded(quantile(some, 0.95))
  conclude(
    'helpline',
    {
      ...median(rounds),
      conversations,
      delivered: both.length,
      lost,
      deliveryP50Milliseconds: rounded(quantile(both, 0.5)),
      deliveryP95Milliseconds: p95(both),
      toDeskP95Milliseconds: p95(toDesk),
      toChildP95Milliseconds: p95(toChild),
    },
    {
      timesClosestPeer: { atLeast: 5 },
      conversations: { atLeast: DOSE.conversations },
      delivered: { atLeast: Math.floor((conversations * talkSeconds) / restSeconds) },
      lost: { atMost: 0 },
      deliveryP95Milliseconds: { atMost: 150 },
    },
  )
} finally {
  await stage.close()
}
// Connections of agents are kept for a while.
process.exit()
