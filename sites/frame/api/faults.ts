import { Refused } from '@vigie/kernel'
import { BadInput } from '@vigie/platform/operation'
import { problem, statusOf, TooMany } from '@vigie/platform/web'
import { HTTPException } from 'hono/http-exception'

const OURS: Readonly<Record<string, string>> = { 'not-for-you': 'This is not for you' }

/** A refusal or a bad request in problem details; anything else is a fault of ours and goes further up. */
export const apiFault = (fault: unknown, titles: Readonly<Record<string, string>>): Response => {
  if (fault instanceof BadInput) {
    const { issues } = fault
    return problem({
      status: 422,
      code: fault.word,
      title: 'Something does not have the form asked for',
      errors: issues,
    })
  }
  if (fault instanceof Refused) {
    const status = fault.word === 'submission-reused' ? 422 : statusOf(fault.sort)
    return problem({ status, code: fault.word, title: titles[fault.word] ?? OURS[fault.word] ?? fault.word })
  }
  if (fault instanceof TooMany) {
    const title = 'Too many at once, or from one place; come back later'
    return problem({ status: 429, code: 'too-many', title }, { 'retry-after': String(fault.seconds) })
  }
  if (fault instanceof HTTPException && fault.status < 500) {
    return problem({ status: fault.status, code: 'bad-request', title: 'The request cannot be read' })
  }
  throw fault
}
