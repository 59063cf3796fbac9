import { bySystem, type Desk, type House } from '@vigie/platform/operation'
import { getList } from '../lists/find-lists.ts'
import type { FeedbackVerdict } from '../words.ts'
import { type Feedback, insertSendings, selectFeedback } from './feedback-rows.ts'

export const findFeedback = async (desk: Pick<Desk, 'db'>, list: string): Promise<Feedback[]> =>
  selectFeedback(desk.db, (await getList(desk, list)).id)

/** What each owner's own interface calls it. */
const STOPNCII: Readonly<Record<FeedbackVerdict, string>> = {
  confirmed: 'Blocked',
  'false-positive': 'NotBlocked',
}

const lineOf = (one: Feedback) => ({
  id: one.ownId,
  [one.fingerprint.way]: one.fingerprint.hex,
  feedback: one.verdict,
  reason: one.reason,
  day: one.givenAt.toISOString().slice(0, 10),
})

/**
 * The file for a list's owner with everything said about their entries that was not sent yet, and the note that it was.
 * In the form of the owner's own interface where we know it, else a JSON list. Nobody's name is in it.
 */
export const sendFeedback = (house: House, wanted: string): Promise<{ file: string; sent: number }> =>
  bySystem(house, async (desk) => {
    const list = await getList(desk, wanted)
    const waiting = (await selectFeedback(desk.db, list.id)).filter(({ sentAt }) => sentAt === null)
    await insertSendings(
      desk.db,
      waiting.map(({ id }) => id),
      desk.now,
    )
    await house.record(desk, 'hashes.send-feedback', `list:${list.id}`)
    const body =
      list.source === 'stopncii'
        ? {
            count: waiting.length,
            hashFeedbacks: waiting.map((one) => ({
              hashValue: one.fingerprint.hex,
              feedbackValue: STOPNCII[one.verdict],
              tags: [one.reason],
            })),
          }
        : { list: list.name, owner: list.owner, feedback: waiting.map(lineOf) }
    return { file: `${JSON.stringify(body, null, 2)}\n`, sent: waiting.length }
  })
