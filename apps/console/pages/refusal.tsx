import { Refused } from '@vigie/kernel'
import { NotAForm, statusOf } from '@vigie/platform/web'
import { ButtonLink, Callout } from '@vigie/ui'
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
  const text = words.maybe(`refusals.${word}`) ?? words('console.refused')
  if (wantsJson(c)) return c.json({ refused: word, text }, status)
  const title = status === 404 ? words('console.not-found.title') : words('console.refused.title')
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
            {isSignedOut ? words('console.sign-in') : words('console.go-home')}
          </ButtonLink>
        </p>
      </>
    ),
  })
}

/** Whoever may not: those at the door are led in first, the others hear it. */
export const turnAway = (c: ConsoleContext): Response | Promise<Response> => {
  if (c.var.seat) return showRefusal(c, 'not-for-you', 403)
  if (c.req.method !== 'GET' || wantsJson(c)) return showRefusal(c, 'not-signed-in', 403)
  const back = safeBack(c.req.path)
  return c.redirect(
    `${pathOf(c, '/sign-in')}${back === null ? '' : `?back=${encodeURIComponent(back)}`}`,
    303,
  )
}

/** What a fault looks like: a refusal in its own words, anything else without a word about its inside. */
export const showFault = (c: ConsoleContext, fault: unknown): Response | Promise<Response> => {
  if (fault instanceof Refused) return showRefusal(c, fault.word, statusOf(fault.sort))
  if (fault instanceof NotAForm) return showRefusal(c, 'form-not-ours', 415)
  c.var.console.faulty(fault)
  return showRefusal(c, 'house-fault', 500)
}
