import { AROUND, helplineSite } from '@vigie/site-centre/helpline'
import type { SiteComposition } from '@vigie/site-frame'

/** What anybody reaches of the helpline: another address, other books. An open conversation asks for news. */
export const HELPLINE_SITE: SiteComposition = {
  around: AROUND,
  sites: [helplineSite],
  asksForNews: true,
  api: {
    title: 'Vigie interface of the helpline',
    description:
      'For the telephone exchange of the helpline: what it tells of calls, signed with a secret that the operator set. Nothing can be asked here.',
  },
}
