import { openTestHelpline } from '@vigie/centre/testing-helpline'
import { openHouse } from '@vigie/platform/house'
import type { Actor } from '@vigie/platform/operation'
import { createCall } from '@vigie/platform/outside'
import { deliverFacts } from '@vigie/platform/queue'
import { sql } from 'kysely'
import { receiveMessage } from '../../verbs/receive-message.ts'
import { takeConversation } from '../../verbs/take-conversation.ts'
import { sendsAnswers } from '../send-answers.ts'
import { SMS } from '../sms.ts'
import { takeInAll } from '../taking-in.ts'
import { openGateway } from './gateway.ts'

const TOKEN = 'a token of a test'
const SECRET = 'a secret of a test, long enough'
const ANYONE: Actor = { kind: 'anyone' }

/** A helpline, its worker, and a gateway that stands in for an operator's. */
export const openSmsWorld = async () => {
  const line = await openTestHelpline()
  const gateway = await openGateway({ token: TOKEN, secret: SECRET, now: () => line.clock() })
  const place = {
    ...line.place,
    letterhead: { ...line.place.letterhead, particulars: { smsGateway: gateway.url } },
  }
  const worker = await openHouse(place, 'helpline_worker', 4)
  const outside = {
    // As in the product: the gateway is reached since it stands on the machine itself.
    call: createCall(),
    credentials: async (name: string) => (name === SMS.secrets.sending ? TOKEN : null),
  }
  const faults: unknown[] = []
  const pass = (seconds: number) => line.clock.moveTo(new Date(line.clock().getTime() + seconds * 1_000))
  return {
    line,
    gateway,
    worker,
    pass,
    /** A telephone sends something, and the gateway brings it. */
    brings: async (id: string, said: Readonly<Record<string, unknown>>) => {
      const { body, headers } = gateway.brings(id, { type: 'message', ...said })
      const named: Readonly<Record<string, string>> = headers
      const told = SMS.read({ body, header: (name) => named[name] }, SECRET, line.clock())
      if (typeof told === 'string' || told.says !== 'message') throw new Error('not a message')
      const { says: _says, ...message } = told
      return line.perform(receiveMessage, ANYONE, { channel: 'sms', language: 'nl', ...message })
    },
    takeIn: () => takeInAll(worker.house),
    send: async () => {
      await deliverFacts(worker.house, [sendsAnswers(outside)], (_fact, _subscriber, fault) =>
        faults.push(fault),
      )
      const [fault] = faults.splice(0)
      if (fault !== undefined) throw fault
    },
    /** What waits, the oldest first. */
    waiting: async (): Promise<string[]> =>
      (
        await sql<{ id: string }>`select conversation as id from helpline.open_conversation
          where holder is null and aside is null order by number`.execute(line.desk.house.books)
      ).rows.map(({ id }) => id),
    take: (conversation: string, by = 'Sara') =>
      line.perform(takeConversation, line.named(by), { conversation }),
    close: async () => {
      await worker.close()
      await gateway.close()
      await line.close()
    },
  }
}
export type SmsWorld = Awaited<ReturnType<typeof openSmsWorld>>
