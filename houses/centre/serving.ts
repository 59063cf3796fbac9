import type { DeskApp } from '@vigie/desk-frame'
import { answerLinesOf } from '@vigie/notices'
import type { CatcherApp, InboxApp, PartnerApp, Serving, WorkerApp } from '@vigie/platform/house'
import type { SiteApp } from '@vigie/site-frame'
import { annualAccount } from '@vigie/transparency/counting'
import { bridgeTimers } from './carry-over.ts'
import { seedHelpline } from './demonstration/helpline.ts'
import { meetProvider } from './demonstration/meet.ts'
import { seedDemonstration } from './demonstration/seed.ts'
import { CENTRE_DESK } from './desk.ts'
import { runDrillAt } from './drill/run-drill-at.ts'
import { HELPLINE_DESK } from './helpline-desk.ts'
import { HELPLINE_SITE } from './helpline-site.ts'
import { publishedHeads } from './published-heads.ts'
import { CENTRE_SITE } from './site.ts'

/** The apps of the centre, and its demonstration. */
export const serving: Serving<SiteApp | DeskApp | PartnerApp | CatcherApp | InboxApp | WorkerApp> = {
  apps: {
    public: { kind: 'site', site: CENTRE_SITE },
    console: { kind: 'desk', desk: CENTRE_DESK },
    partner: { kind: 'partner' },
    catcher: { kind: 'catcher', prefill: (text) => answerLinesOf(text).join('\n') },
    inbox: { kind: 'inbox' },
    worker: { kind: 'worker' },
    helpline: { kind: 'desk', desk: HELPLINE_DESK, origin: 'helplineOrigin' },
    helplinework: { kind: 'worker', bridge: { login: 'public', timers: bridgeTimers } },
    helplinesite: { kind: 'site', site: HELPLINE_SITE, origin: 'helplineSiteOrigin' },
  },
  account: annualAccount,
  publishedHeads,
  drill: runDrillAt,
  demonstrate: async (place, holdings, post) => {
    await seedHelpline(place, holdings)
    await seedDemonstration(place, holdings, post)
  },
  meet: meetProvider,
}
