import { addressParts, partBlindIndex } from '@vigie/intake'
import type { Desk } from '@vigie/platform/operation'
import { insertAddressParts } from './address-part-rows.ts'

/** Writes by which parts of their addresses these items, just added, are found again. */
export const noteParts = (
  desk: Desk,
  items: readonly { readonly id: string; readonly canonical: string }[],
): Promise<void> =>
  insertAddressParts(
    desk.db,
    items.flatMap(({ id, canonical }) =>
      addressParts(canonical).map((part) => ({ item: id, mark: partBlindIndex(desk, part) })),
    ),
  )
