import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertNarrative } from '../account-rows.ts'
import { may } from '../may.ts'
import { findNarrative } from '../narrative.ts'
import { NARRATIVE_PARTS } from '../narrative-parts.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

// What is published here names nobody and no mailbox: Art. 22(3). A language may wait.
const text = z
  .string()
  .trim()
  .max(4000)
  .regex(/^[^@]*$/)
  .default('')
  .meta({ long: true })

/** Writes a version more of what the account tells beside its figures. It is public once an edition has it. */
export const writeNarrative = operation({
  name: 'notices.write-narrative',
  who: may.keepAccount,
  on: 'house',
  input: z.strictObject({
    year: z.int().min(2020).max(2200),
    narrativePart: z.enum(NARRATIVE_PARTS),
    writtenNl: text,
    writtenFr: text,
    writtenDe: text,
    writtenEn: text,
  }),
  subject: ({ year }) => `year:${year}`,
  run: async (desk, { year, narrativePart: part, writtenNl, writtenFr, writtenDe, writtenEn }) => {
    const last = (await findNarrative(desk, year)).find((one) => one.part === part)
    const row = {
      id: newId(),
      year,
      part,
      version: (last?.version ?? 0) + 1,
      nl: writtenNl,
      fr: writtenFr,
      de: writtenDe,
      en: writtenEn,
      written_by: staffOf(desk),
      written_at: desk.now,
    }
    await orRefuse(insertNarrative(desk.db, row), { taken: refuse('narrative-written-meanwhile') })
    return { year }
  },
})
