import {
  type ConsoleContext,
  type ConsoleRoute,
  keepForToday,
  page,
  pathOf,
  showPage,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import { findDebriefsToHold, hotlineMay, ownExposureToday } from '@vigie/hotline'
import { dayOf } from '@vigie/kernel'
import { LANG, readForm } from '@vigie/platform/web'
import { z } from 'zod'
import { showDesk } from '../parts/desk-page.tsx'
import { Styles } from '../parts/hotline-style.tsx'
import { BREAK_SCRIPT } from '../parts/page-scripts.ts'
import { BREAK_MINUTES, BreakPage } from './break-page.tsx'
import { CalmPage } from './calm-page.tsx'
import { BREAK, isOnlyText, ONLY_TEXT } from './only-text.ts'

const MINUTE = 60_000

/** The end of the break that the address names; what it names otherwise is over. */
const untilIn = (c: ConsoleContext, now: Date): Date => {
  const latest = now.getTime() + Math.max(...BREAK_MINUTES) * MINUTE
  const until = z.iso.datetime().safeParse(c.req.query('until')).data
  return new Date(Math.min(until === undefined ? now.getTime() : Date.parse(until), latest))
}

const minutesIn = (c: ConsoleContext): number | undefined =>
  BREAK_MINUTES.find((minutes) => String(minutes) === c.req.query('minutes'))

/** What one chose stands in one's own browser, and nowhere else. */
const chooseOnlyText = async (c: ConsoleContext): Promise<Response> => {
  const choice = (await readForm(c)).one('choice')
  const today = dayOf(c.var.console.house.clock())
  keepForToday(c, today, isOnlyText(choice) ? ONLY_TEXT : null)
  return c.redirect(pathOf(c, BREAK), 303)
}

export const CARE_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: BREAK,
    who: hotlineMay.workAtDesk,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const view = {
        today: await ownExposureToday(desk),
        debriefs: await findDebriefsToHold(desk, 'own'),
      }
      return showDesk(c, desk, visit, {
        title: visit.words('desk-hotline.pages.break.title'),
        current: BREAK,
        children: <BreakPage visit={visit} view={view} />,
      })
    },
  }),
  page({
    path: `${BREAK}/calm`,
    who: hotlineMay.workAtDesk,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const minutes = minutesIn(c)
      if (minutes !== undefined) {
        // A page that is loaded again ends when it was to end.
        const until = new Date(desk.now.getTime() + minutes * MINUTE).toISOString()
        return c.redirect(`${pathOf(c, `${BREAK}/calm`)}?until=${encodeURIComponent(until)}`, 303)
      }
      const visit = visitOf(c, desk)
      return showPage(c, {
        title: visit.words('desk-hotline.pages.break.calm'),
        current: BREAK,
        modules: [BREAK_SCRIPT.path],
        children: (
          <>
            <Styles />
            <CalmPage visit={visit} until={untilIn(c, desk.now)} />
          </>
        ),
      })
    },
  }),
  {
    method: 'POST',
    path: `/${LANG}${BREAK}/only-text`,
    who: hotlineMay.workAtDesk,
    audit: 'nothing-opened',
    handle: chooseOnlyText,
  },
]
