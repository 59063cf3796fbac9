import type { SiteDeclaration } from '@vigie/site-frame/page-kit'
import { wayfinderRoutes } from './wayfinder.tsx'

/** Who can help with what is not the hotline's task. */
export const wayfinderSite: SiteDeclaration = { name: 'wayfinder', routes: wayfinderRoutes }
