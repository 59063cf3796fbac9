import type { Database } from '@vigie/platform/database'
import type { House, NoTables } from '@vigie/platform/operation'
import { type Certificate, type Listening, listen } from '@vigie/platform/web'
import { type PublicOptions, publicApp, type SiteComposition } from '@vigie/site-frame'

/** Puts the public site on a port. The books must be open under the public login: the site needs nothing more. */
export const servePublic = (given: {
  sites: SiteComposition
  house: House
  commons: Database<NoTables>
  host: string
  port: number
  tls?: Certificate | undefined
  options: PublicOptions
}): Promise<Listening> =>
  listen(
    publicApp(given.sites, given.house, given.commons, given.options),
    { host: given.host, port: given.port, tls: given.tls, name: 'public' },
    given.options.origin,
  )
