import { type ConsoleRoute, namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { hotlineMay } from '@vigie/hotline'
import {
  findChannels,
  findContactPoints,
  findProposedChannels,
  findProviders,
  findRelations,
  findServices,
  getEntity,
  getProvider,
  inUse,
  noticesMay,
} from '@vigie/notices'
import type { Desk } from '@vigie/platform/operation'
import { Styles } from '../parts/hotline-style.tsx'
import { TABLE_SCRIPT } from '../parts/page-scripts.ts'
import { plainPage } from '../parts/plain-page.tsx'
import { ChannelPage } from './channel-page.tsx'
import { IMPORT_PATH, ImportPage } from './import-page.tsx'
import { ProviderPage } from './provider-page.tsx'
import type { ProviderView } from './provider-view.ts'
import { ProvidersPage } from './providers-page.tsx'

/** All that the house knows of a provider. */
const findView = async (desk: Desk, id: string): Promise<ProviderView> => {
  const provider = await getProvider(desk, id)
  const channels = await findChannels(desk, [provider.id])
  return {
    provider,
    entity: await getEntity(desk, provider.id),
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
}

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
    path: IMPORT_PATH,
    who: noticesMay.keepDirectory,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      return showPage(c, {
        title: visit.words('notices.operations.import-providers.title'),
        current: '/providers',
        modules: [TABLE_SCRIPT.path],
        children: (
          <>
            <Styles />
            <ImportPage visit={visit} />
          </>
        ),
      })
    },
  }),
  page({
    path: '/providers/:provider{[0-9a-f-]{36}}/channel',
    who: noticesMay.keepDirectory,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const view = await findView(desk, c.req.param('provider') ?? '')
      return showPage(c, {
        title: `${visit.words('notices.operations.propose-channel.title')}: ${view.provider.name}`,
        current: '/providers',
        children: (
          <>
            <Styles />
            <ChannelPage visit={visit} view={view} />
          </>
        ),
      })
    },
  }),
  page({
    path: '/providers/:provider{[0-9a-f-]{36}}',
    who: hotlineMay.workAtDesk,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const view = await findView(desk, c.req.param('provider') ?? '')
      return showPage(c, {
        title: view.provider.name,
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
