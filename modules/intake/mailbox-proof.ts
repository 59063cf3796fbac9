import { knownFirstWordsBy, proveReceiptBy } from '@vigie/platform/receipt'
import { selectSalts } from './mailbox-rows.ts'

/** What a typed receipt of a report can prove. */
export const proveReceipt = proveReceiptBy(selectSalts)
export const knownFirstWords = knownFirstWordsBy(selectSalts)
