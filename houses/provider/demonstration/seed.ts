import { receiveMail } from '@vigie/incoming/receive-mail'
import { receiveNotice } from '@vigie/incoming/verbs/receive-notice'
import { submitNotice } from '@vigie/incoming/verbs/submit-notice'
import { takeNotice } from '@vigie/incoming/verbs/take-notice'
import { DAY, movableClock } from '@vigie/kernel'
import { beginDemonstration, takeIn } from '@vigie/people/demonstration'
import { type Holding, type HousePlace, subscribersOf } from '@vigie/platform/house'
import { bySystem, perform } from '@vigie/platform/operation'
import { type Post, readMail } from '@vigie/platform/post'
import { deliverFacts } from '@vigie/platform/queue'
import { PEOPLE } from '../people.ts'
import { LETTERS, SENT_BY_FORM, SENT_BY_PROTOCOL, TOLD } from './stories.ts'

const ANYONE = { kind: 'anyone' } as const
const SYSTEM = { kind: 'system' } as const

/** Fills empty books with made-up people and notices, each on a day of the last week. */
export const seedDemonstration = async (
  place: HousePlace,
  holdings: Readonly<Record<string, Holding>>,
  post: Post,
): Promise<void> => {
  const { desk, worker, public: outside } = holdings
  if (!desk || !worker || !outside)
    throw new Error('the demonstration needs the books as each app holds them')
  if (!(await beginDemonstration(place, 'provider', desk.house))) return
  const now = place.clock()
  const clock = movableClock(new Date(now.getTime() - 7 * DAY))
  const then = (held: Holding) => ({ ...held.house, clock })
  const staff = await bySystem(then(desk), (at) => takeIn(at, PEOPLE))
  const moderator = staff.find(({ roles }) => roles.includes('moderator'))
  if (!moderator) throw new Error('nobody moderates')
  const stories = [
    ...SENT_BY_FORM.map((sent) => () => perform(then(outside), submitNotice, ANYONE, sent)),
    ...SENT_BY_PROTOCOL.map((sent) => () => perform(then(outside), receiveNotice, SYSTEM, sent(clock()))),
    ...LETTERS.map((letter) => async () => {
      const mail = await readMail(Buffer.from(letter))
      await bySystem(then(worker), (at) => receiveMail(at, mail))
    }),
    ...TOLD.map((told) => () => perform(then(desk), takeNotice, moderator, told)),
  ]
  const step = (6 * DAY) / stories.length
  const subscribers = subscribersOf(worker, post)
  for (const tell of stories) {
    clock.moveBy(step)
    await tell()
    await deliverFacts(then(worker), subscribers, (fact, subscriber, cause) => {
      throw new Error(`the demonstration could not deliver fact ${fact} to ${subscriber}`, { cause })
    })
  }
}
