import type { Desk } from '@vigie/platform/operation'
import { reportsAsSent } from './as-sent.ts'
import type { Prepared } from './channels/adapter.ts'
import { nextStepOf } from './channels/next-step.ts'
import { prepareBy } from './channels/prepare-by.ts'
import { wayOf } from './channels/way-of.ts'
import { getNotice } from './find-notices-of-case.ts'
import { sendingOf } from './notice.ts'
import type { ChannelKind } from './providers/channel-kinds.ts'

/** What leaves by a platform's own interface, or left by it; or why it cannot. */
export interface ReportsPreview {
  readonly kind: ChannelKind
  readonly endpoint: string
  readonly prepared: Prepared
}

/**
 * The very reports that the interface of the platform is given, for whoever approves: made by what makes them when they leave. Null
 * where the notice goes by e-mail or by form.
 */
export const previewReports = async (desk: Desk, id: string): Promise<ReportsPreview | null> => {
  const notice = await getNotice(desk, id)
  const sent = reportsAsSent(notice)
  if (sent !== null) {
    const { channel, endpoint, reports } = sent
    return { kind: channel, endpoint, prepared: { ready: true, parts: reports } }
  }
  if (sendingOf(notice) !== null || nextStepOf(notice) === 'given-up') return null
  const way = await wayOf(desk, notice)
  if (way?.adapter.by !== 'program') return null
  const { kind, endpoint } = way.channel
  return { kind, endpoint, prepared: await prepareBy(desk, notice, way) }
}
