import { answeringSite } from '@vigie/site-answering'
import { AROUND, centreSite } from '@vigie/site-centre'
import { figuresSite } from '@vigie/site-figures'
import type { SiteComposition } from '@vigie/site-frame'
import { reportingSite } from '@vigie/site-reporting'
import { wayfinderSite } from '@vigie/site-wayfinder'

/** What anybody reaches of the centre at one address. */
export const CENTRE_SITE: SiteComposition = {
  around: AROUND,
  sites: [centreSite, reportingSite, wayfinderSite, figuresSite, answeringSite],
  api: {
    title: 'Vigie report interface',
    description:
      'Send a report, come back with its receipt, write to the hotline, check the signed log. No account, no key, no cookie.',
  },
}
