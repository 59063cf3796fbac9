import { ENCRYPTIONS } from '@vigie/platform/post'
import { z } from 'zod'
import { type NoticeView, sendingOf } from './notice.ts'
import { PACKET_FIELDS, type PacketPiece } from './packet.ts'
import { CHANNEL_KINDS } from './providers/channel-kinds.ts'

const Mailed = z.object({
  to: z.string(),
  replyTo: z.string().optional(),
  subject: z.string(),
  text: z.string(),
  attachments: z.array(z.object({ filename: z.string(), content: z.string() })),
  encryptFor: z.object({ encryption: z.enum(ENCRYPTIONS) }).optional(),
})
type Mailed = z.output<typeof Mailed>

const Pasted = z.object({ packet: z.array(z.object({ field: z.enum(PACKET_FIELDS), text: z.string() })) })

/** A mail out of the proof of its sending; null where there is none. */
export const readMailed = (proof: string): Mailed | null =>
  proof === '' ? null : (Mailed.safeParse(JSON.parse(proof)).data ?? null)

const proofOf = (notice: NoticeView): unknown => {
  const proof = sendingOf(notice)?.proof
  if (!proof) return null
  return JSON.parse(proof)
}

/** The mail that left, out of its proof: whatever the house has set since, it stays what it was. */
export const mailAsSent = (notice: NoticeView): Mailed | null =>
  Mailed.safeParse(proofOf(notice)).data ?? null

/** The pieces that were pasted into the provider's form, out of the proof. */
export const packetAsSent = (notice: NoticeView): readonly PacketPiece[] | null =>
  Pasted.safeParse(proofOf(notice)).data?.packet ?? null

const Reported = z.object({
  channel: z.enum(CHANNEL_KINDS),
  endpoint: z.string(),
  reports: z.array(
    z.object({
      number: z.number(),
      items: z.array(z.number()),
      subject: z.record(z.string(), z.string()),
      text: z.string(),
    }),
  ),
})

/** The reports that left by a platform's own interface, out of the proof. */
export const reportsAsSent = (notice: NoticeView): z.output<typeof Reported> | null =>
  Reported.safeParse(proofOf(notice)).data ?? null
