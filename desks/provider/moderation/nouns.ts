import type { DeskDeclaration } from '@vigie/desk-frame/page-kit'
import { findPlaceOfItem, findSender, referenceOf } from '@vigie/incoming'
import { findDecisionsOf } from '@vigie/moderation'

/** Where the pages show what an act of this module is about. */
export const MODERATION_NOUNS: NonNullable<DeskDeclaration['nouns']> = {
  item: async (desk, id) => {
    const last = (await findDecisionsOf(desk, [id])).at(-1)
    const place = await findPlaceOfItem(desk.db, id)
    if (place === undefined) return null
    return {
      path: last === undefined ? `/notice/${place.notice}` : `/decision/${last.id}`,
      name: `${referenceOf(place.notice)}, ${place.position}`,
    }
  },
  decision: async (_desk, id) => ({ path: `/decision/${id}` }),
  sender: async (desk, id) => {
    const found = await findSender(desk, id)
    if (found === null) return null
    const name = found.organisation ?? found.domain
    return { path: `/sender/${id}`, ...(name === null ? {} : { name }) }
  },
}
