import { randomBytes } from 'node:crypto'
import { Refused } from '@vigie/kernel'
import {
  type Beginning,
  type Begun,
  findSignedIn,
  formSecretOf,
  isToBeTouched,
  renewSession,
  type SignedIn,
  touchSession,
} from '@vigie/people/sign-in'
import { bySystem, visit } from '@vigie/platform/operation'
import type { MiddlewareHandler } from 'hono'
import type { ConsoleContext, ConsoleEnv } from './console.ts'
import { tokenFor, tokenOf } from './form-token.ts'

/** A page that renews itself while nobody sits there does not keep its session awake. */
const isByHand = (c: ConsoleContext): boolean => {
  const dest = c.req.header('sec-fetch-dest')
  return dest === undefined || dest === 'document'
}

/** Finds out, afresh at every request, who sits there and with which roles. */
export const takeSeat: MiddlewareHandler<ConsoleEnv> = async (c, next) => {
  const { sentBack } = c.var
  if (sentBack) {
    c.set('seat', sentBack.seat)
    c.set('csrf', sentBack.csrf)
    return next()
  }
  const secret = c.var.console.cookies.read(c, 'session')
  const seat = secret === undefined ? null : await sitDown(c, secret)
  if (seat && secret !== undefined) {
    if (isByHand(c)) await stayAwake(c, seat, secret)
  } else c.set('csrf', tokenOf(standAtTheDoor(c)))
  await next()
}

/** Takes the seat that this secret opens, for the rest of this request; null when it opens none any longer. */
export const sitDown = async (c: ConsoleContext, secret: string): Promise<SignedIn | null> => {
  const { house, limits } = c.var.console
  const found = await visit(house, { kind: 'system' }, null, async (desk) => {
    const seat = await findSignedIn(desk, secret, limits)
    return seat && { seat, csrf: tokenFor(desk.keys.lookup, formSecretOf(secret), seat.person.id) }
  })
  c.set('seat', found?.seat ?? null)
  if (found) c.set('csrf', found.csrf)
  return found?.seat ?? null
}

/** A visit by hand is written down; after a change of roles it is also the moment for a new id. */
const stayAwake = async (c: ConsoleContext, seat: SignedIn, secret: string): Promise<void> => {
  const { house } = c.var.console
  if (seat.hasOtherRoles && c.req.method === 'GET') {
    const begun = await bySystem(house, (desk) => renewSession(desk, seat, secret, null))
    keepSeat(c, begun)
    c.set('seat', { ...seat, hasOtherRoles: false, session: { ...seat.session, id: begun.session } })
  } else if (isToBeTouched(seat.session, house.clock())) {
    await bySystem(house, (desk) => touchSession(desk, seat.session.id))
  }
}

/** The secret of whoever has not signed in; a visitor to a page keeps it, and a form without one is none of ours. */
const standAtTheDoor = (c: ConsoleContext, keeps = c.req.method === 'GET'): string => {
  const { cookies } = c.var.console
  const known = cookies.read(c, 'door')
  if (known !== undefined) return known
  const secret = randomBytes(32).toString('base64url')
  if (keeps) cookies.set(c, 'door', secret)
  return secret
}

/** Leads whoever sent a form of ours to the door: the forms there work for them as after any visit to it. */
export const comeToTheDoor = (c: ConsoleContext): void => {
  c.set('csrf', tokenOf(standAtTheDoor(c, true)))
}

/** Who sits there, with the secret of their cookie: for whoever goes on under a new one. */
export const sittingOf = (c: ConsoleContext): { seat: SignedIn; secret: string } => ({
  seat: seatOf(c),
  secret: c.var.console.cookies.read(c, 'session') ?? '',
})

/** Who sits there, on pages that only the staff reaches. */
export const seatOf = (c: ConsoleContext): SignedIn => {
  if (!c.var.seat) throw new Refused('not-signed-in', 'forbidden')
  return c.var.seat
}

/** How a session begins in this browser: whoever sat here leaves as the other comes. */
export const beginningOf = (c: ConsoleContext): Beginning => ({
  longest: c.var.console.limits.longest,
  leaves: c.var.seat?.session.id,
})

/** Gives somebody who proved who they are their seat. */
export const giveSeat = (c: ConsoleContext, { secret }: Begun): void => {
  const { cookies } = c.var.console
  cookies.clear(c, 'door')
  cookies.set(c, 'session', secret)
}

/** The same person goes on sitting there, under another secret. */
export const keepSeat = (c: ConsoleContext, { secret }: Begun): void =>
  c.var.console.cookies.set(c, 'session', secret)

export const leaveSeat = (c: ConsoleContext): void => c.var.console.cookies.clear(c, 'session')
