import type { Page, PagePlace } from '@vigie/platform/operation'
import { Pagination } from '@vigie/ui'
import { type DeskVisit, hereWith } from './visit.ts'

/** Several lists may stand on a page, so each may have its own words in the address: `after`, or `reports-after`. */
const paramsOf = (list: string | undefined) =>
  list === undefined
    ? { after: 'after', before: 'before' }
    : { after: `${list}-after`, before: `${list}-before` }

/** Where in a list somebody is, as the address of the page says it. */
export const placeIn = ({ url }: DeskVisit, list?: string): PagePlace => {
  const names = paramsOf(list)
  const asked = (name: string) => url.searchParams.get(name) || undefined
  return { after: asked(names.after), before: asked(names.before) }
}

/** The ways on from a page of a list; nothing where the list is no longer than the page. */
export function Pages({ visit, of, list }: { visit: DeskVisit; of: Page<unknown>; list?: string }) {
  if (of.before === null && of.after === null) return null
  const names = paramsOf(list)
  const { words } = visit
  return (
    <Pagination
      label={words('desk-frame.pages.pages')}
      previous={
        of.before === null
          ? undefined
          : {
              href: hereWith(visit, { [names.before]: of.before, [names.after]: null }),
              text: words('desk-frame.pages.previous'),
            }
      }
      next={
        of.after === null
          ? undefined
          : {
              href: hereWith(visit, { [names.after]: of.after, [names.before]: null }),
              text: words('desk-frame.pages.next'),
            }
      }
    />
  )
}
