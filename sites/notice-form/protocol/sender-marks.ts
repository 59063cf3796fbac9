import { senderMark } from '@vigie/incoming'
import { dayOf } from '@vigie/kernel'
import type { Site } from '@vigie/site-frame/page-kit'

/** The mark under which the books know an origin that signs. */
export const senderMarks =
  (site: Site) =>
  async (origin: string): Promise<Buffer> => {
    const { lookup } = await site.house.keys.on(dayOf(site.house.clock()))
    return senderMark(lookup, { kind: 'organisation', domain: new URL(origin).host })
  }
