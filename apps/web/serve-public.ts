import { type Certificate, type Listening, listen } from '@vigie/platform/web'
import { type PublicOptions, publicApp, type SiteComposition, type SiteHolding } from '@vigie/site-frame'

/** Puts the public site on a port. The books must be open under the public login: the site needs nothing more. */
export const servePublic = (given: {
  sites: SiteComposition
  holding: SiteHolding
  host: string
  port: number
  tls?: Certificate | undefined
  options: PublicOptions
}): Promise<Listening> =>
  listen(
    publicApp(given.sites, given.holding, given.options),
    {
      host: given.host,
      port: given.port,
      tls: given.tls,
      name: 'public',
      names: [new URL(given.options.origin).hostname],
    },
    given.options.origin,
  )
