import { randomUUID } from 'node:crypto'
import { packComplaint, packNotice } from '../client/create-client.ts'
import { PROTOCOL } from '../names.ts'
import type { Complaint } from '../schemas/complaint.ts'
import { type Line, need, type Trial } from './trial.ts'

const LONGEST_FEED = 1000

/** A test that was received and decided, as far as the receiver goes. */
const decided = async ({ client, notice, until }: Trial) => {
  const { receipt, signed } = await client.sendNotice(packNotice(notice()))
  const found = await until(
    () => client.poll(receipt.of),
    ({ decisions }) => decisions.length > 0,
  )
  return { id: receipt.of, signed, found }
}

const complaintAbout = ({ base, now }: Trial, notice: string): Complaint => ({
  protocol: PROTOCOL,
  id: randomUUID(),
  test: true,
  sentAt: now().toISOString(),
  receiver: base,
  notice,
  about: [{ item: '1' }],
  language: 'en',
  reasons: 'This is a test of the protocol.',
})

/** Readings, decisions and complaints. */
export const ANSWERING: readonly Line[] = [
  {
    name: 'a notice can be read again, with the receipt that was given',
    run: async ({ client, notice }) => {
      const { receipt, signed } = await client.sendNotice(packNotice(notice()))
      need((await client.poll(receipt.of)).signed === signed, 'the receipt is another')
    },
  },
  {
    name: 'a test is decided by itself: each item not found, signed',
    run: async (trial) => {
      const [one, ...more] = (await decided(trial)).found.decisions
      need(one !== undefined, 'no decision came in time')
      need(more.length === 0, 'one item was decided more than once')
      need(one?.decision.item === '1' && one.decision.test === true, 'the decision is not of the test')
      need(one?.decision.outcome === 'not-found', `the outcome was ${one?.decision.outcome}`)
      need(one?.decision.ground === null, 'it has a ground')
    },
  },
  {
    name: 'the feed gives every decision, page by page, and its last cursor gives nothing more',
    run: async (trial) => {
      const { id } = await decided(trial)
      const notices: string[] = []
      let cursor: string | null = null
      for (let pages = 0; pages < LONGEST_FEED; pages += 1) {
        const page: Awaited<ReturnType<Trial['client']['decisionsSince']>> =
          await trial.client.decisionsSince(cursor)
        notices.push(...page.decisions.map(({ decision }) => decision.notice))
        cursor = page.next
        if (!page.more) break
      }
      need(notices.includes(id), 'the decision is not in it')
      need(cursor !== null, 'there is no cursor')
      const { decisions } = await trial.client.decisionsSince(cursor)
      need(
        decisions.every(({ decision }) => !notices.includes(decision.notice)),
        'the last cursor gives the same again',
      )
    },
  },
  {
    name: 'a reading without a signature is refused: unsigned',
    run: async ({ client, notice, message, refuses }) => {
      const { receipt } = await client.sendNotice(packNotice(notice()))
      await refuses('unsigned', message('GET', `/notices/${receipt.of}`))
      await refuses('unsigned', message('GET', '/decisions'))
    },
  },
  {
    name: 'what was never sent is not found',
    run: async ({ message, signed, refuses }) =>
      void (await refuses('not-found', await signed(message('GET', `/notices/${randomUUID()}`)))),
  },
  {
    name: 'what another sender sent is not found',
    needsOther: true,
    run: async ({ client, notice, message, signed, refuses, other }) => {
      need(other !== undefined, 'not tried: it needs a second sender')
      const { receipt } = await client.sendNotice(packNotice(notice()))
      await refuses('not-found', await signed(message('GET', `/notices/${receipt.of}`), {}, other))
    },
  },
  {
    name: 'a complaint is received once: 201, then 200 with the same receipt',
    run: async (trial) => {
      const { id } = await decided(trial)
      const packed = packComplaint(complaintAbout(trial, id))
      const first = await trial.client.complain(packed)
      need(!first.repeated, 'the status was 200')
      const second = await trial.client.complain(packed)
      need(second.repeated && second.signed === first.signed, 'the second time is not the first')
    },
  },
  {
    name: 'a complaint about a notice that was never sent is not found',
    run: async (trial) => {
      const complaint = complaintAbout(trial, randomUUID())
      await trial.refuses('not-found', await trial.signed(trial.message('POST', '/complaints', complaint)))
    },
  },
]
