import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertStatement, wasStated } from '../account-rows.ts'
import { askAboutChange } from '../changes/ask-about-change.ts'
import type { ChangeKind } from '../changes/change.ts'
import { may } from '../may.ts'
import { TOPICS, type Topic } from '../topics.ts'

/** What a statement about this says the authority may have to know. */
const CHANGES: ReadonlyMap<Topic, ChangeKind> = new Map([
  ['governance', 'board'],
  ['funding', 'funding'],
])

// What is published here names nobody and no mailbox: Art. 22(3).
const text = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .regex(/^[^@]*$/)
  .meta({ long: true })

/** Enters what the house states of its independence on one point, from a day on. It takes the place of the one before. */
export const enterIndependenceStatement = operation({
  name: 'notices.enter-independence-statement',
  who: may.keepAccount,
  on: 'house',
  input: z.strictObject({
    topic: z.enum(TOPICS),
    validFrom: z.iso.date(),
    statedNl: text,
    statedFr: text,
    statedDe: text,
    statedEn: text,
  }),
  subject: (_given, { statement }: { statement: string }) => `statement:${statement}`,
  run: async (desk, { topic, validFrom, statedNl, statedFr, statedDe, statedEn }) => {
    // What a house states first of all is how things are, and no change of it: § 43.
    const isFirst = !(await wasStated(desk.db, topic))
    const statement = newId()
    await insertStatement(desk.db, {
      id: statement,
      topic,
      nl: statedNl,
      fr: statedFr,
      de: statedDe,
      en: statedEn,
      valid_from: validFrom,
      entered_by: staffOf(desk),
      entered_at: desk.now,
    })
    const kind = CHANGES.get(topic)
    if (kind !== undefined && !isFirst) {
      await askAboutChange(desk, { kind, event: 'statement-entered', mark: `statement/${statement}` })
    }
    return { statement }
  },
})
