import {
  actorOf,
  type ConsoleContext,
  type ConsoleRoute,
  complaintsAbout,
  type DeskDeclaration,
  harmless,
  page,
  pathOf,
  placeIn,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import { FOUND_LISTS, findCaseNumbers, hotlineMay, onlyOne, search } from '@vigie/hotline'
import { refang } from '@vigie/kernel'
import { findNoticesTo, getProvider } from '@vigie/notices'
import { visit as read } from '@vigie/platform/operation'
import { LANG, readForm } from '@vigie/platform/web'
import { z } from 'zod'
import { showDesk } from '../parts/desk-page.tsx'
import { pathOfExact, SearchPage } from './search-page.tsx'
import { ToProviderPage } from './to-provider-page.tsx'

const PATH = '/search'

/** What is typed. Length counts as it is meant: what stands on our pages has brackets around its dots, and is sent again so. */
const Asked = z.object({ find: z.string().trim().transform(refang).pipe(z.string().max(4096)) })

export const HOTLINE_SEARCH: NonNullable<DeskDeclaration['search']> = {
  path: PATH,
  who: hotlineMay.workAtDesk,
  label: 'desk-hotline.pages.search',
  button: 'desk-hotline.pages.search.button',
}

/** The audit keeps that somebody searched, and whether what was found was opened: never for what. */
const LINE = { act: 'hotline.search', subject: 'register', purpose: 'follow-up' } as const

/** Nothing was searched for: all that was typed stands there again, with what is wrong beside it. */
const refuse = (c: ConsoleContext, find: string): Promise<Response> =>
  read(c.var.console.house, actorOf(c), null, (desk) => {
    const visit = visitOf(c, desk)
    const { find: error = '' } = complaintsAbout(visit.words, Asked, { find })
    return showDesk(c, desk, visit, {
      title: visit.words('desk-hotline.pages.search'),
      status: 422,
      searched: harmless(find),
      searchError: error,
      children: <SearchPage visit={visit} searched="" found={null} error={error} />,
    })
  })

/**
 * Finds by whatever stands on a letter. It comes in the body, and nothing of it leads on in an address: no log and no history
 * ever holds it.
 */
const find = async (c: ConsoleContext): Promise<Response> => {
  const form = await readForm(c)
  const asked = Asked.safeParse({ find: form.one('find') })
  if (!asked.success) return refuse(c, form.one('find'))
  const { find: text } = asked.data
  if (text === '') return c.redirect(pathOf(c, PATH), 303)
  const list = FOUND_LISTS.find((one) => one === form.one('list'))
  const place = { after: form.one('after') || undefined, before: form.one('before') || undefined }
  return read(c.var.console.house, actorOf(c), LINE, async (desk) => {
    const found = await search(desk, text, list === undefined ? null : { list, place })
    const only = list === undefined ? onlyOne(found) : null
    if (only !== null) return c.redirect(pathOf(c, pathOfExact(only)), 303)
    const visit = visitOf(c, desk)
    const searched = harmless(text)
    return showDesk(c, desk, visit, {
      title: visit.words('desk-hotline.pages.search'),
      searched,
      children: <SearchPage visit={visit} searched={searched} found={found} />,
    })
  })
}

export const SEARCH_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: PATH,
    who: hotlineMay.workAtDesk,
    audit: 'nothing-opened',
    show: (desk, c) => {
      const visit = visitOf(c, desk)
      return showDesk(c, desk, visit, {
        title: visit.words('desk-hotline.pages.search'),
        children: <SearchPage visit={visit} searched="" found={null} />,
      })
    },
  }),
  { method: 'POST', path: `/${LANG}${PATH}`, who: hotlineMay.workAtDesk, audit: LINE.act, handle: find },
  page({
    path: '/provider/:provider{[0-9a-f-]{36}}',
    who: hotlineMay.workAtDesk,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const provider = await getProvider(desk, c.req.param('provider') ?? '')
      const notices = await findNoticesTo(desk, provider.id, placeIn(visit))
      const cases = await findCaseNumbers(
        desk,
        notices.lines.map((one) => one.case),
      )
      return showDesk(c, desk, visit, {
        title: provider.name,
        current: '/providers',
        children: <ToProviderPage visit={visit} provider={provider} notices={notices} cases={cases} />,
      })
    },
  }),
]
