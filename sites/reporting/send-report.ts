import { reportFingerprints } from '@vigie/hashes/verbs/report-fingerprints'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { perform } from '@vigie/platform/operation'
import { ANYONE, type Site } from '@vigie/site-frame/page-kit'

/** One sending is one act: the report comes with all its fingerprints, or not at all and no receipt is shown. */
export const sendReport = async (
  { house }: Pick<Site, 'house'>,
  sent: unknown,
  fingerprints: readonly unknown[],
) => {
  const { result } = await perform(house, submitReport, ANYONE, sent, {
    follow: ({ report }) =>
      fingerprints.length === 0 ? [] : [{ operation: reportFingerprints, given: { report, fingerprints } }],
  })
  return result
}
