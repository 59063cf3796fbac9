import { newId } from '@vigie/kernel'
import { operation, orRefuse } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { fingerprintReported } from '../facts.ts'
import { fingerprintFields, readFingerprint, writeFingerprint } from '../fingerprint.ts'
import { may } from '../may.ts'
import { insertReported } from '../pictures/picture-rows.ts'
import { reportedFingerprintPlace } from '../places.ts'
import { refuse } from '../refusals.ts'

const MOST = 20

/** Adds to a report what somebody made of their pictures on their own device. Said twice, it is kept once. */
export const reportFingerprints = operation({
  name: 'hashes.report-fingerprints',
  who: may.reportFingerprints,
  on: 'report',
  input: z.strictObject({
    report: z.uuid(),
    fingerprints: z.array(z.strictObject(fingerprintFields)).min(1).max(MOST),
  }),
  subject: ({ report }) => `report:${report}`,
  run: async (desk, { report, fingerprints }) => {
    const rows = fingerprints.map((given, at) => {
      const fingerprint = readFingerprint(given)
      if (fingerprint === null) throw refuse('no-fingerprint')
      const id = newId()
      return {
        id,
        report,
        position: at + 1,
        sealed: seal(desk.keys.desk, reportedFingerprintPlace(id), writeFingerprint(fingerprint)),
        reported_on: desk.today,
      }
    })
    const kept = await orRefuse(insertReported(desk.db, rows), { missing: refuse('no-such-report') })
    if (kept > 0) await desk.announce(fingerprintReported(report))
    return { report, kept }
  },
})
