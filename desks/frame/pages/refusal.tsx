import { Refused } from '@vigie/kernel'
import { refusalText } from '@vigie/locales'
import { NotAForm, statusOf } from '@vigie/platform/web'
import { ButtonLink, Callout } from '@vigie/ui'
import { matchedRoutes } from 'hono/route'
import { type ConsoleContext, pathOf, wordsFor } from '../console.ts'
import { safeBack } from '../safe-back.ts'
import { showPage } from '../shell.tsx'

const wantsJson = (c: ConsoleContext): boolean =>
  (c.req.header('accept') ?? '').startsWith('application/json')

/** A refusal, calmly: what it is, and where to go from here. */
export const showRefusal = (
  c: ConsoleContext,
  word: string,
  status: 403 | 404 | 409 | 415 | 422 | 500,
): Response | Promise<Response> => {
  const words = wordsFor(c)
  const text = refusalText(words, word) ?? words('desk-frame.pages.refused')
  if (wantsJson(c)) return c.json({ refused: word, text }, status)
  const title =
    status === 404 ? words('desk-frame.pages.not-found.title') : words('desk-frame.pages.refused.title')
  const isSignedOut = word === 'not-signed-in' || (word === 'form-not-ours' && !c.var.seat)
  return showPage(c, {
    title,
    status,
    children: (
      <>
        <h1>{title}</h1>
        <Callout tone={status === 500 ? 'danger' : 'wait'}>
          <p>{text}</p>
        </Callout>
        <p>
          <ButtonLink primary href={isSignedOut ? pathOf(c, '/sign-in') : pathOf(c, '')}>
            {isSignedOut ? words('desk-frame.pages.sign-in') : words('desk-frame.pages.go-home')}
          </ButtonLink>
        </p>
      </>
    ),
  })
}

/** Refusals that come before any operation; those of an operation the house has told already. */
const AT_THE_DOOR = ['form-not-ours', 'not-for-you', 'bad-input']

const tell = (c: ConsoleContext, refused: Refused): void => {
  const { seat, console } = c.var
  const by = seat?.actor ?? ({ kind: 'visitor' } as const)
  console.house.witness?.refused(refused, by, `${c.req.method} ${matchedRoutes(c).at(-1)?.path ?? ''}`)
}

/** Whoever may not: those at the door are led in first, the others hear it. */
export const turnAway = (c: ConsoleContext): Response | Promise<Response> => {
  const word = c.var.seat ? 'not-for-you' : 'not-signed-in'
  const isLedIn = c.var.seat === null && c.req.method === 'GET' && !wantsJson(c)
  if (!isLedIn) {
    tell(c, new Refused(word, 'forbidden'))
    return showRefusal(c, word, 403)
  }
  const back = safeBack(c.req.path)
  return c.redirect(
    `${pathOf(c, '/sign-in')}${back === null ? '' : `?back=${encodeURIComponent(back)}`}`,
    303,
  )
}

/** What a fault looks like: a refusal in its own words, anything else without a word about its inside. */
export const showFault = (c: ConsoleContext, fault: unknown): Response | Promise<Response> => {
  if (fault instanceof Refused && AT_THE_DOOR.includes(fault.word)) tell(c, fault)
  if (fault instanceof Refused) return showRefusal(c, fault.word, statusOf(fault.sort))
  if (fault instanceof NotAForm) tell(c, new Refused('form-not-ours', 'forbidden'))
  if (fault instanceof NotAForm) return showRefusal(c, 'form-not-ours', 415)
  c.var.console.faulty(fault)
  return showRefusal(c, 'house-fault', 500)
}
