import type { Log } from '@vigie/platform/log'
import { type Certificate, listen } from '@vigie/platform/web'
import { type PartnerOptions, partnerApp } from './partner-app.ts'

export interface RunningPartner {
  readonly port: number
  close(): Promise<void>
}

/** Serves the partner interface until it is closed. */
export const servePartner = async (
  given: Omit<PartnerOptions, 'origin' | 'faulty'> & {
    host: string
    port: number
    tls?: Certificate | undefined
    names: readonly string[]
    log: Log
  },
): Promise<RunningPartner> => {
  const { host, port, tls, names, log, ...offered } = given
  const app = partnerApp({
    ...offered,
    // Its own address is the proxy's business: the document names paths only.
    origin: '/',
    faulty: (err) => log.error({ err }, 'an operation of the partner interface failed'),
  })
  return listen(app, { host, port, tls, name: 'partner', names })
}
