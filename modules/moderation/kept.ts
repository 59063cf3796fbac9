import type { RecordKind } from '@vigie/platform/house'
import {
  forgetDecisions,
  isDecision,
  selectDecisionsDue,
  selectSealedRowsOfDecisions,
} from './retention-rows.ts'

/** The statement in the database stays there five years; who complained has six months, and may go to a court after that. */
const DECISION: RecordKind = {
  kind: 'decision',
  event: 'decided',
  months: 60,
  legalBasis: 'legal-obligation',
  law: 'dsa-17',
  due: selectDecisionsDue,
  rows: selectSealedRowsOfDecisions,
  forget: forgetDecisions,
  isThere: isDecision,
}

export const KEPT: readonly RecordKind[] = [DECISION]
