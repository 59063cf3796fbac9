import type { Holding } from '@vigie/centre'
import type { Log } from '@vigie/platform/log'
import { type Certificate, listen } from '@vigie/platform/web'
import { partnerApp } from './partner-app.ts'

export interface RunningPartner {
  readonly port: number
  close(): Promise<void>
}

/** Serves the partner interface until it is closed. */
export const servePartner = async (given: {
  holding: Holding
  host: string
  port: number
  tls?: Certificate | undefined
  log: Log
}): Promise<RunningPartner> => {
  const { holding, host, port, tls, log } = given
  const app = partnerApp({
    holding,
    // Its own address is the proxy's business: the document names paths only.
    origin: '/',
    faulty: (err) => log.error({ err }, 'an operation of the partner interface failed'),
  })
  return listen(app, { host, port, tls, name: 'partner' })
}
