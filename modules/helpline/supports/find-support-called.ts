import type { Desk } from '@vigie/platform/operation'
import { MOST_CONTACTS } from '../contact.ts'
import { pseudonymMark } from './support.ts'
import { type SupportRow, selectSupportOfMark, selectSupportOfNumber } from './support-rows.ts'

const NUMBER = /^[1-9][0-9]{0,9}$/

/** What is meant by a number, or by a pseudonym that holds today. */
export const findSupportCalled = async (desk: Desk, typed: string): Promise<SupportRow | undefined> => {
  const said = typed.trim()
  if (!NUMBER.test(said))
    return selectSupportOfMark(desk.db, pseudonymMark(desk.keys.lookup, said), desk.today)
  return Number(said) > MOST_CONTACTS ? undefined : selectSupportOfNumber(desk.db, Number(said))
}
