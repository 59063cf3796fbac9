import { type Day, type InEveryLanguage, wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { selectStatements } from './account-rows.ts'
import { TOPICS, type Topic } from './topics.ts'

/** What the house states of one tie, in its own words; nothing is stated that nobody entered. */
export interface Statement {
  readonly id: string
  readonly topic: Topic
  readonly text: InEveryLanguage
  readonly validFrom: Day
  readonly enteredOn: Day
  readonly enteredBy: string
}

/** Every statement that was not withdrawn, by topic, the one entered last first. */
export const findStatements = async (desk: Pick<Desk, 'db'>): Promise<Statement[]> => {
  const rows = await selectStatements(desk.db)
  return rows
    .map(({ topic, ...row }) => ({ ...row, topic: wordOf(TOPICS, topic) }))
    .sort((one, other) => TOPICS.indexOf(one.topic) - TOPICS.indexOf(other.topic))
}

/** What holds on a day: of each topic the statement entered last among those that had begun. */
export const statementsOn = (statements: readonly Statement[], day: Day): Statement[] =>
  TOPICS.flatMap((topic) => statements.find((one) => one.topic === topic && one.validFrom <= day) ?? [])
