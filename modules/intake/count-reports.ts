import type { Day } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { selectCounted } from './count-rows.ts'
import {
  CHANNELS,
  type Channel,
  PLATFORM_ANSWERS,
  PLATFORM_TOLD,
  type PlatformAnswer,
  type PlatformTold,
  TOLD_WHEN,
  type ToldWhen,
} from './report-words.ts'

/** How reports reached us and what was told to platforms first. What nobody reported is in none of these numbers. */
export interface ReportsCounted {
  readonly channels: readonly { readonly channel: Channel; readonly reports: number }[]
  readonly told: readonly { readonly told: PlatformTold; readonly reports: number }[]
  /** Of those only who told the platform: when, and what it said. */
  readonly toldWhen: readonly { readonly when: ToldWhen; readonly reports: number }[]
  readonly answers: readonly { readonly answer: PlatformAnswer; readonly reports: number }[]
}

/** The reports of the days from the first on and before the last. */
export const countReports = async (
  desk: Pick<Desk, 'db'>,
  { from, before }: { readonly from: Day; readonly before: Day },
): Promise<ReportsCounted> => {
  const rows = await selectCounted(desk.db, from, before)
  const toldRows = rows.filter(({ told }) => told === 'yes')
  const sum = (of: typeof rows, fits: (row: (typeof rows)[number]) => boolean): number =>
    of.filter(fits).reduce((all, { reports }) => all + reports, 0)
  return {
    channels: CHANNELS.map((channel) => ({ channel, reports: sum(rows, (row) => row.channel === channel) })),
    told: PLATFORM_TOLD.map((told) => ({ told, reports: sum(rows, (row) => row.told === told) })),
    toldWhen: TOLD_WHEN.map((when) => ({ when, reports: sum(toldRows, (row) => row.when === when) })),
    answers: PLATFORM_ANSWERS.map((answer) => ({
      answer,
      reports: sum(toldRows, (row) => row.answer === answer),
    })),
  }
}
