import { showNumbers } from '@vigie/kernel'
import type { CountedReports, Reported } from './reported.ts'

const hide = <Row extends { readonly reports: number }>(rows: readonly Row[]) => {
  const shown = showNumbers(rows.map(({ reports }) => reports))
  return rows.map((row, at) => ({ ...row, reports: shown[at] ?? null }))
}

/**
 * Without small numbers: the parts of one sum each. When and with which answer are parts of those who told the platform: where
 * that number is not shown, they would give it away.
 */
export const presentReported = ({
  channels,
  told,
  toldWhen,
  answers,
  audiences,
}: CountedReports): Reported => {
  const shown = hide(told)
  const isHidden = shown.some((row) => row.told === 'yes' && row.reports === null)
  const parts = <Row extends { readonly reports: number }>(rows: readonly Row[]) =>
    isHidden ? rows.map((row) => ({ ...row, reports: null })) : hide(rows)
  const items = showNumbers(audiences.map((one) => one.items))
  return {
    channels: hide(channels),
    told: shown,
    toldWhen: parts(toldWhen),
    answers: parts(answers),
    audiences: audiences.map(({ audience }, at) => ({ audience, items: items[at] ?? null })),
  }
}
