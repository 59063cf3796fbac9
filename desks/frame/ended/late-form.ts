import { dayOf } from '@vigie/kernel'
import { openTyped, sealTyped } from '@vigie/platform/vault'
import { readForm } from '@vigie/platform/web'
import { z } from 'zod'
import { type ConsoleContext, pathOf } from '../console.ts'
import { ownerOf } from '../form-token.ts'
import { safeBack } from '../safe-back.ts'
import { goingOf } from '../step-up/going.ts'

/** The field in which a page at the door carries what was typed: sealed, for whoever signs in next may be somebody else. */
export const KEPT = 'kept-form'

/** A form that this house gave to somebody, sent when the session it belongs to had ended. */
const LateForm = z.object({
  person: z.uuid(),
  /** Where it is sent: a path of ours. */
  to: z.string(),
  /** What was typed; null where the page is only opened, or where it held what only its owner knows. */
  typed: z
    .array(z.tuple([z.string(), z.string()]).readonly())
    .readonly()
    .nullable(),
  sentAt: z.number(),
})
export type LateForm = z.output<typeof LateForm>

const lookupOf = async ({ var: { console } }: ConsoleContext) =>
  (await console.house.keys.on(dayOf(console.house.clock()))).lookup

/** Sealed for the page at the door, which holds it until its owner has signed in. */
export const sealLate = async (c: ConsoleContext, late: LateForm): Promise<string> =>
  sealTyped(await lookupOf(c), JSON.stringify(late))

/** What a page at the door carried; null where it is nothing of ours, or is older than any session gets. */
export const openLate = async (c: ConsoleContext, sealed: string): Promise<LateForm | null> => {
  const { house, limits } = c.var.console
  const text = sealed === '' ? null : openTyped(await lookupOf(c), sealed)
  if (text === null) return null
  const late = LateForm.parse(JSON.parse(text))
  return house.clock().getTime() - late.sentAt < limits.longest && safeBack(late.to) !== null ? late : null
}

/** Reads a form whose token is none of this session; null where this house never gave it to anybody. */
export const readLate = async (c: ConsoleContext): Promise<LateForm | null> => {
  const sentAt = c.var.console.house.clock().getTime()
  const keys = await lookupOf(c)
  const ofScript = c.req.header('x-csrf')
  if (ofScript !== undefined) {
    const person = ownerOf(keys, ofScript)
    return person === null ? null : { person, to: pathOf(c, ''), typed: null, sentAt }
  }
  const filled = await readForm(c)
  const person = ownerOf(keys, filled.one('csrf'))
  if (person === null) return openLate(c, filled.one(KEPT))
  const isLeaving = c.req.path === pathOf(c, '/sign-out')
  return { person, ...(isLeaving ? { to: pathOf(c, ''), typed: null } : goingOf(c, filled)), sentAt }
}
