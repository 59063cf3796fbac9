import type { DeskDeclaration } from '@vigie/desk-frame/page-kit'
import { findCaseNumbers, findCaseOfItem } from '@vigie/hotline'
import { getNotice, getNoticeItem } from '@vigie/notices'

const ofCase = (number: number | null | undefined) => (number == null ? null : { path: `/case/${number}` })

/** Where the hotline's pages show what an act is about. */
export const HOTLINE_NOUNS: NonNullable<DeskDeclaration['nouns']> = {
  report: async (_desk, id) => ({ path: `/report/${id}` }),
  case: async (desk, id) => ofCase((await findCaseNumbers(desk, [id])).get(id)),
  item: async (desk, id) => ofCase(await findCaseOfItem(desk, id)),
  referral: async (_desk, id) => ({ path: `/referral/${id}` }),
  'sample-item': async (_desk, id) => ({ path: `/quality/look/${id}` }),
  notice: async (desk, id) => ({ path: `/notice/${(await getNotice(desk, id, 'unopened')).reference}` }),
  'notice-item': async (desk, id) => ({
    path: `/notice/${(await getNoticeItem(desk, id)).notice.reference}`,
  }),
}
