import { z } from 'zod'
import type { Rights } from '../matching/look-up.ts'

/** The fields of a form that say what a list's owner lets us do. */
export const rightsFields = {
  lookUp: z.boolean(),
  answerPartners: z.boolean(),
  shareOnward: z.boolean(),
  inherit: z.boolean(),
}

/** A classification is inherited only where it may be looked up. */
export const rightsRefusal = (rights: Rights): 'list-may-not-be-looked-up' | null =>
  rights.inherit && !rights.lookUp ? 'list-may-not-be-looked-up' : null

export const rowOfRights = (rights: Rights) => ({
  look_up: rights.lookUp,
  answer_partners: rights.answerPartners,
  share_onward: rights.shareOnward,
  inherit: rights.inherit,
})
