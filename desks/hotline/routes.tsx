import { type ConsoleRoute, fileRoutes } from '@vigie/desk-frame/page-kit'
import { ACCOUNT_ROUTES } from './account/account-routes.tsx'
import { CARE_ROUTES } from './care/care-routes.tsx'
import { CASE_ROUTES } from './case/case-routes.tsx'
import { CHANGES_ROUTES } from './changes/changes-routes.tsx'
import { FINDING_ROUTES } from './finding/finding-routes.tsx'
import { SHEET_ROUTES } from './law/sheet-routes.tsx'
import { MEETINGS_ROUTES } from './meetings/meetings-routes.tsx'
import { NOTICE_ROUTES } from './notice/notice-routes.tsx'
import { OVERVIEW_ROUTES } from './overview/overview-routes.tsx'
import { CASE_FILE_STYLE, HOTLINE_STYLE, QUEUE_STYLE } from './parts/hotline-style.tsx'
import { PAGE_SCRIPTS } from './parts/page-scripts.ts'
import { LISTS_ROUTES } from './pictures/lists-routes.tsx'
import { LOOK_UP_ROUTES } from './pictures/look-up-routes.tsx'
import { PLAYBOOK_ROUTES } from './playbook/playbook-routes.tsx'
import { PROVIDERS_ROUTES } from './providers/providers-routes.tsx'
import { QUALITY_ROUTES } from './quality/quality-routes.tsx'
import { QUEUE_ROUTES } from './queue-routes.tsx'
import { REFERRAL_ROUTES } from './referral-routes.tsx'
import { RELATIONS_ROUTES } from './relations/relations-routes.tsx'
import { SEARCH_ROUTES } from './search/search-routes.tsx'
import { STATUS_ROUTES } from './status/status-routes.tsx'
import { TAKING_ROUTES } from './taking/taking-routes.tsx'

/** Every page of the hotline's desk: one line each, with who may and what the audit keeps. */
export const DESK_ROUTES: readonly ConsoleRoute[] = [
  ...QUEUE_ROUTES,
  ...CARE_ROUTES,
  ...MEETINGS_ROUTES,
  ...CASE_ROUTES,
  ...NOTICE_ROUTES,
  ...REFERRAL_ROUTES,
  ...OVERVIEW_ROUTES,
  ...QUALITY_ROUTES,
  ...STATUS_ROUTES,
  ...CHANGES_ROUTES,
  ...RELATIONS_ROUTES,
  ...ACCOUNT_ROUTES,
  ...LOOK_UP_ROUTES,
  ...LISTS_ROUTES,
  ...SHEET_ROUTES,
  ...PLAYBOOK_ROUTES,
  ...PROVIDERS_ROUTES,
  ...SEARCH_ROUTES,
  ...TAKING_ROUTES,
  ...FINDING_ROUTES,
  ...fileRoutes([CASE_FILE_STYLE, HOTLINE_STYLE, QUEUE_STYLE, ...PAGE_SCRIPTS]),
]
