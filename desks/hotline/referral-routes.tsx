import type { ConsoleContext, ConsoleRoute } from '@vigie/desk-frame/page-kit'
import { page, visitOf } from '@vigie/desk-frame/page-kit'
import { getCaseOfReferral, hotlineMay } from '@vigie/hotline'
import { Refused } from '@vigie/kernel'
import { recipientName } from './case/done.tsx'
import { queueBeside, showDesk } from './parts/desk-page.tsx'
import { ExactPacketPage, ReferralActs, ReferralPage } from './referral-page.tsx'

const REFERRAL = ':referral{[0-9a-f-]{36}}'
const referralOf = (c: ConsoleContext): string => c.req.param('referral') ?? ''
const subject = (c: ConsoleContext): string => `referral:${referralOf(c)}`

export const REFERRAL_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: `/referral/${REFERRAL}`,
    who: hotlineMay.workAtDesk,
    audit: { act: 'hotline.open-referral-page', subject, purpose: 'hand-over' },
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const shown = { visit, ...(await getCaseOfReferral(desk, referralOf(c))) }
      const { recipientSort, recipient } = shown.referral
      return showDesk(c, desk, visit, {
        title: recipientName(visit, recipientSort, recipient),
        queue: await queueBeside(desk, visit, shown.view.number),
        acts: <ReferralActs {...shown} />,
        children: <ReferralPage {...shown} />,
      })
    },
  }),
  page({
    path: `/referral/${REFERRAL}/packet`,
    who: hotlineMay.workAtDesk,
    audit: { act: 'hotline.show-exact-packet', subject, purpose: 'hand-over' },
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const shown = { visit, ...(await getCaseOfReferral(desk, referralOf(c))) }
      // What nobody approved yet has no reason to be copied out of the house.
      if (shown.referral.approval === null) throw new Refused('waits-for-approval', 'conflict')
      return showDesk(c, desk, visit, {
        title: visit.words('desk-hotline.pages.exact.packet'),
        children: <ExactPacketPage {...shown} />,
      })
    },
  }),
]
