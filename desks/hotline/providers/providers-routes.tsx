import { type ConsoleRoute, namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { hotlineMay } from '@vigie/hotline'
import {
  findChannels,
  findContactPoints,
  findProposedChannels,
  findProviders,
  findRelations,
  findServices,
  getProvider,
  inUse,
} from '@vigie/notices'
import { Styles } from '../parts/hotline-style.tsx'
import { plainPage } from '../parts/plain-page.tsx'
import { ProviderPage } from './provider-page.tsx'
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
  page({
    path: '/providers/:provider{[0-9a-f-]{36}}',
    who: hotlineMay.workAtDesk,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const provider = await getProvider(desk, c.req.param('provider') ?? '')
      const channels = await findChannels(desk, [provider.id])
      const view = {
        provider,
        channels,
        used: inUse(channels),
        services: await findServices(desk, [provider.id]),
        points: await findContactPoints(desk, [provider.id]),
        relation: (await findRelations(desk)).find((one) => one.provider === provider.id),
        names: await namesOf(
          desk,
          channels.map(({ proposedBy }) => proposedBy),
        ),
        now: desk.now,
      }
      return showPage(c, {
        title: provider.name,
        current: '/providers',
        children: (
          <>
            <Styles />
            <ProviderPage visit={visit} view={view} />
          </>
        ),
      })
    },
  }),
]
