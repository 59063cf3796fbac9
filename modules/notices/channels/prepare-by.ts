import type { Desk } from '@vigie/platform/operation'
import { toWrittenLetter } from '../compose.ts'
import type { NoticeView } from '../notice.ts'
import { databaseTerms } from '../vocabulary.ts'
import type { Prepared } from './adapter.ts'
import type { PlatformWay } from './way-of.ts'

const termsIn =
  ({ kind, items }: NoticeView) =>
  (number: number) => {
    const item = items.find((one) => one.number === number)
    const synthetic = item?.nature === 'ai-generated'
    return databaseTerms({ kind, synthetic, ofAnAdult: item?.ageBand === 'adult' })
  }

/** What leaves by a platform's own interface, word for word: the same for whoever approves it and for the sending itself. */
export const prepareBy = async (
  desk: Desk,
  notice: NoticeView,
  { channel, adapter, hosts }: PlatformWay,
): Promise<Prepared> => {
  const { endpoint, settings, maxItems } = channel
  if (maxItems !== null && notice.items.length > maxItems) return { ready: false, why: 'too-many', items: [] }
  return adapter.prepare(await toWrittenLetter(desk, notice), {
    endpoint,
    settings: { ...settings },
    hosts,
    key: notice.id,
    terms: termsIn(notice),
  })
}
