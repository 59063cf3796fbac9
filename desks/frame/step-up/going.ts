import type { Filled } from '@vigie/platform/web'
import { type ConsoleContext, pathOf } from '../console.ts'
import { ACCOUNT } from '../menu.ts'
import { safeBack } from '../safe-back.ts'

/** The fields of the page that asks for a proof; no operation has a field with a hyphen. */
export const STEP_UP = {
  to: 'step-up-to',
  posts: 'step-up-posts',
  password: 'step-up-password',
  code: 'step-up-code',
} as const

/** Where that page stands by itself, for whoever was sent here. */
export const STEP_UP_PATH = '/step-up'

export interface Going {
  /** Where one goes on to: a path of ours. */
  readonly to: string
  /** What was typed into the form that is sent there; null where the page is only opened. */
  readonly typed: readonly (readonly [name: string, value: string])[] | null
}

/** What only its owner knows stands in no page of ours, not even unseen. */
const NEVER_SHOWN = ['password', 'current']

/** What belongs to the page and not to what was typed. */
const isOfPage = (name: string): boolean =>
  name === 'csrf' || Object.values(STEP_UP).some((own) => own === name)

/** Where somebody goes on to who has to say first who they are, and with what they typed. */
export const goingOf = (c: ConsoleContext, filled: Filled): Going => {
  const isAsked = c.req.path === pathOf(c, STEP_UP_PATH)
  if (NEVER_SHOWN.some((name) => filled.one(name) !== '')) return { to: pathOf(c, ACCOUNT), typed: null }
  const typed = filled.pairs.filter(([name]) => !isOfPage(name))
  if (!isAsked) return { to: c.req.path, typed }
  const to = safeBack(filled.one(STEP_UP.to)) ?? pathOf(c, '')
  return { to, typed: filled.one(STEP_UP.posts) === 'yes' ? typed : null }
}
