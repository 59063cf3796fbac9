import { namesOfReporters } from '@vigie/intake'
import { findStaff } from '@vigie/people'
import type { Desk } from '@vigie/platform/operation'
import { findPersonalData, holdsName } from '@vigie/platform/personal-data'
import type { NoticeView } from './notice.ts'
import { selectReportsBehind } from './notice-rows.ts'
import { refuse } from './refusals.ts'

/** Whom a notice knows by name: who reported its case and left a contact, and whoever works here; not what its provider is called by. */
const knownNames = async (desk: Desk, { id, provider }: NoticeView): Promise<string[]> => {
  const reporters = await namesOfReporters(desk, await selectReportsBehind(desk.db, id))
  const staff = (await findStaff(desk)).map(({ name }) => name)
  return [...reporters, ...staff].filter((name) => !holdsName(provider.name, [name]))
}

/** In what leaves about a notice nobody is named, and nobody can be reached by it. */
export const insistOnLetter = async (desk: Desk, notice: NoticeView, words: string): Promise<void> => {
  const [personal] = findPersonalData(words)
  if (personal !== undefined) throw refuse(`letter-holds-${personal}`)
  if (holdsName(words, await knownNames(desk, notice))) throw refuse('letter-holds-name')
}
