import { RECEIPT_FILES } from '@vigie/platform/receipt-files'
import { LANG } from '@vigie/platform/web'
import type { SiteDeclaration } from '@vigie/site-frame/page-kit'
import { beginRoutes } from './begin-routes.ts'
import { conversationRoutes } from './conversation-routes.ts'
import { gatewayRoutes } from './gateway-routes.ts'
import { presenceOf } from './presence.ts'
import { rateRoutes } from './rate-routes.ts'
import { telephoneApi } from './telephone-api.ts'

export { AROUND } from './around.ts'

/** Writing to the helpline without a name, and coming back with eight words. */
export const helplineSite: SiteDeclaration = {
  name: 'helpline',
  routes: (site) => {
    const ask = presenceOf(site)
    return [
      ...beginRoutes(site, ask),
      ...conversationRoutes(site, ask),
      ...rateRoutes(site, ask),
      ...gatewayRoutes(site),
    ]
  },
  evenly: ['', '/write', '/leave', '/rate'].map((of) => `/${LANG}/conversation${of}`),
  unlisted: ['/*/conversation'],
  api: telephoneApi,
  files: RECEIPT_FILES,
}
