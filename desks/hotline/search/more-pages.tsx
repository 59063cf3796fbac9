import { type DeskVisit, pathTo } from '@vigie/desk-frame/page-kit'
import type { FoundList } from '@vigie/hotline'
import type { Page } from '@vigie/platform/operation'

/** The ways on from a page of what was found: posted, as what was searched for stands in no address. */
export function MorePages(props: {
  readonly visit: DeskVisit
  readonly searched: string
  readonly list: FoundList
  readonly of: Page<unknown>
}) {
  const { visit, searched, list, of } = props
  const { words } = visit
  if (of.before === null && of.after === null) return null
  const hidden = { csrf: visit.csrf, find: searched, list }
  return (
    <form
      class="pagination"
      method="post"
      action={pathTo(visit, '/search')}
      aria-label={words('desk-frame.pages.pages')}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {of.before === null ? null : (
        <button class="button" type="submit" name="before" value={of.before}>
          {words('desk-frame.pages.previous')}
        </button>
      )}
      {of.after === null ? null : (
        <button class="button" type="submit" name="after" value={of.after}>
          {words('desk-frame.pages.next')}
        </button>
      )}
    </form>
  )
}
