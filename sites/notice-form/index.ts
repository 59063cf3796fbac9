import { LANG } from '@vigie/platform/web'
import type { SiteDeclaration } from '@vigie/site-frame/page-kit'
import { decisionRoutes } from './decision-routes.tsx'
import { noticeRoutes } from './notice-routes.ts'
import { plainRoutes } from './plain-pages.tsx'
import { BASE, protocolRoutes } from './protocol/protocol-routes.ts'

export { AROUND } from './around.ts'

/** Where anybody notifies a provider of illegal content (Art. 16 DSA), and comes back for the decision. */
export const noticeFormSite: SiteDeclaration = {
  name: 'notice-form',
  routes: (site) => [
    ...plainRoutes(site),
    ...noticeRoutes(site),
    ...decisionRoutes(site),
    ...protocolRoutes(site),
  ],
  evenly: [`/${LANG}/decision`],
  unlisted: ['/*/decision'],
  boundsBodies: [`${BASE}/`],
}
