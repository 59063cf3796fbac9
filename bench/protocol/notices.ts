import { randomUUID } from 'node:crypto'
import { type Notice, packNotice, testNotice } from '@vigie/protocol'

/** A notice with so many items, of the length that analysts write. */
export const noticeOf = (
  items: number,
  receiver: string,
  standing: Notice['standing'],
): Uint8Array<ArrayBuffer> => {
  const { test: _, ...notice } = testNotice({ id: randomUUID(), receiver, now: new Date() })
  const [one] = notice.items
  if (!one) throw new Error('a notice has an item')
  return packNotice({
    ...notice,
    standing,
    items: Array.from({ length: items }, (_, place) => ({
      ...one,
      item: String(place + 1),
      location: { url: `https://pond.example/post/${place}` },
      explanation: 'A sentence of an explanation, as long as they are. '.repeat(12),
    })),
  })
}
