import type { SiteDeclaration } from '@vigie/site-frame/page-kit'
import { figuresRoutes } from './figures.tsx'
import { logApi } from './log-api.ts'
import { logRoutes } from './log-page.tsx'

/** The account of each year, and the codes that let anybody check the log. */
export const figuresSite: SiteDeclaration = {
  name: 'figures',
  routes: (site) => [...figuresRoutes(site), ...logRoutes(site)],
  api: logApi,
}
