import { LANGUAGES } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import type { Subscriber, Taken } from '@vigie/platform/queue'
import { callOnce, HOOKS, type ToPlatform } from './call-platform.ts'
import { insertTelling, selectTellings } from './decision-rows.ts'
import { FACTS, idIn } from './facts.ts'
import { getDecision } from './get-decision.ts'
import { writeTelling } from './telling.ts'
import { toldOf } from './told-of.ts'

const tell = async (desk: Desk, to: ToPlatform, id: string): Promise<Taken> => {
  const decision = await getDecision(desk, id)
  // Only the platform knows who put it there, and finds them by its own name for the content.
  const concerns = decision.ground !== null || decision.after !== null
  if (decision.content === null || !concerns) return undefined
  const isTold = async () => (await selectTellings(desk.db, id)).some(({ whom }) => whom === 'uploader')
  if (await isTold()) return undefined
  const told = toldOf(decision)
  const texts = LANGUAGES.map((one) => [one, writeTelling(told, 'uploader', one, desk.letterhead)] as const)
  const said = {
    type: 'uploader.to-tell',
    decision: id,
    content: decision.content,
    replaces: decision.after,
    texts: Object.fromEntries(texts),
  }
  const { isAccepted, taken } = await callOnce(desk, to, {
    decision: id,
    event: 'uploader',
    id: `${id}.uploader`,
    said,
  })
  if (isAccepted && !(await isTold()))
    await insertTelling(desk.db, {
      decision: id,
      whom: 'uploader',
      way: 'webhook',
      told_by: null,
      told_at: desk.now,
    })
  return taken
}

/**
 * Hands the platform the statement of reasons for whoever put the content there (Art. 17(1) DSA), in every language: the house
 * has no mailbox of theirs, the platform has. It is told once the platform took it; it may come twice, by the same id.
 */
export const tellsUploader = (toFor: (desk: Desk) => ToPlatform | null): Subscriber => ({
  name: 'moderation.tell-uploader',
  fact: FACTS.decided,
  opens: 'decide',
  lane: HOOKS,
  take: async (desk, body) => {
    const to = toFor(desk)
    return to === null ? undefined : tell(desk, to, idIn(body, 'decision'))
  },
})
