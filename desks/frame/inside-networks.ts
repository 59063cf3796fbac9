import { BlockList, isIP } from 'node:net'
import { callerOf } from '@vigie/platform/web'
import { createMiddleware } from 'hono/factory'
import type { ConsoleEnv } from './console.ts'
import { showRefusal } from './pages/refusal.tsx'

/** Networks such as `192.0.2.0/24` from where alone the desk can be reached; none is everywhere. */
export interface NetworkLimits {
  readonly networks: readonly string[]
  /** How many proxies of our own stand before the desk. */
  readonly proxies: number
}
export const EVERYWHERE: NetworkLimits = { networks: [], proxies: 0 }

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 4 ? 'ipv4' : 'ipv6')

const isWithin = (networks: readonly string[]): ((address: string) => boolean) => {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', length] = network.split('/')
    const family = familyOf(address)
    list.addSubnet(address, length === undefined ? (family === 'ipv4' ? 32 : 128) : Number(length), family)
  }
  return (address) => isIP(address) > 0 && list.check(address, familyOf(address))
}

/** Whoever comes from elsewhere sees neither the door nor what stands behind it, signed in or not. */
export const insideNetworks = ({ networks, proxies }: NetworkLimits) => {
  const isOurs = isWithin(networks)
  return createMiddleware<ConsoleEnv>(async (c, next) => {
    // What the app asks of itself comes from nowhere.
    const isOwn = c.env?.sentBack !== undefined
    if (networks.length === 0 || isOwn || isOurs(callerOf(c, proxies))) return next()
    return showRefusal(c, 'outside-our-networks', 403)
  })
}
