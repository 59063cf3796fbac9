import { namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import {
  daysAfter,
  findLastShiftNotes,
  findLastShiftOf,
  findNotesToRead,
  findRota,
  helplineMay,
  WEEKDAYS,
  weekdayOf,
} from '@vigie/helpline'
import { findStaff } from '@vigie/people'
import { isOneOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { HELPLINE_MENU } from './menu.ts'
import { RotaBody } from './rota-body.tsx'

const WEEK = 7
const NOTES = 5

const Week = z.iso.date().optional().catch(undefined)

/** Who is there in a week, hour by hour, and when nobody is; what the last shifts left to the next ones. */
export const rotaPage = page({
  path: HELPLINE_MENU.rota.path,
  who: helplineMay.readRota,
  audit: { act: 'helpline.read-shift-notes', purpose: 'help', subject: () => 'shift:rota' },
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const day = Week.parse(c.req.query('week')) ?? desk.today
    const monday = daysAfter(day, -WEEKDAYS.indexOf(weekdayOf(day)))
    const rota = await findRota(desk, monday, WEEK)
    const toRead = await findNotesToRead(desk)
    const notes = await findLastShiftNotes(desk, NOTES)
    const colleagues = (await findStaff(desk)).filter(
      ({ id, roles, hasLeft }) =>
        !hasLeft && isOneOf({ kind: 'person', id, roles }, helplineMay.takeConversation),
    )
    const names = await namesOf(desk, [
      ...rota.flatMap(({ shifts }) => shifts.map(({ person }) => person)),
      ...toRead.map(({ by }) => by),
      ...notes.flatMap(({ by, readers }) => [by, ...readers]),
    ])
    const own = await findLastShiftOf(desk.db, visit.person.id, desk.now)
    return showPage(c, {
      title: visit.words('desk-helpline.pages.rota'),
      current: HELPLINE_MENU.rota.path,
      children: (
        <RotaBody
          visit={visit}
          monday={monday}
          rota={rota}
          toRead={toRead}
          notes={notes}
          hasShift={own !== undefined}
          colleagues={colleagues}
          names={names}
        />
      ),
    })
  },
})
