import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** Networks that are nobody's on the internet, or somebody's own: RFC 6890 and what came after it. */
const OWN: readonly (readonly [network: string, length: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]
/** Of the newer addresses only those that are given out, without what leads back to an older one or to nowhere. */
const GIVEN_OUT: readonly (readonly [network: string, length: number])[] = [['2000::', 3]]
const NOT_GIVEN_OUT: readonly (readonly [network: string, length: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const listOf = (networks: typeof OWN, family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList()
  for (const [network, length] of networks) list.addSubnet(network, length, family)
  return list
}
const own = listOf(OWN, 'ipv4')
const givenOut = listOf(GIVEN_OUT, 'ipv6')
const notGivenOut = listOf(NOT_GIVEN_OUT, 'ipv6')

/** Whether an address is one of the open internet: nothing of the machine, of its network or of a cloud's own services. */
export const isPublic = (address: string): boolean => {
  if (isIPv4(address)) return !own.check(address, 'ipv4')
  return isIPv6(address) && givenOut.check(address, 'ipv6') && !notGivenOut.check(address, 'ipv6')
}
