import { wasSeen } from '@vigie/incoming'
import { bySystem } from '@vigie/platform/operation'
import type { RouteLine } from '@vigie/platform/web'
import {
  answerRequests,
  createReceiver,
  LIMITS,
  openDirectories,
  openRegister,
  PROTOCOL,
  ProtocolProblem,
  problemResponse,
  WELL_KNOWN,
} from '@vigie/protocol'
import type { PublicEnv, Site, Visit } from '@vigie/site-frame/page-kit'
import { keepNotices } from './keep-notices.ts'
import { isLoopback, reachPublic } from './reach.ts'
import { receiverKey } from './receiver-key.ts'

export const BASE = '/api/vigie/1'

const registersIn = (said: unknown): string[] =>
  typeof said === 'string' ? said.split(',').flatMap((one) => one.trim() || []) : []

/** Everything that answers by the protocol, opened when somebody first asks; null where the house does not say its own address. */
const open = async (site: Site) => {
  const { site: address, name, mailbox, particulars } = site.house.letterhead
  if (address === undefined || site.keyFolder === null) return null
  const { origin } = new URL(address)
  const loopback = isLoopback(origin)
  const fetch = loopback ? globalThis.fetch : reachPublic()
  const now = site.house.clock
  const directories = openDirectories({ fetch, now, admits: () => true, loopback })
  const { keyOf } = directories
  const urls = registersIn(particulars.registers)
  const key = await receiverKey(site.keyFolder, origin)
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
  return {
    directory: {
      protocols: [PROTOCOL],
      origin,
      organisation: name,
      contact: mailbox,
      keys: [key.published],
      receiver: { base: `${origin}${BASE}`, limits: LIMITS, registers: urls },
    },
    answer: answerRequests({
      receiver,
      store: keepNotices(site, receiver, organisationOf),
      base: BASE,
      origin,
    }),
  }
}

/** The receiver of the Vigie protocol. */
export const protocolRoutes = (site: Site): readonly RouteLine<PublicEnv>[] => {
  let opening: ReturnType<typeof open> | null = null
  const opened = () => {
    opening ??= open(site).catch((fault: unknown) => {
      opening = null
      throw fault
    })
    return opening
  }
  const unknown = () => problemResponse(new ProtocolProblem('not-found'))
  const tell = async () => {
    const here = await opened()
    return here === null ? unknown() : Response.json(here.directory)
  }
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
    { method: 'GET', path: WELL_KNOWN, who: ['anyone'], audit: 'nothing-opened', handle: tell },
    line('POST', '/notices'),
    line('POST', '/complaints'),
    line('GET', '/notices/:id'),
    line('GET', '/decisions'),
  ]
}
