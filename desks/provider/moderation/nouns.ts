import type { DeskDeclaration } from '@vigie/desk-frame/page-kit'
import { findDecisionsOf } from '@vigie/moderation'

/** Where the pages show what an act of this module is about. */
export const MODERATION_NOUNS: NonNullable<DeskDeclaration['nouns']> = {
  item: async (desk, id) => {
    const last = (await findDecisionsOf(desk, [id])).at(-1)
    return last === undefined ? null : { path: `/decision/${last.id}` }
  },
  decision: async (_desk, id) => ({ path: `/decision/${id}` }),
  sender: async (_desk, id) => ({ path: `/sender/${id}` }),
}
