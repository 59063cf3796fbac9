import { newId } from '@vigie/kernel'
import { operation, personOf } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { reasonPlace } from '../hold.ts'
import { type Keeping, kindOf } from '../keeping.ts'
import { may } from '../may.ts'
import { insertHold } from '../privacy-rows.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Keeps one record beyond its time, for a court, the police or a complaint; and whatever hangs on it. */
export const placeHold = (keeping: Keeping) =>
  operation({
    name: 'privacy.place-hold',
    who: may.placeHold,
    on: 'house',
    input: z.strictObject({
      heldKind: z.enum(keeping.kinds.filter(({ isThere }) => isThere).map(({ kind }) => kind)),
      record: z.uuid(),
      holdReason: z.string().trim().min(1).max(2_000).meta({ long: true }),
    }),
    subject: ({ heldKind, record }) => `${heldKind}:${record}`,
    run: async (desk, { heldKind, record, holdReason }) => {
      const placedBy = personOf(desk.actor)
      const isThere = await kindOf(keeping, heldKind)?.isThere?.(desk.db, record)
      if (placedBy === null || !isThere) throw refuse('no-such-record')
      const hold = newId()
      const row = {
        id: hold,
        record_kind: heldKind,
        record,
        reason: seal(desk.keys.desk, reasonPlace(hold), holdReason),
        placed_by: placedBy,
        placed_at: desk.now,
      }
      await orRefuse(insertHold(desk.db, row), { 'too-late': refuse('record-was-destroyed') })
      return { hold }
    },
  })
