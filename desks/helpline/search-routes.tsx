import { type DeskVisit, namesOf, page, placeIn, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { findContacts, helplineMay, type SearchWishes, SOUGHT, SOUGHT_NAMES } from '@vigie/helpline'
import { z } from 'zod'
import { HELPLINE_MENU, SEARCH_PATH } from './menu.ts'
import { SearchPage } from './search-page.tsx'

/** What is asked stands in the address: words of lists and days, nothing that anybody typed. */
const readWishes = (visit: DeskVisit): SearchWishes => {
  const asked = visit.url.searchParams
  const day = (name: string) => z.iso.date().safeParse(asked.get(name)).data
  return {
    said: Object.fromEntries(
      SOUGHT_NAMES.flatMap((name) => {
        const known = SOUGHT[name].find((word) => word === asked.get(name))
        return known === undefined ? [] : [[name, known]]
      }),
    ),
    toWriteIn: asked.get('whose') === 'mine',
    from: day('from'),
    until: day('until'),
    place: placeIn(visit),
  }
}

export const searchPage = page({
  path: SEARCH_PATH,
  who: helplineMay.readContacts,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const wishes = readWishes(visit)
    const found = await findContacts(desk, wishes)
    const names = await namesOf(
      desk,
      found.lines.map(({ opened_by }) => opened_by),
    )
    return showPage(c, {
      title: visit.words('desk-helpline.pages.search'),
      current: HELPLINE_MENU.contacts.path,
      children: <SearchPage visit={visit} wishes={wishes} found={found} names={names} />,
    })
  },
})
