import { type DeskVisit, Verbatim } from '@vigie/desk-frame/page-kit'
import type { Enclosed } from '@vigie/notices'

/** What came with a mail: told by name, sort and size, and never opened. */
export function Enclosures({ visit, enclosed }: { visit: DeskVisit; enclosed: readonly Enclosed[] }) {
  if (enclosed.length === 0) return null
  const lines = enclosed.map(
    ({ filename, contentType, size }) => `${filename} · ${contentType} · ${Math.ceil(size / 1024)} kB`,
  )
  return (
    <>
      <p class="quiet">{visit.words('desk-hotline.pages.enclosed')}</p>
      <Verbatim text={lines.join('\n')} />
    </>
  )
}
