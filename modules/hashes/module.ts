import { defineModule } from '@vigie/platform/house'
import { sealedColumns } from '@vigie/platform/vault'
import { FINGERPRINT_REPORTED } from './facts.ts'
import { PARTS } from './kept.ts'
import { keepCurrent } from './matching/keep-current.ts'
import { lookUp } from './partners/look-up.ts'
import { PROCESSED } from './processed.ts'
import { addList } from './verbs/add-list.ts'
import { addPlatform } from './verbs/add-platform.ts'
import { changeRights } from './verbs/change-rights.ts'
import { giveFeedback } from './verbs/give-feedback.ts'
import { makePlatformKey } from './verbs/make-platform-key.ts'
import { reportFingerprints } from './verbs/report-fingerprints.ts'
import { setQuota } from './verbs/set-quota.ts'
import { withdrawEntry } from './verbs/withdraw-entry.ts'
import { withdrawPlatformKey } from './verbs/withdraw-platform-key.ts'

/** Lists of known pictures' fingerprints, and the search among them. */
export const hashes = defineModule({
  name: 'hashes',
  schema: 'hashes',
  migrations: new URL('migrations/', import.meta.url),
  rights: new URL('rights.sql', import.meta.url),
  operations: [
    addList,
    addPlatform,
    changeRights,
    giveFeedback,
    makePlatformKey,
    reportFingerprints,
    setQuota,
    withdrawEntry,
    withdrawPlatformKey,
  ],
  announcedByThePublic: [FINGERPRINT_REPORTED],
  questions: [lookUp],
  warmUps: [{ name: 'hashes.lists-in-memory', start: (given) => keepCurrent(given) }],
  sealed: [
    ...sealedColumns('hashes.reported_fingerprint', ['sealed']),
    ...sealedColumns('hashes.item_fingerprint', ['sealed']),
  ],
  parts: PARTS,
  processed: PROCESSED,
})
