import type { SiteDeclaration } from '@vigie/site-frame/page-kit'
import { dataRoutes } from './data-pages.tsx'
import { plainRoutes } from './plain-pages.tsx'

export { AROUND } from './around.ts'

/** What a Safer Internet Centre says of itself. */
export const centreSite: SiteDeclaration = {
  name: 'centre',
  routes: (site) => [...plainRoutes(site), ...dataRoutes(site)],
}
