import { type ConsoleRoute, namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { hotlineMay } from '@vigie/hotline'
import { findChannels, findProposedChannels, findProviders, findServices } from '@vigie/notices'
import { Styles } from '../parts/hotline-style.tsx'
import { ProvidersPage } from './providers-page.tsx'

export const PROVIDERS_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: '/providers',
    who: hotlineMay.workAtDesk,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const proposals = await findProposedChannels(desk)
      const view = {
        providers: await findProviders(desk),
        proposals,
        services: await findServices(desk, null),
        channels: await findChannels(
          desk,
          proposals.map(({ provider }) => provider),
        ),
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
