import { type ConsoleRoute, namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { hotlineMay } from '@vigie/hotline'
import { findAddressProposals, findProviders } from '@vigie/notices'
import { Styles } from '../parts/hotline-style.tsx'
import { ProvidersPage } from './providers-page.tsx'

export const PROVIDERS_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: '/providers',
    who: hotlineMay.workAtDesk,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const proposals = await findAddressProposals(desk)
      const view = {
        providers: await findProviders(desk),
        proposals,
        names: await namesOf(
          desk,
          proposals.map(({ proposedBy }) => proposedBy),
        ),
      }
      return showPage(c, {
        title: visit.words('desk-hotline.pages.providers'),
        current: '/providers',
        children: (
          <>
            <Styles />
            <ProvidersPage visit={visit} view={view} />
          </>
        ),
      })
    },
  }),
]
