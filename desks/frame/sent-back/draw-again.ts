import { statusOf } from '@vigie/platform/web'
import { type ConsoleContext, pathOf } from '../console.ts'
import type { SentBack } from './sent-back.ts'

/** What a page says to a program with a form on it that came back. */
export const statusFor = ({ refused, complaints }: SentBack) =>
  refused ? statusOf(refused.sort) : Object.keys(complaints).length > 0 ? 422 : 200

/**
 * The page on which a form stood, once more, with everything that was typed. Null where that page does not hold the form any
 * longer: what was typed must not be lost with it.
 */
export const drawAgain = async (
  c: ConsoleContext,
  askedAt: string | null,
  sent: SentBack,
): Promise<Response | null> => {
  if (askedAt === null || askedAt.startsWith(pathOf(c, '/act/'))) return null
  const answer = await c.var.console.draw(askedAt, sent)
  if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) {
    await answer.body?.cancel()
    return null
  }
  const page = await answer.text()
  return page.includes(`value="${sent.number}"`) ? c.html(page, statusFor(sent)) : null
}
