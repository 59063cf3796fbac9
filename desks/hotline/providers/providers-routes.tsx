import { type ConsoleRoute, namesOf } from '@vigie/desk-frame/page-kit'
import { hotlineMay } from '@vigie/hotline'
import { findChannels, findProposedChannels, findProviders, findServices } from '@vigie/notices'
import { plainPage } from '../parts/plain-page.tsx'
import { ProvidersPage } from './providers-page.tsx'

export const PROVIDERS_ROUTES: readonly ConsoleRoute[] = [
  plainPage({
    path: '/providers',
    who: hotlineMay.workAtDesk,
    title: 'desk-hotline.pages.providers',
    show: async (desk, visit) => {
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
      return <ProvidersPage visit={visit} view={view} />
    },
  }),
]
