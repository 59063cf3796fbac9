import { page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { daysAfter, findHours, helplineMay } from '@vigie/helpline'
import { HoursBody } from './hours-body.tsx'
import { HELPLINE_MENU } from './menu.ts'

/** When somebody is there for those who write, and what the site says of it now. */
export const hoursPage = page({
  path: HELPLINE_MENU.hours.path,
  who: helplineMay.readHours,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    // Hours of yesterday may run into today.
    const hours = await findHours(desk.db, daysAfter(desk.today, -1))
    return showPage(c, {
      title: visit.words('desk-helpline.pages.hours'),
      current: HELPLINE_MENU.hours.path,
      children: <HoursBody visit={visit} hours={hours} />,
    })
  },
})
