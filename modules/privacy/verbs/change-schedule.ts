import { LEGAL_BASES } from '@vigie/platform/house'
import { operation, orRefuse, personOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { type Keeping, lawsOf } from '../keeping.ts'
import { may } from '../may.ts'
import { insertScheduleLine, selectSchedule } from '../privacy-rows.ts'
import { refuse } from '../refusals.ts'

/** Keeps a kind of record longer or shorter from now on; the line before stays in the history. */
export const changeSchedule = ({ kinds }: Keeping) =>
  operation({
    name: 'privacy.change-schedule',
    who: may.changeSchedule,
    on: 'house',
    input: z.strictObject({
      recordKind: z.enum(kinds.map(({ kind }) => kind)),
      months: z.coerce.number().int().min(0).max(600),
      legalBasis: z.enum(LEGAL_BASES),
      law: z.enum(lawsOf(kinds)),
    }),
    subject: ({ recordKind }) => `schedule:${recordKind}`,
    run: async (desk, { recordKind, months, legalBasis, law }) => {
      const last = (await selectSchedule(desk.db)).find(({ kind }) => kind === recordKind)
      if (!last) throw refuse('no-such-record')
      const row = {
        record_kind: recordKind,
        turn: last.turn + 1,
        event: last.event,
        months,
        legal_basis: legalBasis,
        law,
        set_by: personOf(desk.actor),
        set_at: desk.now,
      }
      await orRefuse(insertScheduleLine(desk.db, row), { taken: refuse('schedule-changed-meanwhile') })
      return { turn: row.turn }
    },
  })
