import type { RecordPart } from '@vigie/platform/house'
import { selectSealedRowsOfReports } from './retention-rows.ts'

/** The fingerprints that came with a report go with it. Those of items go with whoever knows the items. */
export const PARTS: readonly RecordPart[] = [{ of: 'report', rows: selectSealedRowsOfReports }]
