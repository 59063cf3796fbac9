import { addressBlindIndex, canonicalAddress } from '@vigie/intake'
import { newId } from '@vigie/kernel'
import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { holdCase } from '../cases/find-cases.ts'
import { insertItem, selectByIndex } from '../items/item-rows.ts'
import { noteParts } from '../items/note-parts.ts'
import { holdAddresses } from '../lock-rows.ts'
import { may, mayWork } from '../may.ts'
import { addressPlace } from '../places.ts'
import { insist, refuse } from '../refusals.ts'

/** Adds an address that an analyst found while working on the case. */
export const addItem = operation({
  name: 'hotline.add-item',
  who: may.addItem,
  on: 'case',
  input: z.strictObject({ case: z.uuid(), address: z.string().trim().min(1).max(4096) }),
  run: async (desk, input) => {
    const canonical = canonicalAddress(input.address)
    if (canonical === '') throw refuse('address-not-readable')
    const index = addressBlindIndex(desk, canonical)
    await holdAddresses(desk, [index])
    const found = await holdCase(desk, input.case)
    insist(mayWork(desk.actor, found))
    const where = (await selectByIndex(desk.db, [index])).get(index.toString('hex'))
    if (where !== undefined) {
      throw refuse(where === found.id ? 'address-already-here' : 'address-in-another-case')
    }
    const id = newId()
    const row = {
      id,
      case: found.id,
      number: found.items.length + 1,
      form: 'address',
      sealed: seal(desk.keys.desk, addressPlace(id), canonical),
      blind_index: index,
      added_on: desk.today,
      added_by: staffOf(desk),
    }
    await orRefuse(insertItem(desk.db, row), { taken: refuse('address-already-here') })
    await noteParts(desk, [{ id, canonical }])
    return { item: id }
  },
  subject: (_input, result) => `item:${result.item}`,
})
