import { type DeskApp, type DeskComposition, FRAME_MENU } from '@vigie/desk-frame'
import { PROVIDER_MENU, providerDesk } from '@vigie/desk-provider'
import {
  type CatcherApp,
  type InboxApp,
  operationsIn,
  type PartnerApp,
  type Serving,
  type WorkerApp,
} from '@vigie/platform/house'
import type { SiteApp, SiteComposition } from '@vigie/site-frame'
import { AROUND, noticeFormSite } from '@vigie/site-notice-form'
import { decideForCentre } from './demonstration/meet.ts'
import { seedDemonstration } from './demonstration/seed.ts'
import { provider } from './house.ts'

/** What the staff of the provider reaches at one address. */
export const PROVIDER_DESK: DeskComposition = {
  desks: [providerDesk],
  cookies: 'provider',
  roleWords: 'provider',
  menu: [
    PROVIDER_MENU.queue,
    PROVIDER_MENU.decisions,
    FRAME_MENU.people,
    FRAME_MENU.privacy,
    FRAME_MENU.audit,
    FRAME_MENU.settings,
  ],
  operations: operationsIn(provider, 'provider'),
  modules: provider.books.provider?.modules ?? [],
  sensitive: provider.sensitive,
}

/** What anybody reaches of the provider at one address. */
export const PROVIDER_SITE: SiteComposition = { around: AROUND, sites: [noticeFormSite] }

/** The apps of the provider, and its demonstration. */
export const serving: Serving<SiteApp | DeskApp | PartnerApp | CatcherApp | InboxApp | WorkerApp> = {
  apps: {
    public: { kind: 'site', site: PROVIDER_SITE },
    console: { kind: 'desk', desk: PROVIDER_DESK },
    partner: { kind: 'partner' },
    catcher: { kind: 'catcher', prefill: () => '' },
    inbox: { kind: 'inbox' },
    worker: { kind: 'worker' },
  },
  demonstrate: seedDemonstration,
  meet: decideForCentre,
}
