import type { SiteDeclaration } from '@vigie/site-frame/page-kit'
import { plainRoutes } from './plain-pages.tsx'

export { AROUND } from './around.ts'

/** What a Safer Internet Centre says of itself. */
export const centreSite: SiteDeclaration = {
  name: 'centre',
  routes: plainRoutes,
}
