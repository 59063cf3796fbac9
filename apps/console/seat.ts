import { randomBytes } from 'node:crypto'
import { Refused } from '@vigie/kernel'
import { type Begun, findSignedIn, isToBeTouched, type SignedIn, touchSession } from '@vigie/people/sign-in'
import { bySystem, visit } from '@vigie/platform/operation'
import type { MiddlewareHandler } from 'hono'
import type { ConsoleContext, ConsoleEnv } from './console.ts'
import { tokenOf } from './forgery.ts'

/** A page that renews itself while nobody sits there does not keep its session awake. */
const isByHand = (c: ConsoleContext): boolean => {
  const dest = c.req.header('sec-fetch-dest')
  return dest === undefined || dest === 'document'
}

/** Finds out, afresh at every request, who sits there and with which roles. */
export const takeSeat: MiddlewareHandler<ConsoleEnv> = async (c, next) => {
  const { cookies, house } = c.var.console
  const secret = cookies.read(c, 'session')
  const seat =
    secret === undefined
      ? null
      : await visit(house, { kind: 'system' }, null, (desk) => findSignedIn(desk, secret))
  if (seat && isByHand(c) && isToBeTouched(seat.session, house.clock())) {
    await bySystem(house, (desk) => touchSession(desk, seat.session.id))
  }
  c.set('seat', seat)
  c.set('csrf', tokenOf(seat && secret !== undefined ? secret : standAtTheDoor(c)))
  await next()
}

const standAtTheDoor = (c: ConsoleContext): string => {
  const { cookies } = c.var.console
  const known = cookies.read(c, 'door')
  if (known !== undefined) return known
  const secret = randomBytes(32).toString('base64url')
  if (c.req.method === 'GET') cookies.set(c, 'door', secret)
  return secret
}

/** Who sits there, on pages that only the staff reaches. */
export const seatOf = (c: ConsoleContext): SignedIn => {
  if (!c.var.seat) throw new Refused('not-signed-in', 'forbidden')
  return c.var.seat
}

/** Gives somebody who proved who they are their seat. */
export const giveSeat = (c: ConsoleContext, { secret }: Begun): void => {
  const { cookies } = c.var.console
  cookies.clear(c, 'door')
  cookies.set(c, 'session', secret)
}

export const leaveSeat = (c: ConsoleContext): void => c.var.console.cookies.clear(c, 'session')
