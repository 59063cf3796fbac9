import type { Desk } from '@vigie/platform/operation'
import { selectAccountProposals } from './account-rows.ts'
import type { ProposedEdition } from './editions.ts'
import { refuse } from './refusals.ts'

/** Every edition that was put forward, the latest first. */
export const findProposedEditions = async (desk: Pick<Desk, 'db'>): Promise<ProposedEdition[]> => {
  const rows = await selectAccountProposals(desk.db)
  return rows.map(({ nl, fr, de, en, ...row }) => ({
    ...row,
    correction: nl === null || fr === null || de === null || en === null ? null : { nl, fr, de, en },
  }))
}

export const getProposedEdition = async (desk: Pick<Desk, 'db'>, id: string): Promise<ProposedEdition> => {
  const found = (await findProposedEditions(desk)).find(({ proposal }) => proposal === id)
  if (!found) throw refuse('no-such-proposed-edition')
  return found
}

/** What an edition corrects, in four languages; null of a first edition. */
export const findCorrection = async (desk: Pick<Desk, 'db'>, year: number, edition: number | null) =>
  (await findProposedEditions(desk)).find(
    (one) => one.year === year && one.edition === edition && one.correction !== null,
  )?.correction ?? null
