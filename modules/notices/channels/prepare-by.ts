import type { Desk } from '@vigie/platform/operation'
import { linkForLetter } from '../answer-page.ts'
import { aroundLetter, toWrittenLetter } from '../compose.ts'
import type { NoticeView } from '../notice.ts'
import { PACKET_FIELDS, type PacketPiece } from '../packet.ts'
import { databaseTerms } from '../vocabulary.ts'
import type { Prepared } from './adapter.ts'
import { form } from './form.ts'
import type { Way } from './way-of.ts'

type Preparing = Pick<Way, 'adapter' | 'hosts'> & {
  readonly channel: Pick<Way['channel'], 'endpoint' | 'settings' | 'maxItems'>
}

const termsIn =
  ({ kind, items }: NoticeView) =>
  (number: number) => {
    const item = items.find((one) => one.number === number)
    const synthetic = item?.nature === 'ai-generated'
    return databaseTerms({ kind, synthetic, ofAnAdult: item?.ageBand === 'adult' })
  }

/**
 * The notice in pieces, for a form: of the provider, or beside a mailbox that refuses. How many items it takes does not count: a
 * person fills it in as often as it takes.
 */
export const preparePacket = async (desk: Desk, notice: NoticeView): Promise<readonly PacketPiece[]> => {
  const channel = { endpoint: notice.provider.formPlace ?? '', settings: {}, maxItems: null }
  const prepared = await prepareBy(desk, notice, { channel, adapter: form, hosts: [] })
  const { subject = {} } = prepared.ready ? (prepared.parts[0] ?? {}) : {}
  return PACKET_FIELDS.flatMap((field) => {
    const text = subject[field]
    return text === undefined ? [] : [{ field, text }]
  })
}

/** What leaves by a way, word for word: the same for whoever approves it and for the sending itself. */
export const prepareBy = async (
  desk: Desk,
  notice: NoticeView,
  { channel, adapter, hosts }: Preparing,
): Promise<Prepared> => {
  const { endpoint, settings, maxItems } = channel
  // A letter is one, however many items it has.
  if (adapter.by === 'post' && maxItems !== null && notice.items.length > maxItems)
    return { ready: false, why: 'too-many', items: [] }
  // Whoever has the link answers for the provider: it goes to nobody but the owner of the mailbox.
  const link = adapter.by === 'post' ? linkForLetter(desk, notice) : null
  return adapter.prepare(await toWrittenLetter(desk, notice, link), {
    endpoint,
    settings: { ...settings },
    hosts,
    key: notice.id,
    mostItems: maxItems,
    terms: termsIn(notice),
    around: aroundLetter(desk, notice, endpoint),
  })
}
