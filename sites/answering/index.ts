import type { SiteDeclaration } from '@vigie/site-frame/page-kit'
import { answerRoutes } from './answer-routes.ts'

/** Where whoever was notified answers with a press, by the link in our letter. */
export const answeringSite: SiteDeclaration = {
  name: 'answering',
  routes: answerRoutes,
  unlisted: ['/*/answer/'],
}
