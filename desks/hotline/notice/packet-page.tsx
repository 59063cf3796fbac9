import { type DeskVisit, pathTo } from '@vigie/desk-frame/page-kit'
import type { NoticeView, PacketField } from '@vigie/notices'
import { Callout, CopyButton } from '@vigie/ui'

export interface PacketPart {
  readonly field: PacketField
  readonly text: string
}

/** The pieces that may hold an address: none of them stands on the page of the notice. */
export const EXACT: readonly PacketField[] = ['exactAddresses', 'objects']

/**
 * The only page of the desk on which an address stands exact: to be copied, by somebody who asked for it in a step of
 * its own that the audit keeps. Even here it is text and no link.
 */
export function ExactAddressesPage({
  visit,
  notice,
  packet,
}: {
  visit: DeskVisit
  notice: NoticeView
  packet: readonly PacketPart[]
}) {
  const { words } = visit
  return (
    <>
      <p>
        <a href={pathTo(visit, `/notice/${notice.reference}`)}>{notice.reference}</a>
      </p>
      <h1>{words('desk-hotline.pages.exact')}</h1>
      <Callout tone="wait" title={words('desk-hotline.pages.exact.care')}>
        <p>{words('desk-hotline.pages.exact.care.more', { provider: notice.provider.name })}</p>
      </Callout>
      {packet
        .filter(({ field }) => EXACT.includes(field))
        .map(({ field, text }) => (
          <div class="piece">
            <h2>{words(`notices.packet.${field}`)}</h2>
            <pre class="verbatim" id={`exact-${field}`} translate="no">
              {text}
            </pre>
            <CopyButton of={`exact-${field}`} copied={words('desk-hotline.pages.copied')}>
              {words('desk-hotline.pages.copy')}
            </CopyButton>
          </div>
        ))}
    </>
  )
}
