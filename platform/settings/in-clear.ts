import type { z } from 'zod'
import type { Table } from './table.ts'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|[a-z0-9-]+\.localhost)$/i

/** Whether this host is the machine itself, so that nothing said to it leaves. */
export const isOwnMachine = (host: string): boolean => LOOPBACK.test(host)

const isClear = (address: string | undefined): boolean => {
  if (address === undefined) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'http:' && !isOwnMachine(hostname)
}

/** The host that the driver goes to: a parameter beats the host of the address, and a path is a socket on the machine. */
const databaseHost = (url: URL): string => url.searchParams.get('host') ?? decodeURIComponent(url.hostname)

const isDatabaseInClear = (address: string | undefined): boolean => {
  if (address === undefined) return false
  const url = new URL(address)
  const host = databaseHost(url)
  return !(host === '' || host.startsWith('/') || isOwnMachine(host)) && !isVerified(url.searchParams)
}

/** The last of several counts for the driver, so all must ask for it. */
const isVerified = (parameters: URLSearchParams): boolean => {
  const modes = parameters.getAll('sslmode')
  return (
    modes.length > 0 && modes.every((mode) => mode === 'verify-full') && !parameters.has('uselibpqcompat')
  )
}

const NEEDS_TLS = 'is not this machine: set VIGIE_TLS_CERTIFICATE and VIGIE_TLS_KEY'
const NEEDS_HTTPS = 'must be https, except for this machine itself'

const hostOf = (listener: string): string => listener.slice(0, listener.lastIndexOf(':'))

/**
 * What would cross a network in clear. Between processes of one machine plain HTTP is enough; away from it everything is
 * encrypted, or nothing starts.
 */
export const complaintsAboutClear = (read: z.output<typeof Table>): [keyof typeof read, string][] => {
  const { host, tlsCertificate, tlsKey, metricsListen, mailListen } = read
  const isBare = (name: string | undefined): boolean =>
    name !== undefined && !isOwnMachine(name) && tlsCertificate === undefined
  const isElsewhere = (listener: string | undefined): boolean =>
    listener !== undefined && !isOwnMachine(hostOf(listener))
  const wrong: [keyof typeof read, boolean, string][] = [
    ['host', isBare(host), NEEDS_TLS],
    ['metricsListen', isBare(metricsListen && hostOf(metricsListen)), NEEDS_TLS],
    [
      'mailListen',
      isElsewhere(mailListen),
      'must be this machine: a mail server beside it hands the mail on',
    ],
    [
      'tlsKey',
      (tlsCertificate === undefined) !== (tlsKey === undefined),
      'and VIGIE_TLS_CERTIFICATE belong together',
    ],
    ['publicOrigin', isClear(read.publicOrigin), NEEDS_HTTPS],
    ['consoleOrigin', isClear(read.consoleOrigin), NEEDS_HTTPS],
    ['keyServiceUrl', isClear(read.keyServiceUrl), NEEDS_HTTPS],
    [
      'databaseUrl',
      isDatabaseInClear(read.databaseUrl),
      'must say sslmode=verify-full, except for this machine itself',
    ],
  ]
  return wrong.filter(([, isWrong]) => isWrong).map(([name, , words]) => [name, words])
}
