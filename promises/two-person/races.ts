import {
  addItem,
  agree,
  approveNotice,
  approveReferral,
  assessAlone,
  close,
  handOver,
  inherit,
  leave,
  lookAtSourceAgain,
  loseRole,
  loseVetting,
  merge,
  prepareReferral,
  reclassify,
  referInherited,
  type Side,
  send,
  slipIn,
  withdraw,
  withdrawNotice,
} from './sides.ts'
import type { Progress, Stage } from './stage.ts'

export interface Race {
  readonly progress: Progress
  readonly leaves: Side
  readonly undoes: Side
}

const first = (s: Stage): string => s.first
const colleague = (s: Stage): string => s.colleague

/** Everything by which something leaves a case, against everything by which it should no longer. */
export const RACES: Readonly<Record<string, Race>> = {
  'close against withdraw': { progress: 'agreed', leaves: close, undoes: withdraw },
  'close against re-classify': { progress: 'agreed', leaves: close, undoes: reclassify },
  'close against a new item': { progress: 'agreed', leaves: close, undoes: addItem },
  'close against merge': {
    progress: 'agreed',
    leaves: close,
    undoes: merge(
      (s) => s.other,
      (s) => s.one,
    ),
  },
  'prepare against merge': {
    progress: 'agreed',
    leaves: prepareReferral,
    undoes: merge(
      (s) => s.one,
      (s) => s.other,
    ),
  },
  'close against another look at what was inherited': {
    progress: 'agreed',
    leaves: close,
    undoes: lookAtSourceAgain,
  },
  'inherit against another look at the source': {
    progress: 'reported',
    leaves: inherit,
    undoes: lookAtSourceAgain,
  },
  'approve what was inherited against another look at the source': {
    progress: 'agreed',
    leaves: referInherited,
    undoes: lookAtSourceAgain,
  },
  'agree against withdraw': { progress: 'half', leaves: agree, undoes: withdraw },
  'agree against the role of the first': { progress: 'half', leaves: agree, undoes: loseRole(first) },
  'agree against the departure of the first': { progress: 'half', leaves: agree, undoes: leave(first) },
  'one person in both seats': { progress: 'reported', leaves: assessAlone(1), undoes: assessAlone(2) },
  'approve a notice against withdraw': { progress: 'prepared', leaves: approveNotice, undoes: withdraw },
  'approve a notice against its withdrawal': {
    progress: 'prepared',
    leaves: approveNotice,
    undoes: withdrawNotice,
  },
  'approve a notice against the vetting of the second': {
    progress: 'prepared',
    leaves: approveNotice,
    undoes: loseVetting(colleague),
  },
  'approve a referral against re-classify': {
    progress: 'prepared',
    leaves: approveReferral,
    undoes: reclassify,
  },
  'approve a referral against the role of the first': {
    progress: 'prepared',
    leaves: approveReferral,
    undoes: loseRole(first),
  },
  'approve a referral against one more item': {
    progress: 'prepared',
    leaves: approveReferral,
    undoes: slipIn,
  },
  'hand over against withdraw': { progress: 'approved', leaves: handOver, undoes: withdraw },
  'send against re-classify': { progress: 'approved', leaves: send, undoes: reclassify },
}
