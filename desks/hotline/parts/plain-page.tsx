import { type ConsoleRoute, type DeskVisit, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import type { PlainKey } from '@vigie/locales'
import type { Desk, Role } from '@vigie/platform/operation'
import type { Child } from 'hono/jsx'
import { Styles } from './hotline-style.tsx'

/** A page of the menu that opens nothing sealed: its title, the style of the desk, and what it shows. */
export const plainPage = (line: {
  /** After the language, as the menu has it. */
  readonly path: `/${string}`
  readonly who: readonly Role[]
  readonly title: PlainKey
  show(desk: Desk, visit: DeskVisit): Promise<Child>
}): ConsoleRoute =>
  page({
    path: line.path,
    who: line.who,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const shown = await line.show(desk, visit)
      return showPage(c, {
        title: visit.words(line.title),
        current: line.path,
        children: (
          <>
            <Styles />
            {shown}
          </>
        ),
      })
    },
  })
