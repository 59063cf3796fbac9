import { RECEIPT_FILES } from '@vigie/platform/receipt-files'
import { LANG } from '@vigie/platform/web'
import { API, type SiteDeclaration } from '@vigie/site-frame/page-kit'
import { reportApi } from './api/api.ts'
import { postMailbox, postMessage } from './api/routes.ts'
import { mailboxRoutes } from './mailbox-routes.ts'
import { pictureRoutes } from './picture.tsx'
import { reportRoutes } from './report-routes.ts'
import { wordsRoutes } from './save-words.ts'

/** Reporting, and coming back with the receipt. */
export const reportingSite: SiteDeclaration = {
  name: 'reporting',
  routes: (site) => [...reportRoutes(site), ...wordsRoutes, ...mailboxRoutes(site), ...pictureRoutes(site)],
  evenly: [
    `/${LANG}/mailbox`,
    `/${LANG}/mailbox/write`,
    `/${LANG}/mailbox/consent`,
    `${API}${postMailbox.path}`,
    `${API}${postMessage.path}`,
  ],
  unlisted: ['/*/mailbox'],
  api: reportApi,
  files: RECEIPT_FILES,
}
