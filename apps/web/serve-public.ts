import { openEvents } from '@vigie/platform/events'
import type { Holding } from '@vigie/platform/house'
import { type Certificate, type Listening, listen } from '@vigie/platform/web'
import { type PublicOptions, publicApp, type SiteComposition, type SiteHolding } from '@vigie/site-frame'

/**
 * Puts the public site on a port. The books must be open under the public login: the site needs nothing more. Where its
 * pages ask for news, it hears what is done in these books.
 */
export const servePublic = async (given: {
  sites: SiteComposition
  holding: SiteHolding & Pick<Holding, 'listen'>
  host: string
  port: number
  tls?: Certificate | undefined
  options: PublicOptions
}): Promise<Listening> => {
  const { sites, holding, host, port, tls, options } = given
  const news = sites.asksForNews ? await openEvents(holding) : undefined
  const app = publicApp(sites, holding, { ...options, ...(news ? { news } : {}) })
  const names = [new URL(options.origin).hostname]
  const listening = await listen(app, { host, port, tls, name: 'public', names }, options.origin).catch(
    async (fault: unknown) => {
      await news?.close()
      throw fault
    },
  )
  return {
    ...listening,
    close: async () => {
      await news?.close()
      await listening.close()
    },
  }
}
