import { wasSeen } from '@vigie/incoming'
import { bySystem } from '@vigie/platform/operation'
import type { RouteLine } from '@vigie/platform/web'
import {
  answerRequests,
  createReceiver,
  LIMITS,
  openDirectories,
  openRegister,
  ProtocolProblem,
  problemResponse,
} from '@vigie/protocol'
import type { PublicEnv, Site, Visit } from '@vigie/site-frame/page-kit'
import { directoryLine, once, signerOf } from '@vigie/site-frame/protocol'
import { keepNotices } from './keep-notices.ts'
import { isLoopback, reachPublic } from './reach.ts'

export const BASE = '/api/vigie/1'

const registersIn = (said: unknown): string[] =>
  typeof said === 'string' ? said.split(',').flatMap((one) => one.trim() || []) : []

/** Everything that answers by the protocol, opened when somebody first asks; null where the house does not say its own address. */
const open = async (site: Site) => {
  const signer = await signerOf(site)
  if (signer === null) return null
  const { origin, key, directory } = signer
  const loopback = isLoopback(origin)
  const fetch = loopback ? globalThis.fetch : reachPublic()
  const now = site.house.clock
  const directories = openDirectories({ fetch, now, admits: () => true, loopback })
  const { keyOf } = directories
  const urls = registersIn(site.house.letterhead.particulars.registers)
  const receiver = createReceiver({
    origin,
    key,
    keyOf,
    now,
    registers: urls.map((url) => openRegister({ url, fetch, keyOf, now })),
    seen: ({ keyid, nonce, until }) =>
      bySystem(site.house, ({ db, now: moment }) =>
        wasSeen(db, { keyid, nonce, until: new Date(until * 1_000), now: moment }),
      ),
  })
  const organisationOf = async (sender: string) => (await directories.directoryOf(sender)).organisation
  const store = keepNotices(site, receiver, organisationOf)
  return {
    directory: { ...directory, receiver: { base: `${origin}${BASE}`, limits: LIMITS, registers: urls } },
    answer: answerRequests({ receiver, store, base: BASE, origin }),
  }
}

/** The receiver of the Vigie protocol. */
export const protocolRoutes = (site: Site): readonly RouteLine<PublicEnv>[] => {
  const opened = once(() => open(site))
  const unknown = () => problemResponse(new ProtocolProblem('not-found'))
  const answer = async (c: Visit) => {
    const here = await opened()
    return (here === null ? null : await here.answer(c.req.raw)) ?? unknown()
  }
  const line = (method: 'GET' | 'POST', path: string): RouteLine<PublicEnv> => ({
    method,
    path: `${BASE}${path}`,
    who: ['anyone'],
    audit: method === 'POST' ? 'by-operation' : 'nothing-opened',
    handle: answer,
  })
  return [
    directoryLine(async () => (await opened())?.directory ?? null),
    line('POST', '/notices'),
    line('POST', '/complaints'),
    line('GET', '/notices/:id'),
    line('GET', '/decisions'),
  ]
}
